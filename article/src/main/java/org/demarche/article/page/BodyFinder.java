package org.demarche.article.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.demarche.article.clean.Paragraph;
import org.jspecify.annotations.Nullable;

/**
 * Finds the body among a page's blocks. Every block is weighed ({@link Weighed}); prefix sums give every box its weight at once; the box that weighs
 * most is the article ({@link BoxChoice}), and what is furniture inside it is put aside.
 */
final class BodyFinder {
    private final Weighed page;
    private final List<Signals.Sign> links;
    private final Set<String> titles = new HashSet<>();
    private final Standfirst standfirst;
    private final ToldBody told;
    private final Edges edges;

    /**
     * @param titles all that may be the headline
     * @param leads what the page's head says the article is about; one of these above the body is its standfirst
     * @param told the body as the page tells machines, null when it does not
     */
    BodyFinder(PageWalk walk, List<String> titles, List<String> leads, @Nullable String told) {
        this.page = new Weighed(walk);
        this.links = walk.signals().links;
        titles.forEach(title -> this.titles.add(Words.fold(title)));
        this.standfirst = new Standfirst(page, this.titles, leads);
        this.told = new ToldBody(told);
        this.edges = new Edges(page, standfirst);
    }

    /** The paragraphs of the body in order; empty when there is none. */
    Body find() {
        Box best = new BoxChoice(page, titles).best();
        List<Paragraph> paragraphs = new ArrayList<>();
        List<String> captions = new ArrayList<>();
        if (best != null) {
            collect(best, paragraphs, captions);
        }
        List<Paragraph> said = told.paragraphs();
        boolean more = length(said) > 400 && length(said) > 2 * length(paragraphs);
        return new Body(
                more ? said : paragraphs,
                captions,
                RelatedLinks.of(
                        links,
                        page.blocks(),
                        i -> (page.aside(i) & Hints.RELATED) != 0 && (page.aside(i) & Hints.COMMENT) == 0),
                page.blocks().stream().anyMatch(Paywall::notice));
    }

    /** All paragraphs that are not furniture, for text that is known to be nothing but an article. */
    List<Paragraph> all() {
        List<Block> kept = new ArrayList<>();
        for (int i = 0; i < page.size(); i++) {
            if (page.aside(i) == 0 && !Chatter.is(page.block(i))) {
                kept.add(page.block(i));
            }
        }
        return Roles.paragraphs(kept, 0);
    }

    private static int length(List<Paragraph> paragraphs) {
        return paragraphs.stream().mapToInt(p -> p.text().length()).sum();
    }

    private void collect(Box best, List<Paragraph> paragraphs, List<String> captions) {
        int start = afterTitle(best);
        Set<String> seen = new HashSet<>();
        List<Integer> kept = new ArrayList<>();
        List<Integer> leads = standfirst.above(start);
        leads.forEach(lead -> {
            kept.add(lead);
            seen.add(page.block(lead).text());
        });
        RepeatedOffers offers = new RepeatedOffers(page, best);
        for (int i = start; i < best.to; i++) {
            Block block = page.block(i);
            if (page.aside(i) != 0) {
                if (isCaption(page.aside(i))) {
                    captions.add(block.text());
                }
                continue;
            }
            if (block.box().tag.equals("h1") && block.length() < 150 && kept.size() > 3) {
                // The headline of the next article.
                break;
            }
            if (kept.size() > 2 && edges.ends(i, best.to, kept)) {
                break;
            }
            if (Chatter.is(block)
                    || offers.has(block)
                    || Paywall.notice(block)
                    || titles.contains(Words.fold(block.text()))) {
                continue;
            }
            if (block.length() > 40 && !seen.add(block.text())) {
                continue;
            }
            kept.add(i);
        }
        told.clip(kept, page, leads.size());
        edges.trim(kept, leads.size());
        edges.dropLooseHeadings(kept);
        paragraphs.addAll(Roles.paragraphs(kept.stream().map(page::block).toList(), leads.size()));
    }

    private static boolean isCaption(int aside) {
        return (aside & Hints.CAPTION) != 0 && (aside & (Hints.JUNK | Hints.COMMENT | Hints.RELATED)) == 0;
    }

    /** The body begins after the headline when that stands in the first half of the box. */
    private int afterTitle(Box best) {
        int half = best.from + (best.to - best.from) / 2;
        for (int i = best.from; i < half; i++) {
            Block block = page.block(i);
            if (block.box().tag.equals("h1") || (block.heading() && titles.contains(Words.fold(block.text())))) {
                return i + 1;
            }
        }
        return best.from;
    }
}
