package org.demarche.reader.occasion;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.demarche.reader.occasion.Frames.Place;
import org.demarche.reader.text.Passages;
import org.demarche.reader.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * What a sentence without a statement of its own tells of the occasion of one beside it: "He made the remarks on Saturday, the radio
 * reported", or "The minister visited the port on Tuesday." before his words there.
 */
final class Settings {
    private static final Set<String> REMARKS = Set.of(
            "remarks",
            "remark",
            "comments",
            "comment",
            "statement",
            "statements",
            "interview",
            "speech",
            "announcement",
            "message",
            "warning",
            "words",
            "address",
            "call",
            "appeal",
            "pledge",
            "threat");
    private static final Set<String> POINTERS = Set.of("the", "his", "her", "their", "its", "these", "this", "that");
    private static final Set<String> APPEARANCES = Set.of(
            "visited",
            "met",
            "appeared",
            "spoke",
            "addressed",
            "arrived",
            "travelled",
            "traveled",
            "attended",
            "hosted",
            "wrote",
            "tweeted",
            "held",
            "toured",
            "testified",
            "opened",
            "received",
            "flew");
    private static final int POINTING = 5;

    private final Frames frames;
    private final Passages passages;
    private final Dating dating;
    private final Chains chains;
    private final Venues venues;

    Settings(Frames frames, Dating dating, Chains chains, Venues venues) {
        this.frames = frames;
        this.passages = frames.passages();
        this.dating = dating;
        this.chains = chains;
        this.venues = venues;
    }

    /** What the sentence behind a statement says of it, where it begins by pointing back at the words. */
    void pointBack(Said said) {
        Place place = said.place();
        if (place == null || place.parent() >= 0) {
            return;
        }
        Sentence next = beside(lastSentence(place) + 1, place);
        if (next == null || !pointsBack(next)) {
            return;
        }
        Place pseudo = in(place, next);
        if (!frames.inSentence(next.index()).isEmpty()) {
            // Somebody else speaks in it as well: only its subject points back.
            pseudo = new Place(
                    pseudo.index(),
                    pseudo.what(),
                    -1,
                    pseudo.first(),
                    pseudo.end(),
                    pseudo.from(),
                    Math.min(pseudo.to(), pseudo.from() + 2 * POINTING));
            said.chain(said.chain().isEmpty() ? chains.of(pseudo) : said.chain());
            return;
        }
        DateExpression date = dating.nearest(pseudo);
        if (said.date() == null && date != null) {
            said.date(date, "date: sentence that points back, " + date.rule());
        }
        if (said.chain().isEmpty()) {
            said.chain(chains.of(pseudo));
        }
        Venue venue = venues.of(pseudo);
        if (said.venue() == null && venue != null) {
            said.venue(venue, "venue: sentence that points back");
        }
    }

    /** What the sentence before a statement says of where its speaker was. */
    void lookBack(Said said) {
        Place place = said.place();
        if (place == null || place.parent() >= 0 || said.date() != null) {
            return;
        }
        Sentence before = narration(firstSentence(place) - 1, place);
        if (before == null || !isAppearance(before, said)) {
            return;
        }
        DateExpression date = dating.nearest(in(place, before));
        if (date != null) {
            said.date(date, "date: sentence before, " + date.rule());
        }
    }

    private boolean pointsBack(Sentence sentence) {
        for (int w = sentence.firstWord(); w + 1 < Math.min(sentence.firstWord() + POINTING, sentence.endWord()); w++) {
            if (POINTERS.contains(word(w)) && REMARKS.contains(word(w + 1))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word belongs to a subject that begins its sentence and points back: "The remarks on state TV came as". */
    static boolean pointsBack(Passages passages, int word) {
        int first = passages.sentenceOf(word).firstWord();
        return word - first <= 2 * POINTING
                && POINTERS.contains(passages.word(first).lower())
                && first + 1 < word
                && REMARKS.contains(passages.word(first + 1).lower());
    }

    private boolean isAppearance(Sentence sentence, Said said) {
        String[] names = said.spoken().speaker().name().toLowerCase(Locale.ROOT).split(" ");
        String surname = names[names.length - 1];
        boolean named = false;
        for (int w = sentence.firstWord(); w < sentence.endWord(); w++) {
            named |= word(w).equals(surname);
            if (named && APPEARANCES.contains(word(w))) {
                return true;
            }
        }
        return false;
    }

    /** A sentence of the same or a neighbouring paragraph in which nothing is said; null when there is none. */
    private @Nullable Sentence narration(int index, Place place) {
        return frames.inSentence(index).isEmpty() ? beside(index, place) : null;
    }

    private @Nullable Sentence beside(int index, Place place) {
        List<Sentence> sentences = passages.sentences();
        if (index < 0 || index >= sentences.size()) {
            return null;
        }
        Sentence sentence = sentences.get(index);
        int paragraph = passages.sentenceOf(place.first()).paragraph();
        boolean open = frames.owner(sentence.firstWord()) < 0;
        return open && Math.abs(sentence.paragraph() - paragraph) <= 1 ? sentence : null;
    }

    private int firstSentence(Place place) {
        int content = passages.firstWord(place.what().content().get(0));
        return Math.min(
                passages.word(place.first()).sentence(), passages.word(content).sentence());
    }

    private int lastSentence(Place place) {
        int content = Math.min(
                passages.wordAt(place.what().end() - 1), passages.words().size() - 1);
        return Math.max(
                passages.word(place.first()).sentence(), passages.word(content).sentence());
    }

    private static Place in(Place place, Sentence sentence) {
        int to = Math.min(sentence.endWord(), sentence.firstWord() + 80);
        return new Place(
                place.index(), place.what(), -1, sentence.firstWord(), sentence.firstWord(), sentence.firstWord(), to);
    }

    private String word(int i) {
        return passages.word(i).lower();
    }
}
