package org.demarche.reader.speaker;

import java.util.Locale;
import java.util.Set;
import org.demarche.reader.registry.Match;
import org.demarche.record.SpeakerKind;
import org.jspecify.annotations.Nullable;

/** Persons who are named by what they are: "the foreign minister", "a rebel leader", "Torrend's spokesman". */
final class Roles {
    /** Words for whoever leads anything, which say little of the office. */
    private static final Set<String> HEADS =
            Set.of("head", "chief", "chair", "chairman", "chairwoman", "leader", "boss");

    private static final int SOON = 5;
    private static final int QUOTING = 8;

    private final Scene scene;
    private final Figures figures;
    private final Discourse discourse;
    private final Affiliations affiliations;
    private final Wording wording;

    Roles(Scene scene, Figures figures, Discourse discourse, Affiliations affiliations, Wording wording) {
        this.scene = scene;
        this.figures = figures;
        this.discourse = discourse;
        this.affiliations = affiliations;
        this.wording = wording;
    }

    Resolved role(Phrase phrase, Noun noun) {
        Affiliation told = affiliations.of(phrase.first(), phrase.end());
        Name owner = scene.name[phrase.first()];
        if (owner != null
                && owner.figure() != null
                && owner.end() < phrase.nounFirst()
                && scene.isPossessive(owner.end())) {
            // "Torrend's spokesman" is as little named as "a spokesman for Torrend"
            String name = owner.figure().name() + "'s " + scene.text(owner.end() + 1, phrase.end());
            return Resolved.of(
                    new Actor(
                            name,
                            SpeakerKind.ANONYMOUS,
                            null,
                            told.role(),
                            owner.figure().represents()),
                    "unnamed person of somebody");
        }
        String office = told.office();
        String represents =
                told.represents() == null && isOfficial(phrase) ? stateOfMedium(phrase.first()) : told.represents();
        boolean definite = isHeadlines(phrase, represents)
                || phrase.determiner() == Phrase.Determiner.DEFINITE
                || (phrase.determiner() == Phrase.Determiner.NONE && hasPossessor(phrase));
        if (definite && !told.former()) {
            Resolved found = definiteRole(phrase, noun, office, represents);
            if (found != null) {
                return found;
            }
        }
        if ((definite || phrase.determiner() == Phrase.Determiner.INDEFINITE)
                && !told.former()
                && office != null
                && isLead(phrase.first())) {
            Figure named = discourse.nextFigure(
                    phrase.end(),
                    f -> office.equals(f.office()) && represents != null && represents.equals(f.represents()));
            named = named == null ? sourceSoon(phrase, office, represents) : named;
            if (named != null) {
                return Resolved.of(named, "role named later");
            }
        }
        if (phrase.determiner() == Phrase.Determiner.DEFINITE
                && (office == null || HEADS.contains(noun.text()))
                && represents != null
                && isLead(phrase.first())) {
            Figure named = onlyOf(phrase.end(), represents);
            if (named != null) {
                return Resolved.of(named, "role named later");
            }
        }
        return Resolved.of(
                new Actor(
                        wording.words(phrase.first(), phrase.end()),
                        SpeakerKind.ANONYMOUS,
                        null,
                        told.role(),
                        represents),
                "unnamed person");
    }

    /** "Orlian president says": a headline leaves the article out. */
    private boolean isHeadlines(Phrase phrase, @Nullable String represents) {
        return represents != null
                && phrase.determiner() == Phrase.Determiner.NONE
                && phrase.headEnd() == phrase.end()
                && scene.passages.paragraphOf(phrase.first()).index() <= 1
                && scene.sentence(phrase.first()) == scene.sentence(phrase.end() - 1);
    }

    /** Whether somebody unnamed belongs to an organ of a state that is not told: "a foreign ministry spokesman". */
    private boolean isOfficial(Phrase phrase) {
        for (int i = phrase.first(); i < phrase.headEnd(); i++) {
            if (scene.is(i, "ministry")
                    || scene.is(i, "government")
                    || scene.is(i, "army")
                    || scene.is(i, "military")) {
                return true;
            }
        }
        return false;
    }

    /** The home of the medium that quotes somebody, named right before him: "KCNA said, citing a foreign ministry spokesman". */
    private @Nullable String stateOfMedium(int first) {
        for (int i = first - 1; i > Math.max(scene.passages.sentenceOf(first).firstWord() - 1, first - QUOTING); i--) {
            Match match = scene.match[i];
            if (match != null && match.entry().isOutlet()) {
                return scene.registry.home(match.entry().name()).orElse(null);
            }
        }
        return null;
    }

    /** The person whom a lead leaves unnamed ("a rebel leader said") and the next sentences quote by full name. */
    private @Nullable Figure sourceSoon(Phrase phrase, String office, @Nullable String represents) {
        int last = scene.sentence(phrase.end() - 1) + 3;
        for (int i = phrase.end(); i < scene.words.size() && scene.sentence(i) <= last; i++) {
            Name name = scene.name[i];
            if (scene.inSource[i] && name != null && name.first() == i && name.figure() != null) {
                Figure figure = name.figure();
                boolean fits = (figure.office() == null || Offices.fits(office, figure.office()))
                        && (figure.represents() == null || figure.represents().equals(represents));
                if (!fits || name.end() - name.first() < 2) {
                    return null;
                }
                figure.learn(new Affiliation(null, office, represents, false));
                return figure;
            }
        }
        return null;
    }

    /** The one person of a state or body whom the next paragraphs quote by full name: "the Orlian head of the league", then "Ilva Torrend". */
    private @Nullable Figure onlyOf(int from, String represents) {
        Figure only = null;
        for (int i = from; i < scene.words.size(); i++) {
            Name name = scene.name[i];
            boolean quoted = scene.inSource[i] && name != null && name.first() == i && name.end() - i > 1;
            Figure figure = quoted && name != null ? name.figure() : null;
            if (figure == null || !represents.equals(figure.represents())) {
                continue;
            }
            if (only != null && only != figure || scene.passages.paragraphOf(i).index() > SOON) {
                return null;
            }
            only = figure;
        }
        return only;
    }

    private boolean isLead(int word) {
        return scene.passages.paragraphOf(word).index() <= 2;
    }

    private boolean hasPossessor(Phrase phrase) {
        for (int i = phrase.first(); i < phrase.nounFirst(); i++) {
            if (scene.isPossessive(i)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Resolved definiteRole(
            Phrase phrase, Noun noun, @Nullable String office, @Nullable String represents) {
        int at = phrase.first();
        if (office != null) {
            Figure before = discourse.lastSpeaking(at, f -> holds(f, office, represents) && !isNamedIn(phrase, f));
            before = before != null
                    ? before
                    : discourse.lastFigure(at, f -> holds(f, office, represents) && !isNamedIn(phrase, f));
            if (before != null) {
                return Resolved.of(before, "role in the article");
            }
        }
        Resolved unnamed = discourse.lastSpeaker(
                at,
                who -> who.is(SpeakerKind.ANONYMOUS)
                        && endsWith(who.actor().name(), noun.text())
                        && (represents == null || represents.equals(who.actor().represents())));
        if (unnamed != null && phrase.isBare()) {
            return Resolved.of(unnamed.actor(), "unnamed person again");
        }
        if (office == null) {
            Resolved last = discourse.lastSpeaker(at, who -> who.figure() != null);
            boolean fits = last != null
                    && last.figure() != null
                    && last.figure().role() != null
                    && endsWith(last.figure().role(), noun.text());
            return fits && phrase.isBare() ? last : null;
        }
        String side = represents == null ? scene.home : represents;
        if (side != null) {
            Figure holder = figures.holder(office, side);
            if (holder != null) {
                return Resolved.of(holder, "office on the day");
            }
        }
        return null;
    }

    /** Whether a phrase names a person: "the Orlian president's lawyer" is not the president. */
    private boolean isNamedIn(Phrase phrase, Figure figure) {
        for (int i = phrase.first(); i < phrase.end(); i++) {
            Name name = scene.name[i];
            if (name != null && name.figure() == figure) {
                return true;
            }
        }
        return false;
    }

    private static boolean holds(Figure figure, String office, @Nullable String represents) {
        return Offices.fits(office, figure.office()) && (represents == null || represents.equals(figure.represents()));
    }

    private static boolean endsWith(String phrase, String noun) {
        String lower = phrase.toLowerCase(Locale.ROOT);
        return lower.endsWith(noun) || lower.contains(noun + " ");
    }
}
