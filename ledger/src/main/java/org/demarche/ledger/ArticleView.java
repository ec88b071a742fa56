package org.demarche.ledger;

import java.util.List;
import org.demarche.record.Reading;

/**
 * An article with everything that stands in the ledger of one version of its text.
 *
 * @param heading the article in short
 * @param versions how many versions of its text there are
 * @param reading the article, its visible statements in reading order under their ledger ids, its preconditions and deeds
 * @param statements the same statements in the same order, with what the ledger knows beside
 */
public record ArticleView(ArticleHeading heading, int versions, Reading reading, List<StatementView> statements) {
    public ArticleView {
        statements = List.copyOf(statements);
    }
}
