package org.demarche.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.demarche.ledger.Revision;
import org.demarche.ledger.StatementView;
import org.demarche.record.Act;
import org.demarche.web.Office;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reviewing without a script: forms alone. */
class ReviewPageTest {
    private Office office;
    private Office.Guest rita;
    private String id;
    private String path;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        office = Office.open(folder);
        rita = office.signedIn("Rita Vane");
        id = office.id("\"open to talks\"");
        path = "/desk/statements/" + id;
    }

    @AfterEach
    void close() {
        office.close();
    }

    private StatementView now() throws Exception {
        return office.ledger().statement(id).orElseThrow();
    }

    private HttpResponse<String> send(String wanted, String... fields) throws Exception {
        Map<String, String> changes = new LinkedHashMap<>(Map.of("do", wanted));
        for (int i = 0; i < fields.length; i += 2) {
            changes.put(fields[i], fields[i + 1]);
        }
        return rita.send(rita.page(path), path, changes);
    }

    @Test
    void acceptingPutsTheReviewersNameBesideTheStatementAndGoesOn() throws Exception {
        HttpResponse<String> answer = send("accept");
        assertThat(answer.headers().firstValue("Location")).contains("/desk/next?done=" + id);
        assertThat(now().statement().review().by()).isEqualTo("Rita Vane");
        assertThat(office.guest().page("/statements/" + id).select(".mark").text())
                .contains("reviewed by Rita Vane");
    }

    @Test
    void aRejectedStatementIsNotFoundAnyMoreAndUndoingBringsItBack() throws Exception {
        send("reject", "reason", "the outlet’s own words");
        assertThat(now().visible()).isFalse();
        send("undo");
        assertThat(now().visible()).isTrue();
        assertThat(now().reviewed()).isFalse();
    }

    @Test
    void aCorrectionChangesWhatWasChangedAndKeepsTheReason() throws Exception {
        StatementView before = now();
        send(
                "correct",
                "act",
                "offer",
                "said_on",
                "2031-05-02",
                "via",
                "Caldis One; a neighbour",
                "reason",
                "it says “would”");
        StatementView after = now();
        assertThat(after.statement().act()).isEqualTo(Act.OFFER);
        assertThat(after.statement().saidOn()).hasToString("2031-05-02");
        assertThat(after.statement().via()).containsExactly("Caldis One", "a neighbour");
        assertThat(after.statement().content()).isEqualTo(before.statement().content());
        Revision last =
                office.ledger().history(id).get(office.ledger().history(id).size() - 1);
        assertThat(last.reason()).isEqualTo("it says “would”");
        assertThat(last.author().name()).isEqualTo("Rita Vane");
    }

    @Test
    void aSpanIsCorrectedByCopyingItsWordsFromTheText() throws Exception {
        String words = now().statement().content().get(0).text();
        String shorter = words.substring(0, words.lastIndexOf(' '));
        HttpResponse<String> answer =
                send("correct", "content", "  " + shorter.replace(" ", "  "), "reason", "too long");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(now().statement().content().get(0).text()).isEqualTo(shorter);
        assertThat(now().statement().start())
                .isEqualTo(office.ledger()
                        .statementAt(id, 1)
                        .orElseThrow()
                        .statement()
                        .start());
    }

    @Test
    void wordsThatDoNotStandInTheTextAreRefusedAndStayInTheForm() throws Exception {
        HttpResponse<String> answer = send("correct", "content", "never said by anybody", "reason", "because");
        Document page = Jsoup.parse(answer.body());
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(page.select("#feedback").text()).contains("do not stand in the article");
        assertThat(page.selectFirst("#content").text()).isEqualTo("never said by anybody");
        assertThat(page.selectFirst("#reason").val()).isEqualTo("because");
        assertThat(office.ledger().history(id)).hasSize(1);
    }

    @Test
    void aCorrectionNeedsAReasonAndAcceptingNeedsNothingChanged() throws Exception {
        assertThat(send("correct", "issue", "another").statusCode()).isEqualTo(422);
        assertThat(send("accept", "issue", "another").statusCode()).isEqualTo(422);
        assertThat(send("correct", "said_on", "yesterday", "reason", "x").body())
                .contains("a date is written");
        assertThat(office.ledger().history(id)).hasSize(1);
    }

    @Test
    void twoEditorsAtOnceSeeEachOthersWordsAndLoseNone() throws Exception {
        Office.Guest edda = office.signedIn("Edda Moor");
        Document both = rita.page(path);
        edda.send(
                edda.page(path),
                path,
                Map.of("do", "correct", "issue", "talks in principle", "reason", "as the text has it"));

        HttpResponse<String> second = rita.send(
                both, path, Map.of("do", "correct", "issue", "peace talks", "venue", "Caldis", "reason", "clearer"));
        Document page = Jsoup.parse(second.body(), office.address("/"));

        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(page.select(".conflict").text()).contains("Edda Moor").contains("as the text has it");
        assertThat(page.select(".versus tr").eachText())
                .anyMatch(row -> row.equals("issue peace talks talks in principle"));
        assertThat(page.selectFirst("#issue").val()).isEqualTo("peace talks");
        assertThat(now().statement().issue()).isEqualTo("talks in principle");

        assertThat(rita.send(page, path, Map.of("do", "correct")).statusCode()).isEqualTo(302);
        assertThat(now().statement().issue()).isEqualTo("peace talks");
        assertThat(office.ledger().history(id)).hasSize(3);
    }

    @Test
    void whatIsPassedOnComesAnotherDay() throws Exception {
        String first = rita.get("/desk/next").headers().firstValue("Location").orElseThrow();
        rita.send(rita.page(first), first, Map.of("do", "pass"));
        assertThat(rita.get("/desk/next").headers().firstValue("Location").orElseThrow())
                .isNotEqualTo(first);
        assertThat(office.signedIn("Edda Moor").get("/desk/next").headers().firstValue("Location"))
                .contains(first);
        office.pass(java.time.Duration.ofHours(21));
        assertThat(office.signedIn("Rita Vane").get("/desk/next").headers().firstValue("Location"))
                .contains(first);
    }

    @Test
    void aReaderDecidesNothing() throws Exception {
        Office.Guest nora = office.signedIn("Nora Reade");
        assertThat(nora.get("/desk").statusCode()).isEqualTo(200);
        assertThat(nora.get(path).statusCode()).isEqualTo(403);
        assertThat(nora.post(path, Map.of("do", "accept")).statusCode()).isEqualTo(403);
        assertThat(now().reviewed()).isFalse();
    }

    @Test
    void hostileTextInFieldsShowsAsText() throws Exception {
        String hostile = "<script>alert(1)</script>\u202e\"'><img src=x onerror=alert(2)>";
        send("correct", "issue", hostile, "reason", hostile, "venue", "javascript:alert(3)");
        for (Document page : new Document[] {
            rita.page(path), rita.page("/desk"), office.guest().page("/statements/" + id)
        }) {
            // Linked data are a block of data and no script; nothing in it may end the block.
            assertThat(page.select("script").not("[src^=/assets/]").not("[type=application/ld+json]"))
                    .isEmpty();
            assertThat(page.select("script[type=application/ld+json]").outerHtml())
                    .doesNotContain("<script>", "<img");
            assertThat(page.select("img, [onerror], a[href^=javascript]")).isEmpty();
        }
        assertThat(rita.page(path).text()).contains("<script>alert(1)</script>");
    }
}
