package org.demarche.record;

/**
 * A text addressed by Unicode code points. The only place where code-point offsets and Java's UTF-16 indices are turned into each
 * other. Thread-safe; a text without astral characters costs no table.
 */
public final class CodePointText {
    private final String text;
    private final int length;
    /** UTF-16 index of every 64th code point, or empty where code points and UTF-16 units agree. */
    private final int[] milestones;

    private static final int STEP = 64;

    /** @param text any string; an unpaired surrogate counts as one code point, as in {@link String#codePointCount} */
    public CodePointText(String text) {
        this.text = text;
        this.length = text.codePointCount(0, text.length());
        if (length == text.length()) {
            this.milestones = new int[0];
        } else {
            this.milestones = new int[length / STEP + 1];
            int utf16 = 0;
            for (int i = 0; i < length; i++) {
                if (i % STEP == 0) {
                    milestones[i / STEP] = utf16;
                }
                utf16 += Character.charCount(text.codePointAt(utf16));
            }
            if (length % STEP == 0) {
                milestones[length / STEP] = utf16;
            }
        }
    }

    /** The text itself. */
    public String text() {
        return text;
    }

    /** Length in code points. */
    public int length() {
        return length;
    }

    /**
     * @param codePoint an offset in code points, 0 to {@link #length()}
     * @return the same place as a UTF-16 index
     * @throws IndexOutOfBoundsException outside the text
     */
    public int toUtf16(int codePoint) {
        if (codePoint < 0 || codePoint > length) {
            throw new IndexOutOfBoundsException("code point " + codePoint + " of a text of " + length);
        }
        if (milestones.length == 0) {
            return codePoint;
        }
        return text.offsetByCodePoints(milestones[codePoint / STEP], codePoint % STEP);
    }

    /**
     * @param utf16 a UTF-16 index, 0 to the string's length; one in the middle of a pair counts as the pair's end
     * @return the same place in code points
     * @throws IndexOutOfBoundsException outside the text
     */
    public int toCodePoint(int utf16) {
        if (utf16 < 0 || utf16 > text.length()) {
            throw new IndexOutOfBoundsException("index " + utf16 + " of a string of " + text.length());
        }
        if (milestones.length == 0) {
            return utf16;
        }
        int low = 0;
        int high = milestones.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (milestones[middle] <= utf16) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low * STEP + text.codePointCount(milestones[low], utf16);
    }

    /** The words from {@code start} to {@code end}, both in code points, end exclusive. */
    public String slice(int start, int end) {
        return text.substring(toUtf16(start), toUtf16(end));
    }

    /** The span from {@code start} to {@code end}, both in code points, end exclusive, with its words. */
    public Span span(int start, int end) {
        return new Span(start, end, slice(start, end));
    }
}
