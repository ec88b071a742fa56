package org.demarche.web.desk;

import java.util.List;
import java.util.Optional;
import org.demarche.ledger.ArticleView;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerException;
import org.demarche.ledger.StatementView;
import org.demarche.record.CodePointText;

/** What stands around a statement in the ledger. */
final class Texts {
    private Texts() {}

    /** The text that a statement's offsets point into; empty where it was taken down. */
    static CodePointText of(Ledger ledger, StatementView view) throws LedgerException {
        return new CodePointText(article(ledger, view)
                .map(ArticleView::reading)
                .map(reading -> reading.article().text())
                .orElse(""));
    }

    static Subject subject(Ledger ledger, StatementView view) throws LedgerException {
        return article(ledger, view)
                .map(article -> Subject.in(article, view.statement()))
                .orElseGet(() -> new Subject(view.statement(), List.of()));
    }

    static Optional<ArticleView> article(Ledger ledger, StatementView view) throws LedgerException {
        return ledger.article(view.article().id(), view.article().version());
    }
}
