package org.demarche.reader.occasion;

import java.util.List;
import java.util.Optional;
import org.demarche.reader.attribution.Attribution;
import org.demarche.reader.occasion.Frames.Place;
import org.demarche.reader.registry.Registry;
import org.demarche.reader.speaker.Cast;
import org.demarche.reader.text.Passages;
import org.demarche.reader.text.Sentence;
import org.demarche.record.PartialDate;
import org.demarche.record.Span;

/** When something that an article tells in its own words happened, and through whom it was reported. Of one article; not thread-safe. */
public final class Happenings {
    private static final int CLAUSE = 40;

    private final Passages passages;
    private final Frames frames;
    private final Dating dating;
    private final Chains chains;

    /**
     * @param passages the article
     * @param cast its statements, whose words tell nothing that is done
     * @param registry names of outlets
     */
    public Happenings(Passages passages, Cast cast, Registry registry) {
        Press press = new Press(registry);
        this.passages = passages;
        this.frames = new Frames(passages, cast.spoken());
        this.dating = new Dating(frames, Dates.in(passages));
        this.chains = new Chains(frames, Media.in(passages, press), press);
    }

    /** Whether a word is the article's own: in no content and no cue of a statement. */
    public boolean isNarration(int word) {
        if (frames.owner(word) >= 0) {
            return false;
        }
        return frames.inSentence(passages.word(word).sentence()).stream()
                .noneMatch(place -> place.hasCue() && word >= place.first() && word < place.end());
    }

    /** The day, month or year that the sentence gives for what a verb tells; empty when it gives none. */
    public Optional<PartialDate> date(int verb) {
        return Optional.ofNullable(dating.nearest(around(verb))).map(DateExpression::date);
    }

    /** The media that the sentence names as having reported what a verb tells, nearest the outlet first, without the outlet itself. */
    public List<String> via(int verb) {
        return chains.of(around(verb)).stream()
                .filter(link -> link.depth() < Link.CARRIED && !chains.isOutlet(link.name()))
                .map(Link::name)
                .toList();
    }

    private Place around(int verb) {
        Sentence sentence = passages.sentenceOf(verb);
        Span word = passages.span(verb, verb + 1);
        return new Place(
                -1,
                new Attribution(null, word, List.of(word), -1, -1, 1),
                -1,
                verb,
                verb + 1,
                Math.max(sentence.firstWord(), verb - CLAUSE),
                Math.min(sentence.endWord(), verb + CLAUSE));
    }
}
