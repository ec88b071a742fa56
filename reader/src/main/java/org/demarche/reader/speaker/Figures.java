package org.demarche.reader.speaker;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.demarche.reader.registry.Entry;
import org.demarche.reader.registry.Folding;
import org.demarche.reader.registry.Registry;
import org.jspecify.annotations.Nullable;

/** The persons of one article, by the parts of their names. */
final class Figures {
    /** A holder may still be spoken of by family name alone this many years after the term. */
    private static final int REMEMBERED_YEARS = 3;

    private final Registry registry;
    private final LocalDate day;
    private final Map<String, List<Figure>> byPart = new HashMap<>();
    private final Map<String, Figure> byName = new HashMap<>();
    private final Map<String, String> keys = new HashMap<>();
    private final List<Figure> all = new ArrayList<>();

    Figures(Registry registry, LocalDate day) {
        this.registry = registry;
        this.day = day;
    }

    List<Figure> all() {
        return all;
    }

    /** A name's key; computing it is dear, and names recur. */
    private String key(String name) {
        return keys.computeIfAbsent(name, Folding::person);
    }

    /** The person of a name of two words or more, met before or now. */
    Figure full(String name) {
        String key = key(name);
        Figure known = byName.get(key);
        if (known != null) {
            return known;
        }
        String[] parts = key.split(" ");
        String given = parts[0];
        String family = parts[parts.length - 1];
        for (Figure other : byPart.getOrDefault(family, List.of())) {
            if (key(other.name()).endsWith(" " + key)) {
                return keep(key, other);
            }
            String[] otherParts = key(other.name()).split(" ");
            if (otherParts.length > 1
                    && otherParts[otherParts.length - 1].equals(family)
                    && (isInitial(given, otherParts[0]) || otherParts[0].equals(given))) {
                return keep(key, other);
            }
        }
        Sex sex = GivenNames.standard().sex(name.substring(0, name.indexOf(' ')));
        Figure figure = new Figure(name, sex == null ? Sex.UNKNOWN : sex);
        Entry entry = registered(name, key, given, family);
        if (entry != null) {
            take(figure, entry);
        }
        return add(key, figure);
    }

    private static boolean isInitial(String one, String other) {
        return (one.length() == 1 || other.length() == 1) && one.charAt(0) == other.charAt(0);
    }

    private @Nullable Entry registered(String name, String key, String given, String family) {
        Entry best = null;
        for (Entry entry : registry.surname(name.substring(name.lastIndexOf(' ') + 1))) {
            String entryKey = key(entry.name());
            String[] parts = entryKey.split(" ");
            boolean same = entryKey.equals(key)
                    || entry.aliases().stream().anyMatch(alias -> key(alias).equals(key))
                    || (parts.length > 1 && parts[parts.length - 1].equals(family) && parts[0].equals(given));
            if (same) {
                best = better(best, entry);
            }
        }
        for (Entry entry : registry.people(name)) {
            best = better(best, entry);
        }
        return best;
    }

    /** Of two terms the one in office on the day, then the one that began last before it. */
    private @Nullable Entry better(@Nullable Entry one, Entry other) {
        if (one == null) {
            return other;
        }
        if (one.isInOffice(day) != other.isInOffice(day)) {
            return one.isInOffice(day) ? one : other;
        }
        return begin(other).isAfter(begin(one)) && !begin(other).isAfter(day) ? other : one;
    }

    private static LocalDate begin(Entry entry) {
        return entry.from() == null ? LocalDate.MIN : entry.from().first();
    }

    private void take(Figure figure, Entry entry) {
        figure.rename(entry.name(), entry.id());
        boolean holds = entry.isInOffice(day);
        figure.learnFromRegistry(holds ? entry.role() : null, holds ? entry.represents() : null);
    }

    private Figure add(String key, Figure figure) {
        all.add(figure);
        for (String part : key(figure.name()).split(" ")) {
            put(part, figure);
        }
        for (String part : key.split(" ")) {
            put(part, figure);
        }
        return keep(key, figure);
    }

    private void put(String part, Figure figure) {
        List<Figure> bearers = byPart.computeIfAbsent(part, k -> new ArrayList<>(1));
        if (part.length() > 1 && !bearers.contains(figure)) {
            bearers.add(figure);
        }
    }

    private Figure keep(String key, Figure figure) {
        byName.put(key, figure);
        return figure;
    }

    /** The person of the article whom one word of a name names: by family name, else by another part. */
    @Nullable
    Figure single(String part, Sex sex) {
        String key = key(part);
        Figure other = null;
        for (Figure figure : byPart.getOrDefault(key, List.of())) {
            if (!figure.sex().fits(sex)) {
                continue;
            }
            String name = key(figure.name());
            if (name.endsWith(" " + key) || name.equals(key)) {
                return figure;
            }
            other = other == null ? figure : other;
        }
        return other;
    }

    /**
     * The person whom a family name names that the article never gives in full: the registry's bearer who is in office, or was lately. The
     * office told beside the name decides between several, and admits one of any time.
     */
    @Nullable
    Figure registered(String family, Affiliation told) {
        Entry best = null;
        for (Entry entry : registry.surname(family)) {
            boolean fits = (told.office() == null || Offices.fits(told.office(), entry.role()))
                    && (told.represents() == null || told.represents().equals(entry.represents()));
            if (fits && (isRecent(entry) || (told.office() != null && told.represents() != null))) {
                best = better(best, entry);
            }
        }
        if (best == null) {
            return null;
        }
        Figure known = byName.get(key(best.name()));
        if (known != null) {
            return known;
        }
        int space = best.name().indexOf(' ');
        Sex sex = space < 0 ? null : GivenNames.standard().sex(best.name().substring(0, space));
        Figure figure = new Figure(best.name(), sex == null ? Sex.UNKNOWN : sex);
        take(figure, best);
        return add(key(best.name()), figure);
    }

    private boolean isRecent(Entry entry) {
        return begin(entry).isBefore(day.plusDays(1))
                && (entry.to() == null
                        || entry.to().last().plusYears(REMEMBERED_YEARS).isAfter(day));
    }

    /** A person of whom only one word of the name is known. */
    Figure unknown(String part) {
        Sex sex = GivenNames.standard().sex(part);
        return add(key(part), new Figure(part, sex == null ? Sex.UNKNOWN : sex));
    }

    /** Whoever holds an office by the registry, as a person of the article. */
    @Nullable
    Figure holder(String office, String represents) {
        for (String role : Offices.meanings(office)) {
            Entry entry = registry.holder(role, represents, day).orElse(null);
            if (entry != null) {
                return entry.name().indexOf(' ') < 0 ? unknown(entry.name()) : full(entry.name());
            }
        }
        return null;
    }
}
