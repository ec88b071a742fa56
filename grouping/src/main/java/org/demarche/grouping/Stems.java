package org.demarche.grouping;

/**
 * Takes the inflection off English words, and the commonest endings that make nouns of verbs; in the manner of Porter ("An algorithm for
 * suffix stripping", Program 14(3), 1980), but shorter: stems are compared with each other and never shown.
 */
final class Stems {
    private static final int SHORT = 3;
    private static final String[] ENDINGS = {
        "ments", "ment", "ations", "ation", "ions", "ion", "ness", "fully", "ful", "ively", "ive", "ance", "ence",
        "ally", "ly", "ity"
    };

    private Stems() {}

    /** @param form as {@link Forms} gives it */
    static String of(String form) {
        if (form.length() <= SHORT || form.charAt(0) < 'a' || form.charAt(0) > 'z') {
            return form;
        }
        String stem = verb(plural(form));
        for (String ending : ENDINGS) {
            if (stem.endsWith(ending) && stem.length() - ending.length() > SHORT) {
                stem = stem.substring(0, stem.length() - ending.length());
                if (ending.startsWith("ation")) {
                    stem += "at";
                }
                break;
            }
        }
        if (stem.length() > SHORT && stem.endsWith("e")) {
            stem = stem.substring(0, stem.length() - 1);
        }
        return stem.length() > SHORT && stem.endsWith("y") ? stem.substring(0, stem.length() - 1) + "i" : stem;
    }

    private static String plural(String w) {
        if (w.endsWith("ies") && w.length() > 4) {
            return w.substring(0, w.length() - 3) + "y";
        }
        if (w.endsWith("sses") || w.endsWith("shes") || w.endsWith("ches") || w.endsWith("xes")) {
            return w.substring(0, w.length() - 2);
        }
        boolean plain = w.endsWith("s") && !w.endsWith("ss") && !w.endsWith("us") && !w.endsWith("is");
        return plain ? w.substring(0, w.length() - 1) : w;
    }

    private static String verb(String w) {
        if (w.endsWith("ied") && w.length() > 4) {
            return w.substring(0, w.length() - 3) + "y";
        }
        for (String ending : new String[] {"ing", "ed"}) {
            int left = w.length() - ending.length();
            if (w.endsWith(ending) && left >= SHORT && hasVowel(w, left)) {
                boolean doubled = left > SHORT
                        && w.charAt(left - 1) == w.charAt(left - 2)
                        && "lsz".indexOf(w.charAt(left - 1)) < 0;
                return w.substring(0, doubled ? left - 1 : left);
            }
        }
        return w;
    }

    private static boolean hasVowel(String w, int end) {
        for (int i = 0; i < end; i++) {
            if ("aeiouy".indexOf(w.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
