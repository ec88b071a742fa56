package org.demarche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Addresses and feeds as inputs of the commands, and articles in languages that are not read. */
class WebInputTest {
    private static final String GERMAN =
            "Osk \u00f6ffnet die Meerenge\n\nDie Regierung von Osk teilte am Montag mit, sie werde die Meerenge f\u00fcr "
                    + "Schiffe \u00f6ffnen, falls auch der Hafen von Vesna ge\u00f6ffnet werde. Der Gesandte sprach von einem ersten Schritt.\n";

    @TempDir
    Path folder;

    private final Map<String, String> pages = new ConcurrentHashMap<>();
    private HttpServer server;
    private String ledger;

    @BeforeEach
    void start() throws IOException {
        ledger = folder.resolve("ledger.db").toString();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String content = pages.get(exchange.getRequestURI().getPath());
            byte[] bytes = content == null ? new byte[0] : content.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders()
                    .add("Content-Type", bytes.length > 0 && content.startsWith("<rss") ? "text/xml" : "text/html");
            exchange.sendResponseHeaders(content == null ? 404 : 200, bytes.length == 0 ? -1 : bytes.length);
            try (OutputStream body = exchange.getResponseBody()) {
                body.write(bytes);
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aPrivateAddressIsRefusedUnlessItIsAllowed() {
        pages.put("/1", page("Osk opens the strait"));
        Run refused = Run.of("article", at("/1"));
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains("127.0.0.1").contains("--allow-private");
        Run allowed = Run.of("article", "--allow-private", at("/1"));
        assertThat(allowed.code()).isZero();
        assertThat(allowed.out()).startsWith("Osk opens the strait").contains("opened the strait");
    }

    @Test
    void aWatchAddsWhatIsNewAndKnowsItTheNextTime() {
        pages.put("/1", page("The first report"));
        pages.put("/2", page("The second report"));
        pages.put("/feed", feed("/1"));
        Run first = watch();
        assertThat(first.code()).as(first.err()).isZero();
        assertThat(first.out()).contains("new      " + at("/1")).contains("Articles: 1 new");
        assertThat(watch().out()).isEmpty();
        pages.put("/feed", feed("/2", "/1"));
        assertThat(watch().out()).contains("new      " + at("/2")).doesNotContain(at("/1"));
        assertThat(Path.of(ledger + ".watch")).exists();
    }

    @Test
    void aWatchOverWhatIsNoAddressIsAnswered() {
        Run run = Run.of("watch", "--once", "--ledger", ledger, "feed.xml");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("feed.xml").contains("demarche add");
    }

    @Test
    void anArticleInAnotherLanguageIsKeptAndCountedAsNotRead() throws IOException {
        String file = Files.writeString(folder.resolve("a.txt"), GERMAN).toString();
        Run read = Run.of("read", file);
        assertThat(read.code()).isZero();
        assertThat(read.out())
                .contains("This article was not read, it is in German.")
                .contains("1 article not read");
        assertThat(Run.of("read", "--format", "jsonl", file).out()).contains("\"not_read\":\"de\"");
        Run add = Run.of("add", "--ledger", ledger, file);
        assertThat(add.out())
                .contains("not read, it is in German")
                .contains("1 new")
                .contains("1 not read");
        assertThat(Run.of("verify", "--ledger", ledger).code()).isZero();
    }

    private Run watch() {
        return Run.of("watch", "--once", "--allow-private", "--grade", "fast", "--ledger", ledger, at("/feed"));
    }

    private String at(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private String feed(String... paths) {
        StringBuilder feed = new StringBuilder("<rss version='2.0'><channel><title>Osk Gazette</title>");
        for (String path : paths) {
            feed.append("<item><title>Report</title><link>").append(at(path)).append("</link></item>");
        }
        return feed.append("</channel></rss>").toString();
    }

    private static String page(String title) {
        return "<html lang=en><head><title>" + title + "</title></head><body><h1>" + title
                + "</h1><p>The government of Osk opened the strait on Monday, the foreign ministry said. It is open.</p>"
                + "<p>\u201cWe keep our word,\u201d said the minister in a short speech to parliament.</p></body></html>";
    }
}
