package org.demarche.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.demarche.record.CodePointText;
import org.demarche.record.Reading;
import org.demarche.record.RecordCodec;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerTest {
    private static Serving site;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        site = Serving.newsstand(folder);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void theLatestStatementsStandByDay() throws Exception {
        Document page = site.page("/latest");

        assertThat(page.selectFirst(".day h2").text()).isEqualTo("Wednesday 9 July 2031");
        assertThat(page.selectFirst(".entry .who").text()).isEqualTo("Mirela Osk, President, Valdony offer");
        assertThat(page.select(".day h2").eachText()).contains("May 2031", "2028");
        assertThat(page.select(".tally a[href='/search?act=offer']")).hasSize(1);
    }

    @Test
    void theFrontPageHasWhatMovedAndTheCounts() throws Exception {
        Document page = site.page("/");

        assertThat(page.selectFirst(".day h3").text()).isEqualTo("Wednesday 9 July 2031");
        assertThat(page.selectFirst(".moved").text()).isEqualTo("first offer on meeting of Osk and Dravik");
        assertThat(page.select(".entry .act").eachText()).doesNotContain("assert", "accuse", "deny");
        assertThat(page.selectFirst(".sums").text()).contains("statements 16", "articles 6");
        assertThat(page.select(".chart svg a")).isNotEmpty();
    }

    @Test
    void everyStatementOnEveryPageSaysWhoStandsBehindIt() throws Exception {
        for (String path :
                List.of("/", "/latest", "/timeline", "/search?q=osk", site.article("Thery"), "/speakers/mirela-osk")) {
            Document page = site.page(path);
            assertThat(page.select(".entry, .item"))
                    .as(path)
                    .isNotEmpty()
                    .allSatisfy(entry ->
                            assertThat(entry.selectFirst(".mark").text()).startsWith("machine-read"));
        }
        assertThat(site.page(site.statement("soldier"))
                        .select(".standing .mark")
                        .text())
                .startsWith("machine-read");
    }

    @Test
    void theArticlePageMarksEveryRoleAndLinksTextAndListBothWays() throws Exception {
        Document page = site.page(site.article("Thery"));

        assertThat(page.select(".text .content").text()).contains("The Compact should consider");
        assertThat(page.select(".text .source").eachText())
                .contains("Ilmaran President Lucan Thery", "President Dravik");
        assertThat(page.select(".text .cue").eachText()).contains("said", "has always said");
        assertThat(page.select(".text .condition").eachText())
                .contains("if President Aurel Dravik agrees to negotiations about the Harrow Bank");
        assertThat(page.select(".text .content.deep2").text())
                .isEqualTo("the fear that the Compact moves its masts right up to his windows");
        assertThat(page.select(".list .item")).hasSize(5);
        for (Element item : page.select(".list .item")) {
            String place = item.selectFirst("a.place").attr("href");
            assertThat(page.selectFirst(".text " + place).attr("href")).isEqualTo("#" + item.id());
        }
    }

    @Test
    void theTextOfAnArticlePageIsTheTextOfTheArticle() throws Exception {
        Document page = site.page(site.article("Thery"));
        page.select(".ref").remove();
        Reading reading = Newsstand.interview();

        assertThat(page.selectFirst("h1").text() + "\n\n"
                        + String.join("\n\n", page.select(".text p").eachText()))
                .isEqualTo(reading.article().text());
    }

    @Test
    void theStatementPageHasEverythingThatIsKnown() throws Exception {
        Document page = site.page(site.statement("\"security guarantees\" consider"));

        assertThat(page.selectFirst("h1").text()).isEqualTo("Lucan Thery, President, Ilmara");
        assertThat(page.selectFirst(".held").text())
                .startsWith("The Compact should consider")
                .endsWith("Continental Wire reports.");
        assertThat(page.select(".neighbour").eachText())
                .containsExactly("The interview was recorded during his visit to Thessany last week.");
        assertThat(page.select(".chain li").eachText())
                .hasSize(6)
                .startsWith(
                        "said by Lucan Thery 3 May 2031",
                        "in interview with Caldis One",
                        "through Caldis One",
                        "through Continental Wire")
                .element(4)
                .asString()
                .startsWith("published by Inner Sea Review 4 May 2031");
        assertThat(page.select(".particulars dt").eachText())
                .contains(
                        "Act",
                        "On condition",
                        "Waits for it",
                        "Guarantees",
                        "Said on",
                        "Venue",
                        "Through",
                        "To",
                        "Confidence");
        assertThat(page.select(".particulars .rests").eachText())
                .contains("rests on broadcast on 3 May occasions.date");
        assertThat(page.select(".revisions tbody tr")).hasSize(1);
        assertThat(page.select(".cite pre").eachText())
                .hasSize(4)
                .satisfies(forms -> assertThat(forms.subList(0, 3))
                        .allSatisfy(c -> assertThat(c).contains("/revisions/1")))
                .satisfies(forms -> assertThat(forms.get(3)).startsWith("<iframe src="));
        assertThat(page.select(".also li")).hasSize(4);
    }

    @Test
    void aDraftWithDemandsShowsItsPoints() throws Exception {
        Document page = site.page(site.statement("moratorium"));

        assertThat(page.select(".particulars dt").eachText()).contains("Points");
        assertThat(page.select(".passage .point").eachText()).contains("a moratorium on any enlargement");
    }

    @Test
    void aSpeakersPageHasOfficeCountsAndStatements() throws Exception {
        Document page = site.page("/speakers/mirela-osk");

        assertThat(page.selectFirst("h1").text()).isEqualTo("Mirela Osk");
        assertThat(page.selectFirst(".office").text()).isEqualTo("President, Valdony");
        assertThat(page.select(".entry")).hasSize(4);
        assertThat(page.select(".tally a[href='/search?speaker=mirela-osk&act=offer']"))
                .hasSize(1);
    }

    @Test
    void aStatesPageLeadsToEverythingSaidForIt() throws Exception {
        String path = Addresses.actor("Kestria");
        Element link = site.page("/speakers/kestria").selectFirst("a[href='" + path + "']");
        assertThat(link).isNotNull();
        assertThat(site.page(link.attr("href")).select(".entry .who a").eachText())
                .contains("Ilona Veshnik", "Aurel Dravik");
    }

    @Test
    void everyPageHasAJsonTwinThatItNames() throws Exception {
        for (String path : site.everyPage()) {
            Element twin = site.page(path).selectFirst("link[rel=alternate][type=application/json]");
            if (path.startsWith("/legend") || path.startsWith("/nothing")) {
                assertThat(twin).as(path).isNull();
            } else if (!path.contains("yesterday")) {
                HttpResponse<String> answer = site.get(twin.attr("href"));
                assertThat(answer.statusCode()).as(path).isEqualTo(200);
                assertThat(answer.headers().firstValue("Content-Type"))
                        .as(path)
                        .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
            }
        }
    }

    @Test
    void theJsonOfAnArticleIsARecordThatTheCodecReads() throws Exception {
        String line = site.json(site.article("Thery") + ".json").toString();
        Reading read = new RecordCodec().read(line, "the server's answer");

        assertThat(read.article().text())
                .isEqualTo(Newsstand.interview().article().text());
        assertThat(read.statements()).hasSize(5);
    }

    @Test
    void theJsonOfAStatementHasItsMarkItsRecordAndItsHistory() throws Exception {
        String path = site.statement("\"security guarantees\" consider");
        JsonNode json = site.json(path + ".json");

        assertThat(json.path("mark").asText()).isEqualTo("machine-read");
        assertThat(json.path("address").asText()).isEqualTo(path);
        assertThat(json.path("permanent").asText()).isEqualTo(path + "/revisions/1");
        assertThat(json.path("statement").path("via"))
                .extracting(JsonNode::asText)
                .containsExactly("Continental Wire", "Caldis One");
        assertThat(json.path("history").get(0).path("hash").asText()).matches("[0-9a-f]{64}");
        CodePointText text = new CodePointText(Newsstand.interview().article().text());
        JsonNode content = json.path("statement").path("content").get(0);
        assertThat(text.slice(content.path("start").asInt(), content.path("end").asInt()))
                .isEqualTo(content.path("text").asText());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nothing",
                "/statements/none",
                "/statements/none.json",
                "/articles/none",
                "/articles/none/versions/1",
                "/speakers/nobody",
                "/speakers/nobody.json",
                "/statements/none/revisions/1",
                "/assets/x/none.css",
                "/articles/",
                "/statements/..%2f..%2fetc"
            })
    void whatIsNotThereIsSaidNotToBeThere(String path) throws Exception {
        HttpResponse<String> answer = site.get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains(path.endsWith(".json") ? "\"remedy\"" : "<h1>Not in the record</h1>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "2", "99999999999999999999", "-1", "x", "1x"})
    void aRevisionThatWasNeverMadeIsNotThere(String number) throws Exception {
        assertThat(site.get(site.statement("consider") + "/revisions/" + number).statusCode())
                .isEqualTo(404);
        assertThat(site.get(site.article("consider") + "/versions/" + number).statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "act=shout, assert",
        "from=yesterday, 2031-05-04",
        "to=2031-02-30, 2031-05-04",
        "conditional=maybe, yes or no",
        "reviewed=1, yes or no",
        "order=oldest, newest or rank",
        "after=nonsense, first page"
    })
    void aParameterThatCannotBeIsNamedWithItsRemedy(String query, String remedy) throws Exception {
        HttpResponse<String> page = site.get("/search?" + query);
        HttpResponse<String> json = site.get("/search.json?" + query);

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("role=\"alert\"", query.substring(0, query.indexOf('=')), remedy);
        assertThat(json.statusCode()).isEqualTo(400);
        assertThat(json.body()).contains("\"message\"", remedy);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/statements/1%00", "/%zz"})
    void aBrokenAddressGetsAPageThatHelps(String path) throws Exception {
        String answer = raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400").contains("or use the search form", "default-src 'none'");
    }

    private static String raw(String request) throws Exception {
        try (Socket socket = new Socket("127.0.0.1", site.server().port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void onlyReadingIsPossible() throws Exception {
        for (String method : List.of("POST", "PUT", "DELETE", "PATCH")) {
            assertThat(site.send(method, "/search").statusCode()).as(method).isEqualTo(405);
        }
    }

    @Test
    void headAnswersAsGetDoesWithoutTheBody() throws Exception {
        for (String path : List.of("/", "/index.json", "/nothing")) {
            HttpResponse<String> get = site.get(path);
            HttpResponse<String> head = site.send("HEAD", path);
            assertThat(head.statusCode()).as(path).isEqualTo(get.statusCode());
            assertThat(head.body()).isEmpty();
            assertThat(head.headers().firstValue("Content-Type"))
                    .isEqualTo(get.headers().firstValue("Content-Type"));
        }
    }

    @Test
    void everyAnswerAllowsNoScriptNoFrameAndNoGuessing() throws Exception {
        for (String path : site.everyPage()) {
            var headers = site.get(path).headers();
            assertThat(headers.firstValue("Content-Security-Policy"))
                    .as(path)
                    .hasValueSatisfying(policy -> assertThat(policy)
                            .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'")
                            .doesNotContain("unsafe", "script-src", "http"));
            assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
            assertThat(headers.firstValue("Server")).isEmpty();
        }
    }

    @Test
    void noPageHasScriptsOrInlineStylesOrLoadsAnythingFromElsewhere() throws Exception {
        for (String path : site.everyPage()) {
            Document page = site.page(path);
            assertThat(page.select(
                            "script:not([type=application/ld+json]), style, [style], iframe, img, object, embed"))
                    .as(path)
                    .isEmpty();
            assertThat(page.select("link[rel=stylesheet], link[rel=icon]").eachAttr("href"))
                    .as(path)
                    .allMatch(href -> href.startsWith("/assets/"));
            assertThat(page.getAllElements())
                    .as(path)
                    .allSatisfy(e ->
                            assertThat(e.attributes()).noneMatch(a -> a.getKey().startsWith("on")));
        }
    }

    @Test
    void whatABrowserHasAlreadyIsNotSentAgain() throws Exception {
        String tag = site.get("/").headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> again = site.get("/", "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(site.get("/", "If-None-Match", "W/\"other\"").statusCode()).isEqualTo(200);
    }

    @Test
    void styleSheetsAndFontsMayBeKeptForEver() throws Exception {
        Document page = site.page(site.article("Thery"));
        for (String href : page.select("link[rel=stylesheet]").eachAttr("href")) {
            HttpResponse<String> answer = site.get(href);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(t -> assertThat(t).startsWith("text/css"));
            assertThat(answer.headers().firstValue("Cache-Control"))
                    .hasValueSatisfying(c -> assertThat(c).contains("immutable"));
        }
        assertThat(page.select("link[href*=marks-]").eachAttr("href"))
                .hasSize(1)
                .allMatch(h -> h.endsWith("marks-5.css"));
    }

    @Test
    void canonicalAddressesBeginWithThePublicAddressWhereOneIsSet() throws Exception {
        Settings settings = Settings.defaults().withPort(0).withBaseUrl("https://record.example.org/");
        try (Server behindProxy = Server.start(site.ledger(), settings)) {
            Document page = Jsoup.connect(behindProxy.address()).get();
            assertThat(page.selectFirst("link[rel=canonical]").attr("href")).isEqualTo("https://record.example.org/");
        }
        assertThat(site.page("/").selectFirst("link[rel=canonical]").attr("href"))
                .isEqualTo(site.address("/"));
    }

    @Test
    void aTakenPortIsNamedWithItsRemedy() {
        assertThatThrownBy(() -> Server.start(
                        site.ledger(),
                        Settings.defaults().withPort(site.server().port())))
                .isInstanceOf(StartException.class)
                .hasMessageContaining("port " + site.server().port())
                .hasMessageContaining("or 0");
    }

    @Test
    void anUnknownHostIsNamedWithItsRemedy() {
        assertThatThrownBy(() -> Server.start(
                        site.ledger(), Settings.defaults().withPort(0).withHost("no.such.host.invalid")))
                .isInstanceOf(StartException.class)
                .hasMessageContaining("no.such.host.invalid");
    }

    @Test
    void theManualNamesEveryAddress() throws Exception {
        String manual = Files.readString(
                Path.of(System.getProperty("demarche.root"), "docs", "web.md"), StandardCharsets.UTF_8);
        assertThat(site.server().paths())
                .isNotEmpty()
                .allSatisfy(path -> assertThat(manual).contains("`" + path + "`"));
    }
}
