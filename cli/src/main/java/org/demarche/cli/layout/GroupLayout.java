package org.demarche.cli.layout;

import java.util.ArrayList;
import java.util.List;
import org.demarche.grouping.Group;
import org.demarche.grouping.Member;
import org.demarche.grouping.Origin;
import org.demarche.grouping.Report;
import org.jspecify.annotations.Nullable;

/** Lays out a group: who spoke and when, then every report, the earliest first, with how its words go with those of the fullest one. */
public final class GroupLayout {
    private final Sheet sheet;
    private final Changes changes;
    private final boolean drift;

    /**
     * @param sheet where to print
     * @param drift whether to print word for word how each report differs from the fullest one
     */
    public GroupLayout(Sheet sheet, boolean drift) {
        this.sheet = sheet;
        this.changes = new Changes(sheet);
        this.drift = drift;
    }

    /** Prints one group and a gap. */
    public void print(Group group) {
        String when = group.saidOn() == null ? "" : ", " + Phrases.date(group.saidOn());
        sheet.row(
                "",
                new Words("statement", sheet.paint()::quiet),
                new Words(Phrases.speaker(group.speaker()) + when, sheet.paint()::strong));
        row("group", group.id());
        for (int i = 0; i < group.members().size(); i++) {
            member(group, group.members().get(i), i == group.fullest());
        }
        sheet.gap();
    }

    private void member(Group group, Member member, boolean fullest) {
        Report report = member.report();
        sheet.row(
                "",
                new Words("report", sheet.paint()::quiet),
                new Words(report.statement().contentText(), sheet.paint()::words));
        List<String> facts = new ArrayList<>();
        facts.add(outlet(report));
        if (report.published() != null) {
            facts.add(Phrases.published(report.published()));
        }
        facts.add(fullest ? "the fullest" : member.join().word());
        origin(member.origin(), facts);
        row("in", String.join(", ", facts));
        if (drift && !fullest) {
            changes.print(group.drift(member).edits());
        }
    }

    private static String outlet(Report report) {
        return report.outlet() == null ? report.source() : report.outlet();
    }

    private static void origin(@Nullable Origin origin, List<String> facts) {
        if (origin != null) {
            facts.add((origin.basis() == Origin.Basis.CREDIT ? "citing " : "a copy of what stood in ") + origin.name());
        }
    }

    private void row(String label, String text) {
        sheet.row("", new Words(label, sheet.paint()::quiet), new Words(text, sheet.paint()::quiet));
    }
}
