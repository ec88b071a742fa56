package org.demarche.web.chart;

import java.util.List;
import org.demarche.web.chart.Pen.Anchor;

/** The picture that other sites show beside a link: 1200 by 630 pixels, who said what, and who stands behind it. */
public final class CardPicture {
    private static final int WIDTH = 1200;
    private static final int HEIGHT = 630;
    private static final double LEFT = 72;
    private static final int MOST_LINES = 6;

    private CardPicture() {}

    /**
     * Draws a card.
     *
     * @param kicker a word or two above, in capitals
     * @param heading who, or what about
     * @param beside what stands behind the heading, empty for nothing
     * @param words the words, as many as fit
     * @param foot the lines at the foot, at most two
     * @param site name of the site
     */
    public static Drawing of(
            String kicker, String heading, String beside, String words, List<String> foot, String site) {
        Pen pen = new Pen();
        double room = WIDTH - 2 * LEFT;
        pen.rect(Ink.SOLID, LEFT, 58, room, 5);
        pen.rect(Ink.SOLID, LEFT, 67, room, 1.5);
        pen.words(Ink.WORDS, LEFT, 118, 34, Anchor.START, "b", site);
        pen.words(Ink.ACCENT_WORDS, WIDTH - LEFT, 116, 24, Anchor.END, "b", kicker);
        String name = Letters.fitting(heading, 40, true, room);
        pen.words(Ink.WORDS, LEFT, 196, 40, Anchor.START, "b", name);
        double used = Letters.width(name + "  ", 40, true);
        if (!beside.isEmpty() && room - used > 160) {
            pen.words(
                    Ink.SOFT_WORDS,
                    LEFT + used,
                    196,
                    30,
                    Anchor.START,
                    "i",
                    Letters.fitting(beside, 30, false, room - used));
        }
        double size = words.length() > 230 ? 36 : words.length() > 120 ? 42 : 50;
        double line = size * 1.3;
        int most = Math.min(MOST_LINES, (int) ((HEIGHT - 150 - 216) / line));
        List<String> lines = Letters.wrapped(words, size, false, room - 34, most);
        pen.rect(Ink.SOLID, LEFT, 232, 5, lines.size() * line + 4);
        for (int i = 0; i < lines.size(); i++) {
            pen.words(Ink.WORDS, LEFT + 34, 232 + (i + 0.78) * line, size, Anchor.START, "", lines.get(i));
        }
        for (int i = 0; i < Math.min(2, foot.size()); i++) {
            pen.words(
                    i == 0 ? Ink.SOFT_WORDS : Ink.WORDS,
                    LEFT,
                    HEIGHT - 92 + i * 38,
                    27,
                    Anchor.START,
                    i == 0 ? "" : "i",
                    Letters.fitting(foot.get(i), 27, false, room));
        }
        return pen.drawing(WIDTH, HEIGHT, heading, words);
    }
}
