package org.demarche.article.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.demarche.article.clean.Paragraph;
import org.demarche.article.clean.Role;

/**
 * Finds the body among a page's blocks. Every block is weighed (running text counts for, link lists and furniture against); prefix sums
 * give every box its weight at once; the box that weighs most is the article, and what is furniture inside it is put aside.
 */
final class BodyFinder {
    private final List<Block> blocks;
    private final List<Box> boxes;
    private final Set<String> titles;
    private final int n;
    /** Why a block is no part of the body: a sum of flags of {@link Hints}; 0 for none. */
    private final int[] aside;

    private final double[] weight;

    BodyFinder(PageWalk walk, List<String> titles) {
        this.blocks = walk.blocks();
        this.boxes = walk.boxes();
        this.titles = new HashSet<>();
        titles.forEach(title -> this.titles.add(Words.fold(title)));
        this.n = blocks.size();
        this.aside = new int[n];
        this.weight = new double[n];
    }

    /** The paragraphs of the body in order; empty when there is none. */
    Body find() {
        for (int i = 0; i < n; i++) {
            weight[i] = TextWeight.of(blocks.get(i));
        }
        putAside();
        for (int i = 0; i < n; i++) {
            if (aside[i] != 0) {
                weight[i] = -0.3 * Math.min(blocks.get(i).length(), 300);
            }
        }
        Box best = heaviest();
        List<Paragraph> paragraphs = new ArrayList<>();
        List<String> captions = new ArrayList<>();
        if (best != null) {
            collect(best, paragraphs, captions);
        }
        return new Body(paragraphs, captions);
    }

    /** Marks the blocks of boxes whose name or kind says that they are furniture, unless too much of the page's text is in them. */
    private void putAside() {
        double[] good = new double[n + 1];
        int[] length = new int[n + 1];
        int[] linked = new int[n + 1];
        for (int i = 0; i < n; i++) {
            good[i + 1] = good[i] + Math.max(0, weight[i]);
            length[i + 1] = length[i] + blocks.get(i).length();
            linked[i + 1] = linked[i] + blocks.get(i).linked();
        }
        for (Box box : boxes) {
            if (box.from == box.to) {
                continue;
            }
            double share = good[n] == 0 ? 0 : (good[box.to] - good[box.from]) / good[n];
            int chars = length[box.to] - length[box.from];
            double links = (double) (linked[box.to] - linked[box.from]) / Math.max(1, chars);
            int why = Furniture.why(box, share, chars, links);
            if (why != 0) {
                for (int i = box.from; i < box.to; i++) {
                    aside[i] |= why;
                }
            }
        }
    }

    private @org.jspecify.annotations.Nullable Box heaviest() {
        double[] sum = new double[n + 1];
        for (int i = 0; i < n; i++) {
            sum[i + 1] = sum[i] + weight[i];
        }
        Box best = null;
        double most = 0;
        for (Box box : boxes) {
            double here = sum[box.to] - sum[box.from];
            if (box.hints(Hints.BODY)) {
                here *= 1.1;
            }
            // Of two boxes of the same weight the inner one, which comes later, is closer to the text.
            if (here > 0 && here >= most) {
                most = here;
                best = box;
            }
        }
        return best;
    }

    private void collect(Box best, List<Paragraph> paragraphs, List<String> captions) {
        int start = afterTitle(best);
        Set<String> seen = new HashSet<>();
        List<Integer> kept = new ArrayList<>();
        for (int i = start; i < best.to; i++) {
            Block block = blocks.get(i);
            if (aside[i] != 0) {
                if ((aside[i] & Hints.CAPTION) != 0 && (aside[i] & (Hints.JUNK | Hints.COMMENT | Hints.RELATED)) == 0) {
                    captions.add(block.text());
                }
                continue;
            }
            if (Chatter.is(block) || titles.contains(Words.fold(block.text()))) {
                continue;
            }
            if (block.length() > 40 && !seen.add(block.text())) {
                continue;
            }
            kept.add(i);
        }
        dropLooseHeadings(kept);
        for (int i : kept) {
            paragraphs.add(Paragraph.of(role(blocks.get(i)), blocks.get(i).text()));
        }
    }

    /** The body begins after the headline when that stands in the first half of the box. */
    private int afterTitle(Box best) {
        int half = best.from + (best.to - best.from) / 2;
        for (int i = best.from; i < half; i++) {
            Block block = blocks.get(i);
            if (block.box().tag.equals("h1") || (block.heading() && titles.contains(Words.fold(block.text())))) {
                return i + 1;
            }
        }
        return best.from;
    }

    /** A heading stands before text; one that stands before nothing or before another of its kind belonged to something left out. */
    private void dropLooseHeadings(List<Integer> kept) {
        boolean textFollows = false;
        for (int k = kept.size() - 1; k >= 0; k--) {
            Block block = blocks.get(kept.get(k));
            if (block.heading()) {
                if (!textFollows) {
                    kept.remove(k);
                }
                textFollows = false;
            } else {
                textFollows = true;
            }
        }
    }

    private static Role role(Block block) {
        Box box = block.box();
        if (block.heading()) {
            return Role.HEADING;
        }
        if (box.hints(Hints.STANDFIRST)) {
            return Role.STANDFIRST;
        }
        if (box.within("blockquote")) {
            return Role.QUOTATION;
        }
        if (box.within("li")) {
            return Role.LIST;
        }
        return box.within("table") ? Role.TABLE : Role.PARAGRAPH;
    }
}
