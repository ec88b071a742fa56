package org.demarche.reader.speaker;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The nouns that stand for actors, from {@code nouns.csv}. */
final class Nouns {
    private static final Nouns STANDARD = new Nouns();

    private final Map<String, Noun> nouns = new HashMap<>();
    private final Map<String, Integer> longest = new HashMap<>();

    private Nouns() {
        for (String[] row : Listing.rows("nouns.csv")) {
            String[] words = row[0].split(" ");
            NounClass type = NounClass.valueOf(row[1].toUpperCase(java.util.Locale.ROOT));
            nouns.put(row[0], new Noun(row[0], words.length, type, row[2].isEmpty() ? null : row[2]));
            longest.merge(words[0], words.length, Math::max);
        }
    }

    static Nouns standard() {
        return STANDARD;
    }

    /** The longest noun that begins at a word, or null. Words are in lower case. */
    @Nullable
    Noun at(String[] lower, int first, int end) {
        String word = bare(lower[first]);
        Integer most = longest.get(word);
        if (most == null) {
            return null;
        }
        Noun found = nouns.get(word);
        StringBuilder joined = new StringBuilder(word);
        for (int i = first + 1; i < end && i < first + most; i++) {
            joined.append(' ').append(bare(lower[i]));
            Noun longer = nouns.get(joined.toString());
            found = longer == null ? found : longer;
        }
        return found;
    }

    /** Without the full stop of an abbreviation ("Gen."). */
    private static String bare(String word) {
        return word.length() > 1 && word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
    }
}
