package org.demarche.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.demarche.record.Act;
import org.demarche.record.ConditionKind;
import org.demarche.record.Speaker;
import org.demarche.record.SpeakerKind;
import org.demarche.record.Unknown;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever an article holds, it is shown as text. */
class HostileTextTest {
    private static final String MARKUP =
            "</p></title><script>alert(1)</script><img src=x onerror=alert(2)>\" onmouseover=\"alert(3)";

    @Test
    void markupInEveryFieldIsShownAsText(@TempDir Path folder) throws Exception {
        Speaker speaker = new Speaker(MARKUP, SpeakerKind.PERSON, "javascript:alert(4)", MARKUP, MARKUP, Unknown.NONE);
        Report report = Report.of(
                        MARKUP,
                        "https://outlet.example/1?\"><script>",
                        "2031-01-01",
                        MARKUP,
                        "He said " + MARKUP + " if " + MARKUP + ".")
                .by(MARKUP);
        report.says(speaker, Act.DEMAND, MARKUP, MARKUP + " if " + MARKUP)
                .source("He")
                .cue("said")
                .condition(ConditionKind.UNLESS, MARKUP, "if " + MARKUP)
                .waits(MARKUP, MARKUP)
                .venue(MARKUP, MARKUP)
                .via(MARKUP, MARKUP)
                .to(MARKUP)
                .rests("act", MARKUP, MARKUP);
        try (Serving site = Serving.of(folder, report.reading())) {
            String statement = site.statement("alert");
            String speakerPath = site.page(statement).selectFirst("h1 a").attr("href");
            for (String path : List.of(
                    "/", "/search?q=" + "%22%3E%3Cscript%3Ealert", site.article("alert"), statement, speakerPath)) {
                Document page = site.page(path);
                assertThat(page.select("script:not([type=application/ld+json]), img, [onerror], [onmouseover]"))
                        .as(path)
                        .isEmpty();
                assertThat(page.select("a").eachAttr("href"))
                        .as(path)
                        .allMatch(href -> href.startsWith("/") || href.startsWith("#"));
            }
            assertThat(site.page(statement).selectFirst(".held").text()).contains("<script>alert(1)</script>");
        }
    }

    @Test
    void anAddressThatIsNoWebAddressIsShownAndNotLinked(@TempDir Path folder) throws Exception {
        Report report =
                Report.of("Outlet", "javascript:alert(document.domain)", "2031-01-01", "Title", "Osk said yes.");
        report.says(Newsstand.OSK, Act.ASSERT, "yes", "yes");
        try (Serving site = Serving.of(folder, report.reading())) {
            Document page = site.page(site.article("yes"));
            assertThat(page.select("a").eachAttr("href")).noneMatch(href -> href.contains("javascript"));
            assertThat(page.selectFirst(".origin").text()).contains("javascript:alert(document.domain)");
        }
    }

    @Test
    void overridesOfTheWritingDirectionAreNamedAndTheRecordKeepsThem(@TempDir Path folder) throws Exception {
        Report report = Report.of(
                "Out\u202Elet",
                "https://outlet.example/1",
                "2031-01-01",
                "Ti\u202Etle",
                "Osk said ye\u202Es \u2066no.");
        report.says(Report.person("Mirela\u202E Osk", null, null), Act.ASSERT, "y\u202Ees", "ye\u202Es \u2066no");
        try (Serving site = Serving.of(folder, report.reading())) {
            for (String path : List.of("/", site.article("osk"), site.statement("osk"), "/search?q=osk")) {
                assertThat(site.get(path).body()).as(path).doesNotContain("\u202E", "\u2066");
            }
            assertThat(site.page(site.article("osk")).selectFirst(".text").text())
                    .contains("ye[U+202E]s [U+2066]no");
            assertThat(site.json(site.article("osk") + ".json")
                            .path("article")
                            .path("text")
                            .asText())
                    .contains("ye\u202Es \u2066no");
        }
    }

    @Test
    void aLineOfAMegabyteIsCutOnThePageAndWholeInTheRecord(@TempDir Path folder) throws Exception {
        String line = "x".repeat(500_000) + " Osk said yes. " + "y".repeat(500_000);
        Report report = Report.of("Outlet", "https://outlet.example/1", "2031-01-01", "Title", line);
        report.says(Newsstand.OSK, Act.ASSERT, "yes", "yes").source("Osk");
        report.says(Newsstand.OSK, Act.ASSERT, "yes", line);
        try (Serving site = Serving.of(folder, report.reading())) {
            assertThat(site.get("/").body()).hasSizeLessThan(20_000);
            assertThat(site.get(site.article("yes")).body())
                    .hasSizeLessThan(Limits.ARTICLE + 30_000)
                    .contains("The text goes on");
            for (String path : site.page("/").select(".what a").eachAttr("href")) {
                assertThat(site.get(path).statusCode()).isEqualTo(200);
            }
            assertThat(site.json(site.article("yes") + ".json")
                            .path("article")
                            .path("text")
                            .asText())
                    .hasSizeGreaterThan(1_000_000);
        }
    }

    @Test
    void anArticleOfWhichNothingIsKnownIsStillAPage(@TempDir Path folder) throws Exception {
        Report report = Report.of(null, null, null, "", "Osk said yes.");
        report.says(Newsstand.OSK, Act.ASSERT, "yes", "yes");
        try (Serving site = Serving.of(folder, report.reading())) {
            assertThat(site.page(site.article("yes")).selectFirst(".kicker").text())
                    .isEqualTo("Outlet unknown");
            assertThat(site.get(site.statement("yes")).statusCode()).isEqualTo(200);
        }
    }
}
