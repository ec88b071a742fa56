package org.demarche.article.page;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which box is the article: the one that weighs most, and of those inside it the smallest that still holds nearly all. */
final class BoxChoice {
    /** Share of the running text that a box must hold to stand for the larger one around it. */
    private static final double INNER = 0.8;

    private final Weighed page;
    private final Set<String> titles;

    /** @param titles all that may be the headline, folded */
    BoxChoice(Weighed page, Set<String> titles) {
        this.page = page;
        this.titles = titles;
    }

    /** The box of the article, or null on a page without text. */
    @Nullable
    Box best() {
        Box best = heaviest();
        if (best == null) {
            page.countAnyText();
            best = heaviest();
        }
        return best == null ? null : inner(best);
    }

    private @Nullable Box heaviest() {
        double[] sum = page.sums();
        Box best = null;
        double most = 0;
        for (Box box : page.boxes()) {
            double here = sum[box.to] - sum[box.from];
            if (box.hints(Hints.BODY)) {
                here *= box.element.attr("itemprop").contains("articleBody") ? 2 : 1.1;
            }
            // Of two boxes of the same weight the inner one, which comes later, is closer to the text.
            if (here > 0 && here >= most) {
                most = here;
                best = box;
            }
        }
        return best;
    }

    /** The smallest box inside that holds nearly all of what counts: what it leaves out is more often furniture than text. */
    private Box inner(Box outer) {
        double[] good = page.goodSums();
        double whole = good[outer.to] - good[outer.from];
        int title = titleIn(outer);
        Box best = outer;
        for (Box box : page.boxes()) {
            boolean inside = box.from >= outer.from && box.to <= outer.to;
            boolean named = inside && box.tag.equals("article") && title >= box.from && title < box.to;
            double here = good[box.to] - good[box.from];
            if (named && here >= 0.2 * whole && here > 400) {
                // The article that has the headline; others follow it on the same page.
                best = box;
                continue;
            }
            if (inside && here >= INNER * whole && box.to - box.from <= best.to - best.from) {
                best = box;
            }
        }
        return best;
    }

    /** Index of the block that is the headline, or -1. */
    private int titleIn(Box box) {
        for (int i = box.from; i < box.to; i++) {
            Block block = page.block(i);
            if (block.heading() && titles.contains(Words.fold(block.text()))) {
                return i;
            }
        }
        return -1;
    }
}
