package org.demarche.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.demarche.cli.terminal.ClosedPipe;
import org.demarche.export.Export;
import org.demarche.export.FileFormat;
import org.demarche.export.Format;
import org.demarche.export.Request;
import org.demarche.export.StreamFormat;
import org.demarche.ledger.ArticleView;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerException;
import org.demarche.ledger.Query;

/** Sweeps a ledger into an export. A file appears under its name only when it is whole. */
final class Exporting {
    private final Session session;
    private final Ledger ledger;
    private final Query query;
    private long articles;
    private long statements;

    Exporting(Session session, Ledger ledger, Query query) {
        this.session = session;
        this.ledger = ledger;
        this.query = query;
    }

    void toStandardOutput(StreamFormat format, Request request) throws LedgerException, IOException {
        OutputStream out = new BufferedOutputStream(session.surroundings().out(), 1 << 16);
        try (Export export = format.begin(out, request)) {
            sweep(export);
            out.flush();
        } catch (UncheckedIOException e) {
            throw ClosedPipe.of(Objects.requireNonNull(e.getCause()));
        } catch (IOException e) {
            throw ClosedPipe.of(e);
        }
    }

    void toFile(Format format, Path to, Request request) throws LedgerException, IOException {
        if (Files.isDirectory(to)) {
            throw new InputFault(to + ": there is a folder of this name. Remove it, or give another name");
        }
        Path folder = to.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new InputFault(to + ": there is no folder " + folder + " to write it in. Make it first");
        }
        Path unfinished = folder.resolve("." + to.getFileName() + ".unfinished-"
                + ProcessHandle.current().pid());
        try {
            remove(unfinished);
            write(format, unfinished, request);
            Files.move(unfinished, to, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | UncheckedIOException e) {
            throw new InputFault(
                    to + ": it was not written (" + innermost(e) + "), and nothing is left of it. Make room, or give"
                            + " another place with --output, and do it again",
                    e);
        } finally {
            remove(unfinished);
        }
        session.messages().say("Written to " + to + ": " + articles + " articles, " + statements + " statements.");
    }

    /** What the system said, without what streams and libraries put around it. */
    private static String innermost(Throwable fault) {
        Throwable cause = fault;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }

    private void write(Format format, Path to, Request request) throws LedgerException, IOException {
        if (format instanceof FileFormat file) {
            try (Export export = file.begin(to, request)) {
                sweep(export);
            }
        } else if (format instanceof StreamFormat stream) {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(to), 1 << 16);
                    Export export = stream.begin(out, request)) {
                sweep(export);
            }
        }
    }

    private void sweep(Export export) throws LedgerException, IOException {
        try (Progress progress = new Progress(session.messages(), "Exporting", 1)) {
            ledger.sweep(query, view -> {
                take(export, view);
                progress.article();
            });
        }
        export.finish();
    }

    private void take(Export export, ArticleView view) {
        try {
            export.article(view);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        articles++;
        statements += view.statements().size();
    }

    /** Deletes a file or a folder with all in it, if it is there. */
    private static void remove(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> files = Files.walk(path)) {
            deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : deepestFirst) {
            Files.delete(each);
        }
    }
}
