package org.demarche.reader.speaker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.demarche.reader.attribution.Attribution;
import org.demarche.reader.registry.Registry;
import org.demarche.reader.text.Passages;
import org.demarche.reader.text.Word;
import org.demarche.record.Span;
import org.demarche.record.SpeakerKind;
import org.jspecify.annotations.Nullable;

/**
 * Finds who is who in an article: names in full and in part, titles and appositions, forms of the registry, pronouns, offices by date,
 * bodies, documents, and unnamed sources as they stand. Thread-safe; linear in the article's words.
 */
public final class Speakers {
    /** Tags of finite verbs. */
    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");

    private final Registry registry;

    public Speakers(Registry registry) {
        this.registry = registry;
    }

    /** Resolves the sources of an article's attributions, and everybody else who is named. */
    public Cast in(Passages passages, List<Attribution> attributions) {
        Scene scene = new Scene(passages, registry);
        Figures figures = new Figures(registry, scene.day);
        for (Attribution what : attributions) {
            Span source = what.source();
            if (source != null) {
                java.util.Arrays.fill(scene.inSource, passages.firstWord(source), passages.endWord(source), true);
            }
        }
        new NameFinder(scene, figures).find();
        Discourse discourse = new Discourse(scene);
        Resolver resolver = new Resolver(scene, figures, discourse);
        Joint joint = new Joint(scene);
        TreeMap<Integer, List<Spoken>> spoken = new TreeMap<>();
        Set<Integer> relays = new Relays(scene, attributions).found();
        for (int index : inOrderOfSources(attributions)) {
            if (relays.contains(index)) {
                continue;
            }
            Attribution what = attributions.get(index);
            Span source = what.source();
            discourse.naming(namedIn(what, scene));
            List<Spoken> found = source == null
                    ? List.of(unsourced(index, attributions, spoken, scene, resolver, discourse))
                    : sourced(index, what, source, scene, resolver, joint, discourse);
            spoken.put(index, found);
        }
        discourse.naming(Set.of());
        return new ArticleCast(
                scene, resolver, spoken.values().stream().flatMap(List::stream).toList());
    }

    private static List<Integer> inOrderOfSources(List<Attribution> attributions) {
        return IntStream.range(0, attributions.size())
                .boxed()
                .sorted(Comparator.comparingInt(i -> anchor(attributions.get(i))))
                .toList();
    }

    /** The persons whom the unquoted words of a content name. */
    private static Set<Figure> namedIn(Attribution what, Scene scene) {
        Set<Figure> found = new HashSet<>();
        for (Span span : what.content()) {
            for (int i = scene.passages.firstWord(span); i < scene.passages.endWord(span); i++) {
                Name name = scene.name[i];
                if (name != null && name.figure() != null) {
                    found.add(name.figure());
                }
            }
        }
        return found;
    }

    /** Where an attribution's speaker is named, or where its content begins. */
    private static int anchor(Attribution what) {
        Span source = what.source();
        return source == null ? what.start() : source.start();
    }

    private static List<Spoken> sourced(
            int index,
            Attribution what,
            Span source,
            Scene scene,
            Resolver resolver,
            Joint joint,
            Discourse discourse) {
        int first = scene.passages.firstWord(source);
        int end = scene.passages.endWord(source);
        List<Resolved> both = end - first == 1 && scene.is(first, "both") ? discourse.lastTwo(first) : List.of();
        if (both.size() == 2) {
            both.forEach(who -> discourse.speaks(first, who));
            return both.stream()
                    .map(who -> new Spoken(index, what, source, who.actor(), "both"))
                    .toList();
        }
        List<int[]> parts = joint.parts(first, end);
        List<Spoken> found = new ArrayList<>();
        List<Resolved> resolved = new ArrayList<>();
        for (int[] part : parts) {
            Resolved who = resolver.resolve(part[0], part[1]);
            if (who == null) {
                // a source of marks alone names nobody
                who = discourse.lastSpeaker(first, any -> true);
            }
            if (who == null) {
                who = Resolved.of(Actor.of("unnamed", SpeakerKind.ANONYMOUS), "nobody named");
            }
            resolved.add(who);
        }
        Span cue = what.cue();
        int cueFirst = cue == null ? first : scene.passages.firstWord(cue);
        int cueEnd = cue == null ? first : scene.passages.endWord(cue);
        if (parts.size() > 1 && joint.isTogether(first, end, cueFirst, cueEnd)) {
            Resolved all = together(resolved);
            discourse.speaks(first, all);
            return List.of(new Spoken(index, what, source, all.actor(), all.rule()));
        }
        for (int i = 0; i < parts.size(); i++) {
            int[] part = parts.get(i);
            Resolved who = resolved.get(i);
            Span words = parts.size() == 1 ? source : scene.passages.span(part[0], part[1]);
            discourse.speaks(part[0], who);
            found.add(new Spoken(index, what, words, who.actor(), who.rule()));
        }
        return found;
    }

    /** Several who act as one: their names in one. */
    static Resolved together(List<Resolved> all) {
        String last = all.get(all.size() - 1).actor().name();
        String name = all.subList(0, all.size() - 1).stream()
                        .map(who -> who.actor().name())
                        .collect(Collectors.joining(", "))
                + " and " + last;
        List<@Nullable String> represented = new ArrayList<>();
        all.forEach(who -> represented.add(who.actor().represents()));
        String represents = null;
        if (represented.stream().allMatch(Objects::nonNull)) {
            List<@Nullable String> distinct = represented.stream().distinct().toList();
            represents = distinct.size() == 1
                    ? distinct.get(0)
                    : distinct.size() == 2 ? distinct.get(0) + " and " + distinct.get(1) : null;
        }
        return Resolved.of(new Actor(name, all.get(0).actor().kind(), null, null, represents), "joint speakers");
    }

    /** Nobody is named: who spoke before goes on. */
    private static Spoken unsourced(
            int index,
            List<Attribution> attributions,
            TreeMap<Integer, List<Spoken>> spoken,
            Scene scene,
            Resolver resolver,
            Discourse discourse) {
        Attribution what = attributions.get(index);
        List<Spoken> continued = spoken.getOrDefault(what.continues(), List.of());
        int first = scene.passages.wordAt(what.start());
        if (!continued.isEmpty()) {
            return new Spoken(index, what, null, continued.get(0).speaker(), "continued quotation");
        }
        Resolved subject = subject(what, scene, resolver);
        if (subject != null) {
            discourse.speaks(first, subject);
            return new Spoken(index, what, null, subject.actor(), "subject of the sentence");
        }
        Resolved last = discourse.lastSpeaker(first, who -> true);
        if (last == null) {
            return new Spoken(index, what, null, Actor.of("unnamed", SpeakerKind.ANONYMOUS), "nobody named");
        }
        discourse.speaks(first, last);
        return new Spoken(index, what, null, last.actor(), "last speaker");
    }

    /**
     * Who does what a participle without a source goes with: in "Ostmark published a draft, calling for talks" the subject of the finite verb
     * before it. Null where the cue is no participle or nobody stands before that verb.
     */
    private static @Nullable Resolved subject(Attribution what, Scene scene, Resolver resolver) {
        Span cue = what.cue();
        if (cue == null) {
            return null;
        }
        int first = scene.passages.firstWord(cue);
        if (!scene.words.get(first).tag().equals("VBG")) {
            return null;
        }
        int start = scene.passages.sentenceOf(first).firstWord();
        int verb = first - 1;
        while (verb > start && !FINITE.contains(scene.words.get(verb).tag())) {
            verb--;
        }
        while (verb > start + 1 && scene.words.get(verb - 1).isVerb()) {
            verb--;
        }
        int begin = verb;
        while (begin > start && isNominal(scene.words.get(begin - 1))) {
            begin--;
        }
        return begin < verb ? resolver.resolve(begin, verb) : null;
    }

    private static boolean isNominal(Word word) {
        return word.isNoun()
                || word.tag().equals("DT")
                || word.tag().startsWith("JJ")
                || word.tag().equals("POS")
                || word.tag().startsWith("PRP");
    }
}
