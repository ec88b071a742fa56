package org.demarche.record;

/**
 * Words of an article's text, with where they stand.
 *
 * @param start offset of the first character in code points, from 0
 * @param end offset behind the last character in code points, more than {@code start}
 * @param text the words between them; its length in code points is {@code end - start}
 */
public record Span(int start, int end, String text) implements Comparable<Span> {
    /** @throws IllegalArgumentException when the offsets and the words do not fit together */
    public Span {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("a span from " + start + " to " + end + " holds nothing");
        }
        if (text.codePointCount(0, text.length()) != end - start) {
            throw new IllegalArgumentException(
                    "a span from " + start + " to " + end + " does not have the length of its text");
        }
    }

    /** Whether {@code other} lies inside this one; equal spans do. */
    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    /** Whether the two share a character. */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** By start, then by end. */
    @Override
    public int compareTo(Span other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(end, other.end);
    }
}
