package org.demarche.web.chart;

import java.util.Locale;

/**
 * A finished drawing.
 *
 * @param width in pixels of CSS
 * @param height in pixels of CSS
 * @param title its name, for those who cannot see it
 * @param description what it shows, for those who cannot see it
 * @param body its elements, SVG 1.1 markup
 */
public record Drawing(int width, int height, String title, String description, String body) {
    private static final String FAMILY = "'Source Serif 4', 'Source Serif 4 Variable', Georgia, 'DejaVu Serif', serif";

    /** To stand in a page. Its ids begin with the name, so that two drawings of one page do not mix them up. */
    public String inline(String name) {
        return svg(name, "");
    }

    /** To stand alone, as a file. Links in it lead nowhere from a file and are kept for a browser that shows it from the site. */
    public String standalone() {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + svg(
                        "drawing",
                        "<rect width=\"" + width + "\" height=\"" + height + "\" " + Ink.PAPER.attributes() + "/>\n")
                + "\n";
    }

    private String svg(String name, String ground) {
        return String.format(
                        Locale.ROOT,
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" role=\"group\""
                                + " aria-labelledby=\"%s-title %s-desc\" font-family=\"%s\">\n",
                        width,
                        height,
                        width,
                        height,
                        name,
                        name,
                        FAMILY)
                + "<title id=\"" + name + "-title\">" + Pen.escaped(title) + "</title>\n<desc id=\"" + name + "-desc\">"
                + Pen.escaped(description) + "</desc>\n" + ground + body + "</svg>";
    }
}
