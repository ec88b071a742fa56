package org.demarche.cli.layout;

import org.demarche.cli.terminal.DisplayWidth;

/** What stands to the left of a statement's rows: a rule for every statement that holds it, then its id beside the first row. */
final class Gutter {
    /** Deeper nesting is drawn no deeper: the words need the room more. */
    private static final int DEEPEST = 4;

    private static final String RULE = "  │ ";

    private Gutter() {}

    /** Beside a statement's first row. */
    static String first(int depth, String id, int idColumns) {
        int pad = Math.max(1, idColumns - DisplayWidth.of(id));
        return rules(depth) + id + " ".repeat(pad);
    }

    /** The rules alone. */
    static String rules(int depth) {
        return RULE.repeat(Math.min(depth, DEEPEST));
    }

    /** Beside the rows that follow: the rules go on, the id does not. */
    static String under(String first) {
        int rules = 0;
        while (first.startsWith(RULE, rules)) {
            rules += RULE.length();
        }
        return first.substring(0, rules) + " ".repeat(DisplayWidth.of(first) - rules);
    }
}
