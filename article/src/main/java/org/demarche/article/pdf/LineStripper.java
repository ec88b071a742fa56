package org.demarche.article.pdf;

import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Takes the printed lines of a document, page by page. A page that is damaged gives the lines before the damage. Used once. */
final class LineStripper extends PDFTextStripper {
    /** Drawing takes many operators, but forms that draw forms can take more than any page needs. */
    private static final int MOST_OPERATORS = 20_000_000;

    private final long ends;
    private final int longest;
    private final List<Line> lines = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private int operators;
    private int characters;
    private int damaged;
    private float height;
    private float left;
    private float right;
    private float y;
    private float size;
    private boolean bold;

    /** Too much of it; unchecked because the library lets nothing else through. */
    static final class Beyond extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Beyond(String limit) {
            super(limit);
        }
    }

    /**
     * @param longest characters (UTF-16 units) at most
     * @param time how long it may take from now
     */
    LineStripper(int longest, Duration time) {
        this.longest = longest;
        this.ends = System.nanoTime() + time.toNanos();
        // Bold is often faked by printing twice.
        setSuppressDuplicateOverlappingText(true);
    }

    /** @throws Beyond when a limit is reached */
    List<Line> lines(PDDocument document, boolean byPosition) throws IOException {
        setSortByPosition(byPosition);
        lines.clear();
        characters = 0;
        damaged = 0;
        writeText(document, Writer.nullWriter());
        return List.copyOf(lines);
    }

    /** How many pages were damaged. */
    int damaged() {
        return damaged;
    }

    @Override
    public void processPage(PDPage page) throws IOException {
        try {
            super.processPage(page);
        } catch (IOException
                | IllegalArgumentException
                | ClassCastException
                | NullPointerException
                | IndexOutOfBoundsException
                | IllegalStateException
                | ArithmeticException e) {
            // The library throws all of these at damaged pages; the other pages are read.
            damaged++;
            newLine();
        }
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (++operators > MOST_OPERATORS) {
            throw new Beyond("it takes more than " + MOST_OPERATORS + " steps to draw");
        }
        if ((operators & 255) == 0 && System.nanoTime() > ends) {
            throw new Beyond("reading it takes too long");
        }
        super.processOperator(operator, operands);
    }

    @Override
    protected void startPage(PDPage page) {
        int turned = page.getRotation();
        height = turned == 90 || turned == 270
                ? page.getCropBox().getWidth()
                : page.getCropBox().getHeight();
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        if (positions.isEmpty()) {
            return;
        }
        characters += text.length();
        if (characters > longest) {
            throw new Beyond("it holds more than " + longest + " characters");
        }
        if (words.isEmpty()) {
            left = positions.get(0).getXDirAdj();
            size = 0;
            bold = true;
        }
        for (TextPosition position : positions) {
            size = Math.max(size, position.getFontSizeInPt());
            bold &= bold(position.getFont());
            right = position.getXDirAdj() + position.getWidthDirAdj();
        }
        y = positions.get(0).getYDirAdj();
        words.append(text);
    }

    private static boolean bold(PDFont font) {
        String name = font.getName() == null ? "" : font.getName().toLowerCase(Locale.ROOT);
        PDFontDescriptor descriptor = font.getFontDescriptor();
        return name.contains("bold")
                || name.contains("black")
                || name.contains("heavy")
                || (descriptor != null && descriptor.isForceBold());
    }

    @Override
    protected void writeWordSeparator() {
        words.append(' ');
    }

    @Override
    protected void writeLineSeparator() {
        newLine();
    }

    @Override
    protected void writeParagraphStart() {
        newLine();
    }

    @Override
    protected void writeParagraphEnd() {
        newLine();
    }

    @Override
    protected void writePageEnd() {
        newLine();
    }

    private void newLine() {
        String text = spaced(words);
        words.setLength(0);
        if (!text.isEmpty()) {
            lines.add(new Line(getCurrentPageNo(), text, left, right, y, size, bold, height));
        }
    }

    /** White space collapsed, ligatures taken apart, characters that stand for nothing left out; a soft hyphen at the end stays. */
    private static String spaced(CharSequence raw) {
        StringBuilder out = new StringBuilder();
        boolean gap = false;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                gap = true;
                continue;
            }
            if (c < ' '
                    || c == '\u200b'
                    || c == '\ufeff'
                    || c == '\ufffd'
                    || Character.getType(c) == Character.PRIVATE_USE) {
                continue;
            }
            if (gap && !out.isEmpty()) {
                out.append(' ');
            }
            gap = false;
            switch (c) {
                case '\ufb00' -> out.append("ff");
                case '\ufb01' -> out.append("fi");
                case '\ufb02' -> out.append("fl");
                case '\ufb03' -> out.append("ffi");
                case '\ufb04' -> out.append("ffl");
                default -> out.append(c);
            }
        }
        return out.toString();
    }
}
