package org.demarche.reader.speaker;

import java.util.Set;
import org.demarche.reader.registry.Match;
import org.demarche.record.SpeakerKind;
import org.jspecify.annotations.Nullable;

/** Several persons who are not named: "rebels", "two officials", "the leaders of both states". */
final class Crowds {
    private static final Set<String> HEADS = Set.of(
            "leaders",
            "presidents",
            "prime ministers",
            "foreign ministers",
            "defence ministers",
            "defense ministers",
            "finance ministers",
            "heads of state",
            "heads of government",
            "premiers",
            "ambassadors");

    private static final Set<String> FORCES = Set.of(
            "rebels",
            "separatists",
            "insurgents",
            "militants",
            "fighters",
            "troops",
            "protesters",
            "militias",
            "soldiers");

    private final Scene scene;
    private final Affiliations affiliations;
    private final Wording wording;

    Crowds(Scene scene, Affiliations affiliations, Wording wording) {
        this.scene = scene;
        this.affiliations = affiliations;
        this.wording = wording;
    }

    Resolved people(Phrase phrase) {
        String represents =
                isOfSeveral(phrase) ? null : affiliations.represents(phrase.first(), phrase.end(), phrase.headEnd());
        boolean known = phrase.noun() != null
                && HEADS.contains(phrase.noun().text())
                && phrase.determiner() == Phrase.Determiner.DEFINITE
                && isOfSeveral(phrase);
        String described = described(phrase);
        String name = described == null ? wording.words(phrase.first(), phrase.end()) : described;
        return Resolved.of(
                new Actor(name, known ? SpeakerKind.PERSON : SpeakerKind.ANONYMOUS, null, null, represents),
                described == null ? "unnamed people" : "unnamed people described elsewhere");
    }

    /** Whether several states or organisations are named in it. */
    private boolean isOfSeveral(Phrase phrase) {
        Set<String> named = new java.util.HashSet<>();
        for (int i = phrase.first(); i < phrase.end(); i++) {
            Match match = scene.match[i];
            if (match != null) {
                named.add(match.entry().name());
            }
        }
        return named.size() > 1;
    }

    /** "the rebels" in full, where the article says what rebels ("Orlish-backed rebels"); null when it does not. */
    private @Nullable String described(Phrase phrase) {
        Noun noun = phrase.noun();
        if (noun == null || !phrase.isBare() || !FORCES.contains(noun.text())) {
            return null;
        }
        for (int i = 1; i < scene.words.size(); i++) {
            boolean modified = scene.is(i, noun.text())
                    && scene.words.get(i - 1).isWord()
                    && (scene.words.get(i - 1).text().indexOf('-') > 0 || scene.match[i - 1] != null);
            if (modified) {
                Match match = scene.match[i - 1];
                return scene.text(match == null ? i - 1 : match.firstWord(), i + 1);
            }
        }
        return null;
    }
}
