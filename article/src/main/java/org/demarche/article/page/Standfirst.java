package org.demarche.article.page;

import java.util.List;
import java.util.Set;

/** The lead between the headline and the body's box. */
final class Standfirst {
    private final Weighed page;
    private final Set<String> titles;
    private final List<String> leads;

    /**
     * @param titles all that may be the headline, folded
     * @param leads what the page's head says the article is about; one of these above the body is its standfirst
     */
    Standfirst(Weighed page, Set<String> titles, List<String> leads) {
        this.page = page;
        this.titles = titles;
        this.leads = leads.stream()
                .map(Words::fold)
                .filter(lead -> lead.length() > 30)
                .toList();
    }

    /**
     * @param start index of the body's first block
     * @return index of the standfirst when it stands above the body's box; -1 when there is none
     */
    int above(int start) {
        int title = titleAbove(start);
        for (int i = Math.max(title + 1, 0); i < start && i < page.size(); i++) {
            Block block = page.block(i);
            if ((page.aside(i) & ~Hints.BYLINE) != 0
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

    private int titleAbove(int start) {
        for (int i = start - 1; i >= Math.max(0, start - 40); i--) {
            Block block = page.block(i);
            if (block.box().tag.equals("h1") || titles.contains(Words.fold(block.text()))) {
                return i;
            }
        }
        return -1;
    }

    /** Whether the text stands again further down. */
    private boolean repeated(String fold, int from) {
        for (int i = from; i < Math.min(page.size(), from + 12); i++) {
            Block block = page.block(i);
            if (block.length() >= fold.length() && Words.fold(block.text()).startsWith(fold)) {
                return true;
            }
        }
        return false;
    }
}
