package org.demarche.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostilePageTest {
    private static final String SENTENCE =
            "The government of Osk opened the strait on Monday, the foreign ministry said.";

    @Test
    void tenThousandLevelsOfNestingKeepTheText() {
        String page = "<h1>Osk opens the strait</h1>" + "<div class=ad>".repeat(10_000) + "<p>" + SENTENCE + "</p>"
                + "</div>".repeat(10_000);
        assertThat(text(page)).contains(SENTENCE);
    }

    @Test
    void malformedJsonLdStillNamesAuthorAndDate() {
        String page =
                "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Osk says \"never\" again\","
                        + "\"datePublished\":\"2031-07-09T17:30:00+01:00\",\"author\":{\"@type\":\"Person\",\"name\":\"Wanda Ilex\"}}</script><p>"
                        + SENTENCE + "</p>";
        Result.Clean clean = (Result.Clean) read(page).get(0);
        assertThat(clean.article().article().published()).isEqualTo("2031-07-09T17:30:00+01:00");
        assertThat(clean.article().article().authors()).containsExactly("Wanda Ilex");
    }

    @Test
    void aConsentBoxOnAShortPageIsNotTheArticle() {
        String consent = "<div class='cookie-consent'><p>"
                + "We and our partners store information on your device. ".repeat(6) + "</p></div>";
        assertThat(text("<h1>Osk opens the strait</h1><div class=story><p>" + SENTENCE + "</p></div>" + consent))
                .contains(SENTENCE)
                .doesNotContain("our partners");
    }

    @Test
    void aCaptionIsKeptApart() {
        String page = "<h1>Osk opens the strait</h1><article><p>" + SENTENCE
                + "</p><figure><figcaption>A ship in the strait.</figcaption></figure><p>"
                + SENTENCE.replace("Monday", "Tuesday") + "</p></article>";
        Result.Clean clean = (Result.Clean) read(page).get(0);
        assertThat(clean.article().captions()).containsExactly("A ship in the strait.");
        assertThat(clean.article().body()).doesNotContain("A ship in the strait.");
    }

    @Test
    void longRunsOfDigitsAndLettersInPlaceOfADateEnd() {
        String page = "<h1>Osk opens the strait</h1><time>" + "1/".repeat(200_000) + "</time><span class=date>"
                + "a1 ".repeat(200_000) + "</span><p>" + SENTENCE + "</p>";
        assertThat(text(page)).contains(SENTENCE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "div",
                "span",
                "b",
                "a href=/x",
                "font",
                "table><tr><td",
                "ul><li",
                "blockquote",
                "svg",
                "form",
                "p",
                "dl><dt",
                "nav",
                "article"
            })
    void tenThousandOpenTagsOfAnyKindEnd(String tag) {
        String page = "<h1>Osk opens the strait</h1><p>" + SENTENCE + "</p>" + ("<" + tag + ">x").repeat(10_000);
        List<Result> results = assertTimeoutPreemptively(Duration.ofMinutes(3), () -> read(page));
        assertThat(results).hasSize(1);
    }

    /** Found by chance: each clock of a live blog that was not closed held all that follow, and was read for each paragraph. */
    @Test
    void clocksThatAreNotClosedEnd() {
        String page = "<h1>Osk talks: live</h1>"
                + ("<time>10:00 " + "x".repeat(40) + "<p>" + SENTENCE + "</p>").repeat(5_000);
        List<Result> results = assertTimeoutPreemptively(Duration.ofMinutes(3), () -> read(page));
        assertThat(results).hasSize(1);
    }

    @Test
    void manyParagraphsBesideALongToldBodyEnd() {
        String told = "The envoys met in the capital. ".repeat(100_000);
        StringBuilder page =
                new StringBuilder("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\""
                        + told + "\"}</script><h1>Osk opens the strait</h1>");
        for (int i = 0; i < 20_000; i++) {
            page.append("<p>The envoys of the year ").append(i).append(" met in the capital, it was said.</p>");
        }
        List<Result> results = assertTimeoutPreemptively(Duration.ofMinutes(3), () -> read(page.toString()));
        assertThat(results).hasSize(1);
    }

    @Test
    void aPageOfFiftyMegabytesEndsAndKeepsTheTextBeforeTheFlood() {
        StringBuilder page = new StringBuilder(52_000_000);
        page.append("<h1>Osk opens the strait</h1><article><p>")
                .append(SENTENCE)
                .append("</p></article><script>var a = '");
        page.append("x".repeat(25_000_000)).append("'</script>");
        while (page.length() < 50_000_000) {
            page.append("<b class=a>x</b>");
        }
        List<Result> results = assertTimeoutPreemptively(Duration.ofMinutes(5), () -> read(page.toString()));
        assertThat(((Result.Clean) results.get(0)).article().article().text()).contains(SENTENCE);
    }

    @Test
    void aThousandPagesKeepNoMemory() {
        String page = "<h1>Osk opens the strait</h1>" + ("<p>" + SENTENCE + "</p>").repeat(20) + "<!-- "
                + "x".repeat(100_000) + " -->";
        read(page);
        long before = used();
        for (int i = 0; i < 1000; i++) {
            assertThat(read(page + i)).hasSize(1);
        }
        assertThat(used() - before).isLessThan(20L << 20);
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static String text(String page) {
        return ((Result.Clean) read(page).get(0)).article().article().text();
    }

    private static List<Result> read(String page) {
        List<Result> results = new ArrayList<>();
        new Articles(ReadOptions.DEFAULT)
                .read(
                        "a.html",
                        ("<html><body>" + page + "</body></html>").getBytes(StandardCharsets.UTF_8),
                        results::add);
        return results;
    }
}
