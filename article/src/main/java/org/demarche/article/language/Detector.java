package org.demarche.article.language;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/** The language model of Apache OpenNLP (183 languages), loaded when this class is first used. Thread-safe. */
final class Detector {
    private static final String MODEL = "/langdetect-183.bin";
    private static final LanguageDetectorModel LOADED = load();
    private static final Map<String, String> TWO_LETTERS = twoLetters();

    private Detector() {}

    /** The likeliest language: two letters, or three where there is no code of two. Its own certainty says little and is not used. */
    static String code(String text) {
        // A detector holds state while it works; the model does not.
        String three =
                new LanguageDetectorME(LOADED).predictLanguage(plane(text)).getLang();
        return TWO_LETTERS.getOrDefault(three, three);
    }

    /** Spaces for emoji and for halves of them: they tell no language, and the detector's expressions run over the end of a text that has them. */
    private static String plane(String text) {
        StringBuilder plane = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            plane.append(Character.isSurrogate(text.charAt(i)) ? ' ' : text.charAt(i));
        }
        return plane.toString();
    }

    private static LanguageDetectorModel load() {
        try (InputStream in = Detector.class.getResourceAsStream(MODEL)) {
            if (in == null) {
                throw new IllegalStateException("the language model " + MODEL + " is not among the libraries");
            }
            return new LanguageDetectorModel(in);
        } catch (IOException e) {
            throw new IllegalStateException("the language model cannot be read", e);
        }
    }

    private static Map<String, String> twoLetters() {
        Map<String, String> codes = new HashMap<>();
        for (String two : Locale.getISOLanguages()) {
            codes.put(new Locale.Builder().setLanguage(two).build().getISO3Language(), two);
        }
        // Single languages that the model tells apart and that pages declare by the code of their group.
        codes.putAll(Map.of(
                "cmn", "zh", "pes", "fa", "ekk", "et", "lvs", "lv", "plt", "mg", "swh", "sw", "zlm", "ms", "arb", "ar",
                "azj", "az", "khk", "mn"));
        return codes;
    }
}
