package org.demarche.reader.occasion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.reader.occasion.Frames.Place;
import org.demarche.reader.text.Passages;
import org.demarche.record.Span;
import org.jspecify.annotations.Nullable;

/**
 * The reporting chain that the words around a cue give: "Reuters reports", "told TF1", "IRNA quoted him as saying, according to AFP". What
 * earlier sentences give is {@link Occasions}' business.
 */
final class Chains {
    private static final Set<String> REPORTS = Set.of(
            "reported",
            "reports",
            "reporting",
            "said",
            "says",
            "writes",
            "wrote",
            "noted",
            "revealed",
            "adds",
            "added",
            "claimed",
            "claims");
    private static final Set<String> QUOTES = Set.of("quoted", "quotes", "quoting", "cited", "cites", "citing");
    private static final Set<String> TELLS = Set.of("told", "tells", "telling", "tell");
    private static final Set<String> GIVES = Set.of(
            "interview",
            "interviews",
            "interviewed",
            "speaking",
            "spoke",
            "talking",
            "appearing",
            "appeared",
            "appearance",
            "remarks",
            "comments",
            "op-ed",
            "article",
            "commentary",
            "column",
            "essay",
            "writing",
            "wrote",
            "talked",
            "statement",
            "briefing",
            "speech",
            "address",
            "live",
            "opinion",
            "piece",
            "programme",
            "program",
            "show",
            "sunday",
            "letter",
            "editorial");
    private static final Set<String> CARRIES = Set.of(
            "carried",
            "broadcast",
            "aired",
            "published",
            "televised",
            "shown",
            "released",
            "posted",
            "circulated",
            "printed",
            "relayed",
            "distributed");
    private static final Set<String> QUOTED_BY = Set.of("quoted", "cited", "reported", "obtained", "seen", "reviewed");
    private static final Set<String> GENERIC =
            Set.of("the", "online", "news", "com", "website", "web", "digital", "edition", "org", "www");
    private static final Set<String> PREPOSITIONS =
            Set.of("with", "to", "by", "on", "in", "for", "from", "through", "via");
    private static final int NEAR = 7;
    private static final int LONGEST_CLAUSE = 20;

    private final Frames frames;
    private final Passages passages;
    private final @Nullable String outlet;
    private final Map<Integer, List<Medium>> bySentence = new HashMap<>();

    Chains(Frames frames, List<Medium> media, Press press) {
        this.frames = frames;
        this.passages = frames.passages();
        String named = passages.article().outlet();
        this.outlet = named == null ? null : bare(press.outlet(named).orElse(named));
        for (Medium medium : media) {
            List<Medium> beside =
                    bySentence.computeIfAbsent(passages.word(medium.first()).sentence(), s -> new ArrayList<>());
            if (beside.size() < Frames.MOST_IN_SENTENCE) {
                beside.add(medium);
            }
        }
    }

    List<Medium> inSentence(int sentence) {
        return bySentence.getOrDefault(sentence, List.of());
    }

    /** The media that the sentence names between the speaker and this outlet, nearest the outlet first; a link may be this outlet itself. */
    List<Link> of(Place place) {
        List<Link> found = new ArrayList<>();
        for (Medium medium : inSentence(passages.word(place.first()).sentence())) {
            if (!frames.holds(place, medium.first()) || isSource(place, medium)) {
                continue;
            }
            if (place.first() > medium.end()
                    && Settings.pointsBack(passages, medium.first())
                    && !opensSentence(place)) {
                continue;
            }
            Link link = link(place, medium);
            if (link != null && found.stream().noneMatch(l -> l.name().equals(link.name()))) {
                found.add(link);
            }
        }
        found.sort(Comparator.comparingInt(Link::depth));
        return found;
    }

    /** Whether a medium is the outlet of the article, under its full name, the end of it ("The Times") or its beginning ("BBC Radio"). */
    boolean isOutlet(String name) {
        String bare = bare(name);
        return outlet != null
                && !bare.isEmpty()
                && (outlet.equals(bare) || outlet.endsWith(" " + bare) || bare.startsWith(outlet + " "));
    }

    private @Nullable Link link(Place place, Medium m) {
        String before = word(m.phrase() - 1);
        if (before.equals(",")
                && word(m.phrase() - 2).equals("to")
                && word(m.phrase() - 3).equals("according")) {
            before = "to";
        }
        if (TELLS.contains(before)) {
            return isNearest(place, m.phrase() - 1) ? link(m, Link.TOLD, m.phrase() - 1, "told a medium") : null;
        }
        if (isAccordingTo(m.phrase() - 1)) {
            return link(m, Link.REPORTED, m.phrase() - 2, "according to a medium");
        }
        if (before.equals("citing") || before.equals("quoting")) {
            return link(m, Link.CITED, m.phrase() - 1, "citing a medium");
        }
        Link behind = reporting(place, m);
        if (behind != null) {
            return behind;
        }
        if (PREPOSITIONS.contains(before)) {
            return given(place, m);
        }
        if (word(m.end()).equals("interview") && isNearest(place, m.end())) {
            return link(m, Link.TOLD, m.phrase(), "interview");
        }
        return null;
    }

    /** The medium is the subject: "Reuters reported", "IRNA quoted him as saying", "KCNA said, citing a spokesman". */
    private @Nullable Link reporting(Place place, Medium m) {
        int verb = behindRelativeClause(m.end(), place);
        while (verb < place.to()
                && (isAdverb(word(verb))
                        || word(verb).equals("has")
                        || word(verb).equals("had")
                        || word(verb).equals("is"))) {
            verb++;
        }
        String word = verb < place.to() ? word(verb) : "";
        if (QUOTES.contains(word)) {
            return link(m, Link.QUOTED, m.phrase(), "quoted by a medium");
        }
        if (!REPORTS.contains(word)) {
            return null;
        }
        boolean ownCue = verb >= place.first() && verb < place.end();
        boolean closesSentence = word(m.phrase() - 1).equals(",") || m.phrase() > place.end();
        boolean opensReport = !ownCue && m.end() <= place.first();
        if (ownCue) {
            // "KCNA said, citing a ministry spokesman": the cue is the medium's, the source is who it cites.
            return citesSource(place, verb) ? link(m, Link.REPORTED, m.phrase(), "medium cites the source") : null;
        }
        return closesSentence || opensReport ? link(m, Link.REPORTED, m.phrase(), "reported by a medium") : null;
    }

    /** Skips ", which is close to the government," between a medium and its verb. */
    private int behindRelativeClause(int from, Place place) {
        if (!word(from).equals(",")) {
            return from;
        }
        for (int w = from + 1; w < Math.min(from + LONGEST_CLAUSE, place.to()); w++) {
            if (word(w).equals(",")) {
                return word(from + 1).startsWith("wh") || word(from + 1).startsWith("a") ? w + 1 : from;
            }
        }
        return from;
    }

    private boolean citesSource(Place place, int verb) {
        Span source = place.what().source();
        if (source == null) {
            return false;
        }
        int first = passages.firstWord(source);
        return first > verb && first - verb <= 4 && (QUOTES.contains(word(first - 1)));
    }

    /** "in an interview with TF1", "carried by state TV", "on CNN". */
    private @Nullable Link given(Place place, Medium m) {
        for (int w = m.phrase() - 2; w >= Math.max(place.from(), m.phrase() - NEAR); w--) {
            String word = word(w);
            if (word.equals(",") || word.equals(";")) {
                break;
            }
            if (QUOTED_BY.contains(word)) {
                return link(m, Link.QUOTED, w, "quoted by a medium");
            }
            if (CARRIES.contains(word)) {
                return link(m, Link.CARRIED, w, "carried by a medium");
            }
            if (GIVES.contains(word) && isNearest(place, w)) {
                return link(m, Link.TOLD, w, "given to a medium");
            }
        }
        String before = word(m.phrase() - 1);
        boolean on = before.equals("on") || (before.equals("in") && m.kind() != Medium.Kind.DESCRIBED);
        return on && isNearest(place, m.first()) ? link(m, Link.TOLD, m.phrase() - 1, "on a medium") : null;
    }

    private boolean isAccordingTo(int to) {
        if (word(to).equals("to") && word(to - 1).equals("according")) {
            return true;
        }
        // "according to a report by Reuters"
        for (int w = to; w > to - 5 && w > 1; w--) {
            if (word(w).startsWith("report") && !word(w).equals("reported") && !word(w).equals("reporting")) {
                for (int v = w - 1; v > w - 5 && v > 0; v--) {
                    if (word(v).equals("to") && word(v - 1).equals("according")) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Whether no other cue of the sentence on this level is nearer to a word. */
    private boolean isNearest(Place place, int word) {
        int distance = frames.distance(place, word);
        for (Place other : frames.inSentence(passages.word(place.first()).sentence())) {
            if (other.parent() == place.parent()
                    && other.hasCue()
                    && other.first() != place.first()
                    && frames.distance(other, word) < distance) {
                return false;
            }
        }
        return true;
    }

    private boolean opensSentence(Place place) {
        Span source = place.what().source();
        return source != null
                && passages.firstWord(source)
                        <= passages.sentenceOf(place.first()).firstWord() + 1;
    }

    private boolean isSource(Place place, Medium m) {
        Span source = place.what().source();
        if (source == null) {
            return false;
        }
        int start = passages.word(m.first()).start();
        return source.start() <= start && start < source.end();
    }

    private Link link(Medium m, int depth, int firstWord, String rule) {
        int first = Math.min(firstWord, m.phrase());
        return new Link(m.name(), depth, first, m.end(), "chain: " + rule);
    }

    private static boolean isAdverb(String word) {
        return word.equals("also")
                || word.equals("later")
                || word.equals("earlier")
                || word.equals("first")
                || word.equals("separately");
    }

    /** A name without the words that outlets add to it at will ("Fox News", "Fox News Online"). */
    private static String bare(String name) {
        return Arrays.stream(name.toLowerCase(Locale.ROOT).split("[ .()-]+"))
                .filter(word -> !GENERIC.contains(word))
                .collect(Collectors.joining(" "));
    }

    private String word(int i) {
        return i >= 0 && i < passages.words().size() ? passages.word(i).lower() : "";
    }
}
