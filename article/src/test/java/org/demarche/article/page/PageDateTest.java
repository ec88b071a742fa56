package org.demarche.article.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.demarche.article.clean.CleanArticle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Failure mode 9: which date, and which zone. */
class PageDateTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<meta property=article:published_time content=2031-07-09T17:30:00+02:00> | 2031-07-09T17:30:00+02:00",
                "<meta name=DC.date.issued content=2031-07-09> | 2031-07-09",
                "<meta name=parsely-pub-date content=2031-07-09T15:30:00Z> | 2031-07-09T15:30:00Z",
                "<meta name=sailthru.date content='2031-07-09 17:30:00 +0200'> | 2031-07-09T17:30:00+02:00",
                "<script>var page = {\"publishDate\": \"2031-07-09T17:30:00+02:00\"};</script> | 2031-07-09T17:30:00+02:00",
                "<link rel=canonical href='https://gazette.example/2031/07/09/osk'> | 2031-07-09"
            })
    void theHeadTellsTheDay(String head, String date) {
        assertThat(Pages.withHead(head, "").article().published()).isEqualTo(date.strip());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<time datetime=2031-07-09T17:30:00+02:00>Wednesday</time> | 2031-07-09T17:30:00+02:00",
                "<abbr class=published title=2031-07-09T17:30:00+02:00>on Wednesday</abbr> | 2031-07-09T17:30:00+02:00",
                "<span itemprop=datePublished content=2031-07-09>Wednesday</span> | 2031-07-09",
                "<div>9 July 2031</div> | 2031-07-09",
                "<div>Port Osk, July 9th, 2031</div> | 2031-07-09",
                "<div>9. Juli 2031</div> | 2031-07-09",
                "<div>2031\u5e747\u67089\u65e5</div> | 2031-07-09",
                "<time class=updated datetime=2031-07-11>11 July</time><time class=published datetime=2031-07-09>9 July</time> | 2031-07-09"
            })
    void theLinesBelowTheHeadlineTellTheDay(String html, String date) {
        assertThat(Pages.withHead("", html).article().published()).isEqualTo(date.strip());
    }

    @Test
    void originalAndUpdatedAreToldApart() {
        CleanArticle clean = Pages.withHead(
                "<meta property=article:modified_time content=2031-07-11T08:00:00+02:00>"
                        + "<meta property=article:published_time content=2031-07-09T17:30:00+02:00>",
                "");
        assertThat(clean.article().published()).isEqualTo("2031-07-09T17:30:00+02:00");
        assertThat(clean.updated()).isEqualTo("2031-07-11T08:00:00+02:00");
    }

    @Test
    void aTimeInUtcIsTurnedIntoTheOutletsOwnByTheClockThatThePagePrints() {
        String head = "<meta property=article:published_time content=2031-07-10T06:35:29Z>";
        assertThat(Pages.withHead(head, "<div>July 9, 2031, 10:35 p.m.</div>")
                        .article()
                        .published())
                .isEqualTo("2031-07-09T22:35:29-08:00");
    }

    @Test
    void whereOnlyTheDayIsPrintedTheDayIsKept() {
        String head = "<meta property=article:published_time content=2031-07-09T23:00:00Z>";
        assertThat(Pages.withHead(head, "<div>10. Juli 2031</div>").article().published())
                .isEqualTo("2031-07-10");
        assertThat(Pages.withHead(head, "<div>Updated 10 July 2031</div>")
                        .article()
                        .published())
                .isEqualTo("2031-07-09T23:00:00Z");
    }

    @Test
    void anotherValueForTheSameInstantGivesTheZone() {
        String head = "<meta property=article:published_time content=2031-07-10T06:35:29Z>";
        assertThat(Pages.withHead(head, "<time datetime=2031-07-09T22:35:29-08:00>Wednesday</time>")
                        .article()
                        .published())
                .isEqualTo("2031-07-09T22:35:29-08:00");
    }

    @Test
    void datesThatReadersWroteAndOfOtherArticlesAreNot() {
        String others =
                "<div class=related><time datetime=2031-01-02>2 January</time></div><div id=comments><time datetime=2031-08-01>1 August</time></div>";
        assertThat(Pages.withHead("", "<div>9 July 2031</div>" + others)
                        .article()
                        .published())
                .isEqualTo("2031-07-09");
    }
}
