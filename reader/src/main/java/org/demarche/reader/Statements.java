package org.demarche.reader;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.reader.attribution.Attribution;
import org.demarche.reader.occasion.Occasion;
import org.demarche.reader.position.Position;
import org.demarche.reader.speaker.Actor;
import org.demarche.reader.speaker.Cast;
import org.demarche.reader.speaker.Spoken;
import org.demarche.reader.text.Passages;
import org.demarche.record.Evidence;
import org.demarche.record.Span;
import org.demarche.record.Speaker;
import org.demarche.record.Statement;
import org.demarche.record.Unknown;
import org.jspecify.annotations.Nullable;

/**
 * Puts together what the stages found of each attribution.
 *
 * @param statements in reading order
 * @param positions of the statements, in the same order
 */
record Statements(List<Statement> statements, List<Position> positions) {
    static Statements of(
            Passages passages, Cast cast, List<Occasion> occasions, List<Position> positions, Confidence confidence) {
        List<Spoken> spoken = cast.spoken();
        Set<Integer> repeated = Headline.repeated(passages, spoken);
        Map<Integer, String> ids = new LinkedHashMap<>(); // of the first statement of each attribution
        List<Integer> kept = new ArrayList<>();
        for (int i = 0; i < spoken.size(); i++) {
            if (!repeated.contains(i)) {
                kept.add(i);
                ids.putIfAbsent(spoken.get(i).attribution(), "s" + kept.size());
            }
        }
        List<Statement> statements = new ArrayList<>();
        List<Position> of = new ArrayList<>();
        for (int i : kept) {
            String id = "s" + (statements.size() + 1);
            statements.add(statement(id, spoken.get(i), occasions.get(i), positions.get(i), ids, confidence));
            of.add(positions.get(i));
        }
        return new Statements(statements, of);
    }

    private static Statement statement(
            String id,
            Spoken spoken,
            Occasion occasion,
            Position position,
            Map<Integer, String> ids,
            Confidence confidence) {
        Attribution what = spoken.what();
        Actor speaker = spoken.speaker();
        return new Statement(
                id,
                spoken.source(),
                what.cue(),
                what.content(),
                new Speaker(
                        speaker.name(),
                        speaker.kind(),
                        speaker.id(),
                        speaker.role(),
                        speaker.represents(),
                        Unknown.NONE),
                position.form(),
                position.act(),
                position.issue(),
                position.stance(),
                position.conditions(),
                position.waits(),
                position.guarantees(),
                occasion.saidOn(),
                occasion.venue(),
                occasion.via(),
                occasion.addressee(),
                what.within() < 0 ? null : ids.get(what.within()),
                position.points(),
                confidence.of(spoken, occasion, position),
                evidence(spoken, occasion, position),
                null,
                Unknown.NONE);
    }

    private static Map<String, List<Evidence>> evidence(Spoken spoken, Occasion occasion, Position position) {
        Map<String, List<Evidence>> all = new LinkedHashMap<>();
        Span words = words(spoken);
        all.put("speaker", List.of(new Evidence(words.start(), words.end(), spoken.rule())));
        for (Map<String, List<Evidence>> some : List.of(occasion.evidence(), position.evidence())) {
            new java.util.TreeMap<>(some).forEach((field, list) -> {
                if (!list.isEmpty()) {
                    all.put(field, list);
                }
            });
        }
        return all;
    }

    /** The words that tell who speaks: the source, else the cue, else the content that is continued. */
    private static Span words(Spoken spoken) {
        @Nullable Span source = spoken.source();
        @Nullable Span cue = spoken.what().cue();
        return source != null
                ? source
                : cue != null ? cue : spoken.what().content().get(0);
    }

    /** A headline's repetition of what the body reports is no statement of its own. */
    private static final class Headline {
        private static final double ENOUGH = 0.3;
        private static final Set<String> CLOSING = Set.of("\u2019", "'", ")");

        private Headline() {}

        /** Places in {@code spoken} of what stands in the headline and again in the body. */
        static Set<Integer> repeated(Passages passages, List<Spoken> spoken) {
            Set<Integer> found = new HashSet<>();
            if (passages.paragraphs().size() < 2) {
                return found;
            }
            int end = end(passages);
            for (int i = 0; i < spoken.size(); i++) {
                Attribution headline = spoken.get(i).what();
                if (passages.firstWord(headline.content().get(0)) >= end) {
                    break;
                }
                for (int j = i + 1; j < spoken.size(); j++) {
                    Attribution body = spoken.get(j).what();
                    if (passages.firstWord(body.content().get(0)) >= end
                            && shared(words(passages, headline), words(passages, body))
                                    >= needed(spoken.get(i), spoken.get(j))) {
                        found.add(i);
                        break;
                    }
                }
            }
            return found;
        }

        /** Behind the headline and the line below it, which ends in no full stop either. */
        private static int end(Passages passages) {
            int end = passages.paragraphs().get(0).endWord();
            if (passages.paragraphs().size() > 2) {
                int below = passages.paragraphs().get(1).endWord();
                String last = passages.word(below - 1).text();
                boolean sentence = !passages.word(below - 1).isWord() && !CLOSING.contains(last);
                end = sentence ? end : below;
            }
            return end;
        }

        private static double needed(Spoken headline, Spoken body) {
            return headline.speaker().name().equals(body.speaker().name()) ? ENOUGH / 2 : ENOUGH;
        }

        /** Share of the headline's content words that the body's content has. */
        private static double shared(Set<String> headline, Set<String> body) {
            if (headline.isEmpty()) {
                return 1;
            }
            return (double) headline.stream().filter(body::contains).count() / headline.size();
        }

        private static Set<String> words(Passages passages, Attribution attribution) {
            Set<String> words = new HashSet<>();
            for (Span span : attribution.content()) {
                for (int i = passages.firstWord(span); i < passages.endWord(span); i++) {
                    if (passages.word(i).isNoun()
                            || passages.word(i).tag().startsWith("JJ")
                            || passages.word(i).tag().startsWith("VB")) {
                        String word = passages.word(i).lower();
                        words.add(word.substring(0, Math.min(5, word.length())));
                    }
                }
            }
            return words;
        }
    }
}
