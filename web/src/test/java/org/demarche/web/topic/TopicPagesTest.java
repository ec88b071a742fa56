package org.demarche.web.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.demarche.web.Office;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopicPagesTest {
    private Office office;
    private Path folder;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        this.folder = folder;
        office = Office.open(folder);
    }

    @AfterEach
    void close() {
        office.close();
    }

    /** A topic that a reader proposed and the desk let in; its path. */
    private String topic(String title) throws Exception {
        Office.Guest reader = office.guest();
        reader.send(reader.page("/topics"), "/topics", Map.of("title", title));
        return decide("open", "");
    }

    private String decide(String state, String coveredBy) throws Exception {
        Office.Guest edda = office.signedIn("Edda Moor");
        Document desk = edda.page("/desk/topics");
        String action = desk.selectFirst("form[action^=/desk/topics/]").attr("action");
        edda.send(
                desk,
                action,
                Map.of(
                        "state",
                        state,
                        "covered_by",
                        coveredBy,
                        "search",
                        "Harrow Bank",
                        "note",
                        "because of the votes"));
        return action.replace("/desk", "");
    }

    @Test
    void aProposalIsSeenByTheDeskFirstAndThenByAll() throws Exception {
        Office.Guest reader = office.guest();
        reader.send(
                reader.page("/topics"), "/topics", Map.of("title", "The <i>grain</i> wharves", "why", "Nobody asks."));
        assertThat(reader.page("/topics").text()).doesNotContain("wharves");
        String path = decide("open", "");
        assertThat(reader.page("/topics").text())
                .contains("The <i>grain</i> wharves")
                .contains("Nobody asks.");
        assertThat(reader.page(path).text()).contains("open to votes").contains("because of the votes");
    }

    @Test
    void aVisitorVotesOnceAndAnotherBrowserOfTheSameKindGainsNothing() throws Exception {
        String path = topic("The Harrow Bank");
        Office.Guest reader = office.guest();
        assertThat(reader.send(reader.page(path), path + "/vote", Map.of()).statusCode())
                .isEqualTo(302);
        assertThat(reader.page(path).select(".votes").text()).isEqualTo("1 vote you voted");

        Document old = office.guest().page(path);
        assertThat(reader.send(old, path + "/vote", Map.of()).statusCode()).isEqualTo(409);
        Office.Guest again = office.guest();
        HttpResponse<String> second = again.send(again.page(path), path + "/vote", Map.of());
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("have voted for this topic already");
        assertThat(again.page(path).select(".votes strong").text()).isEqualTo("1");
    }

    @Test
    void theNextDayTheSameBrowserStillHasNoSecondVote() throws Exception {
        String path = topic("The Harrow Bank");
        Office.Guest reader = office.guest();
        reader.send(reader.page(path), path + "/vote", Map.of());
        office.pass(Duration.ofDays(1));
        assertThat(reader.post(
                                path + "/vote",
                                Map.of(
                                        "token",
                                        office.guest()
                                                .page("/topics")
                                                .select("[name=token]")
                                                .val()))
                        .statusCode())
                .isEqualTo(409);
        assertThat(reader.page(path).select(".votes strong").text()).isEqualTo("1");
    }

    @Test
    void ofAVoterNothingIsKeptButATokenThatIsWorthNothingTomorrow() throws Exception {
        String path = topic("The Harrow Bank");
        Office.Guest reader = office.guest();
        reader.send(reader.page(path), path + "/vote", Map.of());
        Path first = folder.resolve("first.db");
        office.desk().backup(first);
        assertThat(Files.readString(first, StandardCharsets.ISO_8859_1))
                .doesNotContain("127.0.0.1")
                .doesNotContain("Java-http-client");
        assertThat(rows(first, "ballot")).isEqualTo(1);
        assertThat(salts(first)).containsExactly(office.today());

        office.pass(Duration.ofDays(1));
        String other = topicOfNextDay();
        reader.send(reader.page(other), other + "/vote", Map.of());
        Path second = folder.resolve("second.db");
        office.desk().backup(second);
        assertThat(rows(second, "ballot")).isEqualTo(1);
        assertThat(salts(second)).containsExactly(office.today());
    }

    private String topicOfNextDay() throws Exception {
        Office.Guest reader = office.guest();
        reader.send(reader.page("/topics"), "/topics", Map.of("title", "Another"));
        Office.Guest edda = office.signedIn("Edda Moor");
        Document desk = edda.page("/desk/topics");
        String action =
                desk.select("li:contains(waiting for the desk) form").first().attr("action");
        edda.send(desk, action, Map.of("state", "open"));
        return action.replace("/desk", "");
    }

    private static long rows(Path file, String table) throws Exception {
        return strings(file, "SELECT token FROM " + table).size();
    }

    private static java.util.List<String> salts(Path file) throws Exception {
        return strings(file, "SELECT day FROM secret WHERE day <> ''");
    }

    private static java.util.List<String> strings(Path file, String query) throws Exception {
        java.util.List<String> strings = new java.util.ArrayList<>();
        try (var connection = java.sql.DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            while (row.next()) {
                strings.add(row.getString(1));
            }
        }
        return strings;
    }

    @Test
    void aVoteNeedsTheFormOfThisSite() throws Exception {
        String path = topic("The Harrow Bank");
        assertThat(office.guest()
                        .post(path + "/vote", Map.of("token", "guessed"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(office.guest().page(path).select(".votes strong").text()).isEqualTo("0");
    }

    @Test
    void editorsSeeVotesBesideWhatTheRecordHolds() throws Exception {
        String path = topic("The Harrow Bank");
        Office.Guest reader = office.guest();
        reader.send(reader.page(path), path + "/vote", Map.of());
        long held = office.ledger()
                .search(org.demarche.ledger.Query.ALL.words("Harrow Bank"))
                .total();
        assertThat(held).isPositive();
        assertThat(office.signedIn("Edda Moor")
                        .page("/desk/topics")
                        .select(".votes")
                        .text())
                .isEqualTo("1 vote " + held + " held");
    }

    @Test
    void whoeverFollowsATopicIsToldByFeedWhenItIsCovered() throws Exception {
        String path = topic("The Harrow Bank & <more>");
        office.pass(Duration.ofHours(1));
        decide("covered", "/search?q=Harrow");
        Document feed = Jsoup.parse(office.guest().get(path + ".atom").body(), "", Parser.xmlParser());
        assertThat(feed.select("entry > title").eachText())
                .containsExactly("The Harrow Bank & <more>: covered", "The Harrow Bank & <more>: open to votes");
        assertThat(feed.select("entry > summary").first().text())
                .contains("because of the votes")
                .contains(office.address("/search?q=Harrow"));
        assertThat(Jsoup.parse(office.guest().get("/topics.atom").body(), "", Parser.xmlParser())
                        .select("entry"))
                .hasSize(2);
    }

    @Test
    void proposalsOfOneNetworkEndSomewhere() throws Exception {
        Office.Guest reader = office.guest();
        Document form = reader.page("/topics");
        for (int i = 0; i < 5; i++) {
            assertThat(reader.send(form, "/topics", Map.of("title", "no. " + i)).statusCode())
                    .isEqualTo(200);
        }
        HttpResponse<String> more = reader.send(form, "/topics", Map.of("title", "one too many"));
        assertThat(more.statusCode()).isEqualTo(429);
        assertThat(Jsoup.parse(more.body()).select("#title").val()).isEqualTo("one too many");
    }

    @Test
    void coveringNeedsAnAddressThatABrowserMayFollow() throws Exception {
        topic("The Harrow Bank");
        Office.Guest edda = office.signedIn("Edda Moor");
        Document desk = edda.page("/desk/topics");
        String action = desk.selectFirst("form[action^=/desk/topics/]").attr("action");
        for (String bad : new String[] {"javascript:alert(1)", "//evil.example/x", "data:text/html,x"}) {
            assertThat(edda.send(desk, action, Map.of("state", "covered", "covered_by", bad))
                            .statusCode())
                    .as(bad)
                    .isEqualTo(422);
        }
    }
}
