package org.demarche.web;

import java.util.List;
import org.demarche.web.state.Finding;
import org.demarche.web.state.FindingKind;
import org.demarche.web.state.RecordState;

/**
 * A finding as a page shows it.
 *
 * @param id its id
 * @param kind what it is, in words
 * @param sentence the conclusion
 * @param when since when, in words
 * @param isoDay since when, ISO 8601
 * @param standing who stands behind it
 * @param hidden whether the public does not see it
 * @param quotes what it rests on
 */
record FindingSheet(
        String id,
        String kind,
        String sentence,
        String when,
        String isoDay,
        String standing,
        boolean hidden,
        List<Quote> quotes) {

    static FindingSheet of(Finding finding, RecordState state, Gate gate) {
        boolean open = gate.isPublic(finding);
        return new FindingSheet(
                finding.id(),
                words(finding.kind()),
                Shown.shortened(finding.sentence(), 3 * Limits.SNIPPET),
                Dates.day(finding.day()),
                finding.day().toString(),
                finding.reviewed()
                        ? "rests on reviewed statements"
                        : open
                                ? "opened by an editor; rests on statements that nobody has reviewed"
                                : "not public: rests on unreviewed statements",
                !open,
                finding.cited().stream().map(cited -> Quote.of(cited, state)).toList());
    }

    static List<FindingSheet> of(List<Finding> findings, RecordState state, Gate gate) {
        return gate.shown(findings).stream()
                .map(finding -> of(finding, state, gate))
                .toList();
    }

    static String words(FindingKind kind) {
        return switch (kind) {
            case SHIFT -> "shift";
            case CONTRADICTION -> "contradiction";
            case DISAGREEMENT -> "outlets disagree";
            case DEADLOCK -> "deadlock";
            case DEADLOCK_ENDED -> "deadlock ended";
        };
    }
}
