package org.demarche.article.page;

import org.demarche.article.clean.CleanArticle;

/** The parts of the fictional pages that the tests of this room are made of. */
final class Pages {
    static final String FIRST =
            "The government of Osk opened the strait on Monday, the foreign ministry said in a statement.";
    static final String SECOND =
            "Ships from Vesna may pass from Friday, provided that they report to the harbour master first.";
    static final String THIRD =
            "Lena Brandt, the minister, told parliament that the strait would stay open all winter long.";

    private Pages() {}

    /** Three paragraphs in a row. */
    static String paragraphs() {
        return "<p>" + FIRST + "</p><p>" + SECOND + "</p><p>" + THIRD + "</p>";
    }

    /** Reads a page with this head and this body, fetched from nowhere. */
    static CleanArticle read(String head, String body) {
        return PageReader.read(
                "a.html",
                null,
                "<!doctype html><html lang=en><head>" + head + "</head><body>" + body + "</body></html>");
    }

    /** Reads a page whose body is a headline, what is given and three paragraphs. */
    static CleanArticle withHead(String head, String belowHeadline) {
        return read(
                "<title>Osk opens the strait to ships</title>" + head,
                "<article><h1>Osk opens the strait to ships</h1>" + belowHeadline + paragraphs() + "</article>");
    }
}
