package org.demarche.reader.position;

import java.util.Optional;
import java.util.Set;
import org.demarche.record.ConditionKind;

/**
 * Recognises the words that open a condition, and what only looks like one: "even if", "asked if", "as if", "if necessary", "once again",
 * deadlines and narration. Each look-up reads a few words to either side. Stateless.
 */
final class Triggers {
    private static final Set<String> EMPTY_IF = Set.of(
            "necessary",
            "possible",
            "needed",
            "any",
            "not",
            "anything",
            "ever",
            "only",
            "so",
            "you",
            "i",
            "anyone",
            "anybody",
            "desired",
            "required",
            "applicable",
            "true",
            "at",
            "nothing");
    private static final Set<String> QUESTION = Set.of(
            "ask",
            "wonder",
            "see",
            "know",
            "doubt",
            "question",
            "unclear",
            "unsure",
            "sure",
            "check",
            "decide",
            "determine",
            "tell",
            "find",
            "learn",
            "discuss",
            "consider",
            "whether",
            "clear",
            "certain",
            "confirm",
            "matter",
            "care",
            "asses",
            "assess",
            "out",
            "say",
            "remember");
    private static final Set<String> BEFORE_IF = Set.of("even", "as", "what", "whether", "and", "or");
    private static final Set<String> NOMINAL = Set.of(
            "withdrawal",
            "release",
            "end",
            "signing",
            "implementation",
            "completion",
            "fulfilment",
            "removal",
            "lifting",
            "return",
            "ceasefire",
            "cease-fire",
            "truce",
            "agreement",
            "verification",
            "ratification",
            "halt",
            "surrender",
            "departure",
            "apology",
            "approval",
            "disarmament",
            "recognition",
            "talk",
            "negotiation",
            "phase",
            "deal",
            "consultation",
            "handover",
            "resignation",
            "admission",
            "payment");
    private static final Set<String> FUTURE =
            Set.of("will", "would", "can", "could", "shall", "may", "might", "must", "should");

    private final Glossed words;

    Triggers(Glossed words) {
        this.words = words;
    }

    /**
     * The condition that opens at a word.
     *
     * @param i index of the word
     * @param within the stretch of the content that holds it: nothing outside is looked at
     */
    Optional<Trigger> at(int i, Stretch within) {
        if (words.isMark(i)) {
            return Optional.empty();
        }
        return switch (words.lower(i)) {
            case "if" -> iff(i, within);
            case "unless" -> clause(i, 1, ConditionKind.UNLESS, "unless");
            case "until", "till" -> until(i, within);
            case "once" -> once(i, within);
            case "after" -> after(i, within);
            case "before" -> before(i, within);
            case "while" -> whilst(i, within);
            case "as", "so" -> asLongAs(i, within);
            case "provided", "providing", "assuming" -> provided(i, within);
            case "on", "under" -> onCondition(i, within);
            case "in" -> inReturn(i, within);
            case "depend",
                    "depends",
                    "depending",
                    "depended",
                    "hinge",
                    "hinges",
                    "contingent",
                    "conditional",
                    "conditioned",
                    "dependent" -> depends(i, within);
            case "should", "were", "had" -> inverted(i, within);
            case "without" -> without(i, within);
            case "the" -> theDay(i, within);
            case "pending" -> phrase(i, i + 1, ConditionKind.UNTIL, "pending");
            case "subject" ->
                is(i + 1, "to", within) && nominal(i + 2, within)
                        ? phrase(i, i + 2, ConditionKind.IF, "subject-to")
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Optional<Trigger> iff(int i, Stretch within) {
        String next = lower(i + 1, within);
        String before = lower(i - 1, within);
        if (before.equals("only")) {
            return clause(i - 1, 2, ConditionKind.ONLY_IF, "only-if");
        }
        if (BEFORE_IF.contains(before) && !(before.equals("and") || before.equals("or"))
                || EMPTY_IF.contains(next) && !next.equals("any")
                || next.isEmpty()
                || i - 1 >= within.first() && QUESTION.contains(words.lemma(i - 1))) {
            return Optional.empty();
        }
        if (!hasVerb(i + 1, within)) {
            return Optional.empty();
        }
        ConditionKind kind = onlyBefore(i, within) ? ConditionKind.ONLY_IF : ConditionKind.IF;
        return clause(i, 1, kind, "if");
    }

    /** Whether a verb follows, or enough words that one may have been missed; "if any", "if only briefly" have none. */
    private boolean hasVerb(int from, Stretch within) {
        for (int k = from; k < Math.min(within.end(), from + 25); k++) {
            if (words.word(k).isVerb() || k - from >= 2 && !words.isMark(k)) {
                return true;
            }
            if (words.lower(k).equals(",") || words.lower(k).equals(";")) {
                return false;
            }
        }
        return within.end() - from >= 2 && words.word(from).isName();
    }

    /** Whether an "only" goes with the verb before: "would only talk to them if". */
    private boolean onlyBefore(int i, Stretch within) {
        for (int k = i - 1; k >= Math.max(within.first(), i - 15); k--) {
            String lower = words.lower(k);
            if (lower.equals("only")
                    && k > within.first()
                    && (words.word(k - 1).isVerb() || words.word(k + 1).isVerb())) {
                return true;
            }
            if (lower.equals(".") || lower.equals(";")) {
                return false;
            }
        }
        return false;
    }

    private Optional<Trigger> until(int i, Stretch within) {
        if (!hasVerb(i + 1, within) || !verbBeforeMark(i + 1, within)) {
            boolean time = isTime(i + 1, within);
            boolean event = nominal(i + 1, within);
            return time || !event ? Optional.empty() : phrase(i, i + 1, ConditionKind.UNTIL, "until-event");
        }
        return pastNarration(i, within) ? Optional.empty() : clause(i, 1, ConditionKind.UNTIL, "until");
    }

    private Optional<Trigger> once(int i, Stretch within) {
        String next = lower(i + 1, within);
        if (next.equals("again")
                || next.equals("a")
                || next.equals("more")
                || next.equals("every")
                || lower(i - 1, within).equals("at")) {
            return Optional.empty();
        }
        if (!verbBeforeMark(i + 1, within)
                || i + 1 < within.end()
                        && words.word(i + 1).isVerb()
                        && (!words.tag(i + 1).equals("VBN") || is(i + 2, "that", within))) {
            return Optional.empty();
        }
        return pastNarration(i, within) || !isOpen(i + 1, within)
                ? Optional.empty()
                : clause(i, 1, ConditionKind.AFTER, "once");
    }

    private Optional<Trigger> after(int i, Stretch within) {
        String before = lower(i - 1, within);
        boolean clausal = verbBeforeMark(i + 1, within);
        if (before.equals("only")) {
            return Optional.of(new Trigger(i - 1, i + 1, ConditionKind.AFTER, clausal, "only-after"));
        }
        if (before.equals("even")
                || before.equals("day")
                || before.equals("soon")
                || before.equals("shortly")
                || isTime(i + 1, within)) {
            return Optional.empty();
        }
        boolean open = headIsOpen(i, within) && !pastNarration(i, within);
        if (open && clausal && presentAhead(i + 1, within)) {
            return clause(i, 1, ConditionKind.AFTER, "after");
        }
        return open && !clausal && onlyBefore(i, within) && nominal(i + 1, within)
                ? phrase(i, i + 1, ConditionKind.AFTER, "after-event")
                : Optional.empty();
    }

    /** "A must happen before B": the verb before is one of duty or is negated; a date behind a negated verb counts as well. */
    private Optional<Trigger> before(int i, Stretch within) {
        boolean clausal = verbBeforeMark(i + 1, within);
        boolean held = negatedBefore(i, within);
        if (clausal && !pastNarration(i, within) && (held || dutyBefore(i, within))) {
            return clause(i, 1, ConditionKind.BEFORE, "before");
        }
        return !clausal
                        && held
                        && headIsOpen(i, within)
                        && i + 1 < within.end()
                        && !words.lower(i + 1).equals("then")
                ? phrase(i, i + 1, ConditionKind.BEFORE, "not-before")
                : Optional.empty();
    }

    /** "will not talk while troops remain". */
    private Optional<Trigger> whilst(int i, Stretch within) {
        return negatedBefore(i, within) && headIsOpen(i, within) && presentAhead(i + 1, within)
                ? clause(i, 1, ConditionKind.AS_LONG_AS, "not-while")
                : Optional.empty();
    }

    private Optional<Trigger> asLongAs(int i, Stretch within) {
        String next = lower(i + 1, within);
        if (!is(i + 2, "as", within)) {
            return Optional.empty();
        }
        if (next.equals("long") && hasVerb(i + 3, within)) {
            return clause(i, 3, ConditionKind.AS_LONG_AS, "as-long-as");
        }
        return next.equals("soon") && hasVerb(i + 3, within) && !pastNarration(i, within) && isOpen(i + 3, within)
                ? clause(i, 3, ConditionKind.AFTER, "as-soon-as")
                : Optional.empty();
    }

    private Optional<Trigger> provided(int i, Stretch within) {
        boolean that = is(i + 1, "that", within);
        boolean opens = that
                || i == within.first()
                || words.isMark(i - 1)
                || !words.word(i - 1).isVerb();
        boolean given = i + 1 < within.end() && Calendar.isTime(words.lemma(i + 1))
                || words.has("by", i + 1, Math.min(within.end(), i + 4));
        if (given) {
            return Optional.empty(); // "the evidence provided Friday by the police"
        }
        boolean subject = that
                || i + 1 < within.end()
                        && (words.tag(i + 1).equals("PRP")
                                || words.word(i + 1).isName()
                                || words.tag(i + 1).equals("DT"));
        return opens && subject && finiteAhead(i + 1, within)
                ? clause(i, that ? 2 : 1, ConditionKind.IF, "provided")
                : Optional.empty();
    }

    private Optional<Trigger> onCondition(int i, Stretch within) {
        int k = is(i + 1, "the", within) || is(i + 1, "one", within) ? i + 2 : i + 1;
        if (k < within.end() && words.lemma(k).equals("condition")) {
            if (is(k + 1, "that", within)) {
                return clause(i, k + 2 - i, ConditionKind.IF, "on-condition");
            }
            if (is(k + 1, "of", within) && !is(k + 2, "anonymity", within)) {
                return phrase(i, k + 2, ConditionKind.IF, "on-condition");
            }
        }
        return Optional.empty();
    }

    /** "in return for", "in exchange for" an action, "in the event of", "in case of". */
    private Optional<Trigger> inReturn(int i, Stretch within) {
        String next = lower(i + 1, within);
        if ((next.equals("return") || next.equals("exchange")) && is(i + 2, "for", within)) {
            boolean action = i + 3 < within.end()
                    && (words.tag(i + 3).equals("VBG") || next.equals("return") || nominal(i + 3, within));
            return action && !pastNarration(i, within)
                    ? phrase(i, i + 3, ConditionKind.IF, "in-return")
                    : Optional.empty();
        }
        if (next.equals("case") && is(i + 2, "of", within)) {
            return phrase(i, i + 3, ConditionKind.IF, "in-case");
        }
        if (next.equals("the")
                && is(i + 2, "event", within)
                && (is(i + 3, "of", within) || is(i + 3, "that", within))) {
            boolean that = is(i + 3, "that", within);
            return Optional.of(new Trigger(i, i + 4, ConditionKind.IF, that, "in-the-event"));
        }
        return Optional.empty();
    }

    private Optional<Trigger> depends(int i, Stretch within) {
        for (int k = i + 1; k < Math.min(within.end(), i + 4); k++) {
            String lower = words.lower(k);
            if (lower.equals("on") || lower.equals("upon")) {
                return Optional.of(new Trigger(k, k + 1, ConditionKind.IF, false, "depends"));
            }
        }
        return Optional.empty();
    }

    /** "Should there be …,", "Were it to …,", "Had they …," at the beginning of a clause. */
    private Optional<Trigger> inverted(int i, Stretch within) {
        boolean dash = i > within.first()
                && switch (words.lower(i - 1)) {
                    case "-", "--", "\u2013", "\u2014" -> true;
                    default -> false;
                };
        boolean opens = !dash
                && (i == within.first()
                        || words.isMark(i - 1)
                        || words.lower(i - 1).equals("that"));
        if (!opens || i + 2 >= within.end()) {
            return Optional.empty();
        }
        String tag = words.tag(i + 1);
        boolean subject = tag.equals("PRP")
                || tag.equals("EX")
                || tag.equals("DT")
                || tag.startsWith("NN")
                || tag.equals("PRP$")
                || tag.equals("JJ");
        if (!subject || words.lower(within.end() - 1).equals("?")) {
            return Optional.empty();
        }
        // "had a profound effect on the fleet, the port": without a participle nothing is supposed
        boolean verb = !words.lower(i).equals("had");
        for (int k = i + 2; k < within.end(); k++) {
            if (words.lower(k).equals(",")) {
                return verb ? clause(i, 1, ConditionKind.IF, "inverted") : Optional.empty();
            }
            verb |= words.tag(k).equals("VBN");
            if (words.lower(k).equals("?")) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** "impossible to agree without resolving this", "no deal without an end of the blockade". */
    private Optional<Trigger> without(int i, Stretch within) {
        boolean action = i + 1 < within.end() && (words.tag(i + 1).equals("VBG") || nominal(i + 1, within));
        int near = Math.max(within.first(), i - 15);
        boolean ruledOut = negatedBefore(i, within) && (headIsOpen(i, within) || words.has("no", near, i));
        return action && (ruledOut || words.has("impossible", near, i) || words.has("cannot", near, i))
                ? phrase(i, i + 1, ConditionKind.UNLESS, "not-without")
                : Optional.empty();
    }

    /** "the day it returns to the table", "the moment they sign". */
    private Optional<Trigger> theDay(int i, Stretch within) {
        String next = lower(i + 1, within);
        boolean moment = next.equals("day") || next.equals("moment") || next.equals("minute") || next.equals("instant");
        if (!moment || i + 3 >= within.end()) {
            return Optional.empty();
        }
        int k = is(i + 2, "that", within) || is(i + 2, "when", within) ? i + 3 : i + 2;
        boolean subject = words.tag(k).equals("PRP")
                || words.word(k).isName()
                || words.tag(k).equals("DT") && finiteAhead(k, within);
        return subject && presentAhead(k, within) && !pastNarration(i, within)
                ? clause(i, k - i, ConditionKind.AFTER, "the-day")
                : Optional.empty();
    }

    private static Optional<Trigger> clause(int first, int length, ConditionKind kind, String rule) {
        return Optional.of(new Trigger(first, first + length, kind, true, rule));
    }

    private static Optional<Trigger> phrase(int first, int clause, ConditionKind kind, String rule) {
        return Optional.of(new Trigger(first, clause, kind, false, rule));
    }

    private String lower(int i, Stretch within) {
        return within.holds(i) ? words.lower(i) : "";
    }

    private boolean is(int i, String word, Stretch within) {
        return lower(i, within).equals(word);
    }

    /** Whether a number, a month, a weekday or a length of time follows: a deadline, and no condition. */
    private boolean isTime(int from, Stretch within) {
        for (int k = from; k < Math.min(within.end(), from + 4); k++) {
            String tag = words.tag(k);
            if (tag.equals("CD") || Calendar.isTime(words.lemma(k))) {
                return true;
            }
            if (!tag.equals("DT") && !tag.equals("JJ") && !tag.startsWith("RB") && !tag.equals("IN")) {
                return false;
            }
        }
        return false;
    }

    /** Whether the noun phrase that follows is an action or event somebody brings about. */
    private boolean nominal(int from, Stretch within) {
        for (int k = from; k < Math.min(within.end(), from + 6); k++) {
            if (words.word(k).isNoun() && NOMINAL.contains(words.lemma(k))
                    || words.tag(k).equals("VBG")) {
                return true;
            }
            if (words.isMark(k)) {
                return false;
            }
        }
        return false;
    }

    /** Whether a finite verb follows before the next mark. */
    private boolean verbBeforeMark(int from, Stretch within) {
        return finiteAhead(from, within);
    }

    private boolean finiteAhead(int from, Stretch within) {
        for (int k = from; k < Math.min(within.end(), from + 20); k++) {
            switch (words.tag(k)) {
                case "MD", "VBZ", "VBP", "VBD" -> {
                    return true;
                }
                default -> {
                    if (words.isMark(k) && ",;.:".contains(words.lower(k))) {
                        return false;
                    }
                }
            }
        }
        return false;
    }

    /** Whether the first finite verb that follows is no past: what has not happened yet. */
    private boolean presentAhead(int from, Stretch within) {
        for (int k = from; k < Math.min(within.end(), from + 20); k++) {
            switch (words.tag(k)) {
                case "MD", "VBZ", "VBP" -> {
                    return true;
                }
                case "VBD" -> {
                    return false;
                }
                default -> {}
            }
        }
        return false;
    }

    /** Whether the verbs before tell of what has happened: past tense, and no modal verb. */
    private boolean pastNarration(int i, Stretch within) {
        boolean past = false;
        for (int k = i - 1; k >= Math.max(within.first(), i - 25); k--) {
            String tag = words.tag(k);
            if (tag.equals("MD")
                    || FUTURE.contains(words.lower(k))
                    || tag.equals("VBZ")
                    || tag.equals("VBP")
                    || tag.equals("VB")) {
                return false;
            }
            past |= tag.equals("VBD");
        }
        return past;
    }

    /** Whether what follows has not happened yet: it stands in the present, or a modal verb stands before or behind it. */
    private boolean isOpen(int from, Stretch within) {
        if (presentAhead(from, within) || headIsOpen(from, within)) {
            return true;
        }
        for (int k = from; k < within.end(); k++) {
            if (FUTURE.contains(words.lower(k)) || words.tag(k).equals("VBP")) {
                return true;
            }
        }
        return false;
    }

    private boolean headIsOpen(int i, Stretch within) {
        for (int k = i - 1; k >= Math.max(within.first(), i - 25); k--) {
            String lower = words.lower(k);
            if (FUTURE.contains(lower)
                    || lower.equals("wo")
                    || lower.equals("ready")
                    || lower.equals("possible")
                    || lower.equals("'ll")
                    || lower.equals("willing")) {
                return true;
            }
        }
        return false;
    }

    private boolean negatedBefore(int i, Stretch within) {
        for (int k = i - 1; k >= Math.max(within.first(), i - 20); k--) {
            switch (words.lower(k)) {
                case "not", "n't", "never", "no", "cannot", "nothing", "neither" -> {
                    return true;
                }
                case ".", ";", ":" -> {
                    return false;
                }
                default -> {}
            }
        }
        return false;
    }

    private boolean dutyBefore(int i, Stretch within) {
        for (int k = i - 1; k >= Math.max(within.first(), i - 20); k--) {
            switch (words.lemma(k)) {
                case "must", "should", "need", "require", "demand", "insist", "want" -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }
}
