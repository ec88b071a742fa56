package org.demarche.web;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.demarche.article.Articles;
import org.demarche.article.ReadOptions;
import org.demarche.article.Result;
import org.demarche.article.bytes.Limits;
import org.demarche.ledger.Added;
import org.demarche.ledger.Author;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerException;
import org.demarche.ledger.Query;
import org.demarche.record.ConditionKind;
import org.demarche.record.Doing;
import org.demarche.record.Precondition;
import org.demarche.record.Reading;
import org.demarche.record.Unknown;
import org.demarche.web.account.Role;
import org.demarche.web.desk.Adding;
import org.demarche.web.desk.Desk;
import org.demarche.web.desk.DeskSettings;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A real site with a desk in a folder: a reviewer, an editor and an administrator, a clock that a test moves, and browsers without a window. */
public final class Office implements AutoCloseable {
    /** The password of everybody in the office. */
    public static final String PASSWORD = "seven boats in the strait";

    private final Ledger ledger;
    private final Desk desk;
    private final Server server;
    private final Wound clock;

    private Office(Ledger ledger, Desk desk, Server server, Wound clock) {
        this.ledger = ledger;
        this.desk = desk;
        this.server = server;
        this.clock = clock;
    }

    /** A clock that can be put ahead. */
    private static final class Wound extends Clock {
        private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Instant.now().plus(ahead.get());
        }
    }

    /** With everything of the {@link Newsstand}. */
    public static Office open(Path folder) throws Exception {
        return open(folder, DeskSettings.defaults());
    }

    public static Office open(Path folder, DeskSettings settings) throws Exception {
        Ledger ledger = Ledger.open(folder.resolve("office.db").toString());
        Newsstand.fill(ledger);
        Wound clock = new Wound();
        Desk desk = Desk.open(ledger, settings, adding(ledger, settings.allowPrivate()), clock);
        desk.accounts().add("Nora Reade", Role.READER, PASSWORD.toCharArray(), "the test");
        desk.accounts().add("Rita Vane", Role.REVIEWER, PASSWORD.toCharArray(), "the test");
        desk.accounts().add("Edda Moor", Role.EDITOR, PASSWORD.toCharArray(), "the test");
        desk.accounts().add("Ada Minz", Role.ADMIN, PASSWORD.toCharArray(), "the test");
        return new Office(ledger, desk, Server.start(ledger, Settings.defaults().withPort(0), desk), clock);
    }

    /** Adds articles without statements: a reader is not what is tested here. */
    private static Adding adding(Ledger ledger, boolean allowPrivate) {
        return (input, told) -> {
            Articles articles = new Articles(new ReadOptions(false, null, null, Limits.DEFAULT, allowPrivate));
            java.util.List<Result> results = new java.util.ArrayList<>();
            if (input instanceof Adding.Input.Address address) {
                articles.read(address.url(), results::add);
            } else if (input instanceof Adding.Input.Content content) {
                articles.read(content.name(), content.bytes(), results::add);
            }
            for (Result result : results) {
                if (result instanceof Result.Clean clean) {
                    Reading reading = Reading.unread(clean.article().article());
                    Added added = ledger.add(reading, Author.reader("by hand"));
                    told.accept(new Adding.Told(
                            added.outcome().name().toLowerCase(java.util.Locale.ROOT),
                            reading.article().source(),
                            "0 statements",
                            added.article()));
                } else if (result instanceof Result.Refused refused) {
                    told.accept(new Adding.Told("refused", refused.source(), refused.message(), ""));
                }
            }
        };
    }

    /** Adds an article of one sentence with one statement, which is that sentence. */
    public void addStatement(String words) throws LedgerException {
        String url = "https://harbourpost.example/" + Integer.toHexString(words.hashCode());
        Report report = Report.of("Harbour Post", url, "2031-06-01", "News", words + ", Mayor Ilse Tarn said.");
        report.says(Report.person("Ilse Tarn", "Mayor", "Korvane"), org.demarche.record.Act.ASSERT, "harbour", words);
        ledger.add(report.reading(), Author.reader("by hand"));
    }

    /** Adds what two of the reports say of who waits for whom, so that they make a deadlock. */
    public void addDeadlock() throws LedgerException {
        Doing talks = new Doing("Valdony", "enters negotiations with kestria");
        Doing leaves = new Doing("Kestria", "withdraws its engineers from the harrow bank");
        ledger.add(waiting(Newsstand.withdrawalFirst(), talks, leaves, "Valdony"), Author.reader("by hand"));
        ledger.add(waiting(Newsstand.negotiationsFirst(), leaves, talks, "Kestria"), Author.reader("by hand"));
    }

    private static Reading waiting(Reading reading, Doing waits, Doing on, String heldBy) {
        Precondition precondition = new Precondition(
                waits, on, reading.statements().get(0).id(), ConditionKind.AFTER, heldBy, Unknown.NONE);
        return new Reading(
                reading.article(), reading.statements(), List.of(precondition), reading.deeds(), reading.unknown());
    }

    public Ledger ledger() {
        return ledger;
    }

    public Desk desk() {
        return desk;
    }

    /** Method and path of everything that the site answers. */
    public java.util.List<String> routes() {
        return server.routes();
    }

    /** Lets time go on. */
    public void pass(Duration time) {
        clock.ahead.updateAndGet(ahead -> ahead.plus(time));
    }

    /** The day that the office has, UTC, ISO 8601. */
    public String today() {
        return clock.instant().toString().substring(0, 10);
    }

    /** Full address of a path that begins with a slash. */
    public String address(String path) {
        return server.address() + path.substring(1);
    }

    /** Id of the first statement that these words find. */
    public String id(String words) throws LedgerException {
        return ledger.search(Query.ALL.words(words)).items().get(0).id();
    }

    /** Somebody with a browser of his own. */
    public Guest guest() {
        return new Guest(this);
    }

    /** Somebody who has signed in. */
    public Guest signedIn(String name) throws IOException, InterruptedException {
        Guest guest = new Guest(this);
        HttpResponse<String> answer = guest.signIn(name, PASSWORD, "/desk");
        if (answer.statusCode() != 302) {
            throw new IllegalStateException("signing in gave " + answer.statusCode() + ": " + answer.body());
        }
        return guest;
    }

    /** Stops the server alone. */
    public void stop() {
        server.close();
    }

    @Override
    public void close() {
        server.close();
        desk.close();
        ledger.close();
    }

    /** A browser that keeps cookies and follows nothing by itself. */
    public static final class Guest {
        private final Office office;
        private final HttpClient client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();

        private Guest(Office office) {
            this.office = office;
        }

        public HttpResponse<String> get(String path) throws IOException, InterruptedException {
            return client.send(
                    HttpRequest.newBuilder(URI.create(office.address(path))).build(),
                    HttpResponse.BodyHandlers.ofString());
        }

        /** Asks for a whole address. */
        public HttpResponse<String> getAddress(String address) throws IOException, InterruptedException {
            return client.send(
                    HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
        }

        public Document page(String path) throws IOException, InterruptedException {
            return Jsoup.parse(get(path).body(), office.address(path));
        }

        /** Sends fields alone. */
        public HttpResponse<String> post(String path, Map<String, String> fields)
                throws IOException, InterruptedException {
            String body = fields.entrySet().stream()
                    .map(e -> encoded(e.getKey()) + "=" + encoded(e.getValue()))
                    .collect(Collectors.joining("&"));
            return client.send(
                    HttpRequest.newBuilder(URI.create(office.address(path)))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }

        /** Sends the form of a page as it stands there, with some fields changed. */
        public HttpResponse<String> send(Document page, String action, Map<String, String> changes)
                throws IOException, InterruptedException {
            var form = (org.jsoup.nodes.FormElement) page.selectFirst("form[action='" + action + "'][method=post]");
            if (form == null) {
                throw new IllegalStateException(
                        "no form to " + action + " in " + page.body().html());
            }
            Map<String, String> fields = new java.util.LinkedHashMap<>();
            form.formData().forEach(pair -> fields.put(pair.key(), pair.value()));
            fields.putAll(changes);
            return post(action, fields);
        }

        public HttpResponse<String> signIn(String name, String password, String next)
                throws IOException, InterruptedException {
            return send(page("/sign-in?next=" + encoded(next)), "/sign-in", Map.of("name", name, "password", password));
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }
}
