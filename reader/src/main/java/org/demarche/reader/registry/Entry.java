package org.demarche.reader.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.demarche.record.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the registry: a name with its other forms, and what is known of its bearer.
 *
 * @param name canonical name
 * @param kind what kind of thing it is
 * @param id Wikidata id ({@code Q142}), null where none is known
 * @param aliases other forms of the name, abbreviations included
 * @param role office of a person ("President"), sort of an organisation or outlet ("agency"); null where none is known
 * @param represents canonical name of the state or organisation acted for, null when none
 * @param from begin of the term, null when unknown
 * @param to end of the term, null when unknown or not ended
 * @param demonyms words for its people and for what belongs to it ("French"), the adjective first
 * @param capitals seat of government as a city; further ones are other spellings or cities that stand for the state in news
 * @param seats buildings and streets that stand for the state ("Kremlin")
 * @param code ISO 3166-1 alpha-2 code of a state, or of the state that an outlet is at home in; null for others
 * @param source where the facts come from; {@link #UNVERIFIED} where they rest on general knowledge alone
 */
public record Entry(
        String name,
        EntryKind kind,
        @Nullable String id,
        List<String> aliases,
        @Nullable String role,
        @Nullable String represents,
        @Nullable PartialDate from,
        @Nullable PartialDate to,
        List<String> demonyms,
        List<String> capitals,
        List<String> seats,
        @Nullable String code,
        String source) {
    /** The source of an entry that nobody has compared with one. */
    public static final String UNVERIFIED = "unverified";

    private static final Set<String> REPORTERS =
            Set.of("outlet", "agency", "news agency", "broadcaster", "newspaper", "magazine", "site");

    /** @throws IllegalArgumentException when the name is blank or the term ends before it begins */
    public Entry {
        if (name.isBlank()) {
            throw new IllegalArgumentException("an entry needs a name");
        }
        if (from != null && to != null && to.last().isBefore(from.first())) {
            throw new IllegalArgumentException("the term ends (" + to + ") before it begins (" + from + ")");
        }
        aliases = List.copyOf(aliases);
        demonyms = List.copyOf(demonyms);
        capitals = List.copyOf(capitals);
        seats = List.copyOf(seats);
    }

    /** Whether it reports news: an outlet, or an organisation that is called one ("agency", "broadcaster"). */
    public boolean isOutlet() {
        return kind == EntryKind.OUTLET || kind == EntryKind.ORGANISATION && role != null && REPORTERS.contains(role);
    }

    /** Whether somebody has compared the facts with a source. */
    public boolean isVerified() {
        return !source.equals(UNVERIFIED);
    }

    /** Whether the term may hold a day: it neither begins behind it nor ended before it. */
    public boolean isInOffice(LocalDate day) {
        return (from == null || !day.isBefore(from.first())) && (to == null || !day.isAfter(to.last()));
    }
}
