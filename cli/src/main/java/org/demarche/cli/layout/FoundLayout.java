package org.demarche.cli.layout;

import java.util.ArrayList;
import java.util.List;
import org.demarche.ledger.ArticleHeading;
import org.demarche.ledger.Revision;
import org.demarche.ledger.StatementView;

/** Lays out a statement of the ledger: the statement, then where it was published and under which id it is kept. */
public final class FoundLayout {
    private final Sheet sheet;
    private final StatementLayout layout;

    /** @param sheet where to print */
    public FoundLayout(Sheet sheet) {
        this.sheet = sheet;
        this.layout = new StatementLayout(sheet);
    }

    /** Prints one statement and a gap. */
    public void print(StatementView found) {
        rows(found);
        sheet.gap();
    }

    /**
     * Prints one statement that waits for a reviewer, and a gap.
     *
     * @param why why it is worth looking at
     */
    public void print(StatementView found, String why) {
        rows(found);
        row("why", why);
        sheet.gap();
    }

    /** Prints one statement with its history and a gap. */
    public void print(StatementView found, List<Revision> history) {
        rows(found);
        row(
                "address",
                found.article().url() == null
                        ? found.article().source()
                        : found.article().url());
        for (Revision revision : history) {
            String reason = revision.reason() == null ? "" : ": " + revision.reason();
            row(
                    "revision",
                    revision.number() + ", " + revision.at() + ", "
                            + revision.kind().word() + " by "
                            + revision.author().name() + reason);
        }
        sheet.gap();
    }

    private void rows(StatementView found) {
        layout.print("", found.statement());
        row("in", published(found.article()));
        row("id", found.id());
        if (found.mergedInto() != null) {
            row("note", "merged into statement " + found.mergedInto());
        } else if (!found.visible()) {
            row("note", "this statement no longer stands");
        }
        if (found.assigned() != null) {
            row("note", "assigned to " + found.assigned());
        }
        if (found.flagged()) {
            row("note", "flagged: a person should look at it again");
        }
    }

    private static String published(ArticleHeading article) {
        List<String> facts = new ArrayList<>();
        facts.add(article.outlet() == null ? article.source() : article.outlet());
        if (article.published() != null) {
            facts.add(Phrases.published(article.published()));
        }
        String title = article.title() == null ? "" : ": " + article.title();
        return String.join(", ", facts) + title;
    }

    private void row(String label, String text) {
        sheet.row("", new Words(label, sheet.paint()::quiet), new Words(text, sheet.paint()::quiet));
    }
}
