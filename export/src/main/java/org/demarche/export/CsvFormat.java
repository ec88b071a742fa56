package org.demarche.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.demarche.ledger.ArticleView;

/** A table of statements: RFC 4180, UTF-8, one row a statement. Deeds and articles without statements are not in it. */
final class CsvFormat implements StreamFormat {
    @Override
    public String name() {
        return "csv";
    }

    @Override
    public String purpose() {
        return "a table, one statement a row";
    }

    @Override
    public Export begin(OutputStream out, Request request) {
        CsvWriter csv = CsvWriter.builder()
                .build(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16));
        List<Columns.Header> headers = request.columns().headers().stream()
                .filter(h -> h.column() != Column.ARTICLE_TEXT || request.terms() == Terms.FULL_TEXT)
                .toList();
        csv.writeRecord(headers.stream().map(h -> Formula.guarded(h.header())).toList());
        RecordJson json = new RecordJson();
        return new Export() {
            @Override
            public void article(ArticleView article) {
                for (Row row : Row.of(article, request.terms(), json)) {
                    List<String> cells = new ArrayList<>();
                    for (Columns.Header header : headers) {
                        String value = header.column().of(row);
                        cells.add(value == null ? "" : Formula.guarded(value));
                    }
                    csv.writeRecord(cells);
                }
            }

            @Override
            public void finish() throws IOException {
                csv.flush();
            }
        };
    }
}
