package org.demarche.article.page;

import java.util.List;

/**
 * The blocks of a page with what each counts for: running text counts for the article, link lists and furniture against it. Blocks of boxes
 * whose name or kind says that they are furniture are put aside.
 */
final class Weighed {
    private final List<Block> blocks;
    private final List<Box> boxes;
    /** Why a block is no part of the body: a sum of flags of {@link Hints}; 0 for none. */
    private final int[] aside;

    private final double[] weight;

    Weighed(PageWalk walk) {
        this.blocks = walk.blocks();
        this.boxes = walk.boxes();
        this.aside = new int[blocks.size()];
        this.weight = new double[blocks.size()];
        for (int i = 0; i < weight.length; i++) {
            weight[i] = TextWeight.of(blocks.get(i));
        }
        putAside();
        for (int i = 0; i < weight.length; i++) {
            if (aside[i] != 0) {
                weight[i] = -0.3 * Math.min(blocks.get(i).length(), 300);
            }
        }
    }

    List<Block> blocks() {
        return blocks;
    }

    List<Box> boxes() {
        return boxes;
    }

    Block block(int index) {
        return blocks.get(index);
    }

    int size() {
        return weight.length;
    }

    /** Why a block is put aside, as flags of {@link Hints}; 0 when it is not. */
    int aside(int index) {
        return aside[index];
    }

    double weight(int index) {
        return weight[index];
    }

    /** Weighs anew, for pages of a few short lines: text of any kind counts. */
    void countAnyText() {
        for (int i = 0; i < weight.length; i++) {
            Block block = blocks.get(i);
            boolean text = aside[i] == 0 && !block.heading() && block.linkShare() < 0.5;
            weight[i] = text ? block.length() : -0.5 * Math.min(block.length(), 100);
        }
    }

    /** Sums of the weights of the first blocks: none, one, two … all. */
    double[] sums() {
        double[] sums = new double[weight.length + 1];
        for (int i = 0; i < weight.length; i++) {
            sums[i + 1] = sums[i] + weight[i];
        }
        return sums;
    }

    /** The same sums of what counts for an article alone. */
    double[] goodSums() {
        double[] sums = new double[weight.length + 1];
        for (int i = 0; i < weight.length; i++) {
            sums[i + 1] = sums[i] + Math.max(0, weight[i]);
        }
        return sums;
    }

    /** Marks the blocks of boxes that are furniture, unless too much of the page's text is in them. */
    private void putAside() {
        int n = weight.length;
        double[] good = goodSums();
        int[] length = new int[n + 1];
        int[] linked = new int[n + 1];
        for (int i = 0; i < n; i++) {
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
}
