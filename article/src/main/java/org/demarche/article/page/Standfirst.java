package org.demarche.article.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The lead between the headline and the body's box. */
final class Standfirst {
    /** Characters (UTF-16 units) of a lead; what is longer is the article. */
    private static final int LONGEST = 2000;

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
                .filter(lead -> lead.length() > 30 && lead.length() < LONGEST)
                .toList();
    }

    /**
     * @param start index of the body's first block
     * @return indices of the blocks of the standfirst where it stands above the body's box; empty when there is none
     */
    List<Integer> above(int start) {
        int title = titleAbove(start);
        List<Integer> found = new ArrayList<>();
        for (int i = Math.max(title + 1, 0); i < Math.min(start, page.size()); i++) {
            Block block = page.block(i);
            boolean near = title >= 0 && i - title < 12;
            boolean told = meant(block);
            if (block.length() < (found.isEmpty() ? 40 : 20)
                    || block.linkShare() > 0.3
                    || (page.aside(i) & ~(told && near ? Hints.BYLINE | Hints.JUNK : Hints.BYLINE)) != 0
                    || Chatter.is(block)) {
                if (!found.isEmpty()) {
                    break;
                }
                continue;
            }
            boolean named =
                    near && (block.box().hints(Hints.STANDFIRST) || block.box().inside(Hints.STANDFIRST));
            boolean goesOn = found.isEmpty()
                    || block.box().parent
                            == page.block(found.get(found.size() - 1)).box().parent;
            if (goesOn && (named || told) && !repeated(Words.fold(block.text()), start)) {
                found.add(i);
            } else if (!found.isEmpty()) {
                break;
            }
        }
        return found;
    }

    /** Whether a block says what the page's head says, or a part of it, or that behind the name of a place. */
    boolean meant(Block block) {
        String fold = Words.fold(block.text());
        return leads.stream()
                .anyMatch(lead -> lead.contains(fold) && fold.length() > 20
                        || fold.startsWith(lead)
                        || fold.contains(lead) && fold.length() < 2 * lead.length());
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
