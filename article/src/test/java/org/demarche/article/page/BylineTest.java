package org.demarche.article.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.demarche.article.clean.CleanArticle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Failure mode 7: bylines. */
class BylineTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p class=byline>By Wanda Ilex</p> | Wanda Ilex",
                "<p>By <a rel=author href=/x>Wanda Ilex</a></p> | Wanda Ilex",
                "<p>By <a href=/authors/wanda-ilex>Wanda Ilex</a></p> | Wanda Ilex",
                "<div>Von Wanda Ilex</div> | Wanda Ilex",
                "<address>Par Wanda Ilex</address> | Wanda Ilex",
                "<span itemprop=author itemscope><span itemprop=name>Wanda Ilex</span></span> | Wanda Ilex",
                "<span class=author>Posted on 9 July 2031 by Wanda Ilex</span> | Wanda Ilex",
                "<p class=byline>By Abby Norden</p> | Abby Norden",
                "<p class=byline>By Wanda Ilex and Abby Norden</p> | Wanda Ilex;Abby Norden",
                "<p class=byline>Von Wanda Ilex und Abby Norden</p> | Wanda Ilex;Abby Norden"
            })
    void aBylineIsReadInItsManyForms(String html, String names) {
        assertThat(Pages.withHead("", html).article().authors())
                .isEqualTo(List.of(names.strip().split(";")));
    }

    @Test
    void authorsOfOtherArticlesAreNot() {
        String side = "<div class=related><h3>Minutes ago</h3><span class=byline>Per Aske</span></div>";
        assertThat(Pages.withHead("", "<p class=byline>By Wanda Ilex</p>" + side)
                        .article()
                        .authors())
                .containsExactly("Wanda Ilex");
        assertThat(Pages.withHead("", side).article().authors()).isEmpty();
    }

    @Test
    void aLinkToWriteToTheAuthorIsNoName() {
        String line = "<div class=author><a href=mailto:w@gazette.example>Email The Author</a></div>";
        assertThat(Pages.withHead("<meta name=author content='Wanda Ilex'>", line)
                        .article()
                        .authors())
                .containsExactly("Wanda Ilex");
    }

    @Test
    void thePersonIsTheAuthorWhereTheDataNameTheOutlet() {
        String json =
                "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Osk opens the strait to ships\","
                        + "\"author\":{\"@type\":\"Organization\",\"name\":\"Osk Gazette\"},\"publisher\":{\"name\":\"Osk Gazette\"}}</script>";
        assertThat(Pages.withHead(json, "<p class=byline>By Wanda Ilex</p>")
                        .article()
                        .authors())
                .containsExactly("Wanda Ilex");
        assertThat(Pages.withHead(json, "").article().authors()).containsExactly("Osk Gazette");
    }

    @Test
    void theLineIsKeptAsThePagePrintsIt() {
        CleanArticle clean = Pages.withHead("", "<p class=byline>By Wanda Ilex in Port Osk, 9 July 2031</p>");
        assertThat(clean.byline()).isEqualTo("By Wanda Ilex in Port Osk, 9 July 2031");
        assertThat(clean.body()).doesNotContain("Wanda");
    }

    @Test
    void allAreNamedWhereOneSourceNamesOneAndTheOtherMore() {
        assertThat(Pages.withHead(
                                "<meta name=author content='Wanda Ilex,Per Aske'><script type='application/ld+json'>{\"@type\":\"NewsArticle\","
                                        + "\"author\":{\"@type\":\"Person\",\"name\":\"Wanda Ilex\"}}</script>",
                                "")
                        .article()
                        .authors())
                .containsExactly("Wanda Ilex", "Per Aske");
    }
}
