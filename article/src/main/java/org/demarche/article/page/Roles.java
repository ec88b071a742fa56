package org.demarche.article.page;

import java.util.ArrayList;
import java.util.List;
import org.demarche.article.clean.Paragraph;
import org.demarche.article.clean.Role;

/** What each kept block is in its article. */
final class Roles {
    /** Characters of a cell; longer ones are paragraphs that a table merely lays out. */
    private static final int CELL = 100;

    private Roles() {}

    /**
     * @param kept blocks in order
     * @param leads how many of them, from the first on, are the standfirst
     * @return a paragraph a block; short cells of one row of a table become one
     */
    static List<Paragraph> paragraphs(List<Block> kept, int leads) {
        List<Paragraph> paragraphs = new ArrayList<>();
        Box row = null;
        for (int i = 0; i < kept.size(); i++) {
            Block block = kept.get(i);
            Role role = i < leads ? Role.STANDFIRST : of(block);
            Box here =
                    role == Role.TABLE && block.length() <= CELL ? block.box().around("tr") : null;
            int last = paragraphs.size() - 1;
            if (here != null && here == row) {
                paragraphs.set(last, Paragraph.of(role, paragraphs.get(last).text() + " | " + block.text()));
            } else {
                paragraphs.add(Paragraph.of(role, block.text()));
            }
            row = here;
        }
        return paragraphs;
    }

    static Role of(Block block) {
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
