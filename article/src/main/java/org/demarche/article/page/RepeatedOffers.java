package org.demarche.article.page;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lines between the paragraphs that offer other articles, told by the words with which each of them begins: "Read this: …", "Read this: …". */
final class RepeatedOffers {
    private static final int LONGEST = 200;
    private static final double LINKED = 0.4;

    private final Set<String> starts = new HashSet<>();

    /** @param box where such lines are looked for */
    RepeatedOffers(Weighed page, Box box) {
        Map<String, Integer> counted = new HashMap<>();
        for (int i = box.from; i < box.to; i++) {
            String start = start(page.block(i));
            if (start != null && counted.merge(start, 1, Integer::sum) > 1) {
                starts.add(start);
            }
        }
    }

    /** Whether a block is one of several such lines. */
    boolean has(Block block) {
        String start = start(block);
        return start != null && starts.contains(start);
    }

    /** What stands before the link of a line; null when the line is no offer. */
    private static @Nullable String start(Block block) {
        String text = block.text();
        if (text.length() > LONGEST || block.linkShare() < LINKED || TextWeight.sentence(text)) {
            return null;
        }
        int bar = text.indexOf(" | ");
        int colon = text.indexOf(": ");
        int end = bar > 0 ? bar : colon;
        return end > 3 && block.linked() <= text.length() - end ? Words.fold(text.substring(0, end)) : null;
    }
}
