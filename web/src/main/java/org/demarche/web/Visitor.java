package org.demarche.web;

import io.javalin.http.Context;

/**
 * Who asks. A request is a visitor's until it is told otherwise, by whoever signs people in, before the page's handler runs. What the desk
 * gets is marked as private, so that no cache hands it on.
 */
public final class Visitor {
    private static final String DESK = "demarche.desk";

    private Visitor() {}

    /** Says that somebody of the desk asks: full text, and findings that rest on unreviewed statements. */
    public static void isOfTheDesk(Context context) {
        context.attribute(DESK, Boolean.TRUE);
        context.header("Cache-Control", "private, no-cache");
        context.header("Vary", "Cookie");
    }

    /** Whether somebody of the desk asks. */
    public static boolean ofTheDesk(Context context) {
        return Boolean.TRUE.equals(context.attribute(DESK));
    }
}
