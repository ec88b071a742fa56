package org.demarche.reader.occasion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.reader.attribution.Attribution;
import org.demarche.reader.speaker.Actor;
import org.demarche.reader.speaker.Cast;
import org.demarche.reader.speaker.Spoken;
import org.demarche.reader.text.Passages;
import org.demarche.reader.text.Sentence;
import org.demarche.reader.text.Word;
import org.jspecify.annotations.Nullable;

/**
 * Sentences that tell of an act of speaking without giving words that were found: "The minister voiced his doubts in an interview with
 * Radio Vessany on Tuesday". They are no statements, but they say when and through whom the statements that follow were made.
 */
final class Narrations {
    private static final Set<String> SPEAKS = Set.of(
            "said",
            "told",
            "spoke",
            "stated",
            "announced",
            "declared",
            "voiced",
            "expressed",
            "repeated",
            "reiterated",
            "warned",
            "called",
            "urged",
            "addressed",
            "commented",
            "gave",
            "wrote",
            "tweeted",
            "outlined",
            "appeared",
            "testified",
            "replied",
            "responded",
            "vowed",
            "pledged",
            "denied",
            "condemned",
            "accused",
            "demanded",
            "rejected",
            "defended",
            "criticised",
            "criticized",
            "welcomed",
            "presented",
            "briefed",
            "lashed",
            "blasted",
            "praised",
            "proposed",
            "confirmed",
            "explained",
            "published",
            "issued",
            "released",
            "discussed");
    private static final int SUBJECT = 14;

    private final Frames frames;
    private final Passages passages;
    private final Cast cast;

    Narrations(Frames frames, Cast cast) {
        this.frames = frames;
        this.passages = frames.passages();
        this.cast = cast;
    }

    /** One for each sentence that holds no cue and tells that somebody spoke, in reading order. */
    List<Spoken> found() {
        List<Spoken> found = new ArrayList<>();
        for (Sentence sentence : passages.sentences()) {
            if (frames.inSentence(sentence.index()).isEmpty()) {
                Spoken told = told(sentence, -2 - found.size());
                if (told != null) {
                    found.add(told);
                }
            }
        }
        return found;
    }

    private @Nullable Spoken told(Sentence sentence, int index) {
        for (int w = sentence.firstWord() + 1; w + 1 < sentence.endWord(); w++) {
            Word word = passages.word(w);
            if (!word.quoted() && frames.owner(w) < 0 && word.tag().equals("VBD") && SPEAKS.contains(word.lower())) {
                return by(sentence, w, index);
            }
        }
        return null;
    }

    private @Nullable Spoken by(Sentence sentence, int verb, int index) {
        int end = verb;
        while (end > sentence.firstWord() && passages.word(end - 1).tag().startsWith("RB")) {
            end--;
        }
        int first = end;
        while (first > sentence.firstWord() && end - first < SUBJECT && isNominal(passages.word(first - 1))) {
            first--;
        }
        Optional<Actor> actor = first < end ? cast.actor(first, end) : Optional.empty();
        if (actor.isEmpty()) {
            return null;
        }
        Attribution what = new Attribution(
                passages.span(first, end),
                passages.span(verb, verb + 1),
                List.of(passages.span(sentence.endWord() - 1, sentence.endWord())),
                -1,
                -1,
                0);
        return new Spoken(index, what, what.source(), actor.get(), "narration");
    }

    private static boolean isNominal(Word word) {
        return word.isNoun()
                || word.tag().equals("DT")
                || word.tag().startsWith("JJ")
                || word.tag().equals("POS")
                || word.tag().startsWith("PRP");
    }
}
