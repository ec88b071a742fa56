package org.demarche.cli.layout;

import java.util.List;
import java.util.function.UnaryOperator;
import org.demarche.cli.terminal.Visible;
import org.demarche.cli.terminal.Wrapping;

/**
 * Words with a look. Made safe to print on the way in, so nothing that stands in a layout can reach a terminal raw.
 *
 * @param text on one line
 * @param look colours a finished piece of it
 */
public record Words(String text, UnaryOperator<String> look) {
    public Words {
        text = Visible.line(text);
    }

    /** Words that look like any other. */
    public static Words plain(String text) {
        return new Words(text, UnaryOperator.identity());
    }

    String painted() {
        return look.apply(text);
    }

    String painted(String piece) {
        return look.apply(piece);
    }

    List<String> wrapped(int columns) {
        return Wrapping.wrap(text, columns).stream().map(look).toList();
    }
}
