package org.demarche.training.encoder;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.demarche.reader.attribution.Attribution;
import org.demarche.reader.encoder.EncoderAttributions;
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
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Reads PolNeAR's articles with a model of the encoder and writes its attributions in the record format, for the scorer. */
@Command(
        name = "predict-polnear",
        mixinStandardHelpOptions = true,
        description = "Writes what a model of the encoder finds in PolNeAR's articles, in the record format.")
public final class PredictPolnear implements Callable<Integer> {
    @Option(names = "--model", required = true, description = "ONNX file of the encoder")
    private Path model = Path.of("");

    @Option(names = "--articles", required = true, description = "a packed part of PolNeAR")
    private Path articles = Path.of("");

    @Option(names = "--out", required = true, description = "file to write, one line an article")
    private Path out = Path.of("");

    /** Runs the command; exits with its status. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new PredictPolnear()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        RecordCodec codec = new RecordCodec();
        try (EncoderAttributions encoder = EncoderAttributions.of(model);
                BufferedWriter lines = Files.newBufferedWriter(out)) {
            for (MarkedArticle marked : PolnearCorpus.read(articles, Integer.MAX_VALUE)) {
                Article article =
                        Article.of(marked.id() + ".txt", null, null, null, List.of(), null, "en", marked.text());
                List<Attribution> found = encoder.in(Passages.of(article));
                lines.write(codec.write(new Reading(article, statements(found), List.of(), List.of(), Unknown.NONE)));
                lines.newLine();
            }
        }
        return 0;
    }

    /** Only source, cue and content are known here; the other fields say nothing. */
    private static List<Statement> statements(List<Attribution> attributions) {
        List<Statement> statements = new ArrayList<>();
        Speaker nobody = Speaker.of("unresolved", SpeakerKind.ANONYMOUS);
        for (int i = 0; i < attributions.size(); i++) {
            Attribution found = attributions.get(i);
            statements.add(new Statement(
                    "s" + (i + 1),
                    found.source(),
                    found.cue(),
                    found.content(),
                    nobody,
                    Form.INDIRECT,
                    Act.ASSERT,
                    "",
                    null,
                    List.of(),
                    null,
                    List.of(),
                    null,
                    null,
                    List.of(),
                    null,
                    found.within() < 0 ? null : "s" + (found.within() + 1),
                    List.of(),
                    found.probability(),
                    Map.of(),
                    null,
                    Unknown.NONE));
        }
        return statements;
    }
}
