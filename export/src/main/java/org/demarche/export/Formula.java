package org.demarche.export;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet from taking words for a formula (CWE-1236): a cell that begins with what starts a formula gets an apostrophe in
 * front, and one that begins with apostrophes and then that gets one more, so that {@link #bare} undoes it exactly.
 */
final class Formula {
    private static final Pattern BEGINS =
            Pattern.compile("'*[=+\\-@\\t\\r\\n\\uFF1D\\uFF0B\\uFF0D\\uFF20]", Pattern.DOTALL);
    private static final Pattern GUARDED =
            Pattern.compile("'+[=+\\-@\\t\\r\\n\\uFF1D\\uFF0B\\uFF0D\\uFF20]", Pattern.DOTALL);

    private Formula() {}

    static String guarded(String cell) {
        return BEGINS.matcher(cell).lookingAt() ? "'" + cell : cell;
    }

    static String bare(String cell) {
        return GUARDED.matcher(cell).lookingAt() ? cell.substring(1) : cell;
    }
}
