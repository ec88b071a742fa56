package org.demarche.reader.registry;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.reader.text.Passages;
import org.demarche.reader.text.Word;
import org.jspecify.annotations.Nullable;

/**
 * States, organisations, outlets, office-holders and documents by every form of their names. Immutable and thread-safe. Looking a form up
 * costs one hash look-up; finding all forms of an article is linear in its words.
 */
public final class Registry {
    private static final List<String> FILES =
            List.of("states.csv", "organisations.csv", "outlets.csv", "office-holders.csv");

    /** Loads the built-in entries once, when they are first needed. */
    private static final class Standard {
        static final Registry REGISTRY = new Registry(builtIn());
    }

    private final List<Entry> entries;
    private final FormIndex forms = new FormIndex();
    private final Map<String, List<Entry>> offices = new HashMap<>();
    private final Map<String, List<Entry>> surnames = new HashMap<>();
    private final Map<String, List<Entry>> people = new HashMap<>();

    private Registry(List<Entry> entries) {
        this.entries = List.copyOf(entries);
        for (Entry entry : entries) {
            forms.add(entry, Naming.NAME, entry.name());
            entry.aliases().forEach(form -> forms.add(entry, Naming.NAME, form));
            entry.demonyms().forEach(form -> demonym(entry, form));
            entry.capitals().forEach(form -> forms.add(entry, Naming.CAPITAL, form));
            entry.seats().forEach(form -> forms.add(entry, Naming.SEAT, form));
            if (entry.kind() == EntryKind.PERSON) {
                person(entry);
            }
        }
    }

    private void demonym(Entry entry, String form) {
        forms.add(entry, Naming.DEMONYM, form);
        // the plural of a regular demonym: "Russians", "Saudis", but not "Frenches"
        if (entry.kind() == EntryKind.STATE && (form.endsWith("n") || form.endsWith("i") || form.endsWith("o"))) {
            forms.add(entry, Naming.DEMONYM, form + "s");
        }
    }

    private void person(Entry entry) {
        if (entry.role() != null && entry.represents() != null) {
            offices.computeIfAbsent(office(entry.role(), entry.represents()), k -> new ArrayList<>())
                    .add(entry);
        }
        surname(entry, entry.name());
        entry.aliases().forEach(alias -> surname(entry, alias));
    }

    private void surname(Entry entry, String name) {
        List<Entry> bearers = surnames.computeIfAbsent(lastName(name), k -> new ArrayList<>());
        if (!bearers.contains(entry)) {
            bearers.add(entry);
        }
        people.computeIfAbsent(Folding.person(name), k -> new ArrayList<>()).add(entry);
    }

    private static String lastName(String name) {
        return Folding.person(name.substring(name.lastIndexOf(' ') + 1));
    }

    private static String office(String role, String represents) {
        return Folding.key(role) + "|" + Folding.key(represents);
    }

    /** The built-in registry. */
    public static Registry standard() {
        return Standard.REGISTRY;
    }

    private static List<Entry> builtIn() {
        List<Entry> all = new ArrayList<>();
        for (String file : FILES) {
            try (InputStream in = Registry.class.getResourceAsStream(file)) {
                if (in == null) {
                    throw new IllegalStateException(
                            "the program is incomplete: " + file + " is missing; install it again");
                }
                all.addAll(EntryReader.read(file, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + file, e);
            }
        }
        return all;
    }

    /**
     * Reads entries from a file of comma-separated values in UTF-8 whose header names some of {@code id, name, kind, aliases, role,
     * represents, from, to, demonyms, capital, seats, code, source}, with lists separated by {@code |}; or from an export of Wikidata in
     * its JSON format, whose English labels, aliases, kinds and terms of office become entries.
     *
     * @throws RegistryException when a row cannot be an entry, or an export holds none; nothing is read then
     * @throws IOException when the file cannot be read
     */
    public static List<Entry> read(Path file) throws IOException {
        try {
            String text = Files.readString(file);
            return WikidataReader.reads(text)
                    ? WikidataReader.read(file.toString(), text, standard().names())
                    : EntryReader.read(file.toString(), text);
        } catch (CharacterCodingException e) {
            throw new IOException(file + " is not UTF-8; save it as UTF-8 and try again", e);
        }
    }

    /** Canonical names by Wikidata id. */
    private Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        for (Entry entry : entries) {
            if (entry.id() != null) {
                names.putIfAbsent(entry.id(), entry.name());
            }
        }
        return names;
    }

    /** A registry that holds further entries as well; where a form is in both, the further ones come first. */
    public Registry with(List<Entry> further) {
        List<Entry> all = new ArrayList<>(further);
        all.addAll(entries);
        return new Registry(all);
    }

    /** All entries. */
    public List<Entry> entries() {
        return entries;
    }

    /** The outlet, agency or broadcaster that has this name or short form ("AFP", "the Guardian"). */
    public Optional<Entry> outlet(String form) {
        return forms.find(form).stream()
                .filter(c -> c.naming() == Naming.NAME && c.entry().isOutlet())
                .map(FormIndex.Candidate::entry)
                .findFirst();
    }

    /** Name of the state that an outlet is at home in; empty when the registry does not know. */
    public Optional<String> home(String outlet) {
        return outlet(outlet)
                .flatMap(known -> entries.stream()
                        .filter(entry -> entry.kind() == EntryKind.STATE
                                && entry.code() != null
                                && entry.code().equals(known.code()))
                        .findFirst())
                .map(Entry::name);
    }

    /** The state that has this name, abbreviation or short form ("UK"). */
    public Optional<Entry> state(String form) {
        return named(form, EntryKind.STATE, Naming.NAME);
    }

    /** The organisation that has this name, abbreviation or short form ("OSCE"). */
    public Optional<Entry> organisation(String form) {
        return named(form, EntryKind.ORGANISATION, Naming.NAME);
    }

    /** The state or organisation whose people or belongings this word names ("French", "Hamas"). */
    public Optional<Entry> demonym(String form) {
        return named(form, null, Naming.DEMONYM);
    }

    /** The state whose capital this is. */
    public Optional<Entry> capital(String form) {
        return named(form, EntryKind.STATE, Naming.CAPITAL);
    }

    /** The entries that have exactly this name or form, in the order of the registry. */
    public List<Entry> named(String form) {
        return forms.find(form).stream()
                .filter(c -> c.naming() == Naming.NAME)
                .map(FormIndex.Candidate::entry)
                .toList();
    }

    private Optional<Entry> named(String form, @Nullable EntryKind kind, Naming naming) {
        return forms.find(form).stream()
                .filter(c -> c.naming() == naming && (kind == null || c.entry().kind() == kind))
                .map(FormIndex.Candidate::entry)
                .findFirst();
    }

    /** Who held an office on a day: the one whose term began last. Empty when no term is known that holds the day. */
    public Optional<Entry> holder(String role, String represents, LocalDate day) {
        return offices.getOrDefault(office(role, represents), List.of()).stream()
                .filter(entry -> entry.isInOffice(day))
                .reduce((a, b) -> begin(b).isAfter(begin(a)) ? b : a);
    }

    private static LocalDate begin(Entry entry) {
        return entry.from() == null ? LocalDate.MIN : entry.from().first();
    }

    /** The people of a family name, however it is transliterated; every term is an entry. */
    public List<Entry> surname(String surname) {
        return List.copyOf(surnames.getOrDefault(lastName(surname), List.of()));
    }

    /** The people of a full name, however it is transliterated; every term is an entry. */
    public List<Entry> people(String name) {
        return List.copyOf(people.getOrDefault(Folding.person(name), List.of()));
    }

    /** All forms of names in an article, in reading order, the longest at each place; they do not overlap. */
    public List<Match> matches(Passages passages) {
        List<Word> words = passages.words();
        List<Match> found = new ArrayList<>();
        int i = 0;
        while (i < words.size()) {
            Match match = forms.at(words, i);
            if (match != null) {
                found.add(match);
                i = match.endWord();
            } else {
                i++;
            }
        }
        return found;
    }
}
