package org.demarche.web;

import org.demarche.analysis.Cited;
import org.demarche.ledger.StatementView;
import org.demarche.web.state.RecordState;

/**
 * Words that a finding rests on.
 *
 * @param actor who said or did it
 * @param words the words
 * @param when when, in words
 * @param isoDay when, ISO 8601
 * @param where the outlet
 * @param href the statement's page; of a deed its article's
 * @param act the act's word; {@code deed} for a deed
 * @param mark whether a person stands behind it
 */
record Quote(String actor, String words, String when, String isoDay, String where, String href, String act, Mark mark) {
    static Quote of(Cited cited, RecordState state) {
        StatementView view = state.view(cited.id()).orElse(null);
        int deed = cited.id().indexOf('#');
        return new Quote(
                Shown.label(cited.actor()),
                Shown.shortened(cited.words(), Limits.SNIPPET),
                Dates.of(cited.when()),
                cited.when().toString(),
                Shown.label(cited.where()),
                view != null
                        ? Addresses.statement(cited.id())
                        : Addresses.article(deed < 0 ? cited.id() : cited.id().substring(0, deed)),
                view == null ? "deed" : view.statement().act().word(),
                view == null ? new Mark(Mark.MACHINE_READ, "", false) : Mark.of(view.statement()));
    }
}
