package org.demarche.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Makes an archive of many pages out of a few hundred real ones, with copies and edits whose grouping is known. A story is a page in which every longer
 * word is exchanged for another one, so that stories made of one page share their frame and little else; of a story there are exact copies under other
 * outlets' names, and near copies with one paragraph edited. The address of a page tells which story it is of and which kind of copy:
 * {@code https://outlet7.example/story-12/near/345}.
 */
final class TrialPages {
    private static final Pattern PARAGRAPH = Pattern.compile("<p>([^<]{80,}?)</p>", Pattern.CASE_INSENSITIVE);
    private static final Pattern WORD = Pattern.compile("(?<![\\w&;/.-])[A-Za-z][a-z]{6,}(?![\\w/.-])");
    private static final Pattern KEPT =
            Pattern.compile("<script.*?</script>|<style.*?</style>|<[^>]*>", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern ENGLISH = Pattern.compile("<html[^>]*lang=[\"']?en", Pattern.CASE_INSENSITIVE);
    private static final int ENGLISH_SHARE = 90;
    private static final Set<String> CALENDAR = Set.of(
            "january",
            "february",
            "september",
            "october",
            "november",
            "december",
            "tuesday",
            "wednesday",
            "thursday",
            "saturday",
            "yesterday",
            "tomorrow");

    /** Pages in English, and pages in other languages. */
    private final List<String> english = new ArrayList<>();

    private final List<String> others = new ArrayList<>();
    /** Longer words of the pages in English. */
    private final List<String> words;

    private final Random random;

    /** @param bench the folder of evaluation pages */
    TrialPages(Path bench, long seed) throws IOException {
        this.random = new Random(seed);
        for (String set : List.of("html", "news-html", "metadata-html")) {
            try (Stream<Path> list = Files.list(bench.resolve(set))) {
                for (Path file : list.filter(f -> f.toString().endsWith(".html.gz"))
                        .sorted()
                        .toList()) {
                    try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
                        // One character a byte, whatever the encoding: what is not touched stays as it was.
                        String page = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1)
                                .replace("articleBody", "otherBody");
                        (ENGLISH.matcher(page).find() ? english : others).add(page);
                    }
                }
            }
        }
        TreeSet<String> found = new TreeSet<>();
        for (String page : english) {
            Matcher each = WORD.matcher(KEPT.matcher(page).replaceAll(" "));
            while (each.find()) {
                found.add(each.group().toLowerCase(Locale.ROOT));
            }
        }
        found.removeAll(CALENDAR);
        this.words = List.copyOf(found);
    }

    /** Writes {@code count} pages into {@code files} archives in a folder, in no order. */
    List<Path> write(Path folder, int count, int files) throws IOException {
        List<WarcFile> archives = new ArrayList<>();
        for (int i = 0; i < files; i++) {
            archives.add(new WarcFile(folder.resolve("pages-%03d.warc.gz".formatted(i))));
        }
        int made = 0;
        for (int story = 0; made < count; story++) {
            int size = Math.min(story == 0 ? Math.min(400, count / 20) : size(), count - made);
            story(story, size, made, archives);
            made += size;
        }
        return archives.stream().map(WarcFile::path).toList();
    }

    private int size() {
        int draw = random.nextInt(100);
        return draw < 60 ? 1 : draw < 85 ? 2 + random.nextInt(3) : 5 + random.nextInt(8);
    }

    private void story(int story, int size, int first, List<WarcFile> archives) throws IOException {
        List<String> pages = random.nextInt(100) < ENGLISH_SHARE ? english : others;
        String page = words(pages.get(random.nextInt(pages.size())), 1 + story);
        for (int i = 0; i < size; i++) {
            boolean near = i > 0 && random.nextInt(3) == 0;
            String html = near ? edited(page) : page;
            String kind = html.equals(page) ? "same" : "near";
            String outlet = "outlet" + random.nextInt(500);
            String url = "https://" + outlet + ".example/story-" + story + "/" + kind + "/" + (first + i);
            String head = "<link rel=\"canonical\" href=\"" + url + "\"><meta property=\"og:site_name\" content=\""
                    + outlet + "\">";
            archives.get(random.nextInt(archives.size()))
                    .page(url, inHead(html, head).getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    private static String inHead(String html, String more) {
        Matcher head = Pattern.compile("<head[^>]*>", Pattern.CASE_INSENSITIVE).matcher(html);
        return head.find() ? html.substring(0, head.end()) + more + html.substring(head.end()) : more + html;
    }

    /** The page with its longer words exchanged, outside of tags and scripts. */
    private String words(String html, int shift) {
        StringBuilder out = new StringBuilder(html.length());
        Matcher kept = KEPT.matcher(html);
        int from = 0;
        while (kept.find()) {
            out.append(exchanged(html.substring(from, kept.start()), shift)).append(kept.group());
            from = kept.end();
        }
        return out.append(exchanged(html.substring(from), shift)).toString();
    }

    private String exchanged(String text, int shift) {
        return WORD.matcher(text).replaceAll(match -> {
            String word = match.group();
            String lower = word.toLowerCase(Locale.ROOT);
            if (CALENDAR.contains(lower)) {
                return word;
            }
            int place = Math.floorMod(lower.hashCode() * 31 + shift * 7919, words.size());
            String other = words.get(place);
            return Character.isUpperCase(word.charAt(0))
                    ? Character.toUpperCase(other.charAt(0)) + other.substring(1)
                    : other;
        });
    }

    /** One paragraph longer, other or gone; a page of few plain paragraphs stays as it is. */
    private String edited(String html) {
        List<int[]> places = new ArrayList<>();
        Matcher each = PARAGRAPH.matcher(html);
        while (each.find()) {
            places.add(new int[] {each.start(1), each.end(1)});
        }
        if (places.size() < 6) {
            return html;
        }
        int[] place = places.get(1 + random.nextInt(places.size() - 2));
        String old = html.substring(place[0], place[1]);
        int number = random.nextInt(1000);
        String now = switch (random.nextInt(3)) {
            case 0 ->
                old + " The ministry in Dalmere said on Monday that " + number + " figures would be checked again.";
            case 1 -> exchanged(old, number);
            default -> "";
        };
        return html.substring(0, place[0]) + now + html.substring(place[1]);
    }
}
