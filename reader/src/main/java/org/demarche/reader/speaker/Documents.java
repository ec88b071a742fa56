package org.demarche.reader.speaker;

import java.util.Set;
import org.demarche.reader.registry.EntryKind;
import org.demarche.reader.registry.Match;
import org.demarche.record.SpeakerKind;
import org.jspecify.annotations.Nullable;

/** Things written that speak: "the statement", "a report by the council", "the treaty". */
final class Documents {
    /** Documents that somebody issues, so that a bare one belongs to who spoke last. */
    private static final Set<String> ISSUED = Set.of(
            "statement",
            "joint statement",
            "report",
            "letter",
            "communique",
            "communiqué",
            "declaration",
            "survey",
            "study",
            "document",
            "text",
            "draft",
            "paper",
            "article",
            "release",
            "press release",
            "memo",
            "note",
            "notice",
            "readout",
            "summary",
            "transcript",
            "decree");

    private static final Set<String> UTTERANCES =
            Set.of("speech", "tweet", "post", "message", "remarks", "comments", "words", "article", "letter");

    private final Scene scene;
    private final Discourse discourse;
    private final Affiliations affiliations;
    private final Wording wording;
    private final JointIssuers issuers;

    Documents(Scene scene, Discourse discourse, Affiliations affiliations, Wording wording) {
        this.scene = scene;
        this.discourse = discourse;
        this.affiliations = affiliations;
        this.wording = wording;
        this.issuers = new JointIssuers(scene);
    }

    Resolved document(Phrase phrase, Noun noun) {
        int at = phrase.first();
        String issued = isJoint(phrase, noun) ? issuers.document() : null;
        if (issued != null) {
            return Resolved.of(
                    new Actor(issued, SpeakerKind.DOCUMENT, null, null, null),
                    "joint statement of those the article names");
        }
        Name owner = scene.name[phrase.first()];
        if (owner != null && owner.figure() != null && UTTERANCES.contains(noun.text())) {
            return Resolved.of(owner.figure(), "somebody's words");
        }
        if (phrase.isBare() && phrase.determiner() != Phrase.Determiner.INDEFINITE) {
            Resolved before = discourse.lastSpeaker(
                    at,
                    who -> who.is(SpeakerKind.DOCUMENT)
                            && Bodies.isCalled(who.actor().name(), noun.text()));
            if (before != null) {
                return Resolved.of(before.actor(), "document again");
            }
            Match titled = discourse.lastMatch(
                    at,
                    m -> m.entry().kind() == EntryKind.DOCUMENT
                            && Bodies.isCalled(m.entry().name(), noun.text()));
            if (titled != null) {
                return Resolved.of(Resolver.actor(titled.entry()), "document named before");
            }
            Resolved joint = noun.text().equals("statement") && isJointBefore(at)
                    ? discourse.lastSpeaker(at, who -> who.is(SpeakerKind.PERSON) && who.figure() == null)
                    : null;
            if (joint != null) {
                String represents = joint.actor().represents();
                return Resolved.of(
                        new Actor(
                                "joint statement of " + joint.actor().name(),
                                SpeakerKind.DOCUMENT,
                                null,
                                null,
                                represents),
                        "joint statement of the last speakers");
            }
            Resolved issuer = ISSUED.contains(noun.text())
                    ? discourse.lastSpeaker(at, who -> !who.is(SpeakerKind.DOCUMENT) && !who.is(SpeakerKind.STATE))
                    : null;
            if (issuer != null) {
                String represents = issuer.is(SpeakerKind.ORGANISATION)
                        ? issuer.actor().name()
                        : issuer.actor().represents();
                return Resolved.of(
                        new Actor(
                                noun.text() + " by " + issuer.actor().name(),
                                SpeakerKind.DOCUMENT,
                                null,
                                null,
                                represents),
                        "document of the last speaker");
            }
        }
        return Resolved.of(
                new Actor(
                        wording.words(withoutYear(phrase), phrase.end()),
                        SpeakerKind.DOCUMENT,
                        null,
                        null,
                        issuer(phrase)),
                "document");
    }

    /** "the 2008 Vessany Declaration" is called without its year. */
    private int withoutYear(Phrase phrase) {
        int first = Wording.withoutDeterminer(phrase);
        String word = scene.lower[first];
        boolean year = word.length() == 4 && word.chars().allMatch(Character::isDigit) && first + 1 < phrase.end();
        return year ? first + 1 : first;
    }

    /** Whom a document speaks for: the state or organisation named in it, or whom the first person named in it represents. */
    private @Nullable String issuer(Phrase phrase) {
        boolean by = scene.is(phrase.headEnd(), "by");
        String named = affiliations.represents(phrase.first(), phrase.end(), by ? phrase.end() : phrase.headEnd());
        if (named != null) {
            return named;
        }
        for (int i = phrase.first(); i < phrase.end(); i++) {
            Name name = scene.name[i];
            if (name != null && name.figure() != null) {
                return name.figure().represents();
            }
        }
        return null;
    }

    /** Whether a bare statement or the like is the article's joint one. */
    private boolean isJoint(Phrase phrase, Noun noun) {
        boolean named = noun.text().startsWith("joint ") || scene.is(phrase.nounFirst() - 1, "joint");
        boolean bare = phrase.headEnd() == phrase.end() && phrase.determiner() != Phrase.Determiner.INDEFINITE;
        return named || bare && phrase.isBare() && noun.text().equals("statement") && isJointBefore(phrase.first());
    }

    private boolean isJointBefore(int word) {
        for (int i = Math.max(1, word - 1); i > 0; i--) {
            if (scene.is(i, "statement") && scene.is(i - 1, "joint")) {
                return true;
            }
        }
        return false;
    }
}
