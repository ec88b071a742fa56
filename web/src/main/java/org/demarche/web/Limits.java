package org.demarche.web;

/** How much a page shows. What is cut is said to be cut, and the JSON twin has all of it. */
final class Limits {
    /** Statements on the front page. */
    static final int FRONT = 25;

    /** Events on a page of a timeline. */
    static final int EVENTS = 80;

    /** Statements on a page of results. */
    static final int RESULTS = 20;

    /** Names that a field of the search form offers; others can be typed. */
    static final int CHOICES = 100;

    /** UTF-16 units of an article's text that its page shows. */
    static final int ARTICLE = 400_000;

    /** UTF-16 units that a passage shows on each side of the sentences it is about. */
    static final int NEIGHBOURS = 400;

    /** UTF-16 units of one content in a list. */
    static final int SNIPPET = 420;

    /** Statements of one article that light up together with their place in the text; those behind only have links. */
    static final int LIT = 400;

    /** UTF-16 units of a name, title or label. */
    static final int LABEL = 300;

    private Limits() {}
}
