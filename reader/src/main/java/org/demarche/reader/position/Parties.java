package org.demarche.reader.position;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.demarche.reader.speaker.Actor;
import org.demarche.reader.speaker.Cast;
import org.demarche.reader.speaker.Mention;
import org.demarche.record.SpeakerKind;
import org.jspecify.annotations.Nullable;

/** The parties of an article: who is named where, and who is the other side of a speaker. For one article. */
final class Parties {
    /** All parties that must act together, as the guidelines call them. */
    static final String TWO_SIDES = "the two sides";

    private static final Set<String> ALL = Set.of("both", "two", "all", "three", "four");

    private final Glossed words;
    private final Cast cast;
    private final List<Mention> mentions;
    private final Classes classes;
    /** States and organisations by how often the article names them, the most frequent first. */
    private final List<String> byFrequency;

    Parties(Glossed words, Cast cast, Classes classes) {
        this.words = words;
        this.cast = cast;
        this.mentions = cast.mentions();
        this.classes = classes;
        Map<String, Integer> counts = new TreeMap<>();
        for (Mention mention : mentions) {
            String side = side(mention.actor());
            if (side != null) {
                counts.merge(side, 1, Integer::sum);
            }
        }
        this.byFrequency = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Whom an actor acts for; null for whoever acts for nobody, and for the outlet that reports. */
    private @Nullable String side(Actor actor) {
        boolean body = actor.kind() == SpeakerKind.STATE || actor.kind() == SpeakerKind.ORGANISATION;
        String side = actor.represents() != null ? actor.represents() : body ? actor.name() : null;
        return side == null || side.equals(words.passages().article().outlet()) ? null : side;
    }

    /** The most frequent state or organisation named within a stretch, else in the article, that is not on the speaker's side; null when there is none. */
    @Nullable
    String other(Sides sides, Stretch near) {
        for (int i = firstMention(near.first()); i < mentions.size(); i++) {
            Mention mention = mentions.get(i);
            if (mention.firstWord() >= near.end()) {
                break;
            }
            String side = side(mention.actor());
            if (side != null && !sides.isOwn(mention.actor()) && !side.equals(sides.side())) {
                return side;
            }
        }
        // "talks with the Norlandic government" names its state by an adjective
        Optional<Actor> described = sides.state(near.first(), near.end())
                .filter(actor -> !sides.isOwn(actor) && !actor.name().equals(sides.side()));
        if (described.isPresent()) {
            return described.get().name();
        }
        return byFrequency.stream()
                .filter(name -> !name.equals(sides.side()))
                .findFirst()
                .orElse(null);
    }

    /** The last actor named before a word who is not on the speaker's side; null when there is none near. */
    @Nullable
    String lastBefore(int word, Sides sides) {
        for (int i = firstMention(word) - 1; i >= 0 && mentions.get(i).firstWord() > word - 60; i--) {
            Actor actor = mentions.get(i).actor();
            if (actor.kind() != SpeakerKind.ANONYMOUS && !sides.isOwn(actor)) {
                return actor.name();
            }
        }
        return null;
    }

    /** The state or organisation whose name ends right before a word. */
    Optional<Actor> endingAt(int word) {
        int i = firstMention(word) - 1;
        return i >= 0
                        && mentions.get(i).endWord() == word
                        && mentions.get(i).actor().kind() != SpeakerKind.PERSON
                ? Optional.of(mentions.get(i).actor())
                : Optional.empty();
    }

    /** The first actor named or stood for within a noun phrase. */
    Optional<Actor> within(Stretch phrase) {
        int i = firstMention(phrase.first());
        return i < mentions.size() && mentions.get(i).firstWord() < phrase.end()
                ? Optional.of(mentions.get(i).actor())
                : Optional.empty();
    }

    /** The first state named within a stretch; an organisation is none, as it may be the outlet that reports. */
    Optional<String> firstState(Stretch stretch) {
        for (int i = firstMention(stretch.first()); i < mentions.size(); i++) {
            Mention mention = mentions.get(i);
            if (mention.firstWord() >= stretch.end()) {
                break;
            }
            if (mention.actor().kind() == SpeakerKind.STATE) {
                return Optional.of(mention.actor().name());
            }
        }
        return Optional.empty();
    }

    /** The states named within some stretches, each once, in reading order; blocs and whom only an adjective names are none. */
    List<String> states(List<Stretch> stretches) {
        List<String> found = new ArrayList<>();
        for (Stretch stretch : stretches) {
            for (int i = firstMention(stretch.first()); i < mentions.size(); i++) {
                Mention mention = mentions.get(i);
                if (mention.firstWord() >= stretch.end()) {
                    break;
                }
                String name = mention.actor().name();
                boolean named = mention.actor().kind() == SpeakerKind.STATE
                        && !name.startsWith("the ")
                        && words.word(mention.endWord() - 1).isName();
                if (named && !found.contains(name)) {
                    found.add(name);
                }
            }
        }
        return found;
    }

    /** The bloc of states that some words name, else the first state or organisation; never {@code not}; null when there is none. */
    @Nullable
    String bloc(List<Stretch> stretches, String not) {
        @Nullable String first = null;
        for (Stretch stretch : stretches) {
            for (int i = firstMention(stretch.first()); i < mentions.size(); i++) {
                Mention mention = mentions.get(i);
                if (mention.firstWord() >= stretch.end()) {
                    break;
                }
                String side = side(mention.actor());
                if (mention.actor().kind() == SpeakerKind.STATE
                        && mention.actor().name().startsWith("the ")) {
                    return mention.actor().name();
                }
                first = first == null && side != null && !side.equals(not) ? side : first;
            }
            Optional<Actor> described = Optional.empty();
            for (int i = stretch.first(); i < stretch.end() && described.isEmpty(); i++) {
                described = words.word(i).isCapitalised() ? adjective(i) : described;
            }
            if (described.isPresent()) {
                return described.get().name();
            }
        }
        return first;
    }

    /** The bloc that an adjective names ("Western"). */
    private Optional<Actor> adjective(int word) {
        return cast.actor(word, word + 1)
                .filter(actor ->
                        actor.kind() == SpeakerKind.STATE && actor.name().startsWith("the "));
    }

    /** The first state or organisation named within a stretch, for itself or through somebody who represents it. */
    Optional<String> firstSide(Stretch stretch) {
        for (int i = firstMention(stretch.first()); i < mentions.size(); i++) {
            Mention mention = mentions.get(i);
            if (mention.firstWord() >= stretch.end()) {
                break;
            }
            String side = side(mention.actor());
            if (side != null && mention.actor().kind() != SpeakerKind.PERSON) {
                return Optional.of(side);
            }
        }
        return Optional.empty();
    }

    /** Whether a noun phrase means all parties together: "both sides", "the two countries". */
    boolean isAll(Stretch phrase) {
        boolean all = false;
        for (int i = phrase.first(); i < Math.min(phrase.end(), phrase.first() + 4); i++) {
            all |= ALL.contains(words.lower(i)) || words.lower(i).equals("the");
            String lemma = words.lemma(i);
            if (all && classes.has("sides", lemma) && words.tag(i).equals("NNS")) {
                return ALL.contains(words.lower(i - 1))
                        || ALL.contains(words.lower(phrase.first()))
                        || lemma.equals("side")
                        || lemma.equals("party");
            }
        }
        return phrase.end() - phrase.first() == 1
                && (words.lower(phrase.first()).equals("both")
                        || words.lower(phrase.first()).equals("sides"));
    }

    /** Whether a noun phrase means what all sides bring about together: talks, a deal, a truce. */
    boolean isJoint(Stretch phrase, int head) {
        for (int i = head - 1; i >= phrase.first(); i--) {
            if (words.word(i).isNoun()) {
                return classes.has("joint", words.lemma(i));
            }
        }
        return false;
    }

    /** Index of the first mention that ends behind a word. */
    private int firstMention(int word) {
        int low = 0;
        int high = mentions.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (mentions.get(middle).endWord() > word) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
