package org.demarche.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerException;
import org.demarche.ledger.Page;
import org.demarche.ledger.Query;
import org.demarche.ledger.StatementView;
import org.demarche.web.topic.Searcher;

/** The search of the pages, for those who follow one. */
final class SiteSearcher implements Searcher {
    private static final int PAGE = 100;
    private static final int PAGES = 10;

    private final Ledger ledger;

    SiteSearcher(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public Optional<String> understood(Map<String, List<String>> sent) {
        Map<String, String> first = new HashMap<>();
        sent.forEach((name, values) -> first.put(name, values.isEmpty() ? "" : values.get(0)));
        Map<String, String> known = new LinkedHashMap<>(SearchRequest.known(first));
        known.remove("order");
        known.remove("after");
        try {
            SearchRequest.query(known);
            return known.isEmpty() ? Optional.empty() : Optional.of(Addresses.query(known));
        } catch (Unclear e) {
            return Optional.empty(); // nothing that could be followed; the page says so
        }
    }

    @Override
    public List<StatementView> addedAfter(String query, String addedAfter) throws LedgerException {
        Map<String, String> known = new LinkedHashMap<>();
        FollowedQuery.pairs(query).forEach(pair -> known.put(pair.name(), pair.value()));
        List<StatementView> fresh = new ArrayList<>();
        try {
            Query next = SearchRequest.query(known).limit(PAGE);
            for (int page = 0; page < PAGES; page++) {
                Page<StatementView> found = ledger.search(next);
                found.items().stream()
                        .filter(view -> view.addedAt().compareTo(addedAfter) > 0)
                        .forEach(fresh::add);
                if (found.next().isEmpty()) {
                    break;
                }
                next = next.after(found.next().get());
            }
        } catch (Unclear e) {
            throw new IllegalStateException("a search was kept that is none: " + query, e);
        }
        return fresh;
    }

    @Override
    public String line(StatementView view) {
        return Shown.label(view.statement().speaker().name()) + ", "
                + view.statement().act().word() + ": "
                + Shown.shortened(view.statement().contentText(), Limits.SNIPPET);
    }

    @Override
    public String path(StatementView view) {
        return Addresses.statement(view.id());
    }

    @Override
    public String mark(StatementView view) {
        return Mark.of(view.statement()).words();
    }
}
