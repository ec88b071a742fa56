package org.demarche.article.page;

import java.util.List;

/** Where the article begins and ends among the blocks of its box, and what at its edges is none of it. */
final class Edges {
    private final Weighed page;
    private final Standfirst standfirst;

    Edges(Weighed page, Standfirst standfirst) {
        this.page = page;
        this.standfirst = standfirst;
    }

    /**
     * Whether the article ends at a block: a notice to those who do not pay, or the heading of other articles, with less text behind than before.
     *
     * @param to where its box ends
     * @param kept indices of the blocks before it
     */
    boolean ends(int index, int to, List<Integer> kept) {
        Block block = page.block(index);
        if (!Paywall.notice(block) && !Chatter.offers(block)) {
            return false;
        }
        double before =
                kept.stream().mapToDouble(i -> Math.max(0, page.weight(i))).sum();
        double behind = 0;
        for (int i = index + 1; i < to; i++) {
            behind += Math.max(0, page.weight(i));
        }
        return behind < 0.5 * before;
    }

    /**
     * Takes out short lines without a sentence before the first and after the last paragraph: bylines, dates, marks of agencies, labels.
     *
     * @param kept indices of blocks
     * @param leads how many of them, from the first on, are the standfirst, which stays
     */
    void trim(List<Integer> kept, int leads) {
        if (kept.stream().allMatch(this::loose)) {
            // A page of a few short lines: they are all there is.
            return;
        }
        while (loose(kept.get(kept.size() - 1)) || Chatter.isLastWord(page.block(kept.get(kept.size() - 1)))) {
            kept.remove(kept.size() - 1);
        }
        int k = leads;
        while (kept.size() > k && !page.block(kept.get(k)).heading() && loose(kept.get(k))) {
            if (page.block(kept.get(k)).length() > 40 && standfirst.meant(page.block(kept.get(k)))) {
                k++;
            } else {
                kept.remove(k);
            }
        }
    }

    private boolean loose(int index) {
        Block block = page.block(index);
        boolean listed = block.box().within("li")
                || block.box().within("blockquote")
                || block.box().within("table");
        return !listed && TextWeight.of(block) <= 0 || Chatter.atTheEnd(block);
    }

    /** A heading stands before text; one that stands before nothing or before another of its kind belonged to something left out. */
    void dropLooseHeadings(List<Integer> kept) {
        boolean textFollows = false;
        for (int k = kept.size() - 1; k >= 0; k--) {
            boolean heading = page.block(kept.get(k)).heading();
            if (heading && !textFollows) {
                kept.remove(k);
            }
            textFollows = !heading;
        }
    }
}
