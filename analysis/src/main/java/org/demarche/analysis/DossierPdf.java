package org.demarche.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
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

    private final PDDocument document = new PDDocument();
    private final PDFont font;
    private final Map<Integer, String> shown = new HashMap<>();
    private @Nullable PDPageContentStream page;
    private float y;
    private int pages;

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
            for (List<List<Block.Run>> row : table.rows()) {
                StringBuilder line = new StringBuilder();
                for (int i = 0; i < row.size(); i++) {
                    String cell = line(row.get(i)).strip();
                    if (!cell.isEmpty()) {
                        line.append(line.isEmpty() ? "" : "   ")
                                .append(table.header().get(i).toLowerCase(Locale.ROOT));
                        line.append(": ").append(cell);
                    }
                }
                lines("– " + line, TEXT, INDENT);
            }
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

    /** Sets a text in lines; those behind the first are indented. */
    private void lines(String text, float size, float indent) throws IOException {
        float width = PDRectangle.A4.getWidth() - 2 * MARGIN;
        StringBuilder line = new StringBuilder();
        float x = MARGIN;
        for (String word : Block.single(text).strip().split(" ")) {
            String next = showable(word);
            while (font.getStringWidth(next) / 1000 * size > width - indent) {
                // A word wider than the page, such as an address, is broken where it must be.
                int fits = fitting(next, size, width - indent);
                if (!line.isEmpty()) {
                    line(line.toString(), size, x);
                    line.setLength(0);
                    x = MARGIN + indent;
                }
                line(next.substring(0, fits), size, x);
                x = MARGIN + indent;
                next = next.substring(fits);
            }
            String longer = line.isEmpty() ? next : line + " " + next;
            if (font.getStringWidth(longer) / 1000 * size > width - (x - MARGIN)) {
                line(line.toString(), size, x);
                x = MARGIN + indent;
                line.setLength(0);
                line.append(next);
            } else {
                line.setLength(0);
                line.append(longer);
            }
        }
        if (!line.isEmpty()) {
            line(line.toString(), size, x);
        }
        y -= size * 0.25F;
    }

    private int fitting(String word, float size, float width) throws IOException {
        int fits = 1;
        while (fits < word.length() && font.getStringWidth(word.substring(0, fits + 1)) / 1000 * size <= width) {
            fits++;
        }
        return fits;
    }

    private void line(String text, float size, float x) throws IOException {
        PDPageContentStream on = room(size * LEADING);
        y -= size * LEADING;
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
            return String.format(Locale.ROOT, "U+%04X", codePoint);
        }
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
