package org.demarche.article.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.demarche.article.clean.Link;

/** The links to other articles that a page offers beside its own: kept apart from the body, not lost. */
final class RelatedLinks {
    private static final int MOST = 60;
    /** A headline has this many words at least; what is shorter is a menu. */
    private static final int WORDS = 4;

    private static final int CHARACTERS = 20;

    private RelatedLinks() {}

    /**
     * @param links all links of the page
     * @param blocks all blocks of the page
     * @param offered whether the block with this index stands where the page offers other articles
     * @return each address once, in the order of the page
     */
    static List<Link> of(List<Signals.Sign> links, List<Block> blocks, IntPredicate offered) {
        Map<String, Link> found = new LinkedHashMap<>();
        for (Signals.Sign sign : links) {
            if (found.size() >= MOST) {
                break;
            }
            if (sign.at() >= blocks.size() || !offered.test(sign.at())) {
                continue;
            }
            String text = sign.text();
            String own = sign.element().absUrl("href");
            String address = own.isEmpty() ? sign.element().attr("href").strip() : own;
            boolean page = !address.isEmpty()
                    && !address.startsWith("#")
                    && !address.regionMatches(true, 0, "javascript:", 0, 11);
            boolean headline =
                    text.length() >= CHARACTERS && (text.split(" ").length >= WORDS || text.charAt(0) > 0x2e80);
            if (page && headline) {
                found.putIfAbsent(address, new Link(text, address));
            }
        }
        return new ArrayList<>(found.values());
    }
}
