package org.demarche.reader.occasion;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.reader.attribution.Attribution;
import org.demarche.reader.registry.Entry;
import org.demarche.reader.registry.EntryKind;
import org.demarche.reader.registry.Registry;
import org.demarche.reader.speaker.Actor;
import org.demarche.reader.speaker.Cast;
import org.demarche.reader.speaker.Mention;
import org.demarche.reader.speaker.Spoken;
import org.demarche.reader.text.Passages;
import org.demarche.reader.text.Word;
import org.demarche.record.Article;
import org.demarche.record.Span;
import org.demarche.record.SpeakerKind;
import org.jspecify.annotations.Nullable;

/** A fictional report whose attributions and speakers a test names by their words, so that later stages are tested alone. */
public final class Report implements Cast {
    /** The built-in registry with a fictional state and its media. */
    public static final Registry REGISTRY = Registry.standard()
            .with(List.of(
                    entry("Ardenia", EntryKind.STATE, List.of(), List.of("Ardenian")),
                    entry("Borvia", EntryKind.STATE, List.of(), List.of("Borvian")),
                    entry("Norrwire", EntryKind.OUTLET, List.of("NW"), List.of()),
                    entry("Vesper Television", EntryKind.OUTLET, List.of("Vesper TV"), List.of()),
                    entry("The Harbour Post", EntryKind.OUTLET, List.of("Harbour Post"), List.of())));

    private final Passages passages;
    private final List<Spoken> spoken = new ArrayList<>();
    private final Map<String, Actor> known = new LinkedHashMap<>();

    private Report(String text, @Nullable String outlet, @Nullable String published) {
        this.passages = Passages.of(Article.of("report.txt", null, outlet, null, List.of(), published, "en", text));
        knows("Ardenia", SpeakerKind.STATE);
        knows("Borvia", SpeakerKind.STATE);
    }

    private static Entry entry(String name, EntryKind kind, List<String> aliases, List<String> demonyms) {
        return new Entry(
                name, kind, null, aliases, null, null, null, null, demonyms, List.of(), List.of(), null, "fiction");
    }

    /** A report with a headline before the text, published on Friday 14 June 2024 by the Harbour Post. */
    public static Report of(String text) {
        return of(text, "The Harbour Post", "2024-06-14");
    }

    static Report of(String text, @Nullable String outlet, @Nullable String published) {
        return new Report("A headline of no matter\n\n" + text, outlet, published);
    }

    Report knows(String name, SpeakerKind kind) {
        known.put(name.substring(name.lastIndexOf(' ') + 1), Actor.of(name, kind));
        return this;
    }

    /** A person's statement, for Ardenia; the words are those of the text, the cue and source nearest before or behind the content. */
    Report says(@Nullable String source, @Nullable String cue, String content, String speaker) {
        return says(source, cue, content, new Actor(speaker, SpeakerKind.PERSON, null, null, "Ardenia"), -1);
    }

    Report says(@Nullable String source, @Nullable String cue, String content, Actor speaker, int within) {
        Span what = find(content, 0);
        Span reports = cue == null ? null : nearest(cue, what.start());
        Span who = source == null ? null : nearest(source, reports == null ? what.start() : reports.start());
        Attribution attribution = new Attribution(who, reports, List.of(what), within, -1, 1);
        spoken.add(new Spoken(spoken.size(), attribution, who, speaker, "test"));
        known.put(speaker.name().substring(speaker.name().lastIndexOf(' ') + 1), speaker);
        return this;
    }

    private Span find(String words, int from) {
        int start = text().indexOf(words, from);
        if (start < 0) {
            throw new IllegalArgumentException("the report does not say '" + words + "'");
        }
        return new Span(start, start + words.length(), words);
    }

    private Span nearest(String words, int place) {
        Span best = find(words, 0);
        for (int start = best.start(); start >= 0; start = text().indexOf(words, start + 1)) {
            if (Math.abs(start - place) < Math.abs(best.start() - place)) {
                best = new Span(start, start + words.length(), words);
            }
        }
        return best;
    }

    private String text() {
        return passages.article().text();
    }

    public Passages passages() {
        return passages;
    }

    List<Occasion> occasions() {
        return new Occasions(REGISTRY).of(passages, this);
    }

    /** The date of each statement, an empty string where it has none. */
    List<String> dates() {
        return occasions().stream()
                .map(o -> o.saidOn() == null ? "" : o.saidOn().toString())
                .toList();
    }

    @Override
    public List<Spoken> spoken() {
        return spoken;
    }

    @Override
    public List<Mention> mentions() {
        List<Mention> found = new ArrayList<>();
        for (int i = 0; i < passages.words().size(); i++) {
            Word word = passages.word(i);
            Actor actor = known.get(word.text());
            if (actor != null) {
                found.add(new Mention(i, i + 1, actor, "test"));
            }
        }
        return found;
    }

    @Override
    public Optional<Actor> actor(int firstWord, int endWord) {
        for (int i = firstWord; i < endWord; i++) {
            Actor actor = known.get(passages.word(i).text());
            if (actor != null && i == endWord - 1) {
                return Optional.of(actor);
            }
        }
        return Optional.empty();
    }
}
