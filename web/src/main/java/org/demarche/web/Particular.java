package org.demarche.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.ledger.StatementView;
import org.demarche.record.CodePointText;
import org.demarche.record.Doing;
import org.demarche.record.Evidence;
import org.demarche.record.Guarantee;
import org.demarche.record.Statement;
import org.jspecify.annotations.Nullable;

/**
 * A field of a statement, with the words of the article that it rests on.
 *
 * @param label the field's name
 * @param values its values
 * @param rests the words it rests on
 */
record Particular(String label, List<Value> values, List<Rest> rests) {

    /**
     * A value.
     *
     * @param kind a word of the vocabulary before it ({@code only-if}, {@code demanded}), or empty
     * @param words the value
     * @param href its page here, or empty
     */
    record Value(String kind, String words, String href) {}

    /**
     * Words that a field rests on.
     *
     * @param words the words as they stand in the article
     * @param rule name of what proposed the field from them
     */
    record Rest(String words, String rule) {}

    /** All fields that the statement has, in the order of the record's format. */
    static List<Particular> of(StatementView view, CodePointText text) {
        return new Builder(view.statement(), text).all(view);
    }

    private static final class Builder {
        private final Statement statement;
        private final CodePointText text;
        private final List<Particular> particulars = new ArrayList<>();

        Builder(Statement statement, CodePointText text) {
            this.statement = statement;
            this.text = text;
        }

        List<Particular> all(StatementView view) {
            String speaker =
                    statement.speaker().name() + named(", ", statement.speaker().role());
            add(
                    "Speaker",
                    "speaker",
                    new Value(
                            statement.speaker().kind().word(),
                            Shown.label(speaker),
                            Addresses.speaker(view.speakerKey())));
            add("Speaks for", "represents", value(statement.speaker().represents()));
            add("Act", "act", value(statement.act().word()));
            add("Issue", "issue", new Value("", Shown.label(statement.issue()), Addresses.issue(statement.issue())));
            add(
                    "Stance",
                    "stance",
                    value(statement.stance() == null ? null : statement.stance().word()));
            add("Form", "form", value(statement.form().word()));
            add("On condition", "conditions", statement.conditions().stream().map(c -> {
                Entry.Requirement condition = Entry.Requirement.of(c);
                return new Value(c.kind().word(), condition.words() + named(" — to be met by ", c.by()), "");
            }));
            add("Waits for it", "waits", value(statement.waits() == null ? null : doing(statement.waits())));
            add("Guarantees", "guarantees", statement.guarantees().stream().map(Builder::guarantee));
            add(
                    "Points",
                    "points",
                    statement.points().stream().map(p -> new Value("", Shown.shortened(p.text(), Limits.SNIPPET), "")));
            add("Said on", "said_on", value(statement.saidOn() == null ? null : Dates.of(statement.saidOn())));
            add("Venue", "venue", value(statement.venue()));
            add("Through", "via", value(statement.via().isEmpty() ? null : String.join(", citing ", statement.via())));
            add("To", "addressee", value(statement.addressee()));
            add(
                    "Within",
                    "within",
                    statement.within() == null
                            ? Stream.empty()
                            : Stream.of(new Value(
                                    "",
                                    "the statement that quotes this one",
                                    Addresses.statement(statement.within()))));
            add("Confidence", "confidence", value(Entry.confidence(statement)));
            return particulars;
        }

        private static Value guarantee(Guarantee guarantee) {
            return new Value(
                    guarantee.state().word(),
                    Shown.label(guarantee.about())
                            + named(", given by ", guarantee.guarantor())
                            + named(", protecting ", guarantee.beneficiary()),
                    "");
        }

        private static String doing(Doing doing) {
            return named("", doing.actor()) + (doing.actor() == null ? "" : ": ") + doing.action();
        }

        private static String named(String before, @Nullable String name) {
            return name == null || name.isBlank() ? "" : before + Shown.label(name);
        }

        private static Stream<Value> value(@Nullable String words) {
            return words == null || words.isBlank() ? Stream.empty() : Stream.of(new Value("", Shown.label(words), ""));
        }

        private void add(String label, String field, Value value) {
            add(label, field, Stream.of(value));
        }

        private void add(String label, String field, Stream<Value> values) {
            List<Value> kept = values.toList();
            if (!kept.isEmpty()) {
                List<Rest> rests = statement.evidence().getOrDefault(field, List.of()).stream()
                        .filter(e -> e.start() >= 0 && e.start() < e.end() && e.end() <= text.length())
                        .map(this::rest)
                        .distinct()
                        .toList();
                particulars.add(new Particular(label, kept, rests));
            }
        }

        private Rest rest(Evidence evidence) {
            return new Rest(Shown.label(text.slice(evidence.start(), evidence.end())), Shown.label(evidence.rule()));
        }
    }
}
