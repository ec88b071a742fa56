package org.demarche.article.page;

import java.util.Locale;

/** Texts compared without regard to case, spacing and punctuation. */
final class Words {
    private Words() {}

    /** Letters and digits in lower case, one space for everything between. */
    static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        boolean gap = false;
        String lower = text.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                if (gap && !folded.isEmpty()) {
                    folded.append(' ');
                }
                gap = false;
                folded.append(c);
            } else {
                gap = true;
            }
        }
        return folded.toString();
    }
}
