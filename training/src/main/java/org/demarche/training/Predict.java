package org.demarche.training;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.demarche.reader.attribution.Attribution;
import org.demarche.reader.attribution.Attributions;
import org.demarche.reader.text.Passages;
import org.demarche.record.Act;
import org.demarche.record.Article;
import org.demarche.record.Form;
import org.demarche.record.Reading;
import org.demarche.record.RecordCodec;
import org.demarche.record.Speaker;
import org.demarche.record.SpeakerKind;
import org.demarche.record.Statement;
import org.demarche.record.Unknown;

/** Writes bare attributions as records, so that the first stage can be scored without the ones behind it. */
public final class Predict {
    private Predict() {}

    static void run(Attributions attributions, Path records, Path out) throws Exception {
        RecordCodec codec = new RecordCodec();
        List<Article> articles = new ArrayList<>();
        for (String line : Files.readAllLines(records)) {
            articles.add(codec.read(line, records.toString()).article());
        }
        run(attributions, articles, out);
    }

    /**
     * Writes what is found in each article, one line an article.
     *
     * @throws IOException when the file cannot be written
     */
    public static void run(Attributions attributions, List<Article> articles, Path out) throws IOException {
        RecordCodec codec = new RecordCodec();
        try (BufferedWriter writer = Files.newBufferedWriter(out)) {
            for (Article article : articles) {
                writer.write(codec.write(bare(article, attributions.in(Passages.of(article)))));
                writer.newLine();
            }
        }
    }

    private static Reading bare(Article article, List<Attribution> attributions) {
        List<Statement> statements = new ArrayList<>();
        for (int i = 0; i < attributions.size(); i++) {
            Attribution a = attributions.get(i);
            String name = a.source() == null ? "unknown" : a.source().text();
            statements.add(new Statement(
                    "s" + (i + 1),
                    a.source(),
                    a.cue(),
                    a.content(),
                    Speaker.of(name, SpeakerKind.ANONYMOUS),
                    Form.INDIRECT,
                    Act.ASSERT,
                    "unknown",
                    null,
                    List.of(),
                    null,
                    List.of(),
                    null,
                    null,
                    List.of(),
                    null,
                    a.within() < 0 ? null : "s" + (a.within() + 1),
                    List.of(),
                    a.probability(),
                    Map.of(),
                    null,
                    Unknown.NONE));
        }
        return new Reading(article, statements, List.of(), List.of(), Unknown.NONE);
    }
}
