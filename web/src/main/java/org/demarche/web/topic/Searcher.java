package org.demarche.web.topic;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.ledger.LedgerException;
import org.demarche.ledger.StatementView;

/** The site's search, whose parameters mean here what they mean in its addresses. */
public interface Searcher {
    /** Of what was sent, the parameters that a search knows, as an address has them; empty when one has a value that it cannot have. */
    Optional<String> understood(Map<String, List<String>> sent);

    /**
     * What was added later than a moment, newest day first, as far as it is among the newest thousand by day.
     *
     * @param query as {@link #understood} gave it
     * @param addedAfter UTC, ISO 8601
     */
    List<StatementView> addedAfter(String query, String addedAfter) throws LedgerException;

    /** One line about a statement for somebody who gets it by mail: who, what kind of move, the words. */
    String line(StatementView view);

    /** Path of a statement's page. */
    String path(StatementView view);

    /** Whether a person stands behind it, in the words of the pages. */
    String mark(StatementView view);
}
