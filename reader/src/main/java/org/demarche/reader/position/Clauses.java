package org.demarche.reader.position;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Cuts a stretch of words into clauses around its finite verbs, in one pass from left to right. It knows no grammar beyond
 * part-of-speech tags, conjunctions and marks, and is right often enough to tell whose verb it is and whether it is negated.
 */
final class Clauses {
    private static final Set<String> CONDITION =
            Set.of("if", "unless", "until", "till", "once", "provided", "providing", "assuming");
    private static final Set<String> SUBORDINATE = Set.of(
            "because",
            "although",
            "though",
            "since",
            "as",
            "when",
            "while",
            "whereas",
            "after",
            "before",
            "where",
            "how",
            "why",
            "whether",
            "whenever",
            "what",
            "whatever",
            "whoever");
    private static final Set<String> RELATIVE = Set.of("who", "which", "whom", "whose");
    private static final Set<String> NOMINATIVE = Set.of("i", "we", "he", "she", "they");
    private static final Set<String> NEGATIVES =
            Set.of("not", "never", "no", "neither", "nor", "nobody", "none", "nothing", "hardly");

    private final Glossed words;
    private final List<Clause> found = new ArrayList<>();
    private final int stop;

    private int start;
    private Clause.Role role = Clause.Role.MAIN;
    private Stretch lastSubject;
    private boolean verbSeen;
    /** The subject that a relative clause stands behind, until its own verb comes. */
    private Stretch suspended;

    private Clause.Role suspendedRole = Clause.Role.MAIN;

    private Clauses(Glossed words, Stretch stretch) {
        this.words = words;
        this.start = stretch.first();
        this.stop = stretch.end();
        this.lastSubject = new Stretch(start, start);
        this.suspended = lastSubject;
    }

    /** The clauses with a finite verb of a stretch, in reading order. */
    static List<Clause> in(Glossed words, Stretch stretch) {
        return in(words, stretch, new Stretch(stretch.first(), stretch.first()));
    }

    /**
     * The same, where the source or the cue stands between a subject and its verb: "The move, she said, is a mistake".
     *
     * @param subject the words that stand before the interruption; empty where none do
     */
    static List<Clause> in(Glossed words, Stretch stretch, Stretch subject) {
        Clauses clauses = new Clauses(words, stretch);
        if (!subject.isEmpty()) {
            clauses.lastSubject = clauses.trimmed(subject);
        }
        clauses.cut(stretch.first());
        return clauses.found;
    }

    private void cut(int first) {
        int i = first;
        while (i < stop) {
            String lower = words.lower(i);
            if (opens(i, lower)) {
                i++;
            } else if (isFinite(i)) {
                i = clause(i);
            } else {
                i++;
            }
        }
    }

    /** Moves the start of the clause when a word or mark begins a new one; whether the word was such a one. */
    private boolean opens(int i, String lower) {
        if (CONDITION.contains(lower) && !isNominalOnce(i, lower)) {
            begin(i, Clause.Role.CONDITION);
            return true;
        }
        if (isInverted(i, lower)) {
            begin(i, Clause.Role.CONDITION);
            return true;
        }
        if (RELATIVE.contains(lower)) {
            begin(i, i > 0 && words.word(Math.max(0, i - 1)).isVerb() ? Clause.Role.SUBORDINATE : Clause.Role.RELATIVE);
            return true;
        }
        if (lower.equals("that") && (words.tag(i).equals("IN") || words.tag(i).startsWith("W"))) {
            boolean relative =
                    i > start && words.word(i - 1).isNoun() && (words.tag(i).startsWith("W") || verbNext(i + 1));
            begin(i, relative ? Clause.Role.RELATIVE : role == Clause.Role.RELATIVE ? role : Clause.Role.MAIN);
            return true;
        }
        if (SUBORDINATE.contains(lower) && !(lower.equals("as") && !verbAhead(i))) {
            begin(i, Clause.Role.SUBORDINATE);
            return true;
        }
        switch (lower) {
            case ";", ":", "\u2014", "\u2013", "-", "--", ".", "?", "!" -> {
                begin(i + 1, Clause.Role.MAIN);
                return true;
            }
            case "," -> {
                if (verbSeen) {
                    begin(i + 1, Clause.Role.MAIN);
                } else if (i == start) {
                    start = i + 1;
                }
                return true;
            }
            case "and", "but", "or", "nor" -> {
                if (verbSeen) {
                    start = i + 1;
                    verbSeen = false;
                }
                return true;
            }
            default -> {
                return false;
            }
        }
    }

    /** "Should all efforts fail, …": an auxiliary before its subject, where no question is asked. */
    private boolean isInverted(int i, String lower) {
        boolean opens =
                lower.equals("should") || i == start && !verbSeen && (lower.equals("were") || lower.equals("had"));
        if (!opens || i + 2 >= stop || words.lower(stop - 1).equals("?")) {
            return false;
        }
        boolean questioned = i > 0 && words.tag(i - 1).startsWith("W");
        return !questioned
                && switch (words.tag(i + 1)) {
                    case "PRP", "EX", "DT", "PDT", "PRP$", "NN", "NNS", "NNP", "NNPS", "JJ" -> true;
                    default -> false;
                };
    }

    /** "once again", "once a week": no conjunction. */
    private boolean isNominalOnce(int i, String lower) {
        return lower.equals("once") && !verbAhead(i);
    }

    /** Whether a finite verb follows before the next mark, within a few words. */
    private boolean verbAhead(int i) {
        for (int k = i + 1; k < Math.min(stop, i + 12); k++) {
            if (words.isMark(k) && !"\"'\u201c\u2018".contains(words.lower(k))) {
                return false;
            }
            if (isFinite(k)) {
                return true;
            }
        }
        return false;
    }

    private void begin(int at, Clause.Role next) {
        if (next == Clause.Role.RELATIVE && !verbSeen && at > start) {
            suspended = new Stretch(start, at);
            suspendedRole = role;
        } else if (next != Clause.Role.RELATIVE && next != Clause.Role.MAIN) {
            suspended = new Stretch(at, at);
        }
        start = at;
        role = next;
        verbSeen = false;
    }

    /** Whether a finite verb follows at once, adverbs and quotation marks aside. */
    private boolean verbNext(int from) {
        int i = from;
        while (i < stop && (words.tag(i).startsWith("RB") || isQuotationMark(i))) {
            i++;
        }
        return i < stop && isFinite(i);
    }

    /** Whether a word is a finite verb; a base form behind a nominative pronoun or a plural is one as well, whatever its tag. */
    private boolean isFinite(int i) {
        return switch (words.tag(i)) {
            case "MD", "VBZ", "VBP", "VBD" -> true;
            case "NN" ->
                isBehindSubject(i) || i > start && words.tag(i - 1).equals("NNS") && i + 1 < stop && hasObject(i + 1);
            case "VB", "JJ" -> isBehindSubject(i);
            case "NNS" -> i > start && words.tag(i - 1).equals("NNP") && hasObject(i + 1);
            default -> false;
        };
    }

    /** "Norland withdraws its fleet": what looks like a plural behind a name has an object, and is a verb. */
    private boolean hasObject(int i) {
        return i < stop
                && switch (words.tag(i)) {
                    case "DT", "PRP", "PRP$", "TO" -> true;
                    default -> false;
                };
    }

    private boolean isBehindSubject(int i) {
        int k = i - 1;
        while (k >= start && (isQuotationMark(k) || words.tag(k).startsWith("RB"))) {
            k--;
        }
        if (k < start) {
            return false;
        }
        boolean pronoun = NOMINATIVE.contains(words.lower(k));
        boolean behindVerb =
                k > start && (words.word(k - 1).isVerb() || words.tag(k - 1).equals("TO"));
        return pronoun && !words.tag(i).equals("JJ")
                || words.tag(i).equals("VB")
                        && (pronoun
                                || words.tag(k).endsWith("S") && words.word(k).isNoun()
                                || words.word(k).isName()
                                        && words.lower(k).endsWith("s")
                                        && k > start
                                        && words.lower(k - 1).equals("the"))
                        && !behindVerb;
    }

    private int clause(int first) {
        int i = first;
        boolean negated = false;
        boolean be = false;
        String modal = "";
        int main = first;
        while (i < stop) {
            String tag = words.tag(i);
            String lemma = words.lemma(i);
            if (lemma.equals("not") || lemma.equals("never") || lemma.equals("no") && i > first) {
                negated = true;
                if (lemma.equals("no")) {
                    break;
                }
            } else if (tag.equals("MD")) {
                modal = lemma;
                main = i;
            } else if (tag.startsWith("VB")
                    && (i == first
                            || !isFinite(i)
                            || !modal.isEmpty() && words.tag(main).equals("MD"))) {
                main = i;
                boolean auxiliary = lemma.equals("be") || lemma.equals("have") || lemma.equals("do");
                be |= lemma.equals("be");
                if (!auxiliary) {
                    i++;
                    break;
                }
            } else if (!tag.startsWith("RB") && !lemma.equals("only") && !isQuotationMark(i)) {
                break;
            }
            i++;
        }
        int end = main + 1;
        boolean passive = be && words.tag(main).equals("VBN");
        boolean resumed = verbSeen && role == Clause.Role.RELATIVE && !suspended.isEmpty();
        boolean what = verbSeen
                && role == Clause.Role.SUBORDINATE
                && words.lower(Math.max(0, start(found))).startsWith("what");
        if (resumed) {
            role = suspendedRole;
        } else if (what) {
            role = Clause.Role.MAIN;
        }
        Stretch subject = resumed ? trimmed(suspended) : what ? new Stretch(start(found), first) : subject(first);
        if (resumed) {
            suspended = new Stretch(first, first);
        }
        for (int k = subject.first(); k < subject.end(); k++) {
            negated |= k == subject.first() && NEGATIVES.contains(words.lower(k));
        }
        if (first > start) {
            negated |= words.lower(start).equals("nor") || words.lower(start).equals("neither");
        }
        boolean past = words.tag(first).equals("VBD");
        if (role == Clause.Role.MAIN && isReduced(subject)) {
            found.add(new Clause(
                    subject.first(),
                    subject,
                    new Stretch(first, end),
                    stop,
                    Clause.Role.RELATIVE,
                    modal,
                    words.lemma(main),
                    negated,
                    passive,
                    past));
            start = end;
            return Math.max(end, i);
        }
        found.add(new Clause(
                start, subject, new Stretch(first, end), stop, role, modal, words.lemma(main), negated, passive, past));
        if (found.size() > 1) {
            Clause before = found.get(found.size() - 2);
            found.set(
                    found.size() - 2,
                    ended(
                            before,
                            Math.max(
                                    before.verb().end(),
                                    start == before.verb().end()
                                                    && !words.lower(start).equals("that")
                                            ? first
                                            : Math.min(start, first))));
        }
        if (!subject.isEmpty()) {
            lastSubject = subject;
        }
        verbSeen = true;
        start = end;
        return Math.max(end, i);
    }

    /** "the points | we must address": a pronoun right behind a noun opens a relative clause without a word for it. */
    private boolean isReduced(Stretch subject) {
        int pronoun = subject.first();
        return subject.end() - pronoun == 1
                && pronoun > start + 1
                && NOMINATIVE.contains(words.lower(pronoun))
                && words.word(pronoun - 1).isNoun()
                && !words.word(pronoun - 1).isName()
                && !Calendar.isTime(words.lemma(pronoun - 1));
    }

    private static Clause ended(Clause c, int end) {
        return new Clause(
                c.start(),
                c.subject(),
                c.verb(),
                end,
                c.role(),
                c.modal(),
                c.main(),
                c.negated(),
                c.passive(),
                c.past());
    }

    private static int start(List<Clause> found) {
        return found.isEmpty() ? 0 : found.get(found.size() - 1).start();
    }

    private Stretch trimmed(Stretch phrase) {
        int from = phrase.first();
        while (from < phrase.end() && !beginsPhrase(from)) {
            from++;
        }
        int to = phrase.end();
        while (to > from && words.isMark(to - 1)) {
            to--;
        }
        return new Stretch(from, to);
    }

    private boolean isQuotationMark(int i) {
        return "\"'\u201c\u201d\u2018\u2019".contains(words.lower(i));
    }

    /** The noun phrase before a verb group; the last clause's where this one has none of its own. */
    private Stretch subject(int verb) {
        int from = start;
        int to = verb;
        while (to > from && (words.tag(to - 1).startsWith("RB") || words.isMark(to - 1))) {
            to--;
        }
        while (from < to && !beginsPhrase(from)) {
            from++;
        }
        if (from < to && words.tag(to - 1).equals("PRP")) {
            return new Stretch(to - 1, to);
        }
        if (from < to && (words.tag(from).equals("IN") || words.tag(from).equals("TO"))) {
            from = behindPreposition(from, to);
        }
        return from < to ? new Stretch(from, to) : role == Clause.Role.RELATIVE ? new Stretch(verb, verb) : lastSubject;
    }

    private boolean beginsPhrase(int i) {
        String tag = words.tag(i);
        return !(tag.startsWith("RB")
                || tag.equals("CC") && !words.lower(i).equals("neither")
                || words.isMark(i)
                || tag.equals("UH")
                || CONDITION.contains(words.lower(i))
                || SUBORDINATE.contains(words.lower(i))
                || words.lower(i).equals("that") && (tag.equals("IN") || isNeither(i + 1)));
    }

    private boolean isNeither(int i) {
        return i < stop && words.lower(i).equals("neither");
    }

    /** Behind a leading "in the past two days": one preposition with its noun phrase. */
    private int behindPreposition(int from, int to) {
        int i = from + 1;
        boolean noun = false;
        while (i < to) {
            boolean isNoun = words.word(i).isNoun();
            if (noun && !isNoun) {
                break;
            }
            noun |= isNoun;
            i++;
        }
        while (i < to && words.isMark(i)) {
            i++;
        }
        return i;
    }
}
