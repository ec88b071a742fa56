package org.demarche.reader.position;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.reader.speaker.Actor;
import org.demarche.reader.speaker.Cast;
import org.demarche.reader.text.Passages;
import org.demarche.record.Span;
import org.demarche.record.SpeakerKind;
import org.jspecify.annotations.Nullable;

/**
 * For which bloc a leader says "we". Who says what "the West should" do and then speaks of "our allies" speaks for the West. For one
 * article, whose statements must be asked for in reading order.
 */
final class Blocs {
    private static final Set<String> DUTY = Set.of("must", "should", "need", "ought");
    private static final Set<String> ALLIES = Set.of("ally", "partner", "alliance");

    private final Glossed words;
    private final Cast cast;
    private final Map<String, String> named = new HashMap<>();

    Blocs(Glossed words, Cast cast) {
        this.words = words;
        this.cast = cast;
    }

    /** The bloc that a statement's "we" stands for, null where it shows none. */
    @Nullable
    String of(Utterance utterance) {
        String speaker = utterance.speaker().name();
        for (Stretch stretch : utterance.stretches()) {
            for (Clause clause : Clauses.in(words, stretch)) {
                if (DUTY.contains(clause.modal()) && !clause.subject().isEmpty()) {
                    bloc(clause.subject()).ifPresent(name -> named.put(speaker, name));
                }
            }
        }
        return speaksOfAllies(utterance) ? named.get(speaker) : null;
    }

    /** A bloc without institutions: its name, unlike a state's, has the article in it. */
    private Optional<String> bloc(Stretch subject) {
        return cast.actor(subject.first(), subject.end())
                .filter(actor -> actor.kind() == SpeakerKind.STATE)
                .map(Actor::name)
                .filter(name -> name.startsWith("the "));
    }

    private boolean speaksOfAllies(Utterance utterance) {
        Passages passages = words.passages();
        for (Span span : utterance.what().content()) {
            for (int i = passages.firstWord(span); i + 1 < passages.endWord(span); i++) {
                boolean ours = words.lower(i).equals("our") && ALLIES.contains(words.lemma(i + 1));
                boolean members =
                        words.lower(i).equals("member") && words.lemma(i + 1).equals("state");
                if (ours || members) {
                    return true;
                }
            }
        }
        return false;
    }
}
