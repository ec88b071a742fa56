package org.demarche.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.demarche.record.Article;
import org.demarche.record.CodePointText;
import org.demarche.record.RecordException;
import org.jspecify.annotations.Nullable;

/** The record: {@code demarche-record/1}, with the articles' text or, where {@link Quoted} left it out, resting on the ledger's. */
final class JsonlImport implements ImportFormat {
    @Override
    public String name() {
        return "jsonl";
    }

    @Override
    public String purpose() {
        return "the record, one article a line";
    }

    @Override
    public List<String> suffixes() {
        return List.of(".jsonl", ".ndjson");
    }

    @Override
    public void read(Path file, Request request, Intake into) throws ImportException, IOException {
        RecordJson json = new RecordJson();
        try (TextFile lines = TextFile.open(file)) {
            for (String line = lines.next(); line != null; line = lines.next()) {
                if (line.isBlank()) {
                    continue;
                }
                ObjectNode record = json.parse(line, lines.place());
                String whole = line;
                if (record.path("article").path("text").isNull()
                        || record.path("article").path("text").isMissingNode()) {
                    complete(record, lines.place(), into);
                    whole = json.text(record);
                }
                try {
                    into.reading(json.codec().read(whole, lines.place()));
                } catch (RecordException e) {
                    throw new ImportException(e.getMessage() + ". Mend the line, or take it out", e);
                }
            }
        }
    }

    private static void complete(ObjectNode record, String place, Intake into) throws ImportException {
        if (!(record.path("article") instanceof ObjectNode article)) {
            throw new ImportException(place + ": there is no article in it. Every line of a record holds one");
        }
        String source = article.path("source").asText("");
        Article known = into.known(text(article, "url"), text(article, "outlet"), source, text(article, "sha256"))
                .orElseThrow(() -> new ImportException(place + ": the line holds no text of the article " + source
                        + ", and this ledger has no article with its address and that text. Add the article first, or export"
                        + " with full text"));
        article.put("text", known.text());
        Quoted.restore(record, new CodePointText(known.text()), place);
    }

    private static @Nullable String text(ObjectNode node, String field) {
        return node.path(field).textValue();
    }
}
