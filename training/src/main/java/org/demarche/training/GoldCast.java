package org.demarche.training;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.demarche.reader.speaker.Actor;
import org.demarche.reader.speaker.Cast;
import org.demarche.reader.speaker.Mention;
import org.demarche.reader.speaker.Spoken;
import org.demarche.reader.text.Passages;
import org.demarche.record.Named;
import org.demarche.record.SpeakerKind;

/**
 * A cast with the annotated speakers, so that a later stage can be measured without the errors of the stage that resolves speakers. It
 * knows an actor elsewhere by the last word of a person's name and by the whole name of anybody else; pronouns stand for nobody.
 */
final class GoldCast implements Cast {
    private final Passages passages;
    private final List<Spoken> spoken = new ArrayList<>();
    private final List<Mention> mentions = new ArrayList<>();
    private final Map<String, Actor> known = new HashMap<>();

    GoldCast(Passages passages, Gold gold) {
        this.passages = passages;
        for (int i = 0; i < gold.statements().size(); i++) {
            JsonNode s = gold.statements().get(i);
            SpeakerKind kind = Named.find(
                            SpeakerKind.class, s.path("speaker_kind").asText())
                    .orElseThrow();
            String represents =
                    s.path("represents").isTextual() ? s.path("represents").asText() : null;
            Actor actor = new Actor(s.path("speaker").asText(), kind, null, null, represents);
            spoken.add(new Spoken(
                    i, gold.attributions().get(i), gold.attributions().get(i).source(), actor, "gold"));
            know(actor);
            if (represents != null) {
                know(Actor.of(represents, SpeakerKind.STATE));
            }
        }
        for (int i = 0; i < passages.words().size(); i++) {
            Actor actor = known.get(passages.word(i).lower());
            if (actor != null) {
                mentions.add(new Mention(i, i + 1, actor, "gold"));
            }
        }
    }

    private void know(Actor actor) {
        String[] words = actor.name().toLowerCase(Locale.ROOT).split(" ");
        if (actor.kind() == SpeakerKind.PERSON || words.length == 1) {
            known.putIfAbsent(words[words.length - 1], actor);
        }
    }

    @Override
    public List<Spoken> spoken() {
        return spoken;
    }

    @Override
    public List<Mention> mentions() {
        return mentions;
    }

    @Override
    public Optional<Actor> actor(int firstWord, int endWord) {
        for (int i = endWord - 1; i >= firstWord; i--) {
            Actor actor = known.get(passages.word(i).lower());
            if (actor != null) {
                return Optional.of(actor);
            }
        }
        return Optional.empty();
    }
}
