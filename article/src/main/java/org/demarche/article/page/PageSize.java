package org.demarche.article.page;

/**
 * Bounds what a page may cost. A document takes some hundred bytes an element, so that a page of nothing but tags takes ten times its own size;
 * pages of the press have ten thousand elements or fewer.
 */
final class PageSize {
    /** Tags that are read; what comes after them is left out. */
    static final int MOST_TAGS = 300_000;

    private PageSize() {}

    /** The page up to its last tag that is read; the same string for any page of common size. */
    static String bounded(String html) {
        int tags = 0;
        for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
            tags++;
            if (tags > MOST_TAGS) {
                return html.substring(0, at);
            }
        }
        return html;
    }
}
