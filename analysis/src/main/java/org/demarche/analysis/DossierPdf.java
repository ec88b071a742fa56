package org.demarche.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/**
 * Sets a document as PDF on A4 with page numbers. The font, Liberation Sans as PDFBox brings it along, has Latin, Greek and Cyrillic and is embedded;
 * a character that it has not is written by its number. Neither a date nor anything random goes into the file.
 */
final class DossierPdf implements AutoCloseable {
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final float MARGIN = 56;
    private static final float LEADING = 1.35F;
    private static final float TEXT = 10;
    private static final float INDENT = 14;
    private static final float CELL = 8;
    private static final float GAP = 6;
    private static final String REPLACED =
            "Characters that the font of this document has not are written by their number in Unicode, such as U+4E2D; the web page and the Markdown have them as they are.";

    private final PDDocument document = new PDDocument();
    private final PDFont font;
    private final Map<Integer, String> shown = new HashMap<>();
    private @Nullable PDPageContentStream page;
    private float y;
    private int pages;
    private boolean replaced;

    private DossierPdf(String title) throws IOException {
        document.setDocumentId(1L);
        document.getDocumentInformation().setTitle(title);
        document.getDocumentCatalog().setLanguage("en");
        try (InputStream in = PDDocument.class.getResourceAsStream(FONT)) {
            if (in == null) {
                throw new IllegalStateException("the font " + FONT + " is missing from this build");
            }
            font = PDType0Font.load(document, in, true);
        }
    }

    static void write(String title, List<Block> blocks, OutputStream out) throws IOException {
        try (DossierPdf pdf = new DossierPdf(Block.single(title))) {
            for (Block block : blocks) {
                pdf.set(block);
            }
            if (pdf.replaced) {
                pdf.lines(REPLACED, TEXT - 1, 0);
            }
            if (pdf.page != null) {
                pdf.page.close();
            }
            pdf.document.save(out);
        }
    }

    private void set(Block block) throws IOException {
        if (block instanceof Block.Heading heading) {
            y -= TEXT;
            lines(heading.text(), heading.level() == 1 ? 18 : 13, 0);
            y -= TEXT / 3;
        } else if (block instanceof Block.Paragraph paragraph) {
            lines(paragraph.text(), TEXT, 0);
        } else if (block instanceof Block.Table table) {
            table(table);
        } else if (block instanceof Block.Bullets bullets) {
            for (List<Block.Run> item : bullets.items()) {
                lines("– " + line(item), TEXT, INDENT);
            }
        } else if (block instanceof Block.Sources sources) {
            int number = 0;
            for (Cited cited : sources.sources()) {
                lines("[" + ++number + "] " + Block.line(cited) + " (" + cited.id() + ")", TEXT - 1, INDENT);
            }
        }
    }

    private static String line(List<Block.Run> runs) {
        StringBuilder line = new StringBuilder();
        for (Block.Run run : runs) {
            if (run instanceof Block.Plain plain) {
                line.append(plain.text());
            } else if (run instanceof Block.Strong strong) {
                line.append(strong.text());
            } else if (run instanceof Block.Note note) {
                line.append("[").append(note.number()).append("]");
            }
        }
        return line.toString();
    }

    /** Sets a table; its header stands again on every page that it goes on. */
    private void table(Block.Table table) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        rows.add(table.header().stream().map(this::shownText).toList());
        for (List<List<Block.Run>> row : table.rows()) {
            rows.add(row.stream().map(cell -> shownText(line(cell))).toList());
        }
        float[] widths = PdfTable.widths(
                rows, PDRectangle.A4.getWidth() - 2 * MARGIN, GAP, text -> font.getStringWidth(text) / 1000 * CELL);
        y -= TEXT / 3;
        int last = pages;
        for (int r = 0; r < rows.size(); r++) {
            List<List<String>> lines = wrapped(rows.get(r), widths);
            float height = lines.size() * CELL * LEADING;
            room(Math.min(height, PDRectangle.A4.getHeight() / 2));
            if (r > 0 && pages != last) {
                cells(wrapped(rows.get(0), widths), widths);
                rule();
            }
            cells(lines, widths);
            if (r == 0) {
                rule();
            }
            y -= CELL * 0.3F;
            last = pages;
        }
    }

    private List<List<String>> wrapped(List<String> row, float[] widths) throws IOException {
        List<List<String>> cells = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            cells.add(wrapped(row.get(i), CELL, widths[i], widths[i]));
        }
        return PdfTable.lines(cells);
    }

    private void cells(List<List<String>> lines, float[] widths) throws IOException {
        for (List<String> line : lines) {
            room(CELL * LEADING);
            y -= CELL * LEADING;
            float x = MARGIN;
            for (int i = 0; i < widths.length; i++) {
                write(line.get(i), CELL, x);
                x += widths[i] + GAP;
            }
        }
    }

    private void rule() throws IOException {
        PDPageContentStream on = room(CELL * 0.4F);
        y -= CELL * 0.4F;
        on.setLineWidth(0.5F);
        on.moveTo(MARGIN, y);
        on.lineTo(PDRectangle.A4.getWidth() - MARGIN, y);
        on.stroke();
    }

    private String shownText(String text) {
        return showable(Block.single(text).strip());
    }

    /** Sets a text in lines; those behind the first are indented. */
    private void lines(String text, float size, float indent) throws IOException {
        float width = PDRectangle.A4.getWidth() - 2 * MARGIN;
        float x = MARGIN;
        for (String line : wrapped(shownText(text), size, width, width - indent)) {
            room(size * LEADING);
            y -= size * LEADING;
            write(line, size, x);
            x = MARGIN + indent;
        }
        y -= size * 0.25F;
    }

    /** A text in lines of a width; a word wider than a line, such as an address, is broken where it must be. */
    private List<String> wrapped(String text, float size, float first, float others) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            String next = word;
            float width = lines.isEmpty() ? first : others;
            String longer = line.isEmpty() ? next : line + " " + next;
            if (width(longer, size) <= width) {
                line.setLength(0);
                line.append(longer);
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line.toString());
                line.setLength(0);
            }
            while (width(next, size) > others) {
                int fits = fitting(next, size, others);
                lines.add(next.substring(0, fits));
                next = next.substring(fits);
            }
            line.append(next);
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }

    private float width(String text, float size) throws IOException {
        return font.getStringWidth(text) / 1000 * size;
    }

    private int fitting(String word, float size, float width) throws IOException {
        int fits = 1;
        while (fits < word.length() && width(word.substring(0, fits + 1), size) <= width) {
            fits++;
        }
        return fits;
    }

    private void write(String text, float size, float x) throws IOException {
        PDPageContentStream on = page;
        if (text.isEmpty() || on == null) {
            return;
        }
        on.beginText();
        on.setFont(font, size);
        on.newLineAtOffset(x, y);
        on.showText(text);
        on.endText();
    }

    private PDPageContentStream room(float height) throws IOException {
        if (page != null && y - height >= MARGIN) {
            return page;
        }
        if (page != null) {
            page.close();
        }
        PDPage sheet = new PDPage(PDRectangle.A4);
        document.addPage(sheet);
        PDPageContentStream next = new PDPageContentStream(document, sheet);
        page = next;
        pages++;
        y = PDRectangle.A4.getHeight() - MARGIN;
        next.beginText();
        next.setFont(font, TEXT - 2);
        next.newLineAtOffset(PDRectangle.A4.getWidth() / 2, MARGIN / 2);
        next.showText(String.valueOf(pages));
        next.endText();
        return next;
    }

    private String showable(String word) {
        StringBuilder all = new StringBuilder();
        word.codePoints().forEach(c -> all.append(shown.computeIfAbsent(c, this::glyph)));
        return all.toString();
    }

    private String glyph(int codePoint) {
        String character = new String(Character.toChars(codePoint));
        try {
            font.encode(character);
            return character;
        } catch (IOException | IllegalArgumentException e) {
            // This is how the library says that the font has no such glyph.
            replaced = true;
            return String.format(Locale.ROOT, "U+%04X", codePoint);
        }
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
