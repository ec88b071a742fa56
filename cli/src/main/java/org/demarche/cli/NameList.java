package org.demarche.cli;

import java.util.List;
import java.util.Locale;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerException;
import org.demarche.ledger.Renamed;
import org.demarche.ledger.Renaming;
import org.demarche.ledger.Tally;
import picocli.CommandLine.Option;

/** Prints names with how many statements each has, or what was renamed. */
final class NameList {
    @Option(
            names = "--limit",
            paramLabel = "N",
            converter = SearchCommand.Limit.class,
            description = "At most so many, 1 to 500. Default: 50.")
    int limit = 50;

    @Option(names = "--renamed", description = "Instead, what was renamed, by whom, when and why, the oldest first.")
    boolean renamed;

    void print(Session session, Ledger ledger, Renaming.Kind kind, List<Tally> names) throws LedgerException {
        if (renamed) {
            for (Renamed each : ledger.renamings()) {
                if (each.renaming().kind() == kind) {
                    session.out()
                            .line("'" + each.renaming().from() + "' is '"
                                    + each.renaming().to() + "'"
                                    + (each.stands() ? "" : " (no longer)") + ": "
                                    + HistoryCommand.line(each.revision()));
                }
            }
            return;
        }
        names.stream()
                .limit(limit)
                .forEach(name ->
                        session.out().line(String.format(Locale.ROOT, "%8d  %s", name.statements(), name.label())));
    }
}
