package org.demarche.article.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where on the page the headline stands: dates and authors of the article stand near it, those of other articles further away. */
final class HeadlinePlace {
    private HeadlinePlace() {}

    /** Index of the block with the headline; 0 when it is not seen. */
    static int of(List<Block> blocks, Signals signals, @Nullable String title) {
        String wanted = title == null ? "" : Words.fold(title);
        if (!wanted.isEmpty()) {
            for (Signals.Sign sign : signals.headlines) {
                String fold = Words.fold(sign.text());
                if (fold.length() > 8 && (wanted.contains(fold) || fold.contains(wanted))) {
                    return sign.at();
                }
            }
            for (int i = 0; i < blocks.size(); i++) {
                Block block = blocks.get(i);
                if (block.heading() && Words.fold(block.text()).equals(wanted)) {
                    return i;
                }
            }
        }
        return signals.headlines.isEmpty() ? 0 : signals.headlines.get(0).at();
    }
}
