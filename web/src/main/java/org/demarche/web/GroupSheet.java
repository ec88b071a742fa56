package org.demarche.web;

import java.util.ArrayList;
import java.util.List;
import org.demarche.grouping.Alignment;
import org.demarche.grouping.Edit;
import org.demarche.grouping.Group;
import org.demarche.grouping.Join;
import org.demarche.grouping.Member;
import org.demarche.ledger.StatementView;
import org.demarche.record.Span;
import org.demarche.web.state.RecordState;

/**
 * One statement as every outlet has it.
 *
 * @param speaker who spoke
 * @param when when it was said, in words, empty when unknown
 * @param versions the reports, the earliest first
 * @param altered whether a report that keeps most of the fullest one's words has others too
 * @param several whether several outlets have it
 */
record GroupSheet(String speaker, String when, List<Version> versions, boolean altered, boolean several) {
    /**
     * One outlet's report.
     *
     * @param entry the statement as in a list
     * @param here whether it is the one that the page is about
     * @param fullest whether it is the one the others are compared with
     * @param join how its words go with those of the fullest
     * @param origin where it was taken from, empty when nothing tells
     * @param words its words, changes marked
     */
    record Version(Entry entry, boolean here, boolean fullest, String join, String origin, List<Word> words) {}

    /**
     * A stretch of words.
     *
     * @param text the words
     * @param kind {@code kept}, {@code dropped}, {@code added}
     */
    record Word(String text, String kind) {}

    /** @param here id of the statement that the page is about, empty for none */
    static GroupSheet of(Group group, RecordState state, String here) {
        List<Version> versions = new ArrayList<>();
        boolean altered = false;
        for (int i = 0; i < group.members().size(); i++) {
            Member member = group.members().get(i);
            String id = member.report().statement().id();
            StatementView view = state.view(id).orElse(null);
            if (view != null) {
                boolean fullest = i == group.fullest();
                Alignment drift = group.drift(member);
                altered |= compares(member) && !drift.same();
                versions.add(new Version(
                        Entry.of(view, null),
                        id.equals(here),
                        fullest,
                        fullest ? "the fullest wording" : words(member),
                        origin(member),
                        fullest || !compares(member) ? plain(member) : compared(drift)));
            }
        }
        return new GroupSheet(
                Shown.label(group.speaker().name()),
                group.saidOn() == null ? "" : Dates.of(group.saidOn()),
                versions,
                altered,
                versions.stream().map(v -> v.entry().trail().get(0)).distinct().count() > 1);
    }

    /** Word by word only what keeps most of the words can be compared; a paraphrase is another wording altogether. */
    private static boolean compares(Member member) {
        return member.join() != Join.PARAPHRASE;
    }

    private static String words(Member member) {
        return switch (member.join()) {
            case VERBATIM -> "the same words";
            case NEAR_VERBATIM -> "nearly the same words";
            case PARTIAL -> "a part of the words";
            case PARAPHRASE -> "other words";
        };
    }

    private static String origin(Member member) {
        return member.origin() == null
                ? ""
                : switch (member.origin().basis()) {
                    case CREDIT -> "names " + Shown.label(member.origin().name()) + " as its source";
                    case COPY ->
                        "has the text of " + Shown.label(member.origin().name());
                };
    }

    private static List<Word> plain(Member member) {
        return List.of(
                new Word(Shown.shortened(member.report().statement().contentText(), 2 * Limits.SNIPPET), "kept"));
    }

    private static List<Word> compared(Alignment drift) {
        List<Word> words = new ArrayList<>();
        for (Edit edit : drift.edits()) {
            Span from = edit.from();
            Span to = edit.to();
            if (edit.kind() != Edit.Kind.KEPT && from != null) {
                words.add(new Word(Shown.shortened(from.text(), Limits.SNIPPET), "dropped"));
            }
            if (to != null) {
                words.add(new Word(
                        Shown.shortened(to.text(), Limits.SNIPPET), edit.kind() == Edit.Kind.KEPT ? "kept" : "added"));
            }
        }
        return words;
    }
}
