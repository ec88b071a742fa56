package org.demarche.article.page;

import java.util.List;
import org.demarche.article.clean.Paragraph;
import org.demarche.article.clean.Role;
import org.jspecify.annotations.Nullable;

/** The body as a page tells it to machines (schema.org {@code articleBody}), weighed against what is seen. */
final class ToldBody {
    /** Characters that are compared at most. An article of a hundred paragraphs takes a hundredth of it. */
    private static final long COMPARED = 1_000_000_000;

    private final @Nullable String told;

    /** @param told null when the page does not tell it */
    ToldBody(@Nullable String told) {
        this.told = told;
    }

    /** What is told, as paragraphs: all there is where the visible body is put in by a script. */
    List<Paragraph> paragraphs() {
        if (told == null) {
            return List.of();
        }
        return Text.lines(told).map(line -> Paragraph.of(Role.PARAGRAPH, line)).toList();
    }

    /**
     * Takes out what is seen before the first and after the last paragraph that is told: it is furniture.
     *
     * @param kept indices of blocks
     * @param leads how many of them, from the first on, are the standfirst, which stays
     */
    void clip(List<Integer> kept, Weighed page, int leads) {
        if (told == null || told.length() < 500) {
            return;
        }
        String whole = Words.fold(Text.clean(told));
        if ((long) whole.length() * kept.size() > COMPARED) {
            return;
        }
        int first = -1;
        int last = -1;
        int covered = 0;
        for (int k = 0; k < kept.size(); k++) {
            String fold = Words.fold(page.block(kept.get(k)).text());
            if (fold.length() > 30 && whole.contains(fold.length() > 120 ? fold.substring(0, 120) : fold)) {
                first = first < 0 ? k : first;
                last = k;
                covered += fold.length();
            }
        }
        int seen = kept.stream().mapToInt(i -> page.block(i).length()).sum();
        if (covered < 0.75 * whole.length() || told.length() < 0.5 * seen) {
            // Some pages tell machines the first paragraphs only.
            return;
        }
        for (int k = kept.size() - 1; k >= 0; k--) {
            Block block = page.block(kept.get(k));
            if (k > last || (k < first && k >= leads && TextWeight.of(block) <= 0)) {
                kept.remove(k);
            }
        }
    }
}
