package org.demarche.article.page;

/** Which boxes are furniture and not the article. */
final class Furniture {
    private Furniture() {}

    /**
     * @param box what is asked about
     * @param share of the page's running text that is in it, 0 to 1
     * @param chars of text in it
     * @param links share of these characters that is linked
     * @return why it is furniture, as flags of {@link Hints}; 0 when it is not
     */
    static int why(Box box, double share, int chars, double links) {
        int hints = box.hints;
        int why = 0;
        if (box.tag.equals("body") || box.tag.equals("html")) {
            return 0;
        }
        if (share < 0.4) {
            why |= hints & (Hints.JUNK | Hints.RELATED | Hints.HIDDEN | Hints.PAYWALL);
            if (box.tag.equals("aside") || box.tag.equals("form")) {
                why |= Hints.JUNK;
            }
        }
        if (share < 0.8 && !box.tag.equals("main") && !box.tag.equals("article") && box.from > 0) {
            why |= hints & Hints.COMMENT;
        }
        if (share < 0.98 && !box.tag.equals("main") && !box.tag.equals("article")) {
            why |= hints & Hints.CONSENT;
        }
        if (share < 0.2 || chars < 500) {
            why |= hints & Hints.CAPTION;
        }
        if (chars < 400) {
            why |= hints & Hints.BYLINE;
        }
        if (chars < 300 || links > 0.6) {
            why |= hints & Hints.TAGS;
        }
        if (links > 0.6 && chars > 30 && share < 0.1 && list(box.tag)) {
            why |= Hints.RELATED;
        }
        return why;
    }

    private static boolean list(String tag) {
        return switch (tag) {
            case "ul", "ol", "div", "section", "table", "dl", "tr", "nav" -> true;
            default -> false;
        };
    }
}
