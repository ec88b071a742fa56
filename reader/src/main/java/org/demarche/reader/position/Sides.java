package org.demarche.reader.position;

import java.util.Optional;
import java.util.Set;
import org.demarche.reader.speaker.Actor;
import org.demarche.reader.speaker.Cast;
import org.demarche.record.SpeakerKind;
import org.jspecify.annotations.Nullable;

/** Whose side a noun phrase stands on, seen from the speaker. */
final class Sides {
    private static final Set<String> POSSESSIVE = Set.of("my", "our", "his", "her", "its", "their");
    private static final Set<String> SIDE = Set.of(
            "country",
            "government",
            "nation",
            "administration",
            "side",
            "party",
            "people",
            "force",
            "army",
            "delegation",
            "company",
            "state",
            "republic",
            "ministry",
            "team",
            "troop",
            "military",
            "leadership");

    /** Who signs a document, named by what they are. */
    private static final Set<String> SIGNATORIES =
            Set.of("leader", "side", "country", "party", "signatory", "minister", "government", "president", "nation");

    private final Glossed words;
    private final Cast cast;
    private final Actor speaker;
    private final Classes classes;
    private final @Nullable String bloc;
    /** Index of the word that opens the content where that is not quoted, or -1. */
    private final int opening;

    /** @param bloc the bloc whose members the speaker calls his allies here, as {@link Blocs} finds it; null for most */
    Sides(Glossed words, Cast cast, Utterance utterance, Classes classes, @Nullable String bloc) {
        this.bloc = bloc;
        this.classes = classes;
        this.words = words;
        this.cast = cast;
        this.speaker = utterance.speaker();
        this.opening = opening(words, utterance);
    }

    private static int opening(Glossed words, Utterance utterance) {
        int i = utterance.first();
        boolean told = !utterance.cue().isEmpty() && utterance.cue().end() <= i;
        while (i < utterance.end()
                && (words.lower(i).equals("that") || words.tag(i).startsWith("RB"))) {
            i++;
        }
        return told && i < utterance.end() && !words.isMark(i) ? i : -1;
    }

    /** Whether the phrase stands for the speaker or whom the speaker represents. */
    boolean own(Stretch phrase) {
        if (phrase.isEmpty()) {
            return false;
        }
        boolean quoted = words.word(phrase.first()).quoted();
        String first = words.lower(phrase.first());
        if (phrase.end() - phrase.first() == 1) {
            @Nullable Boolean pronoun = pronoun(phrase, first, quoted);
            if (pronoun != null) {
                return pronoun;
            }
        }
        if (POSSESSIVE.contains(first)) {
            String head = words.lemma(head(phrase) - 1);
            return SIDE.contains(head) && (quoted ? first.equals("our") || first.equals("my") : true);
        }
        if (first.equals("we") || first.equals("i")) {
            return true;
        }
        boolean signatory = speaker.kind() == SpeakerKind.DOCUMENT
                && first.equals("the")
                && SIGNATORIES.contains(words.lemma(head(phrase) - 1));
        return signatory || actor(phrase).map(this::isOwn).orElse(false) || isJointly(phrase);
    }

    /** "both sides", "Norland and Sudland": all parties together, the speaker's among them. */
    boolean isJointly(Stretch phrase) {
        int head = head(phrase);
        String first = words.lower(phrase.first());
        if (first.equals("both")
                || first.equals("two")
                || first.equals("the")
                        && phrase.end() - phrase.first() > 1
                        && words.lower(phrase.first() + 1).equals("two")) {
            String noun = words.lemma(head - 1);
            return noun.equals("side") || noun.equals("country") || noun.equals("party") || noun.equals("both");
        }
        int start = phrase.first();
        boolean joined = false;
        boolean found = false;
        for (int i = phrase.first(); i <= head; i++) {
            if (i == head || words.lower(i).equals("and") || words.lower(i).equals(",")) {
                found |= start < i && cast.actor(start, i).map(this::isOwn).orElse(false);
                joined |= i < head;
                start = i + 1;
            }
        }
        return joined && found;
    }

    /** Whether the phrase belongs to the speaker's side: "its troops", "the kingdom's army". */
    boolean related(Stretch phrase) {
        if (phrase.isEmpty()) {
            return false;
        }
        String first = words.lower(phrase.first());
        boolean quoted = words.word(phrase.first()).quoted();
        if (first.equals("our")
                || first.equals("my")
                || !quoted
                        && (first.equals("its")
                                || first.equals("his")
                                || first.equals("her")
                                || first.equals("their"))) {
            return true;
        }
        int head = head(phrase);
        for (int i = phrase.first() + 1; i < head; i++) {
            if (words.tag(i).equals("POS")) {
                return cast.actor(phrase.first(), i).map(this::isOwn).orElse(false);
            }
        }
        return false;
    }

    private @Nullable Boolean pronoun(Stretch phrase, String word, boolean quoted) {
        switch (word) {
            case "i", "we", "us" -> {
                return true;
            }
            case "he", "she", "it", "they" -> {
                if (quoted) {
                    return false;
                }
                boolean fits = switch (speaker.kind()) {
                    case PERSON ->
                        word.equals("he")
                                || word.equals("she")
                                || word.equals("they")
                                || word.equals("it") && speaker.represents() != null;
                    case ANONYMOUS, DOCUMENT -> true;
                    default -> word.equals("it") || word.equals("they");
                };
                if (!fits || phrase.first() == opening) {
                    // "said they would talk": a pronoun that opens indirect speech goes on with the speaker
                    return fits;
                }
                return cast.actor(phrase.first(), phrase.end()).map(this::isOwn).orElse(true);
            }
            case "you", "this", "that", "these", "those", "there", "nobody", "everyone", "anyone", "one" -> {
                return false;
            }
            default -> {
                return null;
            }
        }
    }

    /** Whether an actor is the speaker, whom the speaker represents, or somebody who represents the same. */
    boolean isOwn(Actor actor) {
        if (speaker.kind() == SpeakerKind.DOCUMENT && isIssuer(actor)) {
            return true;
        }
        return actor.name().equals(speaker.name())
                || actor.name().equals(speaker.represents())
                || (actor.kind() != SpeakerKind.PERSON
                                || speaker.kind() == SpeakerKind.STATE
                                || speaker.kind() == SpeakerKind.ORGANISATION)
                        && actor.represents() != null
                        && (actor.represents().equals(speaker.represents())
                                || actor.represents().equals(speaker.name()));
    }

    /** Whether a document is an actor's own, or that of the side he acts for. */
    private boolean isIssuer(Actor actor) {
        String side = actor.represents();
        return speaker.name().contains(actor.name())
                || side != null
                        && (side.equals(speaker.represents()) || speaker.name().contains(side));
    }

    /**
     * The named actor that a noun phrase stands for: the whole phrase, else what stands before its first preposition. An unnamed group
     * stands for whom it acts for ("Norland's troops"), and for itself only where it is people ("the rebels").
     */
    Optional<Actor> actor(Stretch phrase) {
        if (phrase.isEmpty()) {
            return Optional.empty();
        }
        int head = head(phrase);
        if (classes.has("armed", words.lemma(head - 1))) {
            Optional<Actor> state = state(phrase.first(), head - 1);
            if (state.isPresent()) {
                return state;
            }
        }
        Optional<Actor> whole = named(phrase.first(), phrase.end());
        if (whole.isPresent() || head == phrase.first()) {
            return whole;
        }
        Optional<Actor> first = head < phrase.end() ? named(phrase.first(), head) : Optional.empty();
        return first.isPresent() || !classes.has("people", words.lemma(head - 1))
                ? first
                : cast.actor(phrase.first(), head);
    }

    /** The state that a word of "Norlandic forces" or "Norland's army" stands for: a government and the armed forces are their state. */
    Optional<Actor> state(int first, int end) {
        for (int i = first; i < end; i++) {
            Optional<Actor> actor = words.word(i).isCapitalised() ? cast.actor(i, i + 1) : Optional.empty();
            if (actor.isPresent() && actor.get().kind() == SpeakerKind.STATE) {
                return actor;
            }
        }
        return Optional.empty();
    }

    private Optional<Actor> named(int first, int end) {
        return cast.actor(first, end).flatMap(actor -> {
            if (actor.kind() != SpeakerKind.ANONYMOUS) {
                return Optional.of(actor);
            }
            String acts = actor.represents();
            return acts == null || end - first == 1 ? Optional.empty() : Optional.of(Actor.of(acts, SpeakerKind.STATE));
        });
    }

    /** Index behind the last word before the phrase's first preposition, comma or relative clause; the phrase's end when there is none. */
    int head(Stretch phrase) {
        for (int i = phrase.first() + 1; i < phrase.end(); i++) {
            String tag = words.tag(i);
            if (tag.equals("IN")
                    || tag.equals("TO")
                    || tag.startsWith("W")
                    || words.isMark(i)
                    || tag.equals("VBG") && words.word(i - 1).isNoun()) {
                return i;
            }
        }
        return phrase.end();
    }

    Actor speaker() {
        return speaker;
    }

    /** Whom the speaker's "we" stands for: the bloc that he speaks for where his words show one, else {@link #side()}. */
    String we() {
        return bloc != null ? bloc : side();
    }

    /** The state or organisation acted for: whom the speaker represents, else the speaker. */
    String side() {
        return speaker.represents() != null ? speaker.represents() : speaker.name();
    }
}
