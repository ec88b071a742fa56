package org.demarche.article.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Makes PDF documents for tests: A4, Helvetica, lines wrapped and set as a word processor does. */
final class Sheets {
    private static final float WIDTH = 440;
    private static final float LEFT = 70;

    private final PDDocument document = new PDDocument();
    private final PDType1Font plain;
    private final PDType1Font bold;
    private PDPage page = new PDPage(PDRectangle.A4);
    private float y = 740;

    Sheets() {
        PlainFonts.install();
        plain = new PDType1Font(FontName.HELVETICA);
        bold = new PDType1Font(FontName.HELVETICA_BOLD);
        document.addPage(page);
    }

    Sheets title(String text) {
        return set(text, bold, 20, WIDTH, LEFT, 10);
    }

    Sheets paragraph(String text) {
        return set(text, plain, 11, WIDTH, LEFT, 8);
    }

    /** A narrow column that begins at a height of 640. */
    Sheets column(float left, String text) {
        y = 640;
        return set(text, plain, 11, 200, left, 8);
    }

    /** A line anywhere; {@code y} counts from below. */
    Sheets at(float x, float at, String text) {
        show(x, at, text, plain, 9);
        return this;
    }

    Sheets page() {
        page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        y = 740;
        return this;
    }

    /** Whatever else is to be done with it. */
    Sheets with(Consumer<PDDocument> change) {
        change.accept(document);
        return this;
    }

    byte[] bytes() {
        try (document) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Sheets set(String text, PDType1Font font, float size, float width, float left, float after) {
        for (String line : wrapped(text, font, size, width)) {
            show(left, y, line, font, size);
            y -= size * 1.25f;
        }
        y -= after;
        return this;
    }

    private static List<String> wrapped(String text, PDType1Font font, float size, float width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            // "nego=tiations" may be hyphenated at the sign.
            String[] parts = word.split("=");
            String whole = String.join("", parts);
            if (width(line + " " + whole, font, size) <= width || line.isEmpty()) {
                line.append(line.isEmpty() ? "" : " ").append(whole);
            } else if (parts.length == 2) {
                lines.add(line + " " + parts[0] + "-");
                line = new StringBuilder(parts[1]);
            } else {
                lines.add(line.toString());
                line = new StringBuilder(whole);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    private static float width(String text, PDType1Font font, float size) {
        try {
            return font.getStringWidth(text) / 1000 * size;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void show(float x, float at, String text, PDType1Font font, float size) {
        try (PDPageContentStream content =
                new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true)) {
            content.beginText();
            content.setFont(font, size);
            content.newLineAtOffset(x, at);
            content.showText(text);
            content.endText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
