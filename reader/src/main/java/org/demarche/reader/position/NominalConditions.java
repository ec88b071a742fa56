package org.demarche.reader.position;

import java.util.Optional;
import java.util.Set;
import org.demarche.record.ConditionKind;

/**
 * Conditions that are named and not opened by a conjunction: "A is necessary for B", "the condition for B is that A", "B requires A", "only
 * A can bring B". What is necessary is the condition, and it is {@link ConditionKind#ONLY_IF}. Stateless.
 */
final class NominalConditions {
    private static final Set<String> NEEDED =
            Set.of("necessary", "essential", "indispensable", "vital", "crucial", "needed");
    private static final Set<String> CONDITION = Set.of("condition", "precondition", "prerequisite", "requirement");
    private static final Set<String> CAN = Set.of("can", "could", "will", "would", "may", "might");

    private final Glossed words;

    NominalConditions(Glossed words) {
        this.words = words;
    }

    /** The first such condition of a stretch. */
    Optional<Conditions.Found> in(Stretch stretch) {
        for (Clause clause : Clauses.in(words, stretch)) {
            Optional<Conditions.Found> found = of(clause, stretch);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Conditions.Found> of(Clause clause, Stretch stretch) {
        int subject = clause.subject().first();
        int verb = clause.verb().first();
        boolean own = !clause.subject().isEmpty() && clause.subject().end() <= verb && subject >= stretch.first();
        if (!own || clause.negated()) {
            return Optional.empty();
        }
        if (words.lower(subject).equals("only") && CAN.contains(clause.modal())
                || subject > stretch.first()
                        && words.lower(subject - 1).equals("only")
                        && CAN.contains(clause.modal())) {
            int from = words.lower(subject).equals("only") ? subject : subject - 1;
            return Optional.of(found(from, from + 1, verb, stretch, "only-this-can"));
        }
        if (clause.main().equals("be")) {
            return named(clause, stretch);
        }
        if (clause.main().equals("require") && !clause.passive() && !clause.past()) {
            int end = end(clause, stretch);
            for (int i = clause.verb().end(); i + 1 < end; i++) {
                if (words.lower(i).equals("to") && words.tag(i + 1).equals("VB")) {
                    // "requires drivers to stop" is an order, and "requires time to tell" no condition
                    return Optional.empty();
                }
            }
            return end > clause.verb().end()
                    ? Optional.of(found(verb, clause.verb().end(), end, stretch, "requires"))
                    : Optional.empty();
        }
        return Optional.empty();
    }

    private Optional<Conditions.Found> named(Clause clause, Stretch stretch) {
        Stretch subject = clause.subject();
        for (int i = subject.first(); i < subject.end(); i++) {
            if (CONDITION.contains(words.lemma(i))) {
                int from = clause.verb().end();
                if (from < stretch.end() && words.lower(from).equals("that")) {
                    from++;
                }
                int end = sentenceEnd(stretch);
                return from < end ? Optional.of(found(from, from, end, stretch, "the-condition-is")) : Optional.empty();
            }
        }
        boolean needed = false;
        for (int i = clause.verb().end();
                i < Math.min(stretch.end(), clause.verb().end() + 6);
                i++) {
            needed |= NEEDED.contains(words.lower(i)) || CONDITION.contains(words.lemma(i));
            String lower = words.lower(i);
            if (needed && (lower.equals("for") || lower.equals("to"))) {
                boolean expletive = words.lower(subject.first()).equals("it")
                        || words.lower(subject.first()).equals("there");
                boolean action = lower.equals("for") || CONDITION.contains(words.lemma(i - 1));
                return expletive || !action
                        ? Optional.empty()
                        : Optional.of(found(
                                subject.first(), subject.first(), clause.verb().first(), stretch, "is-necessary-for"));
            }
        }
        return Optional.empty();
    }

    private int end(Clause clause, Stretch stretch) {
        int i = clause.verb().end();
        while (i < stretch.end()
                && !words.lower(i).equals(",")
                && !words.lower(i).equals(";")
                && !words.lower(i).equals(".")) {
            i++;
        }
        return i;
    }

    private int sentenceEnd(Stretch stretch) {
        int end = stretch.end();
        while (end > stretch.first() && words.isMark(end - 1)) {
            end--;
        }
        return end;
    }

    private static Conditions.Found found(int first, int clause, int end, Stretch stretch, String rule) {
        return new Conditions.Found(
                new Stretch(first, end), new Stretch(clause, end), ConditionKind.ONLY_IF, stretch, rule);
    }
}
