package org.demarche.article.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.demarche.article.clean.CleanArticle;
import org.demarche.article.clean.Paragraph;
import org.demarche.article.clean.Role;
import org.junit.jupiter.api.Test;

/** Failure mode 4: opening paragraphs lost. */
class OpeningTest {
    private static final String LEDE = "Osk has opened the strait after two years, and Vesna calls it a first step.";

    @Test
    void aLedeInAHeadingIsKept() {
        assertThat(Pages.withHead("", "<h2 class=lede>" + LEDE + "</h2>").body())
                .startsWith(LEDE);
    }

    @Test
    void aDropCapStaysWithItsWord() {
        String drop =
                "<p><span class=dropcap>T</span>he harbour master of Osk has twelve boats and no fuel, she said on Monday.</p>";
        assertThat(Pages.withHead("", drop).body()).startsWith("The harbour master of Osk has twelve boats");
    }

    @Test
    void aParagraphThatIsOneLinkIsKept() {
        String linked =
                "<p><a href=/note>The full text of the note that Osk sent to Vesna on Sunday was published by both of them.</a></p>";
        assertThat(Pages.read(
                                "",
                                "<article><h1>Osk opens the strait</h1><p>" + Pages.FIRST + "</p>" + linked + "<p>"
                                        + Pages.SECOND + "</p></article>")
                        .body())
                .contains("The full text of the note");
    }

    @Test
    void textSplitOverContainersIsPutTogether() {
        CleanArticle clean = Pages.read(
                "",
                "<div class=story><h1>Osk opens the strait</h1><div class=part><p>" + Pages.FIRST
                        + "</p></div><div class=ad>Advertisement</div>" + "<div class=part><p>" + Pages.SECOND
                        + "</p></div><div class=part><p>" + Pages.THIRD + "</p></div></div>");
        assertThat(clean.body()).isEqualTo(Pages.FIRST + "\n\n" + Pages.SECOND + "\n\n" + Pages.THIRD);
    }

    @Test
    void theStandfirstAboveTheBodyIsMarked() {
        CleanArticle clean = Pages.read(
                "<meta name=description content='" + LEDE + "'>",
                "<header><h1>Osk opens the strait</h1><p class=standfirst>" + LEDE + "</p></header><div class=body>"
                        + Pages.paragraphs() + "</div>");
        assertThat(clean.paragraphs().get(0)).isEqualTo(Paragraph.of(Role.STANDFIRST, LEDE));
    }

    @Test
    void aStandfirstOfSeveralLinesIsKeptWhole() {
        String second = "Nobody in the harbour had been told.";
        String more = Pages.paragraphs()
                .replace("Osk", "Vesna")
                .replace("winter", "summer")
                .replace("Friday", "Sunday");
        String most = more.replace("Vesna", "Tarn").replace("summer", "autumn");
        CleanArticle clean = Pages.read(
                "<meta name=description content='" + LEDE + " " + second + "'>",
                "<header><h1>Osk opens the strait</h1><div><p>" + LEDE + "</p><p>" + second
                        + "</p></div></header><div class=body>" + Pages.paragraphs() + more + most + "</div>");
        assertThat(clean.paragraphs())
                .startsWith(Paragraph.of(Role.STANDFIRST, LEDE), Paragraph.of(Role.STANDFIRST, second));
    }

    @Test
    void aStandfirstBehindTheNameOfAPlaceIsKept() {
        CleanArticle clean = Pages.read(
                "<meta name=description content='" + LEDE + "'>",
                "<header><h1>Osk opens the strait</h1><div>Port Osk. " + LEDE + "</div></header><div class=body>"
                        + Pages.paragraphs() + "</div>");
        assertThat(clean.body()).startsWith("Port Osk. " + LEDE);
    }

    @Test
    void aStandfirstThatIsNoSentenceIsKept() {
        String lead = "Two years of talks, one night of signing, and a harbour master without fuel";
        CleanArticle clean = Pages.withHead("<meta name=description content='" + lead + "'>", "<p>" + lead + "</p>");
        assertThat(clean.body()).startsWith(lead);
    }
}
