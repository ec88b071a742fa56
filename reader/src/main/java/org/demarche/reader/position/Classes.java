package org.demarche.reader.position;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The classes of verbs and nouns of {@code classes.txt}. Immutable. */
final class Classes {
    private static final Classes STANDARD = new Classes(Lexicon.load("classes.txt"), Lemmas.standard());

    private final Map<String, Set<String>> members = new HashMap<>();

    Classes(Lexicon lexicon, Lemmas lemmas) {
        for (Lexicon.Section section : lexicon.sections()) {
            Set<String> words = new HashSet<>();
            section.phrases().forEach(word -> words.add(lemmas.of(word)));
            members.put(section.head().get(0), words);
        }
    }

    static Classes standard() {
        return STANDARD;
    }

    /**
     * Whether a base form belongs to a class.
     *
     * @throws IllegalArgumentException when there is no such class
     */
    boolean has(String name, String lemma) {
        Set<String> words = members.get(name);
        if (words == null) {
            throw new IllegalArgumentException("there is no class of words \"" + name + "\"");
        }
        return words.contains(lemma);
    }
}
