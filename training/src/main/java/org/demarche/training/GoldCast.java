package org.demarche.training;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.reader.attribution.Attribution;
import org.demarche.reader.speaker.Actor;
import org.demarche.reader.speaker.Cast;
import org.demarche.reader.speaker.Mention;
import org.demarche.reader.speaker.Spoken;
import org.demarche.record.Named;
import org.demarche.record.SpeakerKind;

/**
 * A cast whose speakers are the annotated ones, so that a later stage can be measured without the errors of the stage that resolves
 * speakers; everybody else is as that stage has found him.
 */
final class GoldCast implements Cast {
    private final Cast found;
    private final List<Spoken> spoken = new ArrayList<>();

    /**
     * @param found what the stage that resolves speakers found, given the annotated attributions
     * @param gold the article
     */
    GoldCast(Cast found, Gold gold) {
        this.found = found;
        for (int i = 0; i < gold.statements().size(); i++) {
            JsonNode s = gold.statements().get(i);
            SpeakerKind kind = Named.find(
                            SpeakerKind.class, s.path("speaker_kind").asText())
                    .orElseThrow();
            String represents =
                    s.path("represents").isTextual() ? s.path("represents").asText() : null;
            Actor actor = new Actor(s.path("speaker").asText(), kind, null, null, represents);
            Attribution what = gold.attributions().get(i);
            spoken.add(new Spoken(i, what, what.source(), actor, "gold"));
        }
    }

    @Override
    public List<Spoken> spoken() {
        return spoken;
    }

    @Override
    public List<Mention> mentions() {
        return found.mentions();
    }

    @Override
    public Optional<Actor> actor(int firstWord, int endWord) {
        return found.actor(firstWord, endWord);
    }
}
