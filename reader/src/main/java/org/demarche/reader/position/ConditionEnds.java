package org.demarche.reader.position;

import java.util.Set;

/** Where the clause of a condition ends. Reads each word of the stretch once. Stateless. */
final class ConditionEnds {
    private static final Set<String> CONTINUES = Set.of(
            "including",
            "such",
            "which",
            "who",
            "whose",
            "where",
            "or",
            "like",
            "for",
            "with",
            "from",
            "especially",
            "particularly",
            "namely",
            "by");

    private final Glossed words;

    ConditionEnds(Glossed words) {
        this.words = words;
    }

    /**
     * Index behind the last word of a condition.
     *
     * @param trigger what opens it
     * @param within the stretch of content that holds it
     */
    int of(Trigger trigger, Stretch within) {
        boolean leads = leads(trigger, within);
        boolean verbSeen = !trigger.clausal() || trigger.rule().equals("inverted");
        int i = trigger.clause();
        int end = within.end();
        while (i < within.end()) {
            String lower = words.lower(i);
            String tag = words.tag(i);
            if (words.isMark(i)) {
                if (lower.equals(";")
                        || lower.equals(":")
                        || lower.equals("\u2014")
                        || lower.equals("\u2013")
                        || lower.equals("--")) {
                    end = i;
                    break;
                }
                // Where the condition leads, a missed verb must not make it swallow what waits for it.
                boolean clause = verbSeen || leads && i - trigger.clause() >= 3;
                if (lower.equals(",") && clause && endsAtComma(i, within, leads)) {
                    end = i;
                    break;
                }
            } else if (verbSeen && i > trigger.clause() + 1 && opensNext(i, lower, within, leads, trigger)) {
                end = i;
                break;
            }
            verbSeen |= switch (tag) {
                case "MD", "VBZ", "VBP", "VBD", "VBN" -> true;
                default -> false;
            };
            i++;
        }
        return withoutMarks(trigger.clause(), end);
    }

    /** Whether the condition stands before what waits for it: at the beginning of the sentence, or of a clause. */
    private boolean leads(Trigger trigger, Stretch within) {
        int i = trigger.first() - 1;
        while (i >= within.first()
                && (words.isMark(i) && !words.lower(i).equals(",")
                        || words.tag(i).equals("CC"))) {
            i--;
        }
        if (i < within.first()) {
            return true;
        }
        String lower = words.lower(i);
        return lower.equals("that") || lower.equals(",") || lower.equals(";") || lower.equals(":");
    }

    private boolean endsAtComma(int comma, Stretch within, boolean leads) {
        int next = comma + 1;
        while (next < within.end() && words.isMark(next) && !words.lower(next).equals(",")) {
            next++;
        }
        if (next >= within.end()) {
            return true;
        }
        String lower = words.lower(next);
        if (lower.equals("then")
                || lower.equals("adding")
                || lower.equals("but")
                || lower.equals("so")
                || lower.equals("because")
                || lower.equals("as")) {
            return true;
        }
        if (CONTINUES.contains(lower)) {
            return false;
        }
        boolean clause = clauseFollows(next, within);
        return leads ? clause || !laterClause(next, within) : clause;
    }

    /** Whether a subject with a finite verb follows before the next comma. */
    private boolean clauseFollows(int from, Stretch within) {
        boolean noun = false;
        for (int k = from; k < Math.min(within.end(), from + 25); k++) {
            String tag = words.tag(k);
            switch (tag) {
                case "MD", "VBZ", "VBP", "VBD" -> {
                    return noun || k == from && words.tag(k).equals("MD");
                }
                default -> {
                    noun |= tag.startsWith("NN")
                            || tag.equals("PRP")
                            || tag.equals("EX")
                            || tag.equals("DT")
                            || tag.equals("CD");
                    if (words.lower(k).equals(",") && k > from) {
                        return false;
                    }
                    if (tag.equals("VBG") && k == from) {
                        return false;
                    }
                }
            }
        }
        return false;
    }

    /** Whether a further comma with a clause behind it comes later. */
    private boolean laterClause(int from, Stretch within) {
        for (int k = from; k < within.end(); k++) {
            if (words.lower(k).equals(",") && clauseFollows(k + 1, within)) {
                return true;
            }
        }
        return false;
    }

    private boolean opensNext(int i, String lower, Stretch within, boolean leads, Trigger trigger) {
        if (leads) {
            return false;
        }
        return switch (lower) {
            case "and", "but" ->
                ownSubjectFollows(i + 1, within) && words.lower(i - 1).equals(",") || lower.equals("but");
            case "because", "although", "though", "whereas", "unless" -> true;
            case "if" -> !trigger.rule().equals("depends");
            default -> false;
        };
    }

    private boolean ownSubjectFollows(int from, Stretch within) {
        return from < within.end() && !words.word(from).isVerb() && clauseFollows(from, within);
    }

    /** Without the marks at the end, but with a quotation mark that closes what the condition opened. */
    private int withoutMarks(int first, int end) {
        int stop = end;
        while (stop > first + 1 && words.isMark(stop - 1)) {
            stop--;
        }
        return stop;
    }
}
