package org.demarche.article.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.demarche.article.clean.CleanArticle;
import org.demarche.article.clean.Link;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Failure mode 2: something else on the page taken for the article. */
class FurnitureTest {
    @ParameterizedTest
    @ValueSource(strings = {"cookie-consent", "gdpr-layer", "newsletter-signup", "privacy-notice"})
    void aBoxLongerThanAShortArticleIsNotTheArticle(String name) {
        String box = "<div class='" + name + "'><p>"
                + "We and our partners keep information on your device to show what may interest you. ".repeat(8)
                + "</p></div>";
        CleanArticle clean =
                Pages.read("", box + "<h1>Osk opens the strait</h1><div class=story><p>" + Pages.FIRST + "</p></div>");
        assertThat(clean.body()).isEqualTo(Pages.FIRST);
    }

    @Test
    void menusAndTheMostReadAreNotAppended() {
        String menu = "<nav><ul><li><a href=/world>World</a></li><li><a href=/business>Business</a></li></ul></nav>";
        String most =
                "<div class=most-read><h3>Most read</h3><ul><li><a href=/1>Vesna closes its harbour to all ships of Osk</a></li>"
                        + "<li><a href=/2>Three lessons from a winter without ice in the north</a></li></ul></div>";
        CleanArticle clean = Pages.read(
                "", menu + "<article><h1>Osk opens the strait</h1>" + Pages.paragraphs() + "</article>" + most);
        assertThat(clean.body()).isEqualTo(Pages.FIRST + "\n\n" + Pages.SECOND + "\n\n" + Pages.THIRD);
    }

    @Test
    void linksToOtherArticlesAreKeptApart() {
        String related = "<div class=related><ul><li><a href=/1>Vesna closes its harbour to all ships of Osk</a></li>"
                + "<li><a href=/1>Vesna closes its harbour to all ships of Osk</a></li><li><a href=/more>More</a></li></ul></div>";
        CleanArticle clean = PageReader.read(
                "a.html",
                "https://gazette.example/a",
                "<h1>Osk opens the strait</h1><article>" + Pages.paragraphs() + related + "</article>");
        assertThat(clean.related())
                .containsExactly(new Link("Vesna closes its harbour to all ships of Osk", "https://gazette.example/1"));
        assertThat(clean.body()).doesNotContain("Vesna closes");
    }

    @Test
    void whatReadersWroteIsNotPartOfTheArticle() {
        String comments = "<section id=comments><div class=comment><p>"
                + "I have sailed there for forty years and never saw it closed, whatever they say. ".repeat(3)
                + "</p></div></section>";
        assertThat(Pages.withHead("", comments).body())
                .doesNotContain("forty years")
                .contains(Pages.THIRD);
    }

    @Test
    void offersOfOtherArticlesBetweenTheParagraphsAreNot() {
        String offer = "<p>READ IT HERE | <a href=/1>Vesna closes its harbour to all ships</a></p>";
        String links =
                "<p>Soon: <a href=/3>Vesna closes its harbour to all ships of Osk, and to those of every other country that has signed"
                        + "</a> | <a href=/4>Three lessons from a winter without ice in the north</a></p>";
        CleanArticle clean = Pages.read(
                "",
                "<article><h1>Osk opens the strait</h1><p>" + Pages.FIRST + "</p>" + offer + "<p>" + Pages.SECOND
                        + "</p>"
                        + offer.replace("Vesna closes", "Osk mourns") + "<p>" + Pages.THIRD + "</p>" + links + "<p>"
                        + Pages.FIRST.replace("Monday", "Tuesday") + "</p></article>");
        assertThat(clean.body())
                .isEqualTo(Pages.FIRST + "\n\n" + Pages.SECOND + "\n\n" + Pages.THIRD + "\n\n"
                        + Pages.FIRST.replace("Monday", "Tuesday"));
    }

    @Test
    void theLastWordsOfTheHouseAreNot() {
        String credit = "<p>Gazette writer Per Aske in Vesna contributed to this report.</p>";
        String asks = "<p>You can have all of this by post with our weekly <a href=/n>newsletter</a>.</p>";
        assertThat(Pages.read("", "<article><h1>Osk opens</h1>" + Pages.paragraphs() + credit + asks + "</article>")
                        .body())
                .endsWith(Pages.THIRD);
    }

    @Test
    void theNameOfTheOutletAboveTheArticleIsNoHeadline() {
        CleanArticle clean = Pages.read(
                "<title>Osk opens the strait | Osk Gazette</title>",
                "<h1><a href='https://gazette.example/'>Osk Gazette</a></h1><article><h2>Osk opens the strait</h2>"
                        + Pages.paragraphs() + "</article>");
        assertThat(clean.article().title()).isEqualTo("Osk opens the strait");
    }
}
