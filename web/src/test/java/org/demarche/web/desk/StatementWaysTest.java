package org.demarche.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.demarche.ledger.Agreement;
import org.demarche.ledger.Query;
import org.demarche.ledger.RevisionKind;
import org.demarche.ledger.StatementView;
import org.demarche.record.Act;
import org.demarche.record.Statement;
import org.demarche.web.Office;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the desk does with statements beyond accepting and correcting: split, same, missed, given, seen a second time. Forms alone. */
class StatementWaysTest {
    private static final String HOSTILE = "<script>alert(1)</script>\u202e";

    private Office office;
    private Office.Guest rita;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        office = Office.open(folder);
        rita = office.signedIn("Rita Vane");
    }

    @AfterEach
    void close() throws Exception {
        assertThat(office.ledger().verify().faults()).isEmpty();
        office.close();
    }

    private StatementView now(String id) throws Exception {
        return office.ledger().statement(id).orElseThrow();
    }

    private String audit() throws Exception {
        return office.signedIn("Ada Minz").page("/desk/audit").text();
    }

    @Test
    void aStatementOfTwoPiecesIsSplitInTwoAndUndoneAgain() throws Exception {
        String id = office.id("\"First the boots go\"");
        String path = "/desk/statements/" + id + "/split";
        Document form = rita.page(path);
        assertThat(form.selectFirst("#part1").text()).contains("First the boots go");
        assertThat(form.selectFirst("#part2").text()).contains("In the other order");
        assertThat(rita.send(form, path, Map.of("do", "correct")).body()).contains("needs a reason");

        HttpResponse<String> answer = rita.send(
                form,
                path,
                Map.of("do", "correct", "act2", "accuse", "issue2", "order of steps", "reason", "two remarks"));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(now(id).statement().content()).hasSize(1);
        String second = office.id("\"In the other order\"");
        assertThat(second).isNotEqualTo(id);
        Statement other = now(second).statement();
        assertThat(other.act()).isEqualTo(Act.ACCUSE);
        assertThat(other.issue()).isEqualTo("order of steps");
        assertThat(other.speaker()).isEqualTo(now(id).statement().speaker());
        assertThat(office.ledger().history(second).get(0).kind()).isEqualTo(RevisionKind.SPLIT);
        assertThat(audit()).contains("split").contains("/statements/" + id);
    }

    @Test
    void aSplitIntoOnePartOrIntoWordsThatAreNotThereIsRefusedAndNothingTypedIsLost() throws Exception {
        String id = office.id("\"First the boots go\"");
        String path = "/desk/statements/" + id + "/split";
        Document form = rita.page(path);
        String head = office.ledger().head();
        assertThat(rita.send(form, path, Map.of("do", "correct", "part2", "", "reason", "x"))
                        .body())
                .contains("two parts at least");
        HttpResponse<String> answer =
                rita.send(form, path, Map.of("do", "correct", "part2", HOSTILE, "part2_at", "", "reason", "x"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.body()).selectFirst("#part2").text()).contains("<script>alert(1)</script>");
        assertThat(Jsoup.parse(answer.body()).select("script").not("[src]").not("[type]"))
                .isEmpty();
        assertThat(office.ledger().head()).isEqualTo(head);
    }

    @Test
    void twoWhoChangeAStatementAtOnceAreToldWhenOneOfThemSplitsIt() throws Exception {
        String id = office.id("\"First the boots go\"");
        Document form = rita.page("/desk/statements/" + id + "/split");
        Office.Guest edda = office.signedIn("Edda Moor");
        String path = "/desk/statements/" + id;
        edda.send(edda.page(path), path, Map.of("do", "correct", "issue", "boots", "reason", "shorter"));
        HttpResponse<String> answer =
                rita.send(form, path + "/split", Map.of("do", "correct", "reason", "two remarks"));
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("Edda Moor").contains("shorter").contains("two remarks");
        assertThat(now(id).statement().content()).hasSize(2);
    }

    @Test
    void twoStatementsOfOneArticleBecomeOne() throws Exception {
        String one = office.id("\"ready to meet\"");
        String two = office.id("\"sit down with Aurel Dravik\"");
        String path = "/desk/statements/" + one + "/same";
        Document form = rita.page(path);
        assertThat(form.select("input[name=other][value=" + two + "]")).hasSize(1);
        assertThat(rita.send(form, path, Map.of("do", "same", "other", two)).body())
                .contains("Say why");

        HttpResponse<String> answer =
                rita.send(form, path, Map.of("do", "same", "other", two, "reason", "said in one breath"));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(now(one).visible()).isFalse();
        assertThat(now(one).mergedInto()).isEqualTo(two);
        assertThat(now(two).statement().contentText()).contains("ready to meet").contains("sit down with");
        assertThat(rita.page("/desk/statements/" + one).text()).contains("merged into " + two);
        assertThat(audit()).contains("merged").contains("/statements/" + two);
    }

    @Test
    void statementsOfTwoArticlesAreGroupedByTheirAddressAndToldApartAgain() throws Exception {
        String one = office.id("\"a meeting with\"");
        String two = office.id("\"ready to meet\"");
        String path = "/desk/statements/" + one + "/same";
        rita.send(
                rita.page(path),
                path,
                Map.of("do", "same", "address", office.address("/statements/" + two), "reason", "the same table"));
        assertThat(office.ledger().groupOf(one).orElseThrow().member(two)).isPresent();
        Document grouped = rita.page(path);
        assertThat(grouped.select("legend").first().text()).isEqualTo("In one group with it");

        rita.send(grouped, path, Map.of("do", "apart", "other", two, "reason", "one refuses, one offers"));
        assertThat(office.ledger().groupOf(one).flatMap(group -> group.member(two)))
                .isEmpty();
        assertThat(rita.send(
                                rita.page(path),
                                path,
                                Map.of("do", "same", "address", "https://elsewhere.example/x y", "reason", "r"))
                        .body())
                .contains("no address of a statement");
        assertThat(rita.send(rita.page(path), path, Map.of("do", "same", "address", one, "reason", "r"))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void aMissedStatementIsAddedByCopyingItsWords() throws Exception {
        String article = now(office.id("\"ready to meet\"")).article().id();
        String path = "/desk/articles/" + article;
        assertThat(rita.page("/articles/" + article).select("a[href=" + path + "]"))
                .hasSize(1);
        assertThat(office.guest().page("/articles/" + article).select("a[href^=/desk/articles]"))
                .isEmpty();
        Document form = rita.page(path);
        assertThat(form.select("#passage .known")).isNotEmpty();
        Map<String, String> fields = Map.of(
                "do", "correct",
                "content", "she had told her parliament that no table was long enough",
                "speaker", "Mirela Osk",
                "issue", "meeting of osk and dravik",
                "cue", "said",
                "act", "refuse",
                "reason", "the reader took it for a clause");
        HttpResponse<String> answer = rita.send(form, path, fields);
        assertThat(answer.statusCode()).isEqualTo(302);
        StatementView added =
                now(answer.headers().firstValue("Location").orElseThrow().replaceAll(".*done=", ""));
        assertThat(added.statement().contentText()).startsWith("she had told");
        assertThat(added.statement().act()).isEqualTo(Act.REFUSE);
        assertThat(added.statement().review().by()).isEqualTo("Rita Vane");
        assertThat(office.ledger().history(added.id()).get(0).kind()).isEqualTo(RevisionKind.ADDITION);
        assertThat(audit()).contains("statement added");

        HttpResponse<String> twice = rita.send(form, path, fields);
        assertThat(twice.statusCode()).isEqualTo(422);
        assertThat(twice.body()).contains("already");
        HttpResponse<String> nobody =
                rita.send(form, path, Map.of("do", "correct", "content", "four months", "issue", HOSTILE));
        assertThat(nobody.body()).contains("“speaker” is empty");
        assertThat(Jsoup.parse(nobody.body()).selectFirst("#issue").val()).contains("<script>alert(1)</script>");
    }

    @Test
    void whatWasTypedOverAMissedStatementOutlivesTheSession() throws Exception {
        String article = now(office.id("\"ready to meet\"")).article().id();
        String path = "/desk/articles/" + article;
        Document form = rita.page(path);
        office.pass(Duration.ofHours(3));
        HttpResponse<String> ended =
                rita.send(form, path, Map.of("content", "no table was long enough", "issue", "tables"));
        assertThat(ended.statusCode()).isEqualTo(401);
        Document asks = Jsoup.parse(ended.body(), office.address("/"));
        HttpResponse<String> in = rita.send(asks, "/sign-in", Map.of("name", "Rita Vane", "password", Office.PASSWORD));
        Document resume = Jsoup.parse(in.body(), office.address("/"));
        Document again =
                Jsoup.parse(rita.send(resume, path, Map.of("look", "1")).body());
        assertThat(again.selectFirst("#content").text()).isEqualTo("no table was long enough");
        assertThat(again.selectFirst("#issue").val()).isEqualTo("tables");
    }

    @Test
    void whatIsGivenToOneReviewerComesToThatOneFirstAndToNobodyElse() throws Exception {
        Office.Guest edda = office.signedIn("Edda Moor");
        String last = office.ledger().queue(100).get(9).statement().id();
        String path = "/desk/statements/" + last;
        Document page = edda.page(path);
        assertThat(page.select("#to option").eachText())
                .contains("Rita Vane", "Edda Moor", "Ada Minz")
                .doesNotContain("Nora Reade");
        edda.send(page, path + "/assign", Map.of("to", "Rita Vane"));
        assertThat(now(last).assigned()).isEqualTo("Rita Vane");
        assertThat(rita.get("/desk/next").headers().firstValue("Location").orElseThrow())
                .endsWith(last);
        assertThat(rita.page("/desk?given=Rita+Vane").select(".queue a[href$=" + last + "]"))
                .hasSize(1);
        assertThat(rita.page("/desk").select(".given").text()).contains("given to you 1");
        assertThat(edda.page("/desk").select(".queue a[href$=" + last + "]")).isEmpty();
        assertThat(audit()).contains("assigned").contains("to Rita Vane");

        // It is in nobody's way: what was typed meanwhile is still a correction of the newest state.
        assertThat(edda.send(page, path, Map.of("do", "accept")).statusCode()).isEqualTo(302);
        assertThat(edda.send(edda.page(path), path + "/assign", Map.of("to", "Nora Reade"))
                        .statusCode())
                .isEqualTo(422);
        edda.send(edda.page(path), path + "/assign", Map.of("to", ""));
        assertThat(now(last).assigned()).isNull();
    }

    @Test
    void aSecondOpinionIsBlindChangesNothingAndIsCounted() throws Exception {
        String id = office.id("\"open to talks\"");
        String desk = "/desk/statements/" + id;
        rita.send(rita.page(desk), desk, Map.of("do", "correct", "act", "assert", "reason", "no offer is made"));
        Statement stands = now(id).statement();

        Office.Guest edda = office.signedIn("Edda Moor");
        assertThat(rita.page("/desk/opinions").text()).contains("Nothing waits");
        String path = "/desk/opinions/" + id;
        assertThat(edda.get("/desk/opinions?next=yes").headers().firstValue("Location"))
                .contains(path);
        Document form = edda.page(path);
        assertThat(form.selectFirst("#act option[selected]").val()).isEqualTo("offer");
        assertThat(form.selectFirst("main").text()).doesNotContain("Rita Vane").doesNotContain("no offer is made");
        assertThat(edda.send(form, path, Map.of("do", "accept", "issue", "other"))
                        .statusCode())
                .isEqualTo(422);

        assertThat(edda.send(form, path, Map.of("do", "accept")).statusCode()).isEqualTo(302);
        assertThat(now(id).statement()).isEqualTo(stands);
        List<Agreement> agreement = office.ledger().agreement();
        assertThat(agreement).filteredOn(a -> a.field().equals("act")).allMatch(a -> a.pairs() == 1 && a.agreed() == 0);
        assertThat(agreement).filteredOn(a -> a.field().equals("issue")).allMatch(a -> a.agreed() == 1);
        assertThat(edda.get(path).statusCode()).isEqualTo(409);
        assertThat(rita.get(path).statusCode()).isEqualTo(409);

        Document figures = office.signedIn("Nora Reade").page("/desk/reliability");
        assertThat(figures.select("tr:has(th:matchesOwn(^act$))").eachText())
                .containsExactly("act 0 1 0.33 0.01 to 0.84", "act 1 0 0.00 " + alpha(agreement));
        assertThat(audit()).contains("second opinion");
    }

    private static String alpha(List<Agreement> agreement) {
        return agreement.stream()
                .filter(a -> a.field().equals("act"))
                .map(a -> a.alpha() == null ? "–" : Share.of(a.alpha()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void withdrawingNeedsAReasonAndTakesTheStatementAway() throws Exception {
        String id = office.id("\"open to talks\"");
        String path = "/desk/statements/" + id;
        assertThat(rita.send(rita.page(path), path, Map.of("do", "withdraw")).statusCode())
                .isEqualTo(422);
        rita.send(rita.page(path), path, Map.of("do", "withdraw", "reason", "the outlet took it back"));
        assertThat(now(id).visible()).isFalse();
        assertThat(office.ledger().search(Query.ALL.words("\"open to talks\"")).total())
                .isZero();
    }
}
