package org.demarche.web.chart;

import java.util.List;
import java.util.Locale;

/** Writes the elements of a drawing. Coordinates are pixels of CSS from the upper left. Not thread-safe. */
public final class Pen {
    private final StringBuilder svg = new StringBuilder();

    /** Where words stand at their point. */
    public enum Anchor {
        START,
        MIDDLE,
        END
    }

    /** A point. */
    public record Point(double x, double y) {}

    /** A straight line. */
    public Pen line(Ink ink, double x1, double y1, double x2, double y2) {
        svg.append(format("<path d=\"M%s %sL%s %s\" ", x1, y1, x2, y2))
                .append(ink.attributes())
                .append("/>\n");
        return this;
    }

    /** A rectangle. */
    public Pen rect(Ink ink, double x, double y, double width, double height) {
        svg.append(format("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" ", x, y, width, height))
                .append(ink.attributes())
                .append("/>\n");
        return this;
    }

    /** A line through points, its corners rounded by {@code radius}. */
    public Pen polyline(Ink ink, List<Point> points, double radius) {
        svg.append("<path d=\"")
                .append(Corners.path(points, radius))
                .append("\" ")
                .append(ink.attributes())
                .append("/>\n");
        return this;
    }

    /** A closed shape. */
    public Pen polygon(Ink ink, List<Point> points) {
        svg.append("<path d=\"")
                .append(Corners.path(points, 0))
                .append("Z\" ")
                .append(ink.attributes())
                .append("/>\n");
        return this;
    }

    /** A circle. */
    public Pen circle(Ink ink, double x, double y, double radius) {
        svg.append(format("<circle cx=\"%s\" cy=\"%s\" r=\"%s\" ", x, y, radius))
                .append(ink.attributes())
                .append("/>\n");
        return this;
    }

    /**
     * Words on one line.
     *
     * @param style {@code b} for bold, {@code i} for italics, both or neither
     * @param y of the base line
     */
    public Pen words(Ink ink, double x, double y, double size, Anchor anchor, String style, String words) {
        svg.append(format("<text x=\"%s\" y=\"%s\" font-size=\"%s\"", x, y, size));
        if (anchor != Anchor.START) {
            svg.append(" text-anchor=\"")
                    .append(anchor.name().toLowerCase(Locale.ROOT))
                    .append('"');
        }
        svg.append(style.contains("b") ? " font-weight=\"600\"" : "")
                .append(style.contains("i") ? " font-style=\"italic\"" : "");
        svg.append(' ')
                .append(ink.attributes())
                .append('>')
                .append(escaped(words))
                .append("</text>\n");
        return this;
    }

    /** Begins a link; everything until {@link #end} is part of it. A blank address makes a group without a link. */
    public Pen link(String href, String label) {
        svg.append(href.isEmpty() ? "<g" : "<a href=\"" + escaped(href) + "\" aria-label=\"" + escaped(label) + "\"")
                .append(">\n<title>")
                .append(escaped(label))
                .append("</title>\n");
        return this;
    }

    /** Ends what {@link #link} began with the same address. */
    public Pen end(String href) {
        svg.append(href.isEmpty() ? "</g>\n" : "</a>\n");
        return this;
    }

    /** The drawing. */
    public Drawing drawing(double width, double height, String title, String description) {
        return new Drawing((int) Math.ceil(width), (int) Math.ceil(height), title, description, svg.toString());
    }

    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> {
                    // XML 1.0 has no other control characters, and no halves of surrogate pairs.
                    boolean allowed = c == '\t'
                            || c == '\n'
                            || (c >= 0x20 && (c < 0xd800 || c > 0xdfff) && c < 0xfffe)
                            || c >= 0x10000;
                    escaped.appendCodePoint(allowed ? c : 0xfffd);
                }
            }
        });
        return escaped.toString();
    }

    private static String format(String pattern, double... numbers) {
        Object[] written = new Object[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            written[i] = number(numbers[i]);
        }
        return String.format(Locale.ROOT, pattern, written);
    }

    static String number(double number) {
        String written = String.format(Locale.ROOT, "%.1f", number);
        return written.endsWith(".0") ? written.substring(0, written.length() - 2) : written;
    }
}
