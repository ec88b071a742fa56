package org.demarche.training;

import java.io.BufferedWriter;
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
final class Predict {
    private Predict() {}

    static void run(Attributions attributions, Path articles, Path out) throws Exception {
        RecordCodec codec = new RecordCodec();
        try (BufferedWriter writer = Files.newBufferedWriter(out)) {
            for (String line : Files.readAllLines(articles)) {
                Article article = codec.read(line, articles.toString()).article();
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
