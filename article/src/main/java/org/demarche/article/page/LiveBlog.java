package org.demarche.article.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.demarche.article.clean.Paragraph;
import org.demarche.article.clean.Role;
import org.demarche.article.dates.DateText;
import org.jspecify.annotations.Nullable;

/**
 * Gives each paragraph of a live blog the time of its entry. The page tells machines its entries (schema.org {@code LiveBlogPosting}), and the
 * paragraphs are found in them; or it calls itself live and prints times between its paragraphs. Where the entries are told but not shown,
 * because a script shows them, what is told is the body.
 */
final class LiveBlog {
    private static final Pattern LIVE = Pattern.compile(
            "(?i)(?:^|[^\\p{L}])(?:live|liveblog|live-blog|ticker|liveticker|newsticker|en direct|en vivo|minuto a minuto|diretta|as it happened)(?:$|[^\\p{L}])");
    private static final Pattern CLOCK = Pattern.compile("(?i)\\d{1,2}[:.h]\\d{2}(?:\\s?[\\p{L}.]{1,5}){0,2}");
    private static final int FEWEST = 3;
    private static final int MOST = 1000;
    private static final DateText DATES = new DateText(false);

    /**
     * @param time ISO 8601, null when it is not told
     * @param fold its words as they are compared
     */
    private record Entry(@Nullable String time, String fold, List<String> words) {}

    /** Characters that are compared at most; what is not found by then has no time. */
    private static final long COMPARED = 1_000_000_000;

    private long compared;
    private final List<Entry> entries = new ArrayList<>();
    private final PageWalk walk;
    private final boolean live;

    LiveBlog(PageWalk walk, Schema schema, @Nullable String title, @Nullable String url) {
        this.walk = walk;
        for (JsonNode told : schema.entries()) {
            if (entries.size() < MOST) {
                entries.add(entry(told));
            }
        }
        this.live = !entries.isEmpty() || says(title) || says(url);
    }

    private static boolean says(@Nullable String words) {
        return words != null && LIVE.matcher(words).find();
    }

    private Entry entry(JsonNode told) {
        String headline = walk.json().text(told.path("headline"));
        String body = told.path("articleBody").asText("");
        List<String> words = new ArrayList<>();
        if (headline != null) {
            words.add(headline);
        }
        Text.lines(body).filter(line -> !line.equals(headline)).forEach(words::add);
        String time = walk.json().text(told.path("datePublished"));
        return new Entry(
                time == null ? null : DATES.first(time).orElse(null), Words.fold(String.join(" ", words)), words);
    }

    /** The paragraphs with the times of their entries; the same when the page is no live blog. */
    List<Paragraph> timed(List<Paragraph> paragraphs) {
        if (!live) {
            return paragraphs;
        }
        return entries.size() < 2 ? byPrintedTimes(paragraphs) : byToldEntries(paragraphs);
    }

    private List<Paragraph> byToldEntries(List<Paragraph> paragraphs) {
        int[] of = new int[paragraphs.size()];
        long seen = 0;
        int near = 0;
        for (int i = 0; i < of.length; i++) {
            of[i] = find(Words.fold(paragraphs.get(i).text()), near);
            if (of[i] >= 0) {
                near = of[i];
                seen += paragraphs.get(i).text().length();
            }
        }
        long told = entries.stream().mapToLong(entry -> entry.fold().length()).sum();
        List<Paragraph> timed = new ArrayList<>();
        if (seen * 4 < told) {
            for (int i = 0; i < of.length; i++) {
                if (of[i] < 0) {
                    timed.add(paragraphs.get(i));
                }
            }
            entries.forEach(entry ->
                    entry.words().forEach(words -> timed.add(new Paragraph(Role.ENTRY, words, null, entry.time()))));
            return timed;
        }
        for (int i = 0; i < of.length; i++) {
            int before = i == 0 ? -1 : of[i - 1];
            int after = i + 1 == of.length ? -1 : of[i + 1];
            int entry = of[i] >= 0 ? of[i] : before == after ? before : -1;
            of[i] = entry;
            Paragraph paragraph = paragraphs.get(i);
            timed.add(
                    entry < 0
                            ? paragraph
                            : new Paragraph(
                                    Role.ENTRY,
                                    paragraph.text(),
                                    null,
                                    entries.get(entry).time()));
        }
        return timed;
    }

    /** The entry that holds these words, looked for from the one where the words before were found; -1 when none does. */
    private int find(String fold, int near) {
        if (fold.length() < 12) {
            return -1;
        }
        String start = fold.length() > 120 ? fold.substring(0, 120) : fold;
        for (int k = 0; k < entries.size() && compared < COMPARED; k++) {
            int at = (near + k) % entries.size();
            compared += entries.get(at).fold().length();
            if (entries.get(at).fold().contains(start)) {
                return at;
            }
        }
        return -1;
    }

    /** Each paragraph has the time printed last before it, if there are a few such times and they run in one direction. */
    private List<Paragraph> byPrintedTimes(List<Paragraph> paragraphs) {
        TreeMap<Integer, String> clocks = printedTimes();
        Map<String, TreeSet<Integer>> places = new HashMap<>();
        List<Block> blocks = walk.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            places.computeIfAbsent(blocks.get(i).text(), text -> new TreeSet<>())
                    .add(i);
        }
        List<Paragraph> timed = new ArrayList<>();
        List<String> times = new ArrayList<>();
        int block = 0;
        for (Paragraph paragraph : paragraphs) {
            Integer found =
                    places.getOrDefault(paragraph.text(), new TreeSet<>()).ceiling(block);
            block = found == null ? block : found;
            Map.Entry<Integer, String> time = clocks.floorEntry(block);
            if (CLOCK.matcher(paragraph.text()).matches()) {
                // The printed time itself, which goes with what follows it.
                continue;
            }
            if (time == null) {
                timed.add(paragraph);
            } else {
                if (times.isEmpty() || !times.get(times.size() - 1).equals(time.getValue())) {
                    times.add(time.getValue());
                }
                timed.add(new Paragraph(Role.ENTRY, paragraph.text(), null, time.getValue()));
            }
        }
        return times.size() >= FEWEST && oneWay(times) ? timed : paragraphs;
    }

    /** The times that are printed with a clock, by the index of the block behind each. */
    private TreeMap<Integer, String> printedTimes() {
        TreeMap<Integer, String> clocks = new TreeMap<>();
        for (Signals.Sign sign : walk.signals().times) {
            DATES.first(sign.value())
                    .filter(time -> time.indexOf('T') > 0)
                    .ifPresent(time -> clocks.put(sign.at(), time));
        }
        return clocks;
    }

    private static boolean oneWay(List<String> times) {
        int up = 0;
        int down = 0;
        for (int i = 1; i < times.size(); i++) {
            int order = times.get(i).compareTo(times.get(i - 1));
            up += order > 0 ? 1 : 0;
            down += order < 0 ? 1 : 0;
        }
        // The first time may be that of the page itself.
        return Math.min(up, down) <= 1;
    }
}
