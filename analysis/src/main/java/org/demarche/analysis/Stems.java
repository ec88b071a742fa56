package org.demarche.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Words of English as they are compared: lower case, without the endings of number, tense and person. */
final class Stems {
    private static final int LEAST = 3;

    private Stems() {}

    /** The words of a text in their order, lower case; hyphens and apostrophes inside a word belong to it. */
    static List<String> words(String text) {
        String lower = text.toLowerCase(Locale.ROOT).replace('’', '\'').replace('‘', '\'');
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= lower.length(); i++) {
            char c = i < lower.length() ? lower.charAt(i) : ' ';
            boolean inner = (c == '-' || c == '\'')
                    && start >= 0
                    && i + 1 < lower.length()
                    && Character.isLetterOrDigit(lower.charAt(i + 1));
            if (Character.isLetterOrDigit(c) || inner) {
                start = start < 0 ? i : start;
            } else if (start >= 0) {
                words.add(lower.substring(start, i));
                start = -1;
            }
        }
        return words;
    }

    /** The stem of one lower-case word. */
    static String of(String word) {
        String stem = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
        stem = stem.endsWith("'") ? stem.substring(0, stem.length() - 1) : stem;
        if (stem.endsWith("ies") && stem.length() > LEAST + 2) {
            return stem.substring(0, stem.length() - 3) + "y";
        }
        if (stem.endsWith("ing") && stem.length() > LEAST + 3) {
            return bare(stem.substring(0, stem.length() - 3));
        }
        if (stem.endsWith("ied") && stem.length() > LEAST + 2) {
            return stem.substring(0, stem.length() - 3) + "y";
        }
        if (stem.endsWith("ed") && stem.length() > LEAST + 2) {
            return bare(stem.substring(0, stem.length() - 2));
        }
        if (stem.endsWith("es") && stem.length() > LEAST + 2) {
            return bare(stem.substring(0, stem.length() - 2));
        }
        if (stem.endsWith("s") && !stem.endsWith("ss") && !stem.endsWith("us") && stem.length() > LEAST) {
            return bare(stem.substring(0, stem.length() - 1));
        }
        return bare(stem);
    }

    /** Without a final e and with a final doubled consonant made single, so that "stopped" and "stop", "ceased" and "cease" agree. */
    private static String bare(String stem) {
        int n = stem.length();
        if (n > LEAST && stem.charAt(n - 1) == 'e') {
            return stem.substring(0, n - 1);
        }
        if (n > LEAST && stem.charAt(n - 1) == stem.charAt(n - 2) && "bdgklmnprst".indexOf(stem.charAt(n - 1)) >= 0) {
            return stem.substring(0, n - 1);
        }
        return stem;
    }
}
