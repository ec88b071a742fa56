package org.demarche.reader.occasion;

import java.util.Locale;
import java.util.Set;
import org.demarche.reader.occasion.Frames.Place;
import org.demarche.reader.text.Passages;
import org.demarche.reader.text.Word;
import org.demarche.record.Span;
import org.jspecify.annotations.Nullable;

/** The venue that the words around a cue give: "in an interview with TF1", "at a press conference in Prague", "issued a statement". */
final class Venues {
    private static final Set<String> NOUNS = Set.of(
            "interview",
            "conference",
            "briefing",
            "statement",
            "communique",
            "communiqu\u00e9",
            "declaration",
            "tweet",
            "post",
            "letter",
            "speech",
            "address",
            "op-ed",
            "debate",
            "hearing",
            "meeting",
            "summit",
            "ceremony",
            "visit",
            "call",
            "draft",
            "report",
            "resolution",
            "testimony",
            "broadcast",
            "conversation",
            "talk",
            "talks",
            "rally",
            "article",
            "session",
            "message",
            "video",
            "appearance",
            "forum",
            "convention",
            "email",
            "e-mail",
            "note",
            "press-release",
            "release",
            "memo",
            "manifesto",
            "blog",
            "memorandum");
    private static final Set<String> WRITTEN = Set.of(
            "statement",
            "communique",
            "communiqu\u00e9",
            "declaration",
            "tweet",
            "letter",
            "draft",
            "report",
            "resolution",
            "release",
            "memo",
            "manifesto",
            "memorandum");
    private static final Set<String> PREPOSITIONS = Set.of(
            "in", "at", "during", "on", "via", "through", "with", "from", "told", "tells", "telling", "addressing");
    private static final Set<String> DETERMINERS =
            Set.of("a", "an", "the", "his", "her", "its", "their", "this", "that");
    private static final Set<String> MADE_PUBLIC =
            Set.of("broadcast", "aired", "published", "released", "recorded", "taped", "carried");
    private static final Set<String> CONTINUES = Set.of("with", "in", "at", "to", "on", "of", "from");
    private static final Set<String> NETWORKS =
            Set.of("twitter", "facebook", "telegram", "weibo", "instagram", "youtube");
    private static final Set<String> TWEETS = Set.of("tweeted", "tweets", "tweeting", "retweeted");
    private static final int REACH = 40;
    private static final int LONGEST_TAIL = 5;

    private final Frames frames;
    private final Passages passages;

    Venues(Frames frames) {
        this.frames = frames;
        this.passages = frames.passages();
    }

    /** The venue nearest to the cue, null when the sentence gives none. */
    @Nullable
    Venue of(Place place) {
        Venue best = null;
        int bestDistance = Integer.MAX_VALUE;
        int from = Math.max(place.from(), place.first() - REACH);
        for (int w = from; w < place.to(); w++) {
            if (!frames.holds(place, w)) {
                continue;
            }
            int distance = frames.distance(place, w);
            if (distance >= bestDistance || distance > REACH) {
                continue;
            }
            Venue venue = at(place, w);
            if (venue != null) {
                best = venue;
                bestDistance = distance;
            }
        }
        return best == null ? document(place) : best;
    }

    private @Nullable Venue at(Place place, int w) {
        String word = word(w);
        if (NETWORKS.contains(word)
                && !isInSource(place, w)
                && (PREPOSITIONS.contains(word(w - 1)) || word(w - 1).equals("to"))) {
            return new Venue(passages.word(w).text(), w, w + 1);
        }
        if (TWEETS.contains(word) && w >= place.first() && w < place.end()) {
            return new Venue("Twitter", w, w + 1);
        }
        if (!NOUNS.contains(word) || NOUNS.contains(word(w + 1)) || isInSource(place, w)) {
            return null;
        }
        int first = w;
        while (first > place.from() && w - first < 4 && isModifier(first - 1)) {
            first--;
        }
        int before = first - 1;
        boolean determined = before >= place.from() && DETERMINERS.contains(word(before));
        if (determined) {
            before--;
        }
        boolean inCue = w >= place.first() && w < place.end();
        boolean placed = before >= place.from() && PREPOSITIONS.contains(word(before));
        boolean issued = before >= place.from() && WRITTEN.contains(word) && isIssuing(word(before));
        if (!(placed || issued || inCue)) {
            return null;
        }
        int end = issued && word(w + 1).equals("of") ? named(place, w + 1) : tail(place, w + 1);
        String name = passages.span(first, end).text();
        return new Venue(word.equals("tweet") && end == w + 1 ? "Twitter" : name, first, end);
    }

    /** A document that speaks is its own venue. */
    private @Nullable Venue document(Place place) {
        Span source = place.what().source();
        if (source == null) {
            return null;
        }
        int first = passages.firstWord(source);
        int end = Math.min(passages.endWord(source), first + 8);
        for (int w = first; w < end; w++) {
            if (WRITTEN.contains(word(w))
                    && passages.word(w).isCapitalised()
                    && w > passages.sentenceOf(w).firstWord()) {
                return null; // a paper that is called by its name is the speaker, and no place
            }
            if (WRITTEN.contains(word(w))) {
                int from = w > first && isModifier(w - 1) ? w - 1 : w;
                return new Venue(passages.span(from, w + 1).text(), from, w + 1);
            }
            if (CONTINUES.contains(word(w)) || word(w).equals(",")) {
                return null;
            }
        }
        return null;
    }

    /** Behind what a paper is of: "published a draft | of its security demands |, calling for". */
    private int named(Place place, int of) {
        int end = of + 1;
        while (end < place.first()
                && end - of <= 2 * LONGEST_TAIL
                && (isNominal(end)
                        || !passages.word(end).isWord() && passages.word(end).quoted()
                        || word(end).equals("its"))) {
            end++;
        }
        return end > of + 1 ? end : of;
    }

    /** What belongs to the venue behind its noun: "with TF1", "in Prague". */
    private int tail(Place place, int from) {
        int end = from;
        while (end < place.to()
                && end - from < 2 * LONGEST_TAIL
                && CONTINUES.contains(word(end))
                && frames.holds(place, end)) {
            int w = end + 1;
            while (w < place.to() && w - end <= LONGEST_TAIL && isNominal(w) && frames.holds(place, w)) {
                w++;
            }
            boolean proper = false;
            for (int v = end + 1; v < w; v++) {
                proper |= passages.word(v).isCapitalised()
                        || word(end).equals("to")
                        || word(end).equals("with");
            }
            if (w == end + 1 || !proper || isDate(end + 1)) {
                break;
            }
            end = w;
        }
        return end;
    }

    private boolean isNominal(int w) {
        Word word = passages.word(w);
        return word.isWord()
                && !CONTINUES.contains(word.lower())
                && !MADE_PUBLIC.contains(word.lower())
                && DateWords.weekday(word) == null
                && (word.isCapitalised()
                        || word.isNoun()
                        || word.tag().startsWith("JJ")
                        || DETERMINERS.contains(word.lower())
                        || word.tag().equals("CD"));
    }

    private boolean isDate(int w) {
        return DateWords.weekday(passages.word(w)) != null || DateWords.month(passages.word(w)) > 0;
    }

    private boolean isModifier(int w) {
        Word word = passages.word(w);
        String lower = word.lower();
        return word.isWord()
                && !PREPOSITIONS.contains(lower)
                && !DETERMINERS.contains(lower)
                && (word.tag().startsWith("JJ")
                        || word.isNoun()
                        || word.tag().equals("VBN")
                        || word.tag().equals("CD") && lower.length() == 4
                        || word.tag().equals("VBG")
                        || word.tag().isEmpty() && lower.length() > 3)
                && DateWords.weekday(word) == null;
    }

    private static boolean isIssuing(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return lower.startsWith("issu") || lower.startsWith("releas") || lower.startsWith("publish");
    }

    private boolean isInSource(Place place, int w) {
        Span source = place.what().source();
        int offset = passages.word(w).start();
        return source != null && source.start() <= offset && offset < source.end();
    }

    private String word(int i) {
        return i >= 0 && i < passages.words().size() ? passages.word(i).lower() : "";
    }
}
