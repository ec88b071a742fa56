package org.demarche.reader.position;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.demarche.reader.text.Word;

/**
 * Base forms of English words: a table of irregular forms, then the endings -s, -ed and -ing, undone so that a word of the lexicons comes
 * out where one can. Thread-safe.
 */
final class Lemmas {
    /** Longer words are nobody's inflected form; they are left alone. */
    private static final int LONGEST = 40;

    private final Map<String, String> irregular = new HashMap<>();
    private final Set<String> known = new HashSet<>();

    private static final Lemmas STANDARD = new Lemmas(
            Lexicon.lines("irregular.txt"),
            List.of(Lexicon.load("cues.txt"), Lexicon.load("moves.txt"), Lexicon.load("classes.txt")));

    /**
     * @param table lines {@code base: form form …}
     * @param lexicons whose words are base forms
     */
    Lemmas(List<String> table, List<Lexicon> lexicons) {
        for (Lexicon lexicon : lexicons) {
            for (Lexicon.Section section : lexicon.sections()) {
                section.phrases().forEach(phrase -> known.addAll(List.of(phrase.split(" "))));
            }
        }
        for (String line : table) {
            int colon = line.indexOf(':');
            String base = line.substring(0, colon);
            known.add(base);
            for (String form : Lexicon.split(line.substring(colon + 1), ' ')) {
                irregular.put(form, base);
            }
        }
        // An inflected form of a phrase ("be delighted") is no base form where its own base is known.
        for (String word : List.copyOf(known)) {
            known.remove(word);
            if (!known.contains(of(word))) {
                known.add(word);
            }
        }
    }

    /** The base forms that ship with the product. */
    static Lemmas standard() {
        return STANDARD;
    }

    /** The base form of a word, lower case. */
    String of(Word word) {
        String lower = plain(word.text());
        if (lower.equals("n't")) {
            return "not";
        }
        if (lower.equals("'s") && !word.isVerb()) {
            return lower;
        }
        return of(lower);
    }

    /** The base form of a word in lower case. */
    String of(String lower) {
        String base = irregular.get(lower);
        if (base != null) {
            return base;
        }
        if (known.contains(lower) || lower.length() < 4 || lower.length() > LONGEST) {
            return lower;
        }
        if (lower.endsWith("ies") || lower.endsWith("ied")) {
            return lower.substring(0, lower.length() - 3) + "y";
        }
        if (lower.endsWith("ing") && lower.length() > 5) {
            return stem(lower.substring(0, lower.length() - 3), lower);
        }
        if (lower.endsWith("ed") && lower.length() > 4) {
            return stem(lower.substring(0, lower.length() - 2), lower);
        }
        if (lower.endsWith("es") && known.contains(lower.substring(0, lower.length() - 2))) {
            return lower.substring(0, lower.length() - 2);
        }
        if (lower.endsWith("sses") || lower.endsWith("shes") || lower.endsWith("ches") || lower.endsWith("xes")) {
            return lower.substring(0, lower.length() - 2);
        }
        if (lower.endsWith("s") && !lower.endsWith("ss") && !lower.endsWith("us") && !lower.endsWith("is")) {
            return lower.substring(0, lower.length() - 1);
        }
        return lower;
    }

    /** What stands before -ed or -ing, as a base form: with an e put back, or a doubled consonant undone. */
    private String stem(String stem, String form) {
        if (known.contains(stem)) {
            return stem;
        }
        if (known.contains(stem + "e")) {
            return stem + "e";
        }
        int n = stem.length();
        boolean doubled = n > 2 && stem.charAt(n - 1) == stem.charAt(n - 2);
        if (doubled) {
            String single = stem.substring(0, n - 1);
            return known.contains(single) || "lsfz".indexOf(stem.charAt(n - 1)) < 0 ? single : stem;
        }
        if (!hasVowel(stem)) {
            return form;
        }
        char last = stem.charAt(n - 1);
        boolean e = last == 'v'
                || last == 'c'
                || last == 'u'
                || last == 'z'
                || stem.endsWith("dg")
                || stem.endsWith("at")
                || stem.endsWith("is")
                || stem.endsWith("us")
                || stem.endsWith("as")
                || stem.endsWith("ur")
                || stem.endsWith("id")
                || stem.endsWith("iz")
                || stem.endsWith("ag")
                || stem.endsWith("rg");
        return e ? stem + "e" : stem;
    }

    private static boolean hasVowel(String stem) {
        for (int i = 0; i < stem.length(); i++) {
            if ("aeiouy".indexOf(stem.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Lower case, with the typographic apostrophe made straight. */
    static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    }
}
