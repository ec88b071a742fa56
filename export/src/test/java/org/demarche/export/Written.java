package org.demarche.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.demarche.ledger.Author;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerException;
import org.demarche.ledger.Query;

/** Exports and imports of whole ledgers, for tests. */
final class Written {
    static final Request FULL = Request.DEFAULT.terms(Terms.FULL_TEXT);

    private Written() {}

    static byte[] bytes(Ledger ledger, String format, Request request) throws IOException, LedgerException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Export export = ((StreamFormat) Formats.written(format).orElseThrow()).begin(out, request)) {
            sweep(ledger, export);
        }
        return out.toByteArray();
    }

    static String text(Ledger ledger, String format, Request request) throws IOException, LedgerException {
        return new String(bytes(ledger, format, request), StandardCharsets.UTF_8);
    }

    static void file(Ledger ledger, String format, Path to, Request request) throws IOException, LedgerException {
        try (Export export = ((FileFormat) Formats.written(format).orElseThrow()).begin(to, request)) {
            sweep(ledger, export);
        }
    }

    private static void sweep(Ledger ledger, Export export) throws IOException, LedgerException {
        ledger.sweep(Query.ALL, view -> {
            try {
                export.article(view);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        export.finish();
    }

    /** An import with what it reported. */
    record Result(Imported imported, List<Orphan> orphans, List<String> takenDown) {}

    static Result read(Ledger ledger, String format, Path file, Request request)
            throws IOException, LedgerException, ImportException {
        List<Orphan> orphans = new ArrayList<>();
        List<String> takenDown = new ArrayList<>();
        Import.Listener listener = new Import.Listener() {
            @Override
            public void orphan(Orphan orphan) {
                orphans.add(orphan);
            }

            @Override
            public void takenDown(String article) {
                takenDown.add(article);
            }
        };
        Imported imported = new Import(ledger, Author.reader("import"))
                .run(Formats.read(format).orElseThrow(), file, request, listener);
        return new Result(imported, orphans, takenDown);
    }
}
