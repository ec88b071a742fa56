package org.demarche.article.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.demarche.article.clean.CleanArticle;
import org.demarche.article.clean.Paragraph;
import org.demarche.article.clean.Role;
import org.junit.jupiter.api.Test;

/** Failure mode 5: text twice, captions astray; and what each paragraph is. */
class OnceTest {
    @Test
    void textThatStandsTwiceIsReadOnce() {
        CleanArticle clean = Pages.withHead("", "<div class=mobile><p>" + Pages.FIRST + "</p></div>");
        assertThat(clean.body().split("opened the strait", -1)).hasSize(2);
    }

    @Test
    void aCaptionIsKeptApartAndThePictureChangesNoText() {
        String picture =
                "<figure><img src=a.jpg alt='A ship'><figcaption>A ship of Osk in the strait, seen from the north shore.</figcaption></figure>";
        CleanArticle with = Pages.withHead("", picture);
        assertThat(with.captions()).containsExactly("A ship of Osk in the strait, seen from the north shore.");
        assertThat(with.body()).isEqualTo(Pages.withHead("", "").body());
    }

    @Test
    void listsQuotationsHeadingsAndTablesKeepTheirRole() {
        String body = "<p>" + Pages.FIRST
                + "</p><h2>What Osk demands</h2><ul><li>All ships report to the harbour master.</li>"
                + "<li>No ship carries arms.</li></ul><blockquote><p>We keep our word as long as they keep theirs.</p></blockquote>"
                + "<table><tr><th>State</th><th>Ships a day</th></tr><tr><td>Osk</td><td>14</td></tr></table><p>"
                + Pages.SECOND + "</p><p>"
                + Pages.THIRD + "</p>";
        CleanArticle clean = Pages.read("", "<article><h1>Osk opens the strait</h1>" + body + "</article>");
        assertThat(clean.paragraphs())
                .containsExactly(
                        Paragraph.of(Role.PARAGRAPH, Pages.FIRST),
                        Paragraph.of(Role.HEADING, "What Osk demands"),
                        Paragraph.of(Role.LIST, "All ships report to the harbour master."),
                        Paragraph.of(Role.LIST, "No ship carries arms."),
                        Paragraph.of(Role.QUOTATION, "We keep our word as long as they keep theirs."),
                        Paragraph.of(Role.TABLE, "State | Ships a day"),
                        Paragraph.of(Role.TABLE, "Osk | 14"),
                        Paragraph.of(Role.PARAGRAPH, Pages.SECOND),
                        Paragraph.of(Role.PARAGRAPH, Pages.THIRD));
    }
}
