package org.demarche.web;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.demarche.ledger.ArticleView;
import org.demarche.ledger.Revision;
import org.demarche.ledger.StatementView;
import org.demarche.record.CodePointText;

/**
 * A statement's page.
 *
 * @param entry the statement as in a list
 * @param issue what it is about
 * @param issueHref the issue's page
 * @param outlet who published the article
 * @param outletHref where the outlet's statements are
 * @param published date and time of the article in words
 * @param language of the article, BCP 47, {@code und} when unknown
 * @param notice what a reader must know first (withdrawn, an old revision), empty when nothing
 * @param anchor fragment of the statement's place in its article, empty when it is not there
 * @param passage its sentences with their neighbours
 * @param chain how it reached the record
 * @param particulars its fields and what they rest on
 * @param revisions its history, oldest first
 * @param permanent path of the shown revision
 * @param permanentFull the same as a full address
 * @param citations how to cite it
 * @param others the first other statements of the same article
 */
record StatementSheet(
        Entry entry,
        String issue,
        String issueHref,
        String outlet,
        String outletHref,
        String published,
        String language,
        String notice,
        String anchor,
        Passage passage,
        List<Chain.Stop> chain,
        List<Particular> particulars,
        List<Line> revisions,
        String permanent,
        String permanentFull,
        List<Citation> citations,
        List<Entry> others) {

    private static final int OTHERS = 8;

    /** A line of the history. */
    record Line(
            int number,
            String href,
            boolean shown,
            String kind,
            String by,
            String at,
            String iso,
            String reason,
            String hash,
            String shortHash) {}

    /**
     * @param view the statement
     * @param article the article at the version that the statement's offsets point into
     * @param history the statement's revisions, oldest first
     * @param site name of the site
     * @param base address of the site, without a slash at the end
     * @param named how an issue's label is shown
     */
    static StatementSheet of(
            StatementView view,
            ArticleView article,
            List<Revision> history,
            String site,
            String base,
            UnaryOperator<String> named) {
        CodePointText text = new CodePointText(article.reading().article().text());
        String permanent = Addresses.revision(view.id(), view.revision());
        String outlet = view.article().outlet() == null ? "" : view.article().outlet();
        String language =
                Optional.ofNullable(article.reading().article().language()).orElse("und");
        return new StatementSheet(
                Entry.of(view, null),
                Shown.heading(Shown.label(named.apply(view.statement().issue()))),
                Addresses.issue(view.statement().issue()),
                outlet.isEmpty() ? "Outlet unknown" : Shown.label(outlet),
                outlet.isEmpty() ? "/outlets" : Addresses.outlet(outlet),
                Dates.stamp(view.article().published()),
                Shown.label(language),
                notice(view),
                anchor(view, article),
                Passage.of(text, view.statement(), view.article().title()),
                Chain.of(view),
                Particular.of(view, text),
                history.stream().map(revision -> line(view, revision)).toList(),
                permanent,
                base + permanent,
                Citation.of(view, site, base),
                others(view, article));
    }

    private static String notice(StatementView view) {
        if (!view.visible()) {
            return "This statement does not stand: it was withdrawn or rejected. The revisions below say by whom and why.";
        }
        return view.flagged()
                ? "This statement waits for a second look: the article has a newer text, or the reader now says something else than the reviewer."
                : "";
    }

    private static List<Entry> others(StatementView view, ArticleView article) {
        return IntStream.range(0, article.statements().size())
                .filter(i -> !article.statements().get(i).id().equals(view.id()))
                .limit(OTHERS)
                .mapToObj(i -> Entry.numbered(article.statements().get(i), i + 1))
                .toList();
    }

    private static String anchor(StatementView view, ArticleView article) {
        for (int i = 0; i < article.statements().size(); i++) {
            if (article.statements().get(i).id().equals(view.id())) {
                return "#t" + (i + 1);
            }
        }
        return "";
    }

    private static Line line(StatementView view, Revision revision) {
        return new Line(
                revision.number(),
                Addresses.revision(view.id(), revision.number()),
                revision.number() == view.revision(),
                revision.kind().word(),
                Shown.label(revision.author().name()),
                Dates.stamp(revision.at()),
                revision.at(),
                Shown.labelOrEmpty(revision.reason()),
                revision.hash(),
                revision.hash().substring(0, Math.min(10, revision.hash().length())));
    }
}
