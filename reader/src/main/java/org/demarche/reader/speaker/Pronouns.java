package org.demarche.reader.speaker;

import org.demarche.reader.registry.Match;
import org.demarche.record.SpeakerKind;
import org.jspecify.annotations.Nullable;

/** Resolves phrases of one pronoun. */
final class Pronouns {
    private final Scene scene;
    private final Discourse discourse;

    Pronouns(Scene scene, Discourse discourse) {
        this.scene = scene;
        this.discourse = discourse;
    }

    /** Who a pronoun stands for; null when the phrase is no pronoun. */
    @Nullable
    Resolved resolve(Phrase phrase) {
        if (phrase.end() - phrase.first() != 1) {
            return null;
        }
        int at = phrase.first();
        return switch (scene.lower[at]) {
            case "he", "him", "his", "himself" -> person(at, Sex.MALE);
            case "she", "her", "herself" -> person(at, Sex.FEMALE);
            case "it", "its", "itself" -> thing(at);
            case "they", "them", "their", "themselves", "both", "all", "these", "those" -> several(at);
            case "i", "we", "me", "us", "our", "my" -> self(at);
            case "who", "which", "whose" -> relative(at);
            default -> null;
        };
    }

    private @Nullable Resolved person(int at, Sex sex) {
        Figure figure = discourse.person(at, sex);
        if (figure != null) {
            return Resolved.of(figure, "pronoun");
        }
        Resolved unnamed = discourse.lastSpeaker(at, who -> who.is(SpeakerKind.ANONYMOUS));
        return unnamed == null ? unknown(at) : Resolved.of(unnamed.actor(), "pronoun for somebody unnamed");
    }

    private Resolved unknown(int at) {
        return Resolved.of(Actor.of(scene.lower[at], SpeakerKind.ANONYMOUS), "pronoun without antecedent");
    }

    private Resolved thing(int at) {
        Resolved speaker = discourse.lastSpeaker(at, Discourse::isThing);
        Match match = discourse.firstMatch(at, m -> isSubject(m));
        if (speaker == null && match == null) {
            return unknown(at);
        }
        if (speaker != null && (match == null || isNear(at, speaker))) {
            return Resolved.of(speaker.actor(), "pronoun for the last speaker");
        }
        return match == null ? unknown(at) : Resolved.of(Resolver.actor(match.entry()), "pronoun for the last subject");
    }

    private boolean isNear(int at, Resolved speaker) {
        Resolved last = discourse.lastSpeaker(at, who -> true);
        return last != null && last.actor().equals(speaker.actor());
    }

    private boolean isSubject(Match match) {
        return !scene.isPreposition(match.firstWord() - 1)
                && !scene.isPossessive(match.endWord())
                && !scene.isDemonym(match.firstWord())
                && !(scene.isArticle(match.firstWord() - 1) && scene.isPreposition(match.firstWord() - 2));
    }

    private Resolved several(int at) {
        Resolved speaker = discourse.lastSpeaker(at, Discourse::isPlural);
        return speaker == null ? unknown(at) : Resolved.of(speaker.actor(), "pronoun for several");
    }

    private Resolved self(int at) {
        Resolved speaker = discourse.lastSpeaker(at, who -> true);
        return speaker == null
                ? unknown(at)
                : new Resolved(speaker.actor(), speaker.figure(), "the speaker's own words");
    }

    /** The name or form that ends directly before a relative pronoun. */
    private @Nullable Resolved relative(int at) {
        int i = at - 1;
        while (i >= 0 && !scene.words.get(i).isWord()) {
            i--;
        }
        if (i < 0 || scene.sentence(i) != scene.sentence(at)) {
            return null;
        }
        Name name = scene.name[i];
        if (name != null && name.figure() != null) {
            return Resolved.of(name.figure(), "relative pronoun");
        }
        Match match = scene.match[i];
        return match == null ? described(i + 1) : Resolved.of(Resolver.actor(match.entry()), "relative pronoun");
    }

    /** "one officer, who …": whoever the noun phrase before describes; null where no noun stands there. */
    private @Nullable Resolved described(int end) {
        int first = end;
        while (first > scene.passages.sentenceOf(end - 1).firstWord() && isNominal(first - 1)) {
            first--;
        }
        boolean noun = first < end && (scene.words.get(end - 1).isNoun() || isSomebody(end - 1));
        return noun
                ? Resolved.of(
                        Actor.of(scene.text(first, end).toLowerCase(java.util.Locale.ROOT), SpeakerKind.ANONYMOUS),
                        "relative pronoun of somebody unnamed")
                : null;
    }

    private boolean isSomebody(int i) {
        return switch (scene.lower[i]) {
            case "those", "others", "some", "someone", "somebody", "anyone", "everyone", "many" -> true;
            default -> false;
        };
    }

    private boolean isNominal(int i) {
        String tag = scene.words.get(i).tag();
        return scene.words.get(i).isNoun()
                || isSomebody(i)
                || tag.equals("DT")
                || tag.equals("CD")
                || tag.startsWith("JJ")
                || tag.equals("PRP$");
    }
}
