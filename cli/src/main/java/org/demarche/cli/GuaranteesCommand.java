package org.demarche.cli;

import java.util.concurrent.Callable;
import org.demarche.analysis.Guarantees;
import org.demarche.cli.layout.FindingLayout;
import org.demarche.ledger.LedgerException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code demarche guarantees}: who would protect whom. */
@Command(
        name = "guarantees",
        sortOptions = false,
        customSynopsis = "demarche guarantees [OPTION]...",
        header = "Show the register of guarantees.",
        description = "Who would protect whom, what against, on what condition, and how far it has come.",
        footer = {"Examples:", "  demarche guarantees", "  demarche guarantees --as-of 2031-06 --format json"})
final class GuaranteesCommand implements Callable<Integer> {
    private final Session session;

    GuaranteesCommand(Session session) {
        this.session = session;
    }

    @Mixin
    AnalysisOptions options = new AnalysisOptions();

    @Override
    public Integer call() throws LedgerException {
        Guarantees found = Guarantees.of(options.corpus(session));
        options.print(session, layout -> print(found, layout), new AnalysisOptions.Kind("guarantee", found.entries()));
        return ExitCode.DONE;
    }

    private static void print(Guarantees found, FindingLayout layout) {
        if (found.entries().isEmpty()) {
            layout.paragraph("No guarantee is spoken of.");
        }
        found.entries().forEach(entry -> {
            layout.heading(name(entry.guarantor()) + " for " + name(entry.beneficiary()) + ": "
                    + entry.state().word());
            entry.mentions().forEach(mention -> mention(mention, layout));
            layout.gap();
        });
    }

    private static void mention(Guarantees.Mention mention, FindingLayout layout) {
        layout.row(mention.state().word(), mention.about());
        if (mention.against() != null) {
            layout.row("against", mention.against());
        }
        mention.triggers().forEach(trigger -> layout.row("trigger", trigger));
        if (mention.duration() != null) {
            layout.row("duration", mention.duration());
        }
        layout.cited("", mention.cited());
    }

    private static String name(@Nullable String party) {
        return party == null ? "unnamed" : party;
    }
}
