package org.demarche.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.demarche.ledger.Author;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerException;
import org.demarche.ledger.Query;
import org.demarche.record.Reading;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A real ledger in a folder, served on a free port, and a client that asks it. */
final class Serving implements AutoCloseable {
    private final Ledger ledger;
    private final Server server;
    private final HttpClient client = HttpClient.newHttpClient();

    private Serving(Ledger ledger, Server server) {
        this.ledger = ledger;
        this.server = server;
    }

    static Serving of(Path folder, Reading... readings) throws LedgerException, StartException {
        return of(folder, Settings.defaults().withFullText(FullText.ALL), readings);
    }

    static Serving of(Path folder, Settings settings, Reading... readings) throws LedgerException, StartException {
        Ledger ledger = Ledger.open(folder.resolve("test.db").toString());
        for (Reading reading : readings) {
            ledger.add(reading, Author.reader("by hand"));
        }
        return new Serving(ledger, Server.start(ledger, settings.withPort(0)));
    }

    /** With everything of the {@link Newsstand}. */
    static Serving newsstand(Path folder) throws LedgerException, StartException {
        return newsstand(folder, Settings.defaults().withFullText(FullText.ALL));
    }

    static Serving newsstand(Path folder, Settings settings) throws LedgerException, StartException {
        Serving serving = of(folder, settings);
        Newsstand.fill(serving.ledger);
        return serving;
    }

    Ledger ledger() {
        return ledger;
    }

    Server server() {
        return server;
    }

    /** Full address of a path that begins with a slash. */
    String address(String path) {
        return server.address() + path.substring(1);
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send("GET", path, headers);
    }

    HttpResponse<String> send(String method, String path, String... headers) throws IOException, InterruptedException {
        try {
            // A page may show the state before, and on a busy machine it does; tests ask for the present one.
            server.states().awaited();
        } catch (LedgerException e) {
            throw new IOException("the record cannot be read before " + path + " is asked for", e);
        }
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address(path))).method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    Document page(String path) throws IOException, InterruptedException {
        return Jsoup.parse(get(path).body(), address(path));
    }

    JsonNode json(String path) throws IOException, InterruptedException {
        return new ObjectMapper().readTree(get(path).body());
    }

    /** Path of the only statement, or the first one, that these words find. */
    String statement(String words) throws LedgerException {
        return Addresses.statement(
                ledger.search(Query.ALL.words(words)).items().get(0).id());
    }

    /** Path of the article of the first statement that these words find. */
    String article(String words) throws LedgerException {
        return Addresses.article(
                ledger.search(Query.ALL.words(words)).items().get(0).article().id());
    }

    /** A path of every kind of page. */
    List<String> everyPage() throws LedgerException {
        return List.of(
                "/",
                "/search",
                "/search?q=meet&order=rank",
                "/legend",
                "/latest",
                "/issues",
                "/issues/meeting-of-osk-and-dravik",
                "/issues/meeting-of-osk-and-dravik/timeline",
                "/actors",
                Addresses.actor("Valdony"),
                "/outlets",
                Addresses.outlet("Inner Sea Review"),
                "/board",
                "/board?on=2031-04",
                "/preconditions",
                "/shifts",
                "/timeline",
                "/attention",
                "/attention?topic=bank&period=month",
                "/network",
                "/network?mode=two-mode&tie=combine",
                "/guarantees",
                "/deeds",
                "/drift",
                "/api",
                article("Thery"),
                article("Thery") + "/versions/1",
                statement("\"open to talks\""),
                statement("\"open to talks\"") + "/revisions/1",
                "/speakers/mirela-osk",
                "/speakers/kestria",
                "/nothing/here",
                "/search?from=yesterday");
    }

    @Override
    public void close() {
        server.close();
        ledger.close();
    }
}
