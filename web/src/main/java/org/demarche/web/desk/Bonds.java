package org.demarche.web.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.demarche.record.ConditionKind;
import org.demarche.record.Doing;
import org.demarche.record.Guarantee;
import org.demarche.record.GuaranteeState;
import org.demarche.record.Precondition;
import org.demarche.record.Statement;
import org.demarche.record.Unknown;
import org.demarche.web.account.Refused;
import org.jspecify.annotations.Nullable;

/** What binds actors to each other, as the lines of a form, and back: guarantees, what waits, and what it waits for. */
final class Bonds {
    private Bonds() {}

    /** A line each: {@code state; guarantor; beneficiary; about}. */
    static String ofGuarantees(List<Guarantee> guarantees) {
        return guarantees.stream()
                .map(g -> line(
                        g.state().word(),
                        Objects.toString(g.guarantor(), ""),
                        Objects.toString(g.beneficiary(), ""),
                        g.about()))
                .collect(Collectors.joining("\n"));
    }

    static List<Guarantee> guarantees(@Nullable String lines) throws Refused {
        List<Guarantee> guarantees = new ArrayList<>();
        for (String line : lines(lines)) {
            String[] parts = line.split(";", 4);
            if (parts.length < 4 || parts[3].isBlank()) {
                throw new Refused(
                        "A guarantee is written “state; who gives it, or nothing; whom it protects, or nothing;"
                                + " what it covers”, such as “demanded; Strait Compact; Kestria; security”, but one is “"
                                + line
                                + "”");
            }
            guarantees.add(new Guarantee(
                    Fields.optional(parts[1]),
                    Fields.optional(parts[2]),
                    parts[3].strip(),
                    Fields.word(GuaranteeState.class, "guarantees", parts[0].strip())));
        }
        return guarantees;
    }

    /** Who does what once the condition is met; null when both fields are empty. */
    static @Nullable Doing waits(@Nullable String actor, @Nullable String action) throws Refused {
        String does = Fields.optional(action);
        String who = Fields.optional(actor);
        if (does == null && who != null) {
            throw new Refused("It was said who waits (“" + who + "”), but not what “" + who + "” would do then");
        }
        return does == null ? null : new Doing(who, does);
    }

    /** A line each: {@code kind; who would have to act; what they would have to do; whose position it is}. */
    static String ofPreconditions(List<Precondition> preconditions) {
        return preconditions.stream().map(Bonds::line).collect(Collectors.joining("\n"));
    }

    private static String line(Precondition precondition) {
        return line(
                precondition.kind().word(),
                Objects.toString(precondition.on().actor(), ""),
                precondition.on().action(),
                Objects.toString(precondition.heldBy(), ""));
    }

    /**
     * What the lines say; a line that was not touched keeps what no line shows.
     *
     * @param lines null when the form had no such field
     * @param before those that the form showed
     * @param statement as it is from now on; what waits is what waits in it
     */
    static List<Precondition> preconditions(@Nullable String lines, List<Precondition> before, Statement statement)
            throws Refused {
        if (lines == null || Fields.plain(lines).equals(ofPreconditions(before))) {
            return before;
        }
        List<Precondition> preconditions = new ArrayList<>();
        for (String line : lines(lines)) {
            Optional<Precondition> same =
                    before.stream().filter(p -> line(p).strip().equals(line)).findFirst();
            preconditions.add(same.isPresent() ? same.get() : parsed(line, statement));
        }
        return preconditions;
    }

    private static Precondition parsed(String line, Statement statement) throws Refused {
        String[] parts = line.split(";", 4);
        if (parts.length < 3 || parts[2].isBlank()) {
            throw new Refused(
                    "A precondition is written “kind; who would have to act, or nothing; what they would have to"
                            + " do; whose position it is, or nothing”, such as “after; Kestria; leaves the Harrow Bank; Valdony”,"
                            + " but one is “" + line + "”");
        }
        Doing waits = statement.waits();
        if (waits == null) {
            throw new Refused("A precondition needs what waits for it: say under “waits” who would do what");
        }
        return new Precondition(
                waits,
                new Doing(Fields.optional(parts[1]), parts[2].strip()),
                statement.id(),
                Fields.word(ConditionKind.class, "preconditions", parts[0].strip()),
                parts.length < 4 ? null : Fields.optional(parts[3]),
                Unknown.NONE);
    }

    private static String line(String... parts) {
        return String.join("; ", parts).replaceAll("\\s+", " ");
    }

    private static List<String> lines(@Nullable String text) {
        return Fields.plain(text)
                .lines()
                .map(line -> line.replaceAll("\\s+", " ").strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
