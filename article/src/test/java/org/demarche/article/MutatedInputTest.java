package org.demarche.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/**
 * Pages, feeds, archives, letters and PDF documents broken at random: whatever they hold, reading them ends, throws nothing and keeps no memory. The suite runs a short
 * round; the Maven profile {@code long-trials} runs one of ten minutes of CPU. A failure names the seed, which makes the same input again.
 */
class MutatedInputTest {
    /** CPU seconds of the round. */
    private static final double SECONDS = Double.parseDouble(System.getProperty("demarche.fuzz.seconds", "3"));

    private static final long SEED = Long.getLong("demarche.fuzz.seed", 20311109L);
    /** CPU seconds that one input of a few hundred kilobytes may take. Not seconds of the clock: those depend on what else the machine does. */
    private static final int LONGEST_SECONDS = 60;

    private static final int LARGEST = 300_000;
    private static final String PAGE =
            "<!doctype html><html lang=en><head><meta charset=utf-8><title>Osk opens the strait</title>"
                    + "<meta property=article:published_time content=2031-07-09T17:30:00+02:00><meta name=author content='Wanda Ilex, Per Aske'>"
                    + "<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"NewsArticle\",\"headline\":\"Osk opens the strait\",\"author\":"
                    + "[{\"@id\":\"#w\"}],\"keywords\":\"a,b\"},{\"@id\":\"#w\",\"name\":\"Wanda Ilex\"}]}</script></head><body><nav><ul><li><a href=/a>World</a>"
                    + "</li></ul></nav><article><h1>Osk opens the strait</h1><p class=byline>By Wanda Ilex <time datetime=2031-07-09>9 July 2031, 5:30 p.m."
                    + "</time></p><p>The government of Osk opened the strait on Monday, the foreign ministry said.</p><figure><img src=a.jpg><figcaption>A ship."
                    + "</figcaption></figure><blockquote>We keep our word.</blockquote><table><tr><td>Osk</td><td>14</td></tr></table><ul><li>One</li></ul>"
                    + "</article><aside class=related><a href=/b>Vesna closes its harbour to ships</a></aside><!-- end --></body></html>";
    private static final String RSS =
            "<?xml version='1.0'?><rss version='2.0'><channel><title>Osk Gazette</title><item><title>Osk opens the strait"
                    + "</title><link>https://gazette.example/a</link><pubDate>Wed, 09 Jul 2031 17:30:00 +0200</pubDate><description><![CDATA[<p>The government "
                    + "of Osk opened the strait.</p>]]></description></item></channel></rss>";
    private static final String ATOM =
            "<feed xmlns='http://www.w3.org/2005/Atom'><title>Osk</title><entry><title>A</title><updated>2031-07-09T17:30:00Z"
                    + "</updated><content type='html'>&lt;p&gt;The government of Osk opened the strait on Monday.&lt;/p&gt;</content></entry></feed>";
    private static final String JSON_FEED =
            "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Osk\",\"items\":[{\"id\":\"1\",\"content_html\":"
                    + "\"<p>The government of Osk opened the strait.</p>\",\"date_published\":\"2031-07-09T17:30:00Z\"}]}";
    private static final String MAIL =
            "From: press@osk.example\r\nTo: desk@gazette.example\r\nSubject: =?utf-8?Q?Osk_opens_the_strait?=\r\n"
                    + "Date: Wed, 09 Jul 2031 17:30:00 +0200\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\n"
                    + "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nThe government of Osk opened the =\r\n"
                    + "strait on Monday.\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>The government of Osk opened the strait.</p>\r\n--b--\r\n";
    /** Without a table of offsets, which the reader makes anew. */
    private static final String PDF =
            "%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n"
                    + "3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>\nendobj\n4 0 obj\n"
                    + "<</Length 81>>\nstream\nBT /F1 12 Tf 72 720 Td (The government of Osk opened the strait on Monday.) Tj ET\nendstream\nendobj\n"
                    + "5 0 obj\n<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>\nendobj\ntrailer\n<</Root 1 0 R/Size 6>>\n%%EOF\n";

    private static final String[] WORDS = {
        "<",
        ">",
        "</div>",
        "<div class=comment>",
        "<p>",
        "</p>",
        "<table><tr><td>",
        "<svg>",
        "<math>",
        "<script type=application/ld+json>",
        "</script>",
        "<![CDATA[",
        "]]>",
        "<!--",
        "-->",
        "&#x10FFFF;",
        "&amp",
        "&#0;",
        "\u0000",
        "\ufeff",
        "\ud83d",
        "\"",
        "'",
        "{",
        "}",
        "[",
        "]",
        "\\u",
        "\\",
        "<!DOCTYPE x [<!ENTITY a 'aaaa'>]>",
        "<time datetime=99999-99-99>",
        "31.02.2031",
        "2031-13-45T25:61:61+99:99",
        "by by by ",
        "von ",
        "WARC/1.0\r\n",
        "Content-Length: 99999999999\r\n",
        "Content-Length: -1\r\n",
        "Transfer-Encoding: chunked\r\n",
        "Content-Encoding: gzip\r\n",
        "HTTP/1.1 200 OK\r\n",
        "\r\n\r\n",
        "ffffffff\r\n",
        "<base href='http://[::1'>",
        "<a href='http://%'>",
        "<link rel=canonical href='//'>",
        "<template>",
        "<frameset>",
        "<plaintext>"
    };

    @Test
    void nothingThatIsReadCrashesHangsOrLeaks() throws Exception {
        List<byte[]> seeds = seeds();
        ExecutorService reader = Executors.newSingleThreadExecutor();
        try {
            long trials = 0;
            long start = cpu();
            long before = 0;
            while (cpu() - start < SECONDS * 1e9) {
                long seed = SEED + trials;
                byte[] input = mutated(new Random(seed), seeds);
                run(reader, seed, () -> read(input));
                trials++;
                if (trials == 200) {
                    before = used();
                }
            }
            System.out.println("fuzz: " + trials + " inputs from seed " + SEED + " on");
            if (trials > 2000) {
                assertThat(used() - before)
                        .as("bytes kept after %d inputs", trials)
                        .isLessThan(64L << 20);
            }
        } finally {
            reader.shutdownNow();
        }
    }

    private static void run(ExecutorService reader, long seed, Callable<Integer> reading) throws InterruptedException {
        long[] thread = {-1};
        Future<Integer> done = reader.submit(() -> {
            thread[0] = Thread.currentThread().getId();
            return reading.call();
        });
        long start = -1;
        while (true) {
            try {
                done.get(1, TimeUnit.SECONDS);
                return;
            } catch (ExecutionException e) {
                fail("the input of seed " + seed + " threw", e.getCause());
            } catch (TimeoutException e) {
                long used =
                        thread[0] < 0 ? 0 : ManagementFactory.getThreadMXBean().getThreadCpuTime(thread[0]);
                start = start < 0 ? used : start;
                assertThat(used - start)
                        .as("CPU of the input of seed " + seed)
                        .isLessThan(LONGEST_SECONDS * 1_000_000_000L);
            }
        }
    }

    private static int read(byte[] input) {
        List<Result> results = new ArrayList<>();
        new Articles(ReadOptions.DEFAULT).read("fuzz", input, results::add);
        assertThat(results).as("every input gives an article or a reason").isNotEmpty();
        ArticleJson json = new ArticleJson();
        for (Result result : results) {
            if (result instanceof Result.Clean clean) {
                assertThat(json.write(clean.article())).doesNotContain("\n");
            }
        }
        return results.size();
    }

    private static byte[] mutated(Random random, List<byte[]> seeds) {
        byte[] bytes = seeds.get(random.nextInt(seeds.size()));
        int changes = 1 + random.nextInt(12);
        for (int i = 0; i < changes && bytes.length > 0; i++) {
            bytes = changed(random, bytes, seeds);
        }
        return bytes;
    }

    private static byte[] changed(Random random, byte[] was, List<byte[]> seeds) {
        int at = random.nextInt(was.length);
        int end = Math.min(was.length, at + 1 + random.nextInt(1 + Math.min(was.length, 200)));
        switch (random.nextInt(7)) {
            case 0 -> {
                byte[] now = was.clone();
                now[at] = (byte) random.nextInt(256);
                return now;
            }
            case 1 -> {
                return joined(was, 0, at, was, end, was.length);
            }
            case 2 -> {
                return joined(was, 0, at, new byte[0], 0, 0);
            }
            case 3 -> {
                byte[] word = WORDS[random.nextInt(WORDS.length)].getBytes(StandardCharsets.UTF_8);
                return joined(joined(was, 0, at, word, 0, word.length), 0, at + word.length, was, at, was.length);
            }
            case 4 -> {
                byte[] other = seeds.get(random.nextInt(seeds.size()));
                return joined(was, 0, at, other, random.nextInt(other.length), other.length);
            }
            case 5 -> {
                // One piece many times over: depth and length are what breaks parsers.
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                out.write(was, 0, at);
                int times = 1 << random.nextInt(12);
                for (int i = 0; i < times && out.size() < LARGEST; i++) {
                    out.write(was, at, end - at);
                }
                out.write(was, at, was.length - at);
                return out.toByteArray();
            }
            default -> {
                byte[] word = WORDS[random.nextInt(WORDS.length)]
                        .repeat(1 << random.nextInt(10))
                        .getBytes(StandardCharsets.UTF_8);
                return joined(joined(was, 0, at, word, 0, word.length), 0, at + word.length, was, end, was.length);
            }
        }
    }

    private static byte[] joined(byte[] a, int aFrom, int aTo, byte[] b, int bFrom, int bTo) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(aTo - aFrom + bTo - bFrom);
        out.write(a, aFrom, aTo - aFrom);
        out.write(b, bFrom, bTo - bFrom);
        return out.toByteArray();
    }

    private static List<byte[]> seeds() throws IOException {
        List<byte[]> seeds = new ArrayList<>();
        for (String text : List.of(PAGE, RSS, ATOM, JSON_FEED, MAIL, PDF)) {
            seeds.add(text.getBytes(StandardCharsets.UTF_8));
        }
        seeds.add(PAGE.getBytes(StandardCharsets.UTF_16));
        byte[] archive = (record(PAGE) + record("<p>The government of Osk opened the strait on Monday, it said.</p>"))
                .getBytes(StandardCharsets.UTF_8);
        seeds.add(archive);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        for (String one : List.of(record(PAGE), record(PAGE))) {
            try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
                gzip.write(one.getBytes(StandardCharsets.UTF_8));
            }
        }
        seeds.add(packed.toByteArray());
        return seeds;
    }

    private static String record(String page) {
        String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page;
        return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://gazette.example/a\r\nContent-Type: application/http\r\nContent-Length: "
                + http.length() + "\r\n\r\n" + http + "\r\n\r\n";
    }

    /** CPU time of this process in nanoseconds. */
    private static long cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
    }

    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
