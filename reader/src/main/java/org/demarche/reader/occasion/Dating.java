package org.demarche.reader.occasion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.reader.occasion.Frames.Place;
import org.demarche.reader.text.Passages;
import org.demarche.record.PartialDate;
import org.demarche.record.Span;
import org.jspecify.annotations.Nullable;

/**
 * Which date of a sentence dates which saying in it: a date goes to the nearest cue on its own level, unless its place shows that it
 * belongs to another event ("since Monday", "Sunday's vote", "who arrived on Friday").
 */
final class Dating {
    private static final int FAR_IN_CONTENT = 4;
    private static final Set<String> OTHER_TIME = Set.of(
            "since",
            "until",
            "till",
            "by",
            "for",
            "before",
            "after",
            "from",
            "of",
            "between",
            "through",
            "following",
            "to",
            "than",
            "'s",
            "\u2019s");
    private static final Set<String> DETERMINERS =
            Set.of("the", "a", "an", "its", "their", "his", "her", "our", "'s", "\u2019s", "planned", "scheduled");
    private static final Set<String> AFTER_DATE = Set.of(
            "that",
            "in",
            "at",
            "to",
            "as",
            "after",
            "before",
            "during",
            "for",
            "by",
            "of",
            "and",
            "but",
            "with",
            "when",
            "while",
            "on",
            "from",
            "following",
            "against",
            "about",
            "over",
            "where",
            "who",
            "which",
            "because",
            "he",
            "she",
            "it",
            "they",
            "we",
            "there",
            "if",
            "not",
            "is",
            "was",
            "were",
            "are",
            "would",
            "will",
            "has",
            "had",
            "have",
            "could",
            "should",
            "may",
            "must",
            "the",
            "a",
            "an",
            "its",
            "his",
            "her",
            "their",
            "said",
            "via",
            "amid",
            "ahead",
            "between",
            "into",
            "upon",
            "through",
            "under",
            "local");
    private static final Set<String> RELATIVE =
            Set.of("who", "which", "whose", "whom", "when", "where", "because", "although", "if");
    private static final Set<String> BEFORE_EVENT = Set.of("after", "before", "since", "following", "until", "despite");
    private static final Set<String> SPEAKING =
            Set.of("speaking", "talking", "writing", "asked", "commenting", "responding", "appearing", "testifying");
    private static final Set<String> SPEECH_EVENTS = Set.of(
            "ceremony",
            "conference",
            "meeting",
            "briefing",
            "summit",
            "debate",
            "hearing",
            "session",
            "rally",
            "speech",
            "interview",
            "address",
            "statement",
            "broadcast",
            "event",
            "talks",
            "forum",
            "dinner",
            "lunch",
            "visit",
            "announcement",
            "remarks",
            "testimony");
    private static final Set<String> MADE_PUBLIC = Set.of(
            "released",
            "issued",
            "published",
            "broadcast",
            "aired",
            "made",
            "held",
            "posted",
            "dated",
            "delivered",
            "given",
            "distributed",
            "circulated",
            "obtained");
    private static final Set<String> PUBLISHES =
            Set.of("announced", "unveiled", "presented", "proposed", "signed", "launched", "offered", "outlined");
    private static final Set<String> PAPERS =
            Set.of("report", "statement", "letter", "study", "survey", "communique", "memo", "poll", "article");
    /** What is done with a paper that speaks on that day. */
    private static final Set<String> PUBLIC =
            Set.of("released", "issued", "published", "posted", "unveiled", "circulated", "dated");
    /** "at the end of 2014": a part of a time is that time. */
    private static final Set<String> PARTS = Set.of("end", "beginning", "start", "middle", "close", "early", "late");

    private static final int NOUN_PHRASE = 6;
    private static final Set<String> REPORTS =
            Set.of("said", "says", "reported", "reports", "quoted", "cited", "told", "announced");

    private static final Set<String> BEFORE_DATE = Set.of("on", "in", "late", "early", "earlier", "last", "this");
    /** An interview is given when it is made public, as far as the reader of a report is concerned. */
    private static final Set<String> NOT_YET_PUBLIC =
            Set.of("taped", "recorded", "filmed", "prerecorded", "pre-recorded");

    private static final int FAR_FOR_A_YEAR = 6;

    private final Frames frames;
    private final Passages passages;
    private final @Nullable LocalDate published;
    private final Map<Integer, DateExpression> own = new HashMap<>();
    private final Map<Integer, List<DateExpression>> bySentence = new HashMap<>();

    Dating(Frames frames, List<DateExpression> all) {
        Dateline dateline = Dateline.of(frames.passages(), all);
        List<DateExpression> dates = dateline.resolve(all);
        this.frames = frames;
        this.passages = frames.passages();
        this.published = passages.article().publishedDay().orElse(null);
        Map<Integer, Integer> distances = new HashMap<>();
        for (DateExpression date : dates) {
            List<DateExpression> beside =
                    bySentence.computeIfAbsent(passages.word(date.firstWord()).sentence(), s -> new ArrayList<>());
            if (beside.size() >= Frames.MOST_IN_SENTENCE) {
                continue;
            }
            beside.add(date);
            if (isFuture(date)) {
                continue;
            }
            for (Place place : nearest(date)) {
                int distance = frames.distance(place, date.firstWord());
                Integer before = distances.get(place.index());
                if ((before == null || distance < before) && dates(place, date, distance)) {
                    distances.put(place.index(), distance);
                    own.put(place.index(), date);
                }
            }
        }
    }

    /** The date that the sentence gives for an attribution's saying; null when it gives none. Its own date may be null: "today". */
    @Nullable
    DateExpression of(Place place) {
        return own.get(place.index());
    }

    /** The date of an attribution, and where its sentence gives none, that of its venue: "in his 2018 address", "in a March speech". */
    @Nullable
    DateExpression of(Place place, @Nullable Venue venue) {
        DateExpression date = of(place);
        LocalDate day = published;
        if (date != null || venue == null || day == null) {
            return date;
        }
        for (int i = Math.max(place.from(), venue.firstWord() - 2); i < venue.endWord(); i++) {
            boolean described = frames.holds(place, i)
                    && i + 1 < passages.words().size()
                    && (passages.word(i + 1).isNoun()
                            || passages.word(i + 1).tag().startsWith("JJ"))
                    && DETERMINERS.contains(word(i - 1));
            int month = described ? DateWords.month(passages.word(i)) : 0;
            if (month > 0) {
                int year = month <= day.getMonthValue() ? day.getYear() : day.getYear() - 1;
                return new DateExpression(i, i + 1, new PartialDate(year, month, 0), "month of the venue");
            }
            if (described && isYear(word(i)) && Integer.parseInt(word(i)) <= day.getYear()) {
                return new DateExpression(
                        i, i + 1, new PartialDate(Integer.parseInt(word(i)), 0, 0), "year of the venue");
            }
        }
        return null;
    }

    private static boolean isYear(String word) {
        return word.length() == 4
                && (word.startsWith("19") || word.startsWith("20"))
                && word.chars().allMatch(Character::isDigit);
    }

    /** The year that a paper bears in its name: "the 2008 Vessany Declaration"; null when it bears none. */
    @Nullable
    DateExpression year(@Nullable Span source) {
        if (source == null) {
            return null;
        }
        int first = passages.firstWord(source);
        int end = passages.endWord(source);
        for (int i = first; i + 1 < end; i++) {
            String word = word(i);
            if (isYear(word) && passages.word(i + 1).isCapitalised()) {
                return new DateExpression(i, i + 1, new PartialDate(Integer.parseInt(word), 0, 0), "year of the paper");
            }
        }
        return null;
    }

    private boolean isFuture(DateExpression date) {
        return date.date() != null
                && published != null
                && date.date().first().isAfter(published)
                && !date.rule().startsWith("counted");
    }

    /** The attributions nearest to a date on its level; several when they share their cue. */
    private List<Place> nearest(DateExpression date) {
        List<Place> found = new ArrayList<>();
        int best = Integer.MAX_VALUE;
        for (Place place : frames.inSentence(passages.word(date.firstWord()).sentence())) {
            if (!place.hasCue() || (!frames.holds(place, date.firstWord()) && !opensContent(place, date))) {
                continue;
            }
            if (date.firstWord() < place.first() && hangsOnAnother(place)) {
                continue;
            }
            int distance = frames.distance(place, date.firstWord());
            if (distance < best) {
                found.clear();
                best = distance;
            }
            if (distance == best) {
                found.add(place);
            }
        }
        return found;
    }

    /** Whether a cue is a participle behind another cue ("said on Friday, adding that"), so that a date before it is the other's. */
    private boolean hangsOnAnother(Place place) {
        if (Tense.of(passages, place) != Tense.OPEN) {
            return false;
        }
        return frames.inSentence(passages.word(place.first()).sentence()).stream()
                .anyMatch(other -> other.parent() == place.parent() && other.hasCue() && other.first() < place.first());
    }

    /** Whether a date was taken for the beginning of the content: "said [on Monday that …]". */
    private boolean opensContent(Place place, DateExpression date) {
        int behindCue = place.end();
        int last = date.firstWord();
        return closesNoun(place, date)
                || last >= behindCue
                        && last - behindCue <= 1
                        && (last == behindCue || BEFORE_DATE.contains(word(behindCue)))
                        && frames.owner(last) == place.index();
    }

    /** "released a peace plan | in June that offers": a date behind the noun phrase that was made public is of its making. */
    private boolean closesNoun(Place place, DateExpression date) {
        int first = place.end();
        int last = date.firstWord();
        boolean near = last - first >= 2 && last - first <= NOUN_PHRASE && frames.owner(last) == place.index();
        if (!near || !MADE_PUBLIC.contains(word(place.end() - 1)) && !PUBLISHES.contains(word(place.end() - 1))) {
            return false;
        }
        String before = word(last - 1);
        if (!before.equals("in") && !before.equals("on") && !before.equals("last")) {
            return false;
        }
        for (int w = first; w < last - 1; w++) {
            String tag = passages.word(w).tag();
            if (!passages.word(w).isNoun() && !tag.equals("DT") && !tag.startsWith("JJ") && !tag.equals("PRP$")) {
                return false;
            }
        }
        return true;
    }

    private boolean dates(Place place, DateExpression date, int distance) {
        int i = date.firstWord();
        if (place.parent() >= 0 && distance > FAR_IN_CONTENT && i > place.end()) {
            return false;
        }
        boolean inCue = i >= place.first() && i < place.end();
        // "the war that began in 1914": a bare year far from the cue is history.
        if (date.rule().equals("year") && distance > FAR_FOR_A_YEAR) {
            return false;
        }
        if (!inCue && isNominal(place) && (i < place.first() || distance > 1)) {
            return false;
        }
        return inCue || (fits(place, date) && !isElsewhere(place, date));
    }

    /** Whether the cue is a noun ("its claim that"): the sentence's dates are its verbs'. */
    private boolean isNominal(Place place) {
        return place.end() - place.first() == 1 && passages.word(place.first()).isNoun();
    }

    /** Whether the words right before and behind the date let it tell when something was said. */
    private boolean fits(Place place, DateExpression date) {
        int i = date.firstWord();
        int before = i - 1;
        while (before >= place.from() && DateWords.MODIFIERS.contains(word(before))) {
            before--;
        }
        String previous = before >= place.from() ? word(before) : "";
        String next = word(date.endWord());
        if (next.equals("'s") || next.equals("\u2019s")) {
            // "Thursday's report finds" was published on Thursday
            return isInSource(place, i)
                    ? PAPERS.contains(word(date.endWord() + 1))
                    : i > place.first() && opensSpeechEvent(date.endWord() + 1, place);
        }
        if (isInSource(place, i)) {
            // "according to a report released on Thursday by the council"
            int released = previous.equals("on") || previous.equals("in") ? before - 1 : before;
            return released >= place.from() && PUBLIC.contains(word(released));
        }
        boolean preposition = previous.equals("on") || previous.equals("in");
        boolean part = previous.equals("of") && PARTS.contains(word(before - 1));
        if (OTHER_TIME.contains(previous) && !part
                || NOT_YET_PUBLIC.contains(previous)
                || (preposition && before > place.from() && NOT_YET_PUBLIC.contains(word(before - 1)))) {
            return false;
        }
        boolean counted = date.rule().startsWith("counted") || date.rule().equals("day of the month");
        if (!counted && DETERMINERS.contains(previous)) {
            return false;
        }
        // A date right before a noun describes it ("a March 16 vote"), unless a preposition makes it an adverb.
        return preposition
                || next.isEmpty()
                || !Character.isLetter(next.charAt(0))
                || AFTER_DATE.contains(next)
                || date.endWord() == place.first()
                || Character.isUpperCase(passages.word(date.endWord()).text().charAt(0))
                || frames.owner(date.endWord()) != place.parent();
    }

    private boolean opensSpeechEvent(int from, Place place) {
        for (int w = from; w < Math.min(from + 4, place.to()); w++) {
            if (SPEECH_EVENTS.contains(word(w))) {
                return true;
            }
        }
        return false;
    }

    private boolean isInSource(Place place, int w) {
        Span source = place.what().source();
        int offset = passages.word(w).start();
        return source != null && source.start() <= offset && offset < source.end();
    }

    /** Whether the date stands in a clause about another event. */
    private boolean isElsewhere(Place place, DateExpression date) {
        int i = date.firstWord();
        if (i < place.first()) {
            return isInClauseBefore(place, i);
        }
        for (int w = place.end(); w < i; w++) {
            if (frames.owner(w) != place.parent()) {
                continue;
            }
            String word = word(w);
            if (word.equals("that") && w + 1 < i && passages.word(w + 1).isVerb()) {
                return !isMadePublic(w + 1, i);
            }
            if (RELATIVE.contains(word)) {
                return true;
            }
            if ((word.equals("day") || word.equals("days") || word.equals("hours") || word.equals("week"))
                    && (word(w + 1).equals("after") || word(w + 1).equals("before"))) {
                return true;
            }
            if ((word.equals("ahead") && word(w + 1).equals("of"))
                    || (word.equals("referring") && word(w + 1).equals("to"))) {
                return true;
            }
            if (passages.word(w).tag().equals("VBN") && word.endsWith("ed") && !MADE_PUBLIC.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private boolean isMadePublic(int from, int to) {
        for (int w = from; w < to; w++) {
            if (MADE_PUBLIC.contains(word(w))) {
                return true;
            }
        }
        return false;
    }

    private boolean isInClauseBefore(Place place, int date) {
        if (word(place.first() - 1).equals("and") && date > place.from() + 2) {
            return true;
        }
        boolean elsewhere = false;
        for (int w = date - 1; w >= place.from() && frames.owner(w) == place.parent(); w--) {
            String word = word(w);
            if (SPEAKING.contains(word)) {
                return false;
            }
            elsewhere |=
                    RELATIVE.contains(word) || BEFORE_EVENT.contains(word) || (REPORTS.contains(word) && date - w <= 3);
            if (word.equals(",") || word.equals(";")) {
                break;
            }
        }
        if (elsewhere) {
            return true;
        }
        int verb = date - 1;
        while (verb >= place.from()
                && (DateWords.MODIFIERS.contains(word(verb))
                        || word(verb).equals("on")
                        || word(verb).equals("in"))) {
            verb--;
        }
        // "the vessel seized on Monday": a participle takes the date to itself, unless it tells how words were made
        // public.
        return verb >= place.from() && word(verb).endsWith("ed") && !MADE_PUBLIC.contains(word(verb));
    }

    private String word(int i) {
        return i >= 0 && i < passages.words().size() ? passages.word(i).lower() : "";
    }

    /** The date of a sentence nearest to a word of it that can tell when that was; null when there is none. */
    @Nullable
    DateExpression nearest(Place sentence) {
        DateExpression best = null;
        int bestDistance = Integer.MAX_VALUE;
        for (DateExpression date :
                bySentence.getOrDefault(passages.word(sentence.first()).sentence(), List.of())) {
            boolean possible = !isFuture(date) && frames.holds(sentence, date.firstWord());
            if (possible && fits(sentence, date) && !isElsewhere(sentence, date)) {
                int distance = frames.distance(sentence, date.firstWord());
                if (distance < bestDistance) {
                    best = date;
                    bestDistance = distance;
                }
            }
        }
        return best;
    }

    /** The date that closes a sentence in which somebody is told to have spoken, whatever stands between; null without one. */
    @Nullable
    DateExpression closing(Place sentence) {
        int last = passages.sentenceOf(sentence.first()).endWord() - 1;
        while (last > sentence.first() && !passages.word(last).isWord()) {
            last--;
        }
        for (DateExpression date :
                bySentence.getOrDefault(passages.word(sentence.first()).sentence(), List.of())) {
            if (date.endWord() == last + 1
                    && !isFuture(date)
                    && fits(sentence, date)
                    && !inRelativeClause(sentence, date)) {
                return date;
            }
        }
        return null;
    }

    private boolean inRelativeClause(Place sentence, DateExpression date) {
        for (int w = sentence.end(); w < date.firstWord(); w++) {
            if (RELATIVE.contains(word(w))) {
                return true;
            }
        }
        return false;
    }

    static @Nullable PartialDate value(@Nullable DateExpression expression) {
        return expression == null ? null : expression.date();
    }
}
