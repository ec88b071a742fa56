package org.demarche.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.demarche.web.Office;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignInTest {
    @TempDir
    Path folder;

    @Test
    void theDeskAsksWhoIsThereAndGoesWhereOneWanted() throws Exception {
        try (Office office = Office.open(folder)) {
            Office.Guest guest = office.guest();
            HttpResponse<String> asked = guest.get("/desk/findings");
            assertThat(asked.statusCode()).isEqualTo(302);
            assertThat(asked.headers().firstValue("Location")).contains("/sign-in?next=%2Fdesk%2Ffindings");

            HttpResponse<String> in = guest.signIn("Rita Vane", Office.PASSWORD, "/desk/findings");
            assertThat(in.headers().firstValue("Location")).contains("/desk/findings");
            assertThat(in.headers().firstValue("Set-Cookie").orElseThrow())
                    .contains("HttpOnly")
                    .contains("SameSite=Lax")
                    .contains("Path=/");
            assertThat(guest.page("/desk").select("h1").text()).isEqualTo("Desk");
        }
    }

    @Test
    void nobodyIsSentToAnotherSite() throws Exception {
        try (Office office = Office.open(folder)) {
            for (String next :
                    new String[] {"https://evil.example/", "//evil.example/", "/\\evil.example", "javascript:x"}) {
                HttpResponse<String> in = office.guest().signIn("Rita Vane", Office.PASSWORD, next);
                assertThat(in.headers().firstValue("Location")).as(next).contains("/desk");
            }
        }
    }

    @Test
    void neitherPasswordNorSessionIdLiesInTheFile() throws Exception {
        try (Office office = Office.open(folder)) {
            Office.Guest guest = office.guest();
            String cookie = guest.signIn("Rita Vane", Office.PASSWORD, "/desk")
                    .headers()
                    .firstValue("Set-Cookie")
                    .orElseThrow();
            String id = cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';'));
            Path copy = folder.resolve("copy.db");
            office.desk().backup(copy);
            String bytes = Files.readString(copy, java.nio.charset.StandardCharsets.ISO_8859_1);
            assertThat(id).hasSizeGreaterThan(40);
            assertThat(bytes)
                    .contains("Rita Vane")
                    .contains("$argon2id$")
                    .doesNotContain(id)
                    .doesNotContain(Office.PASSWORD);
        }
    }

    @Test
    void aSessionEndsWhenUnusedAndAfterAWhileInAnyCase() throws Exception {
        try (Office office = Office.open(folder)) {
            Office.Guest idle = office.signedIn("Rita Vane");
            Office.Guest busy = office.signedIn("Edda Moor");
            for (int hour = 0; hour < 11; hour++) {
                office.pass(Duration.ofMinutes(60));
                assertThat(busy.get("/desk").statusCode()).as("hour " + hour).isEqualTo(200);
            }
            assertThat(idle.get("/desk").statusCode()).isEqualTo(302);
            office.pass(Duration.ofMinutes(61));
            assertThat(busy.get("/desk").statusCode()).isEqualTo(302);
        }
    }

    @Test
    void guessingIsSlowedDownEvenWithTheRightPasswordAtLast() throws Exception {
        try (Office office = Office.open(folder)) {
            Office.Guest guest = office.guest();
            for (int i = 0; i < 8; i++) {
                assertThat(guest.signIn("Rita Vane", "wrong " + i, "/desk").statusCode())
                        .isEqualTo(401);
            }
            assertThat(guest.signIn("Rita Vane", Office.PASSWORD, "/desk").statusCode())
                    .isEqualTo(429);
            office.pass(Duration.ofMinutes(16));
            assertThat(guest.signIn("Rita Vane", Office.PASSWORD, "/desk").statusCode())
                    .isEqualTo(302);
        }
    }

    @Test
    void whoeverSignsOutIsOut() throws Exception {
        try (Office office = Office.open(folder)) {
            Office.Guest guest = office.signedIn("Rita Vane");
            guest.send(guest.page("/desk"), "/sign-out", Map.of());
            assertThat(guest.get("/desk").statusCode()).isEqualTo(302);
        }
    }

    @Test
    void aClosedAccountIsOutAtOnceAndAnotherRoleHoldsAtOnce() throws Exception {
        try (Office office = Office.open(folder)) {
            Office.Guest rita = office.signedIn("Rita Vane");
            assertThat(rita.get("/desk/disputes").statusCode()).isEqualTo(403);
            office.desk().accounts().role("Rita Vane", org.demarche.web.account.Role.EDITOR, "the test");
            assertThat(rita.get("/desk/disputes").statusCode()).isEqualTo(200);
            office.desk().accounts().active("Rita Vane", false, "the test");
            assertThat(rita.get("/desk").statusCode()).isEqualTo(302);
            assertThat(office.guest()
                            .signIn("Rita Vane", Office.PASSWORD, "/desk")
                            .statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void aFormOfAnotherSiteChangesNothingAndLosesNoWord() throws Exception {
        try (Office office = Office.open(folder)) {
            Office.Guest rita = office.signedIn("Rita Vane");
            String id = office.id("\"open to talks\"");
            HttpResponse<String> forged = rita.post(
                    "/desk/statements/" + id,
                    Map.of("do", "reject", "seen", "1", "reason", "typed", "csrf", "guessed"));
            assertThat(forged.statusCode()).isEqualTo(403);
            assertThat(forged.body()).contains("typed");
            assertThat(office.ledger().statement(id).orElseThrow().visible()).isTrue();
            assertThat(office.guest()
                            .post("/sign-in", Map.of("name", "Rita Vane", "password", Office.PASSWORD))
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void aSessionThatEndsInTheMiddleOfACorrectionLosesNoTypedWord() throws Exception {
        try (Office office = Office.open(folder)) {
            Office.Guest rita = office.signedIn("Rita Vane");
            String id = office.id("\"open to talks\"");
            String path = "/desk/statements/" + id;
            Document page = rita.page(path);
            office.pass(Duration.ofHours(3));

            HttpResponse<String> late = rita.send(
                    page, path, Map.of("do", "correct", "issue", "talks <b>now</b>", "reason", "it is about “talks”"));
            assertThat(late.statusCode()).isEqualTo(401);

            Document again = Jsoup.parse(late.body(), office.address("/"));
            HttpResponse<String> in =
                    rita.send(again, "/sign-in", Map.of("name", "Rita Vane", "password", Office.PASSWORD));
            assertThat(in.statusCode()).isEqualTo(200);
            Document resumed = Jsoup.parse(in.body(), office.address("/"));
            assertThat(resumed.text()).contains("talks <b>now</b>").contains("it is about “talks”");

            HttpResponse<String> looked = rita.send(resumed, path, Map.of("look", "1"));
            Document form = Jsoup.parse(looked.body(), office.address("/"));
            assertThat(form.selectFirst("#issue").val()).isEqualTo("talks <b>now</b>");
            assertThat(form.selectFirst("#reason").val()).isEqualTo("it is about “talks”");
            assertThat(rita.send(form, path, Map.of("do", "correct")).statusCode())
                    .isEqualTo(302);
            assertThat(office.ledger().statement(id).orElseThrow().statement().issue())
                    .isEqualTo("talks <b>now</b>");
        }
    }

    @Test
    void theAuditLogSaysWhoCameInAndWhoDidNot() throws Exception {
        try (Office office = Office.open(folder)) {
            office.guest().signIn("Rita Vane", "wrong", "/desk");
            office.signedIn("Rita Vane").get("/desk/accounts");
            Document log = office.signedIn("Ada Minz").page("/desk/audit");
            assertThat(log.select("tbody tr").eachText().toString())
                    .contains("sign-in failed")
                    .contains("Rita Vane signed in")
                    .contains("refused GET /desk/accounts");
        }
    }
}
