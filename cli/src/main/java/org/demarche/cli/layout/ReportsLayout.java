package org.demarche.cli.layout;

import java.util.ArrayList;
import java.util.List;
import org.demarche.grouping.Origin;
import org.demarche.ledger.ArticleHeading;
import org.demarche.ledger.GroupMember;
import org.demarche.ledger.StatementGroup;

/** Lays out where a statement was reported: the earliest report first, with whom it was taken from and every altered word. */
public final class ReportsLayout {
    private final Sheet sheet;
    private final Changes changes;

    /** @param sheet where to print */
    public ReportsLayout(Sheet sheet) {
        this.sheet = sheet;
        this.changes = new Changes(sheet);
    }

    /** Prints the reports of one group and a gap. */
    public void print(StatementGroup group) {
        row("group", group.id() + ", " + group.members().size() + " reports, the earliest first");
        for (int i = 0; i < group.members().size(); i++) {
            member(group, group.members().get(i), i == group.fullest());
        }
        sheet.gap();
    }

    private void member(StatementGroup group, GroupMember member, boolean fullest) {
        ArticleHeading article = member.statement().article();
        List<String> facts = new ArrayList<>();
        facts.add(article.outlet() == null ? article.source() : article.outlet());
        if (article.published() != null) {
            facts.add(Phrases.published(article.published()));
        }
        facts.add(fullest ? "the fullest" : member.join().word());
        if (member.takenFrom() != null) {
            facts.add((member.basis() == Origin.Basis.CREDIT ? "citing " : "a copy of what stood in ")
                    + member.takenFrom());
        }
        facts.add(member.statement().id());
        row("report", String.join(", ", facts));
        if (!fullest) {
            changes.print(group.drift(member).edits());
        }
    }

    private void row(String label, String text) {
        sheet.row("", new Words(label, sheet.paint()::quiet), new Words(text, sheet.paint()::quiet));
    }
}
