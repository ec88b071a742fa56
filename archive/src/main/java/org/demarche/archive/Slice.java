package org.demarche.archive;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;
import org.jspecify.annotations.Nullable;

/**
 * Which statements of an archive are wanted: those to which everything that is given applies.
 *
 * @param archive the archive's folder
 * @param file where they go
 * @param actor a speaker's name, whatever its case, or Wikidata id
 * @param issue words that the issue holds
 * @param outlet an outlet's name, whatever its case
 * @param from the first day
 * @param to the last day
 */
record Slice(
        String archive,
        String file,
        @Nullable String actor,
        @Nullable String issue,
        @Nullable String outlet,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    /** @throws WrongUse when the arguments cannot be understood */
    static Slice parse(String... arguments) {
        List<String> places = new ArrayList<>();
        String actor = null;
        String issue = null;
        String outlet = null;
        LocalDate from = null;
        LocalDate to = null;
        Iterator<String> left = List.of(arguments).iterator();
        while (left.hasNext()) {
            String argument = left.next();
            if (!argument.startsWith("--")) {
                places.add(argument);
                continue;
            }
            if (!left.hasNext()) {
                throw new WrongUse(argument + " needs a value");
            }
            String value = left.next();
            switch (argument) {
                case "--actor" -> actor = value;
                case "--issue" -> issue = value;
                case "--outlet" -> outlet = value;
                case "--from" -> from = day(argument, value);
                case "--to" -> to = day(argument, value);
                default -> throw new WrongUse("there is no option '" + argument + "'");
            }
        }
        if (places.size() != 2) {
            throw new WrongUse("give the archive's folder and the file to write to");
        }
        return new Slice(places.get(0), places.get(1), actor, issue, outlet, from, to);
    }

    private static LocalDate day(String option, String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            throw new WrongUse(option + ": '" + value + "' is no day; give one as 2031-05-14");
        }
    }

    /** As a condition on the table of statements. */
    Column condition() {
        Column all = functions.lit(true);
        // Compared as words: pushing a date down into Parquet needs parts of Java that are closed to Spark unless they
        // are opened by hand.
        Column day = functions.col("day").cast("string");
        if (actor != null) {
            all = all.and(functions
                    .lower(functions.col("speaker.name"))
                    .equalTo(actor.toLowerCase(Locale.ROOT))
                    .or(functions.coalesce(functions.col("speaker.id").equalTo(actor), functions.lit(false))));
        }
        if (issue != null) {
            all = all.and(functions.col("issue").contains(issue.toLowerCase(Locale.ROOT)));
        }
        if (outlet != null) {
            all = all.and(functions.lower(functions.col("outlet")).equalTo(outlet.toLowerCase(Locale.ROOT)));
        }
        if (from != null) {
            all = all.and(day.geq(from.toString()));
        }
        if (to != null) {
            all = all.and(day.leq(to.toString()));
        }
        return all;
    }
}
