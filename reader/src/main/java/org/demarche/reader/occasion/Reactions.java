package org.demarche.reader.occasion;

import java.util.List;
import java.util.Set;
import org.demarche.reader.attribution.Attribution;
import org.demarche.reader.occasion.Frames.Place;
import org.demarche.reader.text.Paragraph;
import org.demarche.reader.text.Passages;
import org.demarche.reader.text.Sentence;
import org.demarche.record.SpeakerKind;
import org.jspecify.annotations.Nullable;

/**
 * A report that gathers reactions dates them once, in its lead: "The decision drew criticism on Tuesday". That date is the date of the
 * reactions that follow with no date of their own.
 */
final class Reactions {
    private static final Set<String> NOUNS = Set.of(
            "criticism",
            "condemnation",
            "condemnations",
            "outrage",
            "praise",
            "backlash",
            "reaction",
            "reactions",
            "rebuke",
            "rebukes",
            "uproar",
            "applause",
            "fury",
            "outcry");
    private static final int LEAD = 2;

    private final Frames frames;
    private final Passages passages;
    private final Dating dating;

    Reactions(Frames frames, Dating dating) {
        this.frames = frames;
        this.passages = frames.passages();
        this.dating = dating;
    }

    void carry(List<Said> said) {
        DateExpression date = said.isEmpty() ? null : lead(said.get(0).spoken().what());
        if (date == null) {
            return;
        }
        for (Said one : said) {
            Place place = one.place();
            if (place != null
                    && place.parent() < 0
                    && one.date() == null
                    && place.first() > date.endWord()
                    && reacts(one, place)) {
                one.date(date, "date: lead that gathers reactions");
            }
        }
    }

    private boolean reacts(Said one, Place place) {
        Tense tense = Tense.of(passages, place);
        SpeakerKind kind = one.spoken().speaker().kind();
        return (tense == Tense.PAST || tense == Tense.OPEN) && kind != SpeakerKind.DOCUMENT;
    }

    private @Nullable DateExpression lead(Attribution any) {
        for (Paragraph paragraph : passages.paragraphs()) {
            if (paragraph.index() > LEAD) {
                break;
            }
            Sentence sentence = passages.sentences().get(paragraph.firstSentence());
            Place pseudo = new Place(
                    -1, any, -1, sentence.firstWord(), sentence.firstWord(), sentence.firstWord(), sentence.endWord());
            DateExpression date = paragraph.index() > 0 && hasReaction(sentence) ? dating.nearest(pseudo) : null;
            if (date != null && date.date() != null) {
                return date;
            }
        }
        return null;
    }

    private boolean hasReaction(Sentence sentence) {
        for (int w = sentence.firstWord(); w < sentence.endWord(); w++) {
            if (NOUNS.contains(passages.word(w).lower()) && frames.owner(w) < 0) {
                return true;
            }
        }
        return false;
    }
}
