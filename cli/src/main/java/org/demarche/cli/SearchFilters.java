package org.demarche.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerException;
import org.demarche.ledger.Query;
import org.demarche.ledger.Tally;
import org.demarche.record.Act;
import org.demarche.record.PartialDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options that narrow a search. */
final class SearchFilters {
    private static final int SUGGESTIONS = 8;

    @Option(
            names = "--act",
            paramLabel = "ACT",
            converter = WordConverter.OfAct.class,
            description = "Only: assert, support, offer, commit, demand, accuse, deny, refuse or threaten.")
    @Nullable
    Act act;

    @Option(names = "--speaker", paramLabel = "NAME", description = "Only this speaker; a part of the name will do.")
    @Nullable
    String speaker;

    @Option(names = "--for", paramLabel = "NAME", description = "Only who speaks for this state or organisation.")
    @Nullable
    String represents;

    @Option(names = "--outlet", paramLabel = "NAME", description = "Only what this outlet published.")
    @Nullable
    String outlet;

    @Option(names = "--issue", paramLabel = "LABEL", description = "Only this issue.")
    @Nullable
    String issue;

    @Option(
            names = "--from",
            paramLabel = "DATE",
            converter = DateConverter.class,
            description = "Not before this day, month or year: 2031-02-11, 2031-02 or 2031.")
    @Nullable
    PartialDate from;

    @Option(
            names = "--to",
            paramLabel = "DATE",
            converter = DateConverter.class,
            description = "Not after this day, month or year.")
    @Nullable
    PartialDate to;

    @Option(names = "--conditional", description = "Only statements on a condition.")
    boolean conditional;

    @Option(names = "--reviewed", description = "Only what a person has reviewed.")
    boolean reviewed;

    @Option(names = "--unreviewed", description = "Only what nobody has reviewed.")
    boolean unreviewed;

    @Option(names = "--flagged", description = "Only what a person should look at again.")
    boolean flagged;

    /** The query with all that was asked for. */
    Query narrow(Query query, Ledger ledger) throws LedgerException {
        LocalDate first = from == null ? null : from.first();
        LocalDate last = to == null ? null : to.last();
        Query narrow = query.act(act)
                .represents(represents)
                .outlet(outlet)
                .issue(issue)
                .from(first)
                .to(last)
                .conditional(conditional ? Boolean.TRUE : null)
                .reviewed(reviewed || unreviewed ? Boolean.valueOf(reviewed) : null)
                .flagged(flagged ? Boolean.TRUE : null);
        return speaker == null ? narrow : narrow.speaker(key(speaker, ledger.speakers()));
    }

    /** The key of the one speaker whose name is, or else holds, what was given. */
    private static String key(String wanted, List<Tally> speakers) {
        List<Tally> exact = speakers.stream()
                .filter(s -> s.label().equalsIgnoreCase(wanted))
                .toList();
        String part = wanted.toLowerCase(Locale.ROOT);
        List<Tally> found = exact.isEmpty()
                ? speakers.stream()
                        .filter(s -> s.label().toLowerCase(Locale.ROOT).contains(part))
                        .toList()
                : exact;
        if (found.size() == 1) {
            return found.get(0).key();
        }
        if (found.isEmpty()) {
            throw new InputFault(
                    "no speaker '" + wanted + "' is in the ledger. The most quoted are " + names(speakers));
        }
        throw new InputFault("'" + wanted + "' is not one speaker but " + found.size() + ": " + names(found)
                + ". Give the full name");
    }

    private static String names(List<Tally> speakers) {
        return speakers.stream().limit(SUGGESTIONS).map(Tally::label).collect(Collectors.joining(", "));
    }

    /** Takes a day, a month or a year. */
    static final class DateConverter implements ITypeConverter<PartialDate> {
        @Override
        public PartialDate convert(String iso) {
            return PartialDate.parse(iso)
                    .orElseThrow(() ->
                            new TypeConversionException("'" + iso + "' is no date like 2031-02-11, 2031-02 or 2031"));
        }
    }
}
