package org.demarche.reader.speaker;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.demarche.reader.registry.EntryKind;
import org.demarche.reader.registry.Match;
import org.demarche.record.SpeakerKind;
import org.jspecify.annotations.Nullable;

/**
 * Who was spoken of before a place of the article, and who spoke: what pronouns and short phrases refer back to. The weights of recency,
 * subject and speaker follow the salience factors of Lappin and Leass (1994) in kind; their values were set by hand.
 */
final class Discourse {
    private static final int REACH = 5;
    private static final Set<String> OBLIQUE = Set.of(
            "to", "with", "of", "for", "against", "from", "by", "than", "about", "on", "at", "between", "including");

    /** A statement's speaker, at the word where the words that name him begin, or where its content begins. */
    private record Spoke(int word, Resolved who) {}

    private final Scene scene;
    /** Persons whom the words name that somebody is now looked for to have said: nobody calls himself by his name. */
    private Set<Figure> named = Set.of();

    private final List<Spoke> spoke = new ArrayList<>();

    Discourse(Scene scene) {
        this.scene = scene;
    }

    /** Says whom the content names whose speaker is looked for next; they are not meant by a pronoun or an office. */
    void naming(Set<Figure> figures) {
        named = figures;
    }

    void speaks(int word, Resolved who) {
        int at = spoke.size();
        while (at > 0 && spoke.get(at - 1).word() > word) {
            at--;
        }
        spoke.add(at, new Spoke(word, who));
    }

    /** Who spoke last before a word, of those that fit. */
    @Nullable
    Resolved lastSpeaker(int before, Predicate<Resolved> fits) {
        for (int i = spoke.size() - 1; i >= 0; i--) {
            if (spoke.get(i).word() < before && fits.test(spoke.get(i).who())) {
                return spoke.get(i).who();
            }
        }
        return null;
    }

    /** The person whom a pronoun of a sex at a word stands for. */
    @Nullable
    Figure person(int pronoun, Sex sex) {
        Figure best = null;
        double most = 0;
        int sentence = scene.sentence(pronoun);
        boolean quoted = scene.words.get(pronoun).quoted();
        for (int i = pronoun - 1; i >= 0 && scene.sentence(i) >= sentence - REACH; i--) {
            Name name = scene.name[i];
            if (name == null
                    || name.figure() == null
                    || name.first() != i
                    || !name.figure().isProven()
                    || named.contains(name.figure())
                    || !name.figure().sex().fits(sex)) {
                continue;
            }
            double score = salience(name, sentence, quoted, sex);
            if (score > most) {
                most = score;
                best = name.figure();
            }
        }
        boolean last = true;
        for (int i = spoke.size() - 1; i >= 0; i--) {
            Spoke who = spoke.get(i);
            Figure figure = who.who().figure();
            if (who.word() >= pronoun
                    || figure == null
                    || named.contains(figure)
                    || !figure.sex().fits(sex)) {
                continue;
            }
            int distance = sentence - scene.sentence(who.word());
            if (distance > 2 * REACH) {
                break;
            }
            double score = 9 - 1.5 * distance + (last ? 3 : 0) + (figure.sex() == sex ? 1 : 0);
            last = false;
            if (score > most) {
                most = score;
                best = figure;
            }
        }
        return best;
    }

    private double salience(Name name, int sentence, boolean quoted, Sex sex) {
        int i = name.first();
        double score = 7 - 2 * (sentence - scene.sentence(i));
        if (name.figure() != null && name.figure().sex() == sex) {
            score += 1;
        }
        if (scene.words.get(i).quoted() && !quoted) {
            score -= 5;
        }
        if (scene.isPossessive(name.end())) {
            score -= 2;
        }
        boolean subject = isSubject(i);
        return score
                + (subject ? 3 : 0)
                + (subject
                                && sentence == scene.sentence(i)
                                && !scene.words.get(i).quoted()
                        ? 3
                        : 0)
                - (i > 0 && OBLIQUE.contains(scene.lower[i - 1]) ? 2 : 0);
    }

    /** Whether no other person is named before in the sentence. */
    private boolean isSubject(int word) {
        int first = scene.passages.sentenceOf(word).firstWord();
        for (int i = first; i < word; i++) {
            Name name = scene.name[i];
            if (name != null && name.figure() != null) {
                return false;
            }
        }
        return true;
    }

    /** The last form of the registry before a word that fits. */
    @Nullable
    Match lastMatch(int before, Predicate<Match> fits) {
        for (int i = before - 1; i >= 0; i--) {
            Match match = scene.match[i];
            if (match != null && match.firstWord() == i && fits.test(match)) {
                return match;
            }
        }
        return null;
    }

    /** The last body's name before a word that holds a noun. */
    @Nullable
    Name lastBody(int before, String noun) {
        for (int i = before - 1; i >= 0; i--) {
            Name name = scene.name[i];
            if (name != null && name.figure() == null && name.first() == i && holds(name, noun)) {
                return name;
            }
        }
        return null;
    }

    private boolean holds(Name name, String noun) {
        for (int i = name.first(); i < name.end(); i++) {
            if (scene.is(i, noun)) {
                return true;
            }
        }
        return false;
    }

    /** The last person named before a word who fits. */
    @Nullable
    Figure lastFigure(int before, Predicate<Figure> fits) {
        for (int i = before - 1; i >= 0; i--) {
            Name name = scene.name[i];
            if (name != null
                    && name.figure() != null
                    && name.first() == i
                    && !named.contains(name.figure())
                    && fits.test(name.figure())) {
                return name.figure();
            }
        }
        return null;
    }

    /** The first person named behind a word who fits. */
    @Nullable
    Figure nextFigure(int after, Predicate<Figure> fits) {
        for (int i = after; i < scene.name.length; i++) {
            Name name = scene.name[i];
            if (name != null && name.figure() != null && name.first() == i && fits.test(name.figure())) {
                return name.figure();
            }
        }
        return null;
    }

    /** The first form of the registry that fits in the nearest sentence before a word that holds one. */
    @Nullable
    Match firstMatch(int before, Predicate<Match> fits) {
        Match last = lastMatch(scene.passages.sentenceOf(before).firstWord(), fits);
        if (last == null) {
            return null;
        }
        for (int i = scene.passages.sentenceOf(last.firstWord()).firstWord(); i < last.firstWord(); i++) {
            Match match = scene.match[i];
            if (match != null && fits.test(match)) {
                return match;
            }
        }
        return last;
    }

    /** The last person to speak before a word who fits, not more than some sentences ago. */
    @Nullable
    Figure lastSpeaking(int before, Predicate<Figure> fits) {
        for (int i = spoke.size() - 1; i >= 0; i--) {
            Spoke who = spoke.get(i);
            Figure figure = who.who().figure();
            if (who.word() < before && scene.sentence(before) - scene.sentence(who.word()) > REACH) {
                return null;
            }
            if (who.word() < before && figure != null && !named.contains(figure) && fits.test(figure)) {
                return figure;
            }
        }
        return null;
    }

    /** The last two persons, else states or organisations, named in a word's sentence before it, in reading order; empty when there are not two. */
    List<Resolved> lastTwo(int before) {
        int first = scene.passages.sentenceOf(before).firstWord();
        List<Resolved> people = new ArrayList<>();
        List<Resolved> bodies = new ArrayList<>();
        for (int i = first; i < before; i++) {
            Name name = scene.name[i];
            Match match = scene.match[i];
            if (name != null && name.figure() != null && name.first() == i && !scene.isPossessive(name.end())) {
                people.add(Resolved.of(name.figure(), "both"));
            } else if (match != null
                    && match.firstWord() == i
                    && !scene.isDemonym(i)
                    && !scene.isPossessive(match.endWord())) {
                bodies.add(Resolved.of(Resolver.actor(match.entry()), "both"));
            }
        }
        List<Resolved> all = people.size() >= 2 ? people : bodies;
        return all.size() < 2 ? List.of() : all.subList(all.size() - 2, all.size());
    }

    static boolean isPlural(Resolved who) {
        boolean one = who.is(SpeakerKind.PERSON) && who.figure() != null;
        return !one && !who.is(SpeakerKind.DOCUMENT);
    }

    static boolean isThing(Resolved who) {
        return who.is(SpeakerKind.ORGANISATION) || who.is(SpeakerKind.STATE) || who.is(SpeakerKind.DOCUMENT);
    }

    static boolean isState(Match match) {
        return match.entry().kind() == EntryKind.STATE;
    }
}
