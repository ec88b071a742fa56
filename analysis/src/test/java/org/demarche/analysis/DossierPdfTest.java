package org.demarche.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.demarche.record.Act;
import org.demarche.record.Stance;
import org.junit.jupiter.api.Test;

/** The dossier as PDF, read back by the library's own text stripper. */
class DossierPdfTest {
    private static byte[] pdf(Corpus corpus) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Dossier.pdf("Talks on the strait", corpus, out);
        return out.toByteArray();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static Corpus corpus(int many) {
        Wire wire = new Wire();
        for (int i = 0; i < many; i++) {
            wire.said("2031-01-" + (10 + i % 20), "Ada Holm " + i, "Norland " + i, "we support the treaty number " + i)
                    .act(Act.SUPPORT)
                    .stance(Stance.FOR)
                    .send();
        }
        return wire.corpus();
    }

    @Test
    void theSameStatementsGiveTheSameBytes() throws IOException {
        assertThat(pdf(corpus(30))).isEqualTo(pdf(corpus(30)));
    }

    @Test
    void positionsAreATableWhoseHeaderStandsOnEveryPage() throws IOException {
        String text = text(pdf(corpus(120)));
        assertThat(text).contains("Actor").contains("Norland 119");
        assertThat(text.split("Actor\\s+Issue\\s+Act\\s+Stance", -1).length - 1).isGreaterThan(1);
        assertThat(text).doesNotContain("U+");
    }

    @Test
    void greekAndCyrillicAreSetAndOtherScriptsAreNumberedAndSaidToBe() throws IOException {
        Wire wire = new Wire();
        wire.said(
                        "2031-01-10",
                        "\u0391\u03b8\u03ae\u03bd\u03b1",
                        "\u041a\u0438\u0435\u0432",
                        "we back \u4e2d\u56fd and \u0645\u0635\u0631")
                .act(Act.SUPPORT)
                .send();
        String text = text(pdf(wire.corpus()));
        assertThat(text)
                .contains("\u0391\u03b8\u03ae\u03bd\u03b1")
                .contains("\u041a\u0438\u0435\u0432")
                .contains("U+4E2DU+56FD");
        assertThat(text.replaceAll("\\s+", " ")).contains("are written by their number in Unicode");
    }

    @Test
    void columnsShareTheRoomByWhatTheyNeed() throws IOException {
        // A letter is 5 points wide here. 30 and 100 points are wanted, 30 and 50 needed, 88 there.
        float[] widths =
                PdfTable.widths(List.of(List.of("aaaaaa", "bbbbbbbbbb bbbbbbbbb")), 100, 6, text -> 5 * text.length());
        assertThat(widths[0] + widths[1]).isCloseTo(88, within(0.01F));
        assertThat(widths[0]).isCloseTo(30, within(0.01F));
        assertThat(PdfTable.lines(List.of(List.of("a"), List.of("b", "c"))))
                .containsExactly(List.of("a", "b"), List.of("", "c"));
    }
}
