package org.demarche.article.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.demarche.article.Reads;
import org.demarche.article.clean.CleanArticle;
import org.demarche.article.clean.Paragraph;
import org.demarche.article.clean.Role;
import org.junit.jupiter.api.Test;

class LiveBlogTest {
    private static final String FIRST =
            "The ships have left the harbour of Osk, the ministry said in a short statement to the press this morning.";
    private static final String SECOND =
            "Vesna will answer within the week, its envoy told reporters, and it expects the inspections to stop at once.";
    private static final String THIRD =
            "The talks have begun in Amery, where both of the delegations arrived on Sunday evening after a long delay.";
    private static final String TOLD = """
            <script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"The talks, live","liveBlogUpdate":[
            {"@type":"BlogPosting","headline":"Ships leave","datePublished":"2031-05-14T12:30:00+02:00","articleBody":"%s"},
            {"@type":"BlogPosting","headline":"Vesna will answer","datePublished":"2031-05-14T11:00:00+02:00","articleBody":"%s"},
            {"@type":"BlogPosting","headline":"Talks begin","datePublished":"2031-05-14T09:15:00+02:00","articleBody":"%s"}]}</script>""".formatted(FIRST, SECOND, THIRD);

    @Test
    void paragraphsHaveTheTimesOfTheEntriesThatThePageTells() {
        CleanArticle article = Reads.article(
                "a.html",
                "<html lang=en><head><title>The talks, live</title>" + TOLD
                        + "</head><body><article><h1>The talks, live</h1>"
                        + "<h2>Ships leave</h2><p>" + FIRST + "</p><h2>Vesna will answer</h2><p>" + SECOND
                        + "</p><h2>Talks begin</h2><p>" + THIRD + "</p></article></body></html>");
        assertThat(time(article, FIRST)).isEqualTo("2031-05-14T12:30:00+02:00");
        assertThat(time(article, SECOND)).isEqualTo("2031-05-14T11:00:00+02:00");
        assertThat(time(article, THIRD)).isEqualTo("2031-05-14T09:15:00+02:00");
    }

    @Test
    void entriesThatAScriptWouldShowAreTheBody() {
        CleanArticle article = Reads.article(
                "a.html",
                "<html lang=en><head><title>The talks, live</title>" + TOLD
                        + "</head><body><h1>The talks, live</h1><div id=app></div><p>Follow the talks in Amery with our reporters here.</p></body></html>");
        assertThat(article.body()).contains(FIRST, SECOND, THIRD);
        assertThat(time(article, SECOND)).isEqualTo("2031-05-14T11:00:00+02:00");
    }

    @Test
    void printedTimesDoWhereNothingIsTold() {
        CleanArticle article = Reads.article("a.html", """
                <html lang=en><head><title>Live: the talks in Amery</title></head><body><main><h1>Live: the talks in Amery</h1>
                <div class=post><time datetime="2031-05-14T12:30:00+02:00">12:30</time><p>%s</p></div>
                <div class=post><time datetime="2031-05-14T11:00:00+02:00">11:00</time><p>%s</p></div>
                <div class=post><time datetime="2031-05-14T09:15:00+02:00">09:15</time><p>%s</p></div></main></body></html>""".formatted(FIRST, SECOND, THIRD));
        assertThat(article.paragraphs()).extracting(Paragraph::role).containsOnly(Role.ENTRY);
        assertThat(article.paragraphs())
                .extracting(Paragraph::time)
                .containsExactly("2031-05-14T12:30:00+02:00", "2031-05-14T11:00:00+02:00", "2031-05-14T09:15:00+02:00");
    }

    @Test
    void aReportWithADateIsNoLiveBlog() {
        CleanArticle article = Reads.article("a.html", """
                <html lang=en><head><title>The talks in Amery</title></head><body><article><h1>The talks in Amery</h1>
                <time datetime="2031-05-14T12:30:00+02:00">today</time><p>%s</p><p>%s</p><p>%s</p></article></body></html>""".formatted(FIRST, SECOND, THIRD));
        assertThat(article.paragraphs()).extracting(Paragraph::role).containsOnly(Role.PARAGRAPH);
    }

    private static String time(CleanArticle article, String words) {
        List<Paragraph> found = article.paragraphs().stream()
                .filter(p -> p.text().equals(words))
                .toList();
        assertThat(found).as(article.body()).hasSize(1);
        assertThat(found.get(0).role()).isEqualTo(Role.ENTRY);
        return String.valueOf(found.get(0).time());
    }
}
