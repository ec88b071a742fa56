package org.demarche.web;

import java.util.ArrayList;
import java.util.List;
import org.demarche.ledger.ArticleHeading;
import org.demarche.ledger.StatementView;
import org.demarche.record.Statement;

/** How a statement came from who said it to this record, stop by stop. */
final class Chain {
    private Chain() {}

    /**
     * A stop on the way.
     *
     * @param does what it does with the words ("said by", "in", "carried by")
     * @param who who or what it is
     * @param href its page here, empty when it has none
     * @param note when, empty when not known
     */
    record Stop(String does, String who, String href, String note) {}

    /** From the speaker to the record. */
    static List<Stop> of(StatementView view) {
        Statement statement = view.statement();
        ArticleHeading article = view.article();
        List<Stop> stops = new ArrayList<>();
        stops.add(new Stop(
                "said by",
                Shown.label(statement.speaker().name()),
                Addresses.speaker(view.speakerKey()),
                statement.saidOn() == null ? "" : Dates.of(statement.saidOn())));
        if (statement.venue() != null) {
            stops.add(new Stop("in", Shown.label(statement.venue()), "", ""));
        }
        for (int i = statement.via().size() - 1; i >= 0; i--) {
            stops.add(new Stop("through", Shown.label(statement.via().get(i)), "", ""));
        }
        stops.add(new Stop(
                "published by",
                article.outlet() == null ? "an unnamed outlet" : Shown.label(article.outlet()),
                Addresses.article(article.id()),
                Dates.stamp(article.published())));
        stops.add(new Stop("entered here", "this record", "", Dates.stamp(view.addedAt())));
        return stops;
    }
}
