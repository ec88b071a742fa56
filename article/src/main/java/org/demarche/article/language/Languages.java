package org.demarche.article.language;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells the language of a whole article. What the page declares is believed; where it declares nothing, a share of English function words
 * settles what is plainly English, and only then a model is asked, which takes most of a second to load. A declaration is overruled by words
 * alone: a page that says English and has next to none, or says another language and is full of them.
 */
public final class Languages {
    /** Frequent in English, rare or absent in the languages that share its letters. */
    private static final Set<String> ENGLISH = Set.of(
            "the", "of", "and", "to", "that", "with", "which", "from", "have", "has", "had", "this", "would", "their",
            "said", "were", "been", "will", "who", "but", "by", "not", "his", "her", "they", "its", "for", "it", "at",
            "be", "are", "is", "was", "on", "as", "he", "she", "after", "than", "there", "if", "we", "you", "what",
            "about", "says", "new", "more", "could", "should", "when");

    private static final double PLAINLY = 0.2;
    private static final double HARDLY = 0.05;
    private static final int FEW_WORDS = 12;
    private static final int FEW_LETTERS = 60;
    private static final int LOOKED_AT = 6000;

    private Languages() {}

    /**
     * @param declared what the page declares, a two-letter code; null when it declares nothing
     * @param text the article's text
     * @return a two-letter code (ISO 639-1), or three letters (ISO 639-3) where there is none; null when the text is too short to tell and
     *     nothing is declared
     */
    public static @Nullable String of(@Nullable String declared, String text) {
        String start = text.substring(0, Math.min(text.length(), LOOKED_AT));
        Count count = Count.of(start);
        boolean english = count.words >= FEW_WORDS && count.share() >= PLAINLY && count.latin * 2 > count.letters;
        if (english && (declared == null || count.share() > 1.4 * PLAINLY)) {
            return "en";
        }
        boolean contradicts = "en".equals(declared)
                && (count.letters > 300 && count.latin * 2 < count.letters
                        || count.words >= 80 && count.share() < HARDLY);
        if (declared != null && !contradicts) {
            return declared;
        }
        boolean enough = count.letters >= FEW_LETTERS && (count.words >= FEW_WORDS || count.latin * 2 < count.letters);
        return enough ? Detector.code(start) : declared;
    }

    /** Letters and words of a text. */
    private record Count(int letters, int latin, int words, int english) {
        double share() {
            return words == 0 ? 0 : (double) english / words;
        }

        static Count of(String text) {
            int letters = 0;
            int latin = 0;
            int words = 0;
            int english = 0;
            int start = -1;
            for (int i = 0; i <= text.length(); i++) {
                char c = i < text.length() ? text.charAt(i) : ' ';
                boolean letter = Character.isLetter(c);
                if (letter) {
                    letters++;
                    latin += c < 0x250 || (c >= 0x1E00 && c < 0x1F00) ? 1 : 0;
                    start = start < 0 ? i : start;
                } else if (start >= 0) {
                    words++;
                    english += i - start < 7
                                    && ENGLISH.contains(text.substring(start, i).toLowerCase(Locale.ROOT))
                            ? 1
                            : 0;
                    start = -1;
                }
            }
            return new Count(letters, latin, words, english);
        }
    }
}
