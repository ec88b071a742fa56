package org.demarche.web.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.demarche.ledger.RevisionKind;
import org.demarche.web.Office;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeskPagesTest {
    private Office office;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        office = Office.open(folder);
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void aReadersDisputeWaitsForAnEditorAndThenStandsInTheHistory() throws Exception {
        String id = office.id("\"open to talks\"");
        String path = "/statements/" + id + "/dispute";
        Office.Guest reader = office.guest();
        reader.send(
                reader.page(path),
                path,
                Map.of("words", "It was <b>Osk</b> who said so.", "contact", "me@example.org"));
        assertThat(office.ledger().history(id)).hasSize(1);

        Office.Guest edda = office.signedIn("Edda Moor");
        Document list = edda.page("/desk/disputes");
        assertThat(list.text()).contains("It was <b>Osk</b> who said so.").contains("me@example.org");
        String action = list.selectFirst("form[action^=/desk/disputes/]").attr("action");
        edda.send(list, action, Map.of("do", "publish", "answer", "We look into it."));

        var history = office.ledger().history(id);
        assertThat(history.get(1).kind()).isEqualTo(RevisionKind.COMMENT);
        assertThat(history.get(1).reason())
                .contains("It was <b>Osk</b> who said so.")
                .contains("We look into it.");
        assertThat(office.guest().page("/statements/" + id).text()).contains("Disputed by a reader");
        assertThat(edda.page("/desk/disputes").text())
                .doesNotContain("me@example.org")
                .contains("published");
    }

    @Test
    void aDisputeWithoutItsFormsTokenOrOfAProgramIsNotKept() throws Exception {
        String id = office.id("\"open to talks\"");
        String path = "/statements/" + id + "/dispute";
        Office.Guest reader = office.guest();
        HttpResponse<String> forged = reader.post(path, Map.of("words", "wrong", "token", "guessed"));
        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(forged.body()).contains("wrong");
        reader.send(reader.page(path), path, Map.of("words", "buy boats", "website", "https://boats.example"));
        assertThat(office.signedIn("Edda Moor").page("/desk/disputes").text()).contains("No dispute waits");
    }

    @Test
    void disputesOfOneNetworkEndSomewhere() throws Exception {
        String path = "/statements/" + office.id("\"open to talks\"") + "/dispute";
        Office.Guest reader = office.guest();
        Document form = reader.page(path);
        for (int i = 0; i < 20; i++) {
            assertThat(reader.send(form, path, Map.of("words", "no. " + i)).statusCode())
                    .isEqualTo(200);
        }
        HttpResponse<String> more = reader.send(form, path, Map.of("words", "one too many"));
        assertThat(more.statusCode()).isEqualTo(429);
        assertThat(more.body()).contains("one too many");
    }

    @Test
    void aDeadlockOfUnreviewedStatementsIsTheDesksUntilAnEditorOpensIt() throws Exception {
        office.addDeadlock();
        Office.Guest edda = office.signedIn("Edda Moor");
        Document page = edda.page("/desk/findings");
        var deadlock = page.select(".cards > li:contains(deadlock)").first();
        assertThat(deadlock.text()).contains("seen by the desk only");
        String key = deadlock.selectFirst("[name=finding]").val();
        List<String> ids = deadlock.select(".rests a[href^=/statements/]").stream()
                .map(a -> a.attr("href").substring("/statements/".length()))
                .toList();
        assertThat(Opened.key("deadlock", ids)).isEqualTo(key);
        assertThat(office.desk().opened().isPublic("deadlock", ids)).isFalse();

        edda.post(
                "/desk/findings", Map.of("csrf", page.selectFirst("[name=csrf]").val(), "finding", key, "do", "open"));

        assertThat(office.desk().opened().isPublic("deadlock", ids)).isTrue();
        assertThat(edda.page("/desk/findings").text()).contains("opened by an editor");
    }

    @Test
    void aPastedTextAndABadAddressAreBothToldOf() throws Exception {
        Office.Guest rita = office.signedIn("Rita Vane");
        Document form = rita.page("/desk/add");
        HttpResponse<String> sent = rita.send(
                form,
                "/desk/add",
                Map.of(
                        "text", "Harbour opens again\n\nThe harbour of Korvane opens on Monday, Mayor Ilse Tarn said.",
                        "addresses", "http://127.0.0.1:9/secret"));
        String job = sent.headers().firstValue("Location").orElseThrow();
        Document page = rita.page(job);
        for (int i = 0; i < 100 && !page.select("h1").text().equals("Added"); i++) {
            Thread.sleep(100);
            page = rita.page(job);
        }
        assertThat(page.text())
                .contains("2 of 2 inputs done")
                .contains("refused")
                .contains("pasted by Rita Vane");
        assertThat(office.ledger().counts().articles()).isEqualTo(7);
        assertThat(rita.send(form, "/desk/add", Map.of("addresses", "file:///etc/passwd"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(rita.send(form, "/desk/add", Map.of("text", "x", "published", "May"))
                        .body())
                .contains("a day is written 2031-05-04");
    }

    @Test
    void aFormThatIsTooLargeIsRefused() throws Exception {
        assertThat(office.guest()
                        .post("/sign-in", Map.of("name", "x".repeat(1_100_000)))
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void everyPageOfTheDeskAllowsScriptsOfThisSiteAloneAndIsKeptByNobody() throws Exception {
        Office.Guest ada = office.signedIn("Ada Minz");
        for (String path :
                List.of("/desk", "/desk/add", "/desk/findings", "/desk/disputes", "/desk/accounts", "/desk/audit")) {
            HttpResponse<String> answer = ada.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .contains("script-src 'self'")
                    .doesNotContain("unsafe");
            assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(answer.body()).doesNotContain("<script>").doesNotContain("onclick");
        }
        assertThat(office.guest()
                        .get("/")
                        .headers()
                        .firstValue("Content-Security-Policy")
                        .orElseThrow())
                .doesNotContain("script");
    }

    @Test
    void anAdministratorMakesAndClosesAccountsButNotTheirOwn() throws Exception {
        Office.Guest ada = office.signedIn("Ada Minz");
        Document page = ada.page("/desk/accounts");
        String csrf = page.selectFirst("[name=csrf]").val();
        ada.post(
                "/desk/accounts",
                Map.of(
                        "csrf",
                        csrf,
                        "do",
                        "add",
                        "name",
                        "Tom Till",
                        "role",
                        "reviewer",
                        "password",
                        "a long enough one"));
        assertThat(office.guest()
                        .signIn("Tom Till", "a long enough one", "/desk")
                        .statusCode())
                .isEqualTo(302);
        assertThat(ada.post(
                                "/desk/accounts",
                                Map.of("csrf", csrf, "do", "add", "name", "Tom Till", "password", "a long enough one"))
                        .body())
                .contains("There is an account Tom Till already");
        assertThat(ada.post("/desk/accounts", Map.of("csrf", csrf, "do", "close", "name", "Ada Minz"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(ada.post("/desk/accounts", Map.of("csrf", csrf, "do", "add", "name", "B", "password", "short"))
                        .body())
                .contains("needs 10 to 200 characters");
    }

    @Test
    void whatHasBegunIsFinishedWhenTheServerStops() throws Exception {
        java.net.URI address = java.net.URI.create(office.address("/"));
        try (java.net.Socket socket = new java.net.Socket(address.getHost(), address.getPort())) {
            var out = socket.getOutputStream();
            // A form whose end is still on its way when the server is told to stop.
            out.write(
                    ("POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                                    + "Content-Length: 9\r\nExpect: 100-continue\r\nConnection: close\r\n\r\n")
                            .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            out.flush();
            // The server asks for the form once it reads it: from then on there is something to finish.
            var in = socket.getInputStream();
            StringBuilder asked = new StringBuilder();
            while (!asked.toString().endsWith("\r\n\r\n")) {
                int read = in.read();
                assertThat(read).as("the server hung up after: " + asked).isNotNegative();
                asked.append((char) read);
            }
            assertThat(asked.toString()).startsWith("HTTP/1.1 100");
            var stopped = java.util.concurrent.CompletableFuture.runAsync(office::stop);
            assertThat(stopped).isNotDone();
            assertThatThrownBy(() -> stopped.get(300, java.util.concurrent.TimeUnit.MILLISECONDS))
                    .isInstanceOf(java.util.concurrent.TimeoutException.class);
            out.write("name=Rita".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            out.flush();
            String answer = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 403").contains("Rita");
            stopped.join();
        }
    }

    @Test
    void everybodySeesWhatPeopleDecidedAndWhy() throws Exception {
        assertThat(office.guest().page("/corrections").text()).contains("Nobody has decided anything yet");
        String id = office.id("\"open to talks\"");
        Office.Guest rita = office.signedIn("Rita Vane");
        String path = "/desk/statements/" + id;
        rita.send(
                rita.page(path),
                path,
                Map.of("do", "correct", "issue", "peace talks", "reason", "as the <i>text</i> has it"));
        rita.send(rita.page(path), path, Map.of("do", "reject", "reason", "it is none"));
        Document page = office.guest().page("/corrections");
        assertThat(page.select(".cards > li .kind").eachText()).containsExactly("rejection", "correction");
        assertThat(page.text()).contains("as the <i>text</i> has it").contains("Rita Vane");
        assertThat(office.guest()
                        .get(page.select(".cards a").first().attr("href"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void thePublicPagesLeadToWhatReadersMaySend() throws Exception {
        String id = office.id("\"open to talks\"");
        Document statement = office.guest().page("/statements/" + id);
        assertThat(statement.select("a[href='/statements/" + id + "/dispute']")).hasSize(1);
        assertThat(statement.select("footer a[href='/topics'], footer a[href='/corrections'], footer a[href='/desk']"))
                .hasSize(3);
        String follow = office.guest()
                .page("/search?q=harbour")
                .select("a[href^=/follow?]")
                .attr("href");
        assertThat(office.guest().page(follow).text()).contains("You are told what is new in this search");
    }
}
