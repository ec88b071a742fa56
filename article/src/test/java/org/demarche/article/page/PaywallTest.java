package org.demarche.article.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.demarche.article.clean.CleanArticle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Failure mode 3: the notice to those who do not pay. */
class PaywallTest {
    @Test
    void theNoticeIsNotReturnedInPlaceOfTheTeaserAndTheArticleIsMarked() {
        String notice =
                "<div class=paywall><h2>Subscribe to continue reading</h2><p>Already a subscriber? Sign in. From 3 marks a month you read "
                        + "everything we publish, on all of your devices.</p></div>";
        CleanArticle clean = Pages.read(
                "", "<article><h1>Osk opens the strait</h1><p>" + Pages.FIRST + "</p>" + notice + "</article>");
        assertThat(clean.body()).isEqualTo(Pages.FIRST);
        assertThat(clean.paywalled()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"@type\":\"NewsArticle\",\"headline\":\"Osk opens the strait to ships\",\"isAccessibleForFree\":false}",
                "{\"@type\":\"NewsArticle\",\"headline\":\"Osk opens the strait to ships\",\"isAccessibleForFree\":\"False\"}",
                "{\"@type\":\"NewsArticle\",\"headline\":\"Osk opens the strait to ships\",\"isAccessibleForFree\":\"http://schema.org/False\"}"
            })
    void whatThePageTellsMachinesMarksTheArticle(String json) {
        String script = "<script type='application/ld+json'>" + json + "</script>";
        assertThat(Pages.withHead(script, "").paywalled()).isTrue();
    }

    @Test
    void aButtonToSubscribeMarksNothing() {
        assertThat(Pages.withHead("", "<div class=header><a href=/s>Subscribe</a> <a href=/l>Log in</a></div>")
                        .paywalled())
                .isFalse();
    }
}
