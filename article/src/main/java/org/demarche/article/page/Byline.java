package org.demarche.article.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The line that names the authors, as the page prints it. */
final class Byline {
    private static final int LONGEST = 200;
    private static final int AROUND = 15;

    private Byline() {}

    /**
     * @param title index of the block with the headline
     * @param authors as they were found
     * @return the words of the line; null when no line near the headline names the first author
     */
    static @Nullable String of(List<Block> blocks, int title, List<String> authors) {
        if (authors.isEmpty()) {
            return null;
        }
        String first = " " + Words.fold(authors.get(0)) + " ";
        for (int i = Math.max(0, title - 4); i < Math.min(blocks.size(), title + AROUND); i++) {
            Block block = blocks.get(i);
            boolean line = block.length() <= LONGEST && !block.heading();
            if (line && !TextWeight.sentence(block.text()) && (" " + Words.fold(block.text()) + " ").contains(first)) {
                return block.text();
            }
        }
        return null;
    }
}
