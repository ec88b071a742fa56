package org.demarche.article.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.demarche.article.Articles;
import org.demarche.article.ReadOptions;
import org.demarche.article.Result;
import org.demarche.article.Watch;
import org.demarche.article.watch.WatchMemory;
import org.demarche.record.Article;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Addresses as inputs, and the watch over feeds, against a host on this machine. */
class WebInputTest {
    private static final FetchOptions WEB =
            new FetchOptions(true, Duration.ofMillis(1), Duration.ofSeconds(20), 5, 1 << 20, "test");

    private final Host host = new Host();

    @TempDir
    Path folder;

    @AfterEach
    void stop() {
        host.close();
    }

    @Test
    void aPageOnTheWebIsReadWithItsAddress() {
        host.redirect("/old", "/news/1").page("/news/1", "text/html; charset=iso-8859-1", page("Caf\u00e9 of Osk"));
        Article article = clean(read(host.at("/old")).get(0));
        assertThat(article.source()).isEqualTo(host.at("/old"));
        assertThat(article.url()).isEqualTo(host.at("/news/1"));
        assertThat(article.title()).isEqualTo("Caf\u00e9 of Osk");
    }

    @Test
    void ofAFeedOnTheWebThePagesOfTheEntriesAreRead() {
        host.page("/feed", "application/rss+xml", rss("/1", "/2")).page("/1", "text/html", page("The first report"));
        List<Result> results = read(host.at("/feed"));
        assertThat(clean(results.get(0)).text()).contains("The first report").contains("opened the strait");
        assertThat(((Result.Refused) results.get(1)).message())
                .startsWith(host.at("/2"))
                .contains("no such page");
    }

    @Test
    void aPrivateAddressNeedsLeave() {
        List<Result> results = new ArrayList<>();
        new Articles(ReadOptions.DEFAULT, InputStream.nullInputStream()).read(host.at("/1"), results::add);
        assertThat(((Result.Refused) results.get(0)).message())
                .contains("127.0.0.1")
                .contains("--allow-private");
    }

    @Test
    void aWatchHandsOnWhatIsNewAndGoesOnWhereItStopped() throws IOException {
        Path file = folder.resolve("ledger.db.watch");
        host.page("/1", "text/html", page("Report 1"))
                .page("/2", "text/html", page("Report 2"))
                .page("/3", "text/html", page("Report 3"));
        host.page("/feed", "application/rss+xml", rss("/2", "/1"));
        // The oldest entry is taken, the next one ends the round.
        List<String> taken = new ArrayList<>();
        Watch first = new Watch(ReadOptions.DEFAULT, WatchMemory.open(file), WEB);
        assertThatThrownBy(() -> first.look(host.at("/feed"), result -> {
                    if (!taken.isEmpty()) {
                        throw new IllegalStateException("stopped");
                    }
                    taken.add(String.valueOf(clean(result).title()));
                }))
                .hasMessage("stopped");
        assertThat(taken).containsExactly("Report 1");

        Watch second = new Watch(ReadOptions.DEFAULT, WatchMemory.open(file), WEB);
        assertThat(titles(second)).containsExactly("Report 2");
        assertThat(titles(second)).isEmpty();
        host.page("/feed", "application/rss+xml", rss("/3", "/2"));
        assertThat(titles(new Watch(ReadOptions.DEFAULT, WatchMemory.open(file), WEB)))
                .containsExactly("Report 3");
    }

    @Test
    void aFeedThatHasNotChangedIsNotSentAgainButOnlyOnceAllOfItIsRead() throws IOException {
        List<String> conditions = new ArrayList<>();
        host.on("/feed", exchange -> {
            conditions.add(String.valueOf(exchange.getRequestHeaders().getFirst("If-None-Match")));
            if (conditions.get(conditions.size() - 1).equals("\"v1\"")) {
                exchange.sendResponseHeaders(304, -1);
                return;
            }
            exchange.getResponseHeaders().add("ETag", "\"v1\"");
            Host.send(exchange, "application/rss+xml", rss("/1").getBytes(StandardCharsets.UTF_8));
        });
        host.on("/1", exchange -> exchange.sendResponseHeaders(503, -1));
        Watch watch = new Watch(ReadOptions.DEFAULT, WatchMemory.open(folder.resolve("memory")), WEB);
        assertThat(titles(watch)).isEmpty();
        host.page("/1", "text/html", page("Report 1"));
        assertThat(titles(watch)).containsExactly("Report 1");
        assertThat(titles(watch)).isEmpty();
        assertThat(conditions).containsExactly("null", "null", "\"v1\"");
    }

    @Test
    void aFileThatIsNoMemoryIsLeftAlone() throws IOException {
        Path file = Files.writeString(folder.resolve("memory"), "{\"shopping\": []}");
        assertThatThrownBy(() -> WatchMemory.open(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no file that a watch wrote");
        assertThat(file).hasContent("{\"shopping\": []}");
    }

    private List<String> titles(Watch watch) throws IOException {
        List<String> titles = new ArrayList<>();
        watch.look(host.at("/feed"), result -> {
            if (result instanceof Result.Clean) {
                titles.add(String.valueOf(clean(result).title()));
            }
        });
        return titles;
    }

    private String rss(String... paths) {
        StringBuilder feed = new StringBuilder("<rss version='2.0'><channel><title>Osk Gazette</title>");
        for (String path : paths) {
            feed.append("<item><title>Report</title><link>")
                    .append(host.at(path))
                    .append("</link></item>");
        }
        return feed.append("</channel></rss>").toString();
    }

    private static String page(String title) {
        return "<html lang=en><head><title>" + title + "</title></head><body><h1>" + title
                + "</h1><p>The government of Osk opened the strait on Monday, the foreign ministry said.</p>"
                + "<p>\u201cWe keep our word,\u201d said the minister in a short speech to parliament.</p></body></html>";
    }

    private List<Result> read(String address) {
        List<Result> results = new ArrayList<>();
        new Articles(ReadOptions.DEFAULT, InputStream.nullInputStream(), WEB).read(address, results::add);
        return results;
    }

    private static Article clean(Result result) {
        assertThat(result).isInstanceOf(Result.Clean.class);
        return ((Result.Clean) result).article().article();
    }
}
