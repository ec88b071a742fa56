package org.demarche.analysis;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Gives names in lower-case words the capitals back that they have in the sentence the words were taken from. */
final class Capitals {
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}'’-]+");

    private Capitals() {}

    /**
     * @param words lower case
     * @param sentence where they come from
     */
    static String restored(String words, String sentence) {
        Map<String, String> names = new HashMap<>();
        String[] written = BETWEEN.split(sentence);
        for (int i = 1; i < written.length; i++) {
            String word = written[i];
            if (!word.isEmpty() && Character.isUpperCase(word.codePointAt(0))) {
                names.put(word.toLowerCase(Locale.ROOT), word);
            }
        }
        for (String word : written) {
            // A word that also stands in lower case is no name.
            if (!word.isEmpty() && Character.isLowerCase(word.codePointAt(0))) {
                names.remove(word);
            }
        }
        StringBuilder restored = new StringBuilder();
        for (String word : words.split(" ", -1)) {
            restored.append(restored.length() == 0 ? "" : " ").append(names.getOrDefault(word, word));
        }
        return restored.toString();
    }
}
