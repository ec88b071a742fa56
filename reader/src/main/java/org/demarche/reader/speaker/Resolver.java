package org.demarche.reader.speaker;

import java.util.Locale;
import org.demarche.reader.registry.Entry;
import org.demarche.reader.registry.EntryKind;
import org.demarche.reader.registry.Match;
import org.demarche.reader.registry.Naming;
import org.demarche.record.SpeakerKind;
import org.jspecify.annotations.Nullable;

/** Finds who a noun phrase stands for, by rules from precise to loose; each result carries the name of its rule. */
final class Resolver {
    private final Scene scene;
    private final Phrases phrases;
    private final Affiliations affiliations;
    private final Pronouns pronouns;
    private final Wording wording;
    private final Bodies bodies;
    private final Roles roles;
    private final Crowds crowds;
    private final Documents documents;

    Resolver(Scene scene, Figures figures, Discourse discourse) {
        this.scene = scene;
        this.phrases = new Phrases(scene);
        this.affiliations = new Affiliations(scene);
        this.pronouns = new Pronouns(scene, discourse);
        this.wording = new Wording(scene);
        this.bodies = new Bodies(scene, discourse, affiliations, wording);
        this.roles = new Roles(scene, figures, discourse, affiliations, wording);
        this.crowds = new Crowds(scene, affiliations, wording);
        this.documents = new Documents(scene, discourse, affiliations, wording);
    }

    /** Who the words from one index to another stand for; null when for nobody that could act. */
    @Nullable
    Resolved resolve(int first, int end) {
        Phrase phrase = phrases.of(first, end);
        if (phrase == null) {
            return null;
        }
        Resolved found = pronouns.resolve(phrase);
        found = found != null ? found : named(phrase);
        found = found != null ? found : registered(phrase);
        found = found != null ? found : bodies.body(phrase);
        found = found != null ? found : common(phrase);
        return found != null ? found : rest(phrase);
    }

    /** A person's name that heads the phrase, with title or apposition. */
    private @Nullable Resolved named(Phrase phrase) {
        for (int i = phrase.first(); i < phrase.end(); i++) {
            Name name = scene.name[i];
            if (name == null || name.figure() == null || scene.isPossessive(name.end()) && name.end() < phrase.end()) {
                continue;
            }
            if (modifies(phrase, name)) {
                return null;
            }
            if (heads(phrase, Math.max(name.first(), phrase.first()))) {
                return Resolved.of(name.figure(), name.end() - name.first() > 1 ? "full name" : "family name");
            }
            return null;
        }
        return null;
    }

    /** "the Torrend administration", "Torrend aides": the noun behind the name is who speaks. */
    private static boolean modifies(Phrase phrase, Name name) {
        Noun noun = phrase.noun();
        return noun != null
                && name.end() <= phrase.nounFirst()
                && name.first() >= phrase.first()
                && phrase.nounFirst() < phrase.headEnd()
                && (noun.is(NounClass.GROUP) || noun.is(NounClass.PEOPLE) || noun.is(NounClass.MEDIA));
    }

    private boolean heads(Phrase phrase, int name) {
        if (phrase.headEnd() > name) {
            return true;
        }
        int begin = affiliations.begin(name);
        if (begin <= phrase.first()) {
            return phrase.determiner() == Phrase.Determiner.NONE || !hasPreposition(phrase.first(), name);
        }
        // "the foreign minister of Vessany, Ilva Torrend"
        boolean apposed = scene.is(begin - 1, ",") || scene.is(begin - 1, "(") || scene.is(name - 1, ",");
        boolean role = phrase.noun() != null && phrase.noun().isRole();
        boolean introduced = phrase.determiner() == Phrase.Determiner.INDEFINITE && phrase.headEnd() == begin - 1;
        if (apposed && (role || introduced)) {
            return true;
        }
        return phrase.determiner() == Phrase.Determiner.NONE
                && phrase.noun() != null
                && phrase.noun().isRole()
                && (scene.is(phrase.headEnd(), "of")
                        || scene.is(phrase.headEnd(), "to")
                        || scene.is(phrase.headEnd(), "for"));
    }

    private boolean hasPreposition(int from, int to) {
        for (int i = from; i < to; i++) {
            if (scene.isPreposition(i) && scene.nounOver(i) == null && scene.match[i] == null) {
                return true;
            }
        }
        return false;
    }

    /** A form of the registry that heads the phrase. */
    private @Nullable Resolved registered(Phrase phrase) {
        Match match = scene.match[phrase.headEnd() - 1];
        if (match == null || (phrase.headEnd() < phrase.end() && scene.is(phrase.headEnd(), "and"))) {
            return null;
        }
        boolean people =
                match.naming() == Naming.DEMONYM || "party".equals(match.entry().role());
        if (people && phrase.determiner() == Phrase.Determiner.INDEFINITE) {
            // "some Vessanians" are not Vessany
            return Resolved.of(
                    new Actor(
                            wording.words(phrase.first(), phrase.end()),
                            SpeakerKind.ANONYMOUS,
                            null,
                            null,
                            Affiliations.acting(match.entry())),
                    "some people");
        }
        if (match.naming() == Naming.DEMONYM && match.entry().kind() != EntryKind.STATE) {
            return Resolved.of(actor(match.entry()), "demonym");
        }
        return Resolved.of(actor(match.entry()), match.naming().name().toLowerCase(Locale.ROOT) + " of the registry");
    }

    static Actor actor(Entry entry) {
        String id = entry.id() == null ? null : "wikidata:" + entry.id();
        return switch (entry.kind()) {
            case STATE -> new Actor(entry.name(), SpeakerKind.STATE, id, null, null);
            case PERSON -> new Actor(entry.name(), SpeakerKind.PERSON, id, entry.role(), entry.represents());
            case DOCUMENT -> new Actor(entry.name(), SpeakerKind.DOCUMENT, id, null, entry.represents());
            case ORGANISATION, OUTLET ->
                new Actor(entry.name(), SpeakerKind.ORGANISATION, id, null, entry.represents());
        };
    }

    private @Nullable Resolved common(Phrase phrase) {
        Noun noun = phrase.noun();
        if (noun == null) {
            return null;
        }
        return switch (noun.type()) {
            case ROLE -> roles.role(phrase, noun);
            case PEOPLE -> crowds.people(phrase);
            case GROUP -> bodies.group(phrase, noun);
            case DOCUMENT -> documents.document(phrase, noun);
            case STATES -> bodies.several(phrase);
            case MEDIA -> bodies.media(phrase, noun);
        };
    }

    /** A phrase without a known head: a name if it is written like one, else somebody unnamed. */
    private Resolved rest(Phrase phrase) {
        int last = phrase.headEnd() - 1;
        boolean capital = scene.words.get(last).isCapitalised()
                && phrase.determiner() != Phrase.Determiner.INDEFINITE
                && !(last == scene.passages.sentenceOf(last).firstWord() && isPlainNoun(last));
        if (capital && phrase.determiner() == Phrase.Determiner.NONE) {
            return Resolved.of(
                    Actor.of(scene.text(phrase.first(), phrase.headEnd()), SpeakerKind.PERSON), "unknown name");
        }
        // A capitalised determiner alone ("This") is a phrase without a name.
        int name = Wording.withoutDeterminer(phrase);
        if (capital && name < phrase.headEnd()) {
            return Resolved.of(
                    Actor.of(scene.text(name, phrase.headEnd()), SpeakerKind.ORGANISATION),
                    "unknown name with an article");
        }
        return Resolved.of(
                new Actor(
                        wording.words(phrase.first(), phrase.end()),
                        SpeakerKind.ANONYMOUS,
                        null,
                        null,
                        affiliations.represents(phrase.first(), phrase.end(), phrase.headEnd())),
                "unnamed");
    }

    /** Whether the tagger takes a word that begins a sentence for a common one. */
    private boolean isPlainNoun(int word) {
        String tag = scene.words.get(word).tag();
        return !tag.isEmpty() && !scene.words.get(word).isName();
    }
}
