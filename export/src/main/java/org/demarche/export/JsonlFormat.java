package org.demarche.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import org.demarche.ledger.ArticleView;

/**
 * The record itself: {@code demarche-record/1}, one article a line, and nothing of it left out with full text. Without, see {@link Quoted}.
 */
final class JsonlFormat implements StreamFormat {
    @Override
    public String name() {
        return "jsonl";
    }

    @Override
    public String purpose() {
        return "the record, one article a line";
    }

    @Override
    public Export begin(OutputStream out, Request request) {
        Lines lines = new Lines(out);
        RecordJson json = new RecordJson();
        Quoted quoted = new Quoted(request.terms());
        return new Export() {
            @Override
            public void article(ArticleView article) {
                ObjectNode line = json.reading(article.reading());
                quoted.reading(line, article.reading());
                lines.line(json.text(line));
            }

            @Override
            public void finish() throws IOException {
                lines.flush();
            }
        };
    }
}
