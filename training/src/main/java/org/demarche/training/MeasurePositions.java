package org.demarche.training;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.demarche.reader.occasion.Occasion;
import org.demarche.reader.position.Position;
import org.demarche.reader.position.Positions;
import org.demarche.reader.position.Preconditions;
import org.demarche.reader.registry.Registry;
import org.demarche.reader.speaker.Cast;
import org.demarche.reader.speaker.Speakers;
import org.demarche.reader.speaker.Spoken;
import org.demarche.reader.text.Passages;
import org.demarche.record.Reading;
import org.demarche.record.RecordCodec;
import org.demarche.record.Speaker;
import org.demarche.record.Statement;
import org.demarche.record.Unknown;

/**
 * Measures the stage {@code Positions} alone: reads the gold articles with their annotated attributions and speakers, and prints record
 * lines for the scorers.
 */
public final class MeasurePositions {
    private MeasurePositions() {}

    /** @param args the folder of the gold articles */
    public static void main(String[] args) throws IOException {
        Positions stage = new Positions();
        Speakers speakers = new Speakers(Registry.standard());
        Preconditions edges = new Preconditions();
        RecordCodec codec = new RecordCodec();
        for (Gold gold : Gold.read(Path.of(args[0]))) {
            Passages passages = Passages.of(gold.article());
            Cast cast = new GoldCast(speakers.in(passages, gold.attributions()), gold);
            Occasion none = new Occasion(null, null, List.of(), null, Map.of());
            List<Position> positions =
                    stage.of(passages, cast, Collections.nCopies(cast.spoken().size(), none));
            List<Statement> statements = new ArrayList<>();
            for (int i = 0; i < positions.size(); i++) {
                statements.add(statement(gold.statements().get(i), cast.spoken().get(i), positions.get(i)));
            }
            System.out.println(codec.write(
                    new Reading(gold.article(), statements, edges.in(statements, positions), List.of(), Unknown.NONE)));
        }
    }

    private static Statement statement(JsonNode gold, Spoken spoken, Position position) {
        return new Statement(
                gold.path("id").asText(),
                spoken.what().source(),
                spoken.what().cue(),
                spoken.what().content(),
                new Speaker(
                        spoken.speaker().name(),
                        spoken.speaker().kind(),
                        null,
                        null,
                        spoken.speaker().represents(),
                        Unknown.NONE),
                position.form(),
                position.act(),
                position.issue(),
                position.stance(),
                position.conditions(),
                position.waits(),
                position.guarantees(),
                null,
                null,
                List.of(),
                null,
                gold.path("within").isTextual() ? gold.path("within").asText() : null,
                position.points(),
                null,
                position.evidence(),
                null,
                Unknown.NONE);
    }
}
