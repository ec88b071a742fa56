package org.demarche.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.demarche.analysis.Board;
import org.demarche.analysis.Level;
import org.demarche.analysis.Move;
import org.demarche.cli.layout.FindingLayout;
import org.demarche.ledger.LedgerException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code demarche board}: who stands where. */
@Command(
        name = "board",
        sortOptions = false,
        customSynopsis = "demarche board [OPTION]...",
        header = "Show who stands where, on every issue.",
        description =
                "Actors by issues: the latest position of each, with its conditions and how many outlets report it.",
        footer = {
            "What others report of an actor is no position of his and is left out.",
            "",
            "Examples:",
            "  demarche board",
            "  demarche board --as-of 2031-04 --for Kestria --history"
        })
final class BoardCommand implements Callable<Integer> {
    private final Session session;

    BoardCommand(Session session) {
        this.session = session;
    }

    @Mixin
    AnalysisOptions options = new AnalysisOptions();

    @Option(
            names = "--level",
            paramLabel = "LEVEL",
            converter = Levels.class,
            description = "Who is one actor: side (the state or organisation spoken for) or speaker. Default: side.")
    Level level = Level.SIDE;

    @Option(names = "--history", description = "Every position, not only the latest.")
    boolean history;

    @Override
    public Integer call() throws LedgerException {
        Board board = Board.of(options.corpus(session), level);
        options.print(session, layout -> print(board, layout), new AnalysisOptions.Kind("position", board.cells()));
        return ExitCode.DONE;
    }

    private void print(Board board, FindingLayout layout) {
        if (board.cells().isEmpty()) {
            layout.paragraph("No position is known.");
        }
        String actor = "";
        for (Board.Cell cell : board.cells()) {
            if (!cell.actor().equals(actor)) {
                actor = cell.actor();
                layout.heading(actor);
            }
            layout.row("issue", cell.issue());
            for (Move move : history ? cell.history() : List.of(cell.latest())) {
                move(move, layout);
            }
            layout.gap();
        }
    }

    private static void move(Move move, FindingLayout layout) {
        String stance = move.stance() == null ? "" : ", " + move.stance().word();
        String sure = move.confidence() == null ? "" : ", " + Math.round(100 * move.confidence()) + "% sure";
        int outlets = move.outlets().size();
        layout.row(move.act().word(), outlets + (outlets == 1 ? " outlet" : " outlets") + stance + sure);
        move.conditions().forEach(condition -> layout.row("condition", condition));
        layout.cited("", move.cited());
    }

    static final class Levels extends WordConverter<Level> {
        Levels() {
            super(Level.class);
        }
    }
}
