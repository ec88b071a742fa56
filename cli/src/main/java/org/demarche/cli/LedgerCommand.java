package org.demarche.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code demarche ledger}: keeps the store; each thing that it does is a command of its own. */
@Command(
        name = "ledger",
        sortOptions = false,
        customSynopsis = "demarche ledger ACTION [OPTION]... [ARGUMENT]...",
        header = "Move, back up, restore or rebuild the ledger, or take an article down.",
        description = "Keeps the store itself; what is in it is the matter of the other commands.",
        footer = {
            "'demarche ledger ACTION --help' explains an action.",
            "",
            "Examples:",
            "  demarche ledger backup monday.db",
            "  demarche ledger restore --ledger strait.db monday.db",
            "  demarche ledger move strait.db jdbc:postgresql://localhost/news"
        })
final class LedgerCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        throw new CommandLine.ParameterException(
                spec.commandLine(),
                "what should be done with the ledger is missing: move, backup, restore, rebuild or takedown");
    }

    /** With its actions. */
    static CommandLine of(Session session) {
        return new CommandLine(new LedgerCommand())
                .addSubcommand(new MoveCommand(session))
                .addSubcommand(new BackupCommand(session))
                .addSubcommand(new RestoreCommand(session))
                .addSubcommand(new RebuildCommand(session))
                .addSubcommand(new TakedownCommand(session));
    }
}
