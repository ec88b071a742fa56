package org.demarche.article.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.demarche.article.clean.Paragraph;
import org.demarche.article.clean.Role;
import org.jspecify.annotations.Nullable;

/**
 * Finds the body among a page's blocks. Every block is weighed (running text counts for, link lists and furniture against); prefix sums
 * give every box its weight at once; the box that weighs most is the article, and what is furniture inside it is put aside.
 */
final class BodyFinder {
    /** Share of the running text that a box must hold to stand for the larger one around it. */
    private static final double INNER = 0.8;

    private final List<Block> blocks;
    private final List<Box> boxes;
    private final List<Signals.Sign> links;
    private final Set<String> titles;
    private final List<String> leads;
    private final @Nullable String told;
    private final int n;
    /** Why a block is no part of the body: a sum of flags of {@link Hints}; 0 for none. */
    private final int[] aside;

    private final double[] weight;

    /**
     * @param titles all that may be the headline
     * @param leads what the page's head says the article is about; one of these above the body is its standfirst
     * @param told the body as the page tells machines, null when it does not
     */
    BodyFinder(PageWalk walk, List<String> titles, List<String> leads, @Nullable String told) {
        this.blocks = walk.blocks();
        this.boxes = walk.boxes();
        this.links = walk.signals().links;
        this.titles = new HashSet<>();
        titles.forEach(title -> this.titles.add(Words.fold(title)));
        this.leads = leads.stream()
                .map(Words::fold)
                .filter(lead -> lead.length() > 30)
                .toList();
        this.told = told;
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
        if (best == null) {
            best = anyText();
        }
        List<Paragraph> paragraphs = new ArrayList<>();
        List<String> captions = new ArrayList<>();
        if (best != null) {
            collect(inner(best), paragraphs, captions);
        }
        List<Paragraph> said = told();
        boolean more = length(said) > 400 && length(said) > 2 * length(paragraphs);
        return new Body(
                more ? said : paragraphs,
                captions,
                RelatedLinks.of(links, blocks, i -> (aside[i] & Hints.RELATED) != 0 && (aside[i] & Hints.COMMENT) == 0),
                blocks.stream().anyMatch(Paywall::notice));
    }

    /** All paragraphs that are not furniture, for text that is known to be nothing but an article. */
    List<Paragraph> all() {
        for (int i = 0; i < n; i++) {
            weight[i] = TextWeight.of(blocks.get(i));
        }
        putAside();
        List<Block> kept = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            if (aside[i] == 0 && !Chatter.is(blocks.get(i))) {
                kept.add(blocks.get(i));
            }
        }
        return Roles.paragraphs(kept, null);
    }

    private static int length(List<Paragraph> paragraphs) {
        return paragraphs.stream().mapToInt(p -> p.text().length()).sum();
    }

    /** What the page tells machines, as paragraphs: all there is where the visible body is put in by a script. */
    private List<Paragraph> told() {
        if (told == null) {
            return List.of();
        }
        return Text.lines(told).map(line -> Paragraph.of(Role.PARAGRAPH, line)).toList();
    }

    /** The box with the most text of any kind, for pages of a few short lines. */
    private @Nullable Box anyText() {
        for (int i = 0; i < n; i++) {
            Block block = blocks.get(i);
            boolean text = aside[i] == 0 && !block.heading() && block.linkShare() < 0.5;
            weight[i] = text ? block.length() : -0.5 * Math.min(block.length(), 100);
        }
        return heaviest();
    }

    /** The smallest box inside that holds nearly all of what counts: what it leaves out is more often furniture than text. */
    private Box inner(Box outer) {
        double[] good = new double[n + 1];
        for (int i = 0; i < n; i++) {
            good[i + 1] = good[i] + Math.max(0, weight[i]);
        }
        double whole = good[outer.to] - good[outer.from];
        int title = titleIn(outer);
        Box best = outer;
        for (Box box : boxes) {
            boolean named = box.tag.equals("article")
                    && title >= box.from
                    && title < box.to
                    && box.from >= outer.from
                    && box.to <= outer.to;
            if (named && good[box.to] - good[box.from] >= 0.2 * whole && good[box.to] - good[box.from] > 400) {
                // The article that has the headline; others follow it on the same page.
                best = box;
                continue;
            }
            boolean inside = box.from >= outer.from && box.to <= outer.to;
            if (inside && good[box.to] - good[box.from] >= INNER * whole && box.to - box.from <= best.to - best.from) {
                best = box;
            }
        }
        return best;
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

    private @Nullable Box heaviest() {
        double[] sum = new double[n + 1];
        for (int i = 0; i < n; i++) {
            sum[i + 1] = sum[i] + weight[i];
        }
        Box best = null;
        double most = 0;
        for (Box box : boxes) {
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

    private void collect(Box best, List<Paragraph> paragraphs, List<String> captions) {
        int start = afterTitle(best);
        Set<String> seen = new HashSet<>();
        List<Integer> kept = new ArrayList<>();
        int lead = leadAbove(start);
        if (lead >= 0) {
            kept.add(lead);
            seen.add(blocks.get(lead).text());
        }
        for (int i = start; i < best.to; i++) {
            Block block = blocks.get(i);
            if (aside[i] != 0) {
                if ((aside[i] & Hints.CAPTION) != 0 && (aside[i] & (Hints.JUNK | Hints.COMMENT | Hints.RELATED)) == 0) {
                    captions.add(block.text());
                }
                continue;
            }
            if (block.box().tag.equals("h1") && block.length() < 150 && kept.size() > 3) {
                // The headline of the next article.
                break;
            }
            if (kept.size() > 2 && ends(i, best.to, kept)) {
                break;
            }
            if (Chatter.is(block) || Paywall.notice(block) || titles.contains(Words.fold(block.text()))) {
                continue;
            }
            if (block.length() > 40 && !seen.add(block.text())) {
                continue;
            }
            kept.add(i);
        }
        dropBeyondTold(kept, lead);
        trim(kept, lead);
        dropLooseHeadings(kept);
        paragraphs.addAll(
                Roles.paragraphs(kept.stream().map(blocks::get).toList(), lead < 0 ? null : blocks.get(lead)));
    }

    /** Whether the article ends at a block: a notice to those who do not pay, or the heading of other articles, with less text behind than before. */
    private boolean ends(int index, int to, List<Integer> kept) {
        if (!Paywall.notice(blocks.get(index)) && !Chatter.offers(blocks.get(index))) {
            return false;
        }
        double before = kept.stream().mapToDouble(i -> Math.max(0, weight[i])).sum();
        double behind = 0;
        for (int i = index + 1; i < to; i++) {
            behind += Math.max(0, weight[i]);
        }
        return behind < 0.5 * before;
    }

    /** Where the page also tells machines its body, what is seen before its first and after its last paragraph is furniture. */
    private void dropBeyondTold(List<Integer> kept, int lead) {
        if (told == null || told.length() < 500) {
            return;
        }
        String whole = Words.fold(Text.clean(told));
        int first = -1;
        int last = -1;
        int covered = 0;
        for (int k = 0; k < kept.size(); k++) {
            String fold = Words.fold(blocks.get(kept.get(k)).text());
            if (fold.length() > 30 && whole.contains(fold.length() > 120 ? fold.substring(0, 120) : fold)) {
                first = first < 0 ? k : first;
                last = k;
                covered += fold.length();
            }
        }
        int seen = kept.stream().mapToInt(i -> blocks.get(i).length()).sum();
        if (covered < 0.75 * whole.length() || told.length() < 0.5 * seen) {
            // Some pages tell machines the first paragraphs only.
            return;
        }
        for (int k = kept.size() - 1; k >= 0; k--) {
            Block block = blocks.get(kept.get(k));
            if (k > last || (k < first && kept.get(k) != lead && TextWeight.of(block) <= 0)) {
                kept.remove(k);
            }
        }
    }

    /** Short lines without a sentence before the first and after the last paragraph: bylines, dates, marks of agencies, labels. */
    private void trim(List<Integer> kept, int lead) {
        if (kept.stream().allMatch(this::loose)) {
            // A page of a few short lines: they are all there is.
            return;
        }
        while (loose(kept.get(kept.size() - 1))) {
            kept.remove(kept.size() - 1);
        }
        int k = lead >= 0 ? 1 : 0;
        while (kept.size() > k && !blocks.get(kept.get(k)).heading() && loose(kept.get(k))) {
            kept.remove(k);
        }
    }

    private boolean loose(int index) {
        Block block = blocks.get(index);
        boolean listed = block.box().within("li")
                || block.box().within("blockquote")
                || block.box().within("table");
        return !listed && TextWeight.of(block) <= 0 || Chatter.atTheEnd(block);
    }

    /** The standfirst when it stands above the body's box, between it and the headline; -1 when there is none. */
    private int leadAbove(int start) {
        int title = -1;
        for (int i = start - 1; i >= Math.max(0, start - 40) && title < 0; i--) {
            if (blocks.get(i).box().tag.equals("h1")
                    || titles.contains(Words.fold(blocks.get(i).text()))) {
                title = i;
            }
        }
        for (int i = Math.max(title + 1, 0); i < start && i < n; i++) {
            Block block = blocks.get(i);
            if ((aside[i] & ~Hints.BYLINE) != 0
                    || block.length() < 40
                    || block.linkShare() > 0.3
                    || Chatter.is(block)) {
                continue;
            }
            String fold = Words.fold(block.text());
            boolean named = title >= 0
                    && i - title < 12
                    && (block.box().hints(Hints.STANDFIRST) || block.box().inside(Hints.STANDFIRST));
            boolean meant = leads.stream().anyMatch(lead -> lead.startsWith(fold) || fold.startsWith(lead));
            if ((named || meant) && !repeated(fold, start)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether the text stands again further down. */
    private boolean repeated(String fold, int from) {
        for (int i = from; i < Math.min(n, from + 12); i++) {
            if (blocks.get(i).length() >= fold.length()
                    && Words.fold(blocks.get(i).text()).startsWith(fold)) {
                return true;
            }
        }
        return false;
    }

    /** Index of the block that is the headline, or -1. */
    private int titleIn(Box box) {
        for (int i = box.from; i < box.to; i++) {
            if (blocks.get(i).heading()
                    && titles.contains(Words.fold(blocks.get(i).text()))) {
                return i;
            }
        }
        return -1;
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
}
