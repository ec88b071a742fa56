package org.demarche.cli;

import java.util.concurrent.Callable;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerException;
import org.demarche.ledger.Renaming;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code demarche actors}: the speakers of the ledger, and their names. */
@Command(
        name = "actors",
        sortOptions = false,
        customSynopsis = {
            "demarche actors [OPTION]...",
            "       demarche actors rename --as NAME FROM TO",
            "       demarche actors import [OPTION]... FILE..."
        },
        header = "List the speakers, rename an actor, or make two one.",
        description = "One line a speaker, the most quoted first: how many statements, and the name.",
        footer = {
            "'demarche actors rename --help' explains names, and 'import --help' files.",
            "",
            "Examples:",
            "  demarche actors",
            "  demarche actors rename --as 'Ida Wren' 'A. Holm' 'Ada Holm'",
            "  demarche actors import ministers.json > actors.csv"
        })
final class ActorsCommand implements Callable<Integer> {
    private final Session session;

    ActorsCommand(Session session) {
        this.session = session;
    }

    @Mixin
    LedgerOption where = new LedgerOption();

    @Mixin
    NameList list = new NameList();

    @Override
    public Integer call() throws LedgerException {
        try (Ledger ledger = where.openToLook(session)) {
            list.print(session, ledger, Renaming.Kind.ACTOR, ledger.speakers());
        }
        return ExitCode.DONE;
    }

    /** With its action. */
    static CommandLine of(Session session) {
        return new CommandLine(new ActorsCommand(session))
                .addSubcommand(new RenameActorCommand(session))
                .addSubcommand(new ImportActorsCommand(session));
    }
}
