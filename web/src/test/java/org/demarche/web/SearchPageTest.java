package org.demarche.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.demarche.ledger.Author;
import org.demarche.record.Act;
import org.demarche.record.Reading;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchPageTest {
    private static Serving site;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        site = Serving.newsstand(folder);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "q=%22security+guarantees%22+consider|1",
                "q=NEGOTIAT*|6",
                "act=refuse|1",
                "speaker=mirela-osk|4",
                "represents=Valdony|6",
                "outlet=Korvane+Gazette|1",
                "issue=harrow+bank|2",
                "from=2031-05&to=2031-05|5",
                "from=2031-07-09|2",
                "conditional=yes|6",
                "conditional=no&speaker=mirela-osk|3",
                "reviewed=yes|0",
                "q=nowhere|0",
                "q=%20&act=|16"
            })
    void eachFilterNarrows(String query, int statements) throws Exception {
        JsonNode json = site.json("/search.json?" + query);
        Document page = site.page("/search?" + query);

        assertThat(json.path("total").asInt()).isEqualTo(statements);
        assertThat(page.select(".entry")).hasSize(statements);
    }

    @Test
    void theFormKeepsWhatWasChosen() throws Exception {
        Document page =
                site.page("/search?q=osk+%22a%22&act=offer&from=2031&conditional=yes&order=rank&speaker=mirela-osk");

        assertThat(page.selectFirst("#q").attr("value")).isEqualTo("osk \"a\"");
        assertThat(page.select("option[selected]").eachAttr("value")).containsExactly("offer", "yes", "rank");
        assertThat(page.selectFirst("#from").attr("value")).isEqualTo("2031");
        assertThat(page.selectFirst("#speaker").attr("value")).isEqualTo("mirela-osk");
    }

    @Test
    void whatWasSearchedForIsMarkedInTheResults() throws Exception {
        assertThat(site.page("/search?q=ready+meet").select(".what mark").eachText())
                .contains("ready", "meet");
    }

    @Test
    void nothingFoundSaysWhatToTry() throws Exception {
        assertThat(site.page("/search?q=nowhere").selectFirst(".summary").text())
                .contains("No statement fits", "*");
    }

    @Test
    void pagesOfResultsLeadThroughAllOfThemOnce(@TempDir Path folder) throws Exception {
        int many = 2 * Limits.RESULTS + 7;
        Report report = Report.of(
                "Outlet",
                "https://outlet.example/1",
                "2031-01-01",
                "Rain",
                IntStream.range(0, many)
                        .mapToObj(i -> "Osk said rain number " + i + ".")
                        .toArray(String[]::new));
        IntStream.range(0, many).forEach(i -> report.says(Newsstand.OSK, Act.ASSERT, "rain", "rain number " + i + "."));
        List<String> seen = new ArrayList<>();
        List<String> seenInJson = new ArrayList<>();
        try (Serving rain = Serving.of(folder, report.reading())) {
            Document page = rain.page("/search?q=rain");
            JsonNode json = rain.json("/search.json?q=rain");
            assertThat(page.selectFirst(".summary").text()).isEqualTo(many + " statements with these words");
            for (int i = 0; i < 3; i++) {
                seen.addAll(page.select(".entry .what a").eachAttr("href"));
                json.path("statements")
                        .forEach(s -> seenInJson.add(s.path("address").asText()));
                Element next = page.selectFirst("a[rel=next]");
                assertThat(next != null).isEqualTo(i < 2);
                assertThat(json.path("next").isNull()).isEqualTo(i == 2);
                if (next != null) {
                    page = rain.page(next.attr("href"));
                    json = rain.json(json.path("next").asText());
                }
            }
            assertThat(page.select(".paging a").eachText()).containsExactly("Back to the first page");
        }
        assertThat(seen).hasSize(many).doesNotHaveDuplicates().isEqualTo(seenInJson);
    }

    @Test
    void anEmptyRecordSaysHowToFillIt(@TempDir Path folder) throws Exception {
        try (Serving empty = Serving.of(folder)) {
            assertThat(empty.page("/").selectFirst(".empty").text()).contains("demarche add");
            assertThat(empty.page("/search").selectFirst(".summary").text()).isEqualTo("The record is empty");
        }
    }

    @Test
    void anArticleWithoutStatementsIsStillAPage(@TempDir Path folder) throws Exception {
        Reading unread = Report.of("Outlet", "https://outlet.example/1", "2031-01-01", "Rain", "It rained.")
                .reading();
        try (Serving rain = Serving.of(folder, unread)) {
            String id = rain.ledger().add(unread, Author.reader("by hand")).article();
            assertThat(rain.page("/articles/" + id).selectFirst(".list h2").text())
                    .isEqualTo("0 statements");
        }
    }
}
