package org.demarche.article.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.demarche.article.clean.CleanArticle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Failure modes 6 and 8: JSON-LD as it is found. */
class JsonLdTest {
    private static CleanArticle page(String json) {
        return Pages.withHead("<script type='application/ld+json'>" + json + "</script>", "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"@type\":\"NewsArticle\",\"author\":{\"name\":{\"@value\":\"Wanda Ilex\"}}}",
                "{\"@type\":\"NewsArticle\",\"author\":{\"@type\":\"Person\",\"name\":{\"name\":\"Wanda Ilex\"}}}",
                "{\"@type\":[\"Article\",\"NewsArticle\"],\"author\":[{\"name\":[\"Wanda Ilex\"]}]}",
                "{\"@graph\":[{\"@type\":\"NewsArticle\",\"author\":{\"@id\":\"#w\"}},{\"@id\":\"#w\",\"@type\":\"Person\",\"name\":\"Wanda Ilex\"}]}",
                "[[{\"@type\":\"NewsArticle\",\"author\":\"By Wanda Ilex\"}]]",
                "<!-- {\"@type\":\"NewsArticle\",\"author\":\"Wanda Ilex\",} -->",
                "//<![CDATA[\n{\"@type\":\"NewsArticle\",\"author\":\"Wanda Ilex\"}\n//]]>",
                "{\"@type\":\"NewsArticle\",\"description\":\"two\nlines\",\"author\":\"Wanda Ilex\"};",
                "{\"@type\":\"NewsArticle\",\"headline\":\"Osk says \"never\" again\",\"author\":{\"name\":\"Wanda Ilex\"}}",
                "{\"@type\":\"NewsArticle\",\"author\":{\"name\":\"Wanda Ilex\"},\"description\":\"cut sho"
            })
    void theAuthorIsFoundHoweverItIsWritten(String json) {
        assertThat(page(json).article().authors()).containsExactly("Wanda Ilex");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[[[[",
                "null",
                "17",
                "{\"@type\":null}",
                "{\"@graph\":{}}",
                "{\"author\":{\"@id\":\"#a\"},\"@id\":\"#a\"}"
            })
    void whatSaysNothingDoesNoHarm(String json) {
        assertThat(page(json).body()).contains(Pages.FIRST, Pages.THIRD);
    }

    @Test
    void aLiveBlogWithoutEntriesIsAnArticle() {
        assertThat(page("{\"@type\":\"LiveBlogPosting\",\"headline\":\"Osk opens the strait to ships\"}")
                        .body())
                .contains(Pages.FIRST, Pages.THIRD);
    }

    @Test
    void tenThousandLevelsOfJsonDoNoHarm() {
        assertThat(page("{\"a\":".repeat(10_000)).body()).contains(Pages.FIRST);
        assertThat(page("[".repeat(10_000) + "]".repeat(10_000)).body()).contains(Pages.FIRST);
    }

    @Test
    void sectionTagsAndAddressAreRead() {
        CleanArticle clean = page(
                "{\"@type\":\"NewsArticle\",\"headline\":\"Osk opens the strait to ships\",\"articleSection\":\"World\","
                        + "\"keywords\":[\"Osk\",\"Vesna\",\"osk\"]}");
        assertThat(clean.section()).isEqualTo("World");
        assertThat(clean.tags()).containsExactly("Osk", "Vesna");
    }

    @Test
    void thePagesOwnAddressIsKeptApartFromTheOneItWasFetchedFrom() {
        CleanArticle clean = PageReader.read(
                "a.html",
                "https://gazette.example/amp/a?utm_source=x",
                "<link rel=canonical href=/a><h1>Osk opens the strait</h1><article>" + Pages.paragraphs()
                        + "</article>");
        assertThat(clean.article().url()).isEqualTo("https://gazette.example/a");
    }
}
