package org.demarche.reader.attribution;

import java.util.List;
import org.demarche.record.Span;
import org.jspecify.annotations.Nullable;

/**
 * Words that report, with the words that name who speaks and the words that give what was said. Not yet a statement: the source is not
 * resolved to a speaker, and joint sources are not split.
 *
 * @param source who speaks, null when nobody is named
 * @param cue what reports, null for a continued quotation
 * @param content what was said, in reading order, never empty
 * @param within index in the same list of the attribution whose content holds this one, or -1
 * @param continues index in the same list of the attribution whose quotation this one continues without naming the source again, or -1
 * @param probability how likely source, cue and content are right, 0 to 1
 */
public record Attribution(
        @Nullable Span source, @Nullable Span cue, List<Span> content, int within, int continues, double probability) {
    public Attribution {
        content = List.copyOf(content);
        if (content.isEmpty()) {
            throw new IllegalArgumentException("an attribution needs a content");
        }
    }

    /** Offset in code points of the content's first character. */
    public int start() {
        return content.get(0).start();
    }

    /** Offset in code points behind the content's last character. */
    public int end() {
        return content.get(content.size() - 1).end();
    }

    /** Whether a code-point offset lies in one of the content's spans. */
    public boolean holds(int offset) {
        return content.stream().anyMatch(span -> span.start() <= offset && offset < span.end());
    }
}
