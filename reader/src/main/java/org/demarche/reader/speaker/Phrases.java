package org.demarche.reader.speaker;

import java.util.Set;
import org.demarche.reader.registry.Match;
import org.demarche.reader.registry.Naming;

/** Takes noun phrases apart. */
final class Phrases {
    private static final Set<String> INDEFINITE = Set.of(
            "a",
            "an",
            "one",
            "another",
            "some",
            "several",
            "many",
            "two",
            "three",
            "four",
            "five",
            "few",
            "most",
            "any",
            "other",
            "certain",
            "various",
            "numerous",
            "dozens",
            "hundreds",
            "no",
            "multiple",
            "both",
            "all",
            "more");

    private static final Set<String> DEFINITE = Set.of("the", "this", "that", "these", "those");
    private static final Set<String> POSSESSIVES = Set.of("his", "her", "their", "its", "our", "my", "your");
    private static final Set<String> RELATIVE = Set.of(
            "who",
            "which",
            "that",
            "whose",
            "whom",
            "where",
            "familiar",
            "briefed",
            "close",
            "speaking",
            "led",
            "based",
            "backed",
            "known",
            "overseeing",
            "working",
            "involved",
            "quoted",
            "cited",
            "representing",
            "including");

    private final Scene scene;

    Phrases(Scene scene) {
        this.scene = scene;
    }

    /** A phrase without the marks around it, or null when it holds no word. */
    @org.jspecify.annotations.Nullable
    Phrase of(int from, int to) {
        int first = from;
        int end = to;
        while (first < end && !isContent(first)) {
            first++;
        }
        while (end > first && (!isContent(end - 1) || scene.isPossessive(end - 1))) {
            end--;
        }
        if (first >= end) {
            return null;
        }
        int headEnd = headEnd(first, end);
        int nounFirst = -1;
        for (int i = Math.max(first, headEnd - 5); i < headEnd; i++) {
            Noun noun = scene.noun[i];
            boolean ends = noun != null
                    && (i + noun.length() == headEnd
                            || (i + noun.length() == headEnd - 1 && scene.is(headEnd - 1, "[")));
            if (ends && (scene.match[i] == null || !endsInMatch(headEnd))) {
                nounFirst = i;
                break;
            }
        }
        return new Phrase(
                first, end, headEnd, nounFirst < 0 ? null : scene.noun[nounFirst], nounFirst, determiner(first));
    }

    /** Whether the registry's form that ends a head is a name, so that the noun in it says nothing more. */
    boolean endsInMatch(int headEnd) {
        Match match = scene.match[headEnd - 1];
        return match != null && match.endWord() == headEnd && match.naming() != Naming.DEMONYM;
    }

    private boolean isContent(int i) {
        return scene.words.get(i).isWord() || scene.isPossessive(i);
    }

    private Phrase.Determiner determiner(int first) {
        String word = scene.lower[first];
        if (DEFINITE.contains(word)) {
            return Phrase.Determiner.DEFINITE;
        }
        if (INDEFINITE.contains(word)) {
            return Phrase.Determiner.INDEFINITE;
        }
        return POSSESSIVES.contains(word) ? Phrase.Determiner.POSSESSIVE : Phrase.Determiner.NONE;
    }

    private int headEnd(int first, int end) {
        for (int i = first + 1; i < end; i++) {
            if (isInside(i)) {
                continue;
            }
            boolean mark =
                    !scene.words.get(i).isWord() && !scene.isPossessive(i) && !scene.is(i, "[") && !scene.is(i, "]");
            boolean cut = scene.isPreposition(i) || RELATIVE.contains(scene.lower[i]);
            if (mark || cut || (scene.is(i, "and") && cutsAnd(i, end))) {
                return i;
            }
        }
        return end;
    }

    /** Whether "and" ends a head: not between two modifiers of one noun ("Vessanian and Orlish officials"). */
    private boolean cutsAnd(int i, int end) {
        boolean modifiers = scene.match[i - 1] != null
                && i + 2 < end
                && scene.words.get(i + 1).isCapitalised()
                && scene.noun[i + 2] != null
                && scene.name[i + 1] == null;
        return !modifiers && scene.name[i] == null && scene.match[i] == null;
    }

    /** Whether a word lies inside a name, a form of the registry, or a noun of several words. */
    private boolean isInside(int i) {
        Match match = scene.match[i];
        if (match != null && match.firstWord() < i) {
            return true;
        }
        Name name = scene.name[i];
        if (name != null && name.first() < i) {
            return true;
        }
        for (int j = Math.max(0, i - 5); j < i; j++) {
            Noun noun = scene.noun[j];
            if (noun != null && j + noun.length() > i) {
                return true;
            }
        }
        return false;
    }
}
