package org.demarche.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.demarche.ledger.Fault;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerException;
import org.demarche.ledger.Root;
import org.demarche.ledger.Verification;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code demarche verify}: whether the ledger is whole and unchanged. */
@Command(
        name = "verify",
        sortOptions = false,
        customSynopsis = "demarche verify [OPTION]...",
        header = "Check that the ledger is whole and unchanged.",
        description =
                "Checks the chain of hashes over all revisions, the texts, and every statement against them. A single changed byte is found.",
        footer = {
            "A root stands for everything up to its revision. Write the last one down, or",
            "publish it: whoever has it can prove later, with --since, that nothing older was",
            "altered or cut off.",
            "",
            "Examples:",
            "  demarche verify",
            "  demarche verify --roots > roots.txt",
            "  demarche verify --since 2031-05-04:128:9f86d081…"
        })
final class VerifyCommand implements Callable<Integer> {
    private final Session session;

    VerifyCommand(Session session) {
        this.session = session;
    }

    @Option(
            names = "--since",
            paramLabel = "ROOT",
            converter = RootConverter.class,
            description = "Also check that nothing up to this root was changed since it was written down.")
    @Nullable
    Root since;

    @Option(
            names = "--roots",
            description = "Check nothing; print the root of every day (UTC) on a line of its own, the oldest first.")
    boolean roots;

    @Mixin
    LedgerOption where = new LedgerOption();

    @Override
    public Integer call() throws LedgerException {
        try (Ledger ledger = where.openToLook(session)) {
            if (roots) {
                ledger.roots().forEach(root -> session.out().line(root.toString()));
                return ExitCode.DONE;
            }
            Verification verification = since == null ? ledger.verify() : ledger.verify(since);
            int code = verdict(session, verification);
            if (since != null && verification.holds()) {
                session.out().line("Nothing up to " + since + " was changed.");
            }
            session.out().line("Newest revision: " + verification.head());
            List<Root> all = ledger.roots();
            if (!all.isEmpty()) {
                session.out().line("Root: " + all.get(all.size() - 1));
            }
            return code;
        }
    }

    /** Prints what does not hold and the verdict; the exit code that follows. */
    static int verdict(Session session, Verification verification) {
        for (Fault fault : verification.faults()) {
            session.out().line(session.paint().fault("FAULT") + " " + fault);
        }
        if (verification.more() > 0) {
            session.out().line("and " + verification.more() + " more");
        }
        String verdict = verification.holds()
                ? session.paint().done("The ledger holds.")
                : session.paint().fault("The ledger does not hold.");
        session.out()
                .line(verdict + " Checked: " + verification.revisions() + " revisions, " + verification.texts()
                        + " texts, " + verification.statements() + " statements.");
        return verification.holds() ? ExitCode.DONE : ExitCode.INPUT;
    }

    /** Takes a root as this command prints it. */
    static final class RootConverter implements ITypeConverter<Root> {
        @Override
        public Root convert(String root) {
            try {
                return Root.parse(root);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }
}
