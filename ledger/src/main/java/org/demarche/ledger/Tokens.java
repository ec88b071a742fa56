package org.demarche.ledger;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Cuts texts into words as SQLite's tokenizer {@code unicode61 remove_diacritics 2} does: runs of letters, digits and private-use
 * characters, in lower case without diacritics. PostgreSQL is given these words, so that both homes of a ledger find the same.
 */
final class Tokens {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{Co}]+");
    private static final Pattern MARK = Pattern.compile("\\p{Mn}+");

    /** PostgreSQL's words have 2,046 bytes at most. */
    private static final int MAX_WORD = 500;

    /** PostgreSQL tells positions up to here apart, and holds a megabyte of words a row. */
    private static final int MAX_POSITION = 16_000;

    private Tokens() {}

    static List<String> of(String text) {
        String plain = MARK.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>();
        Matcher found = WORD.matcher(plain);
        while (found.find()) {
            String word = found.group();
            words.add(
                    word.length() <= MAX_WORD
                            ? word
                            : word.substring(
                                    0, Character.isHighSurrogate(word.charAt(MAX_WORD - 1)) ? MAX_WORD - 1 : MAX_WORD));
        }
        return words;
    }

    /**
     * The texts as a {@code tsvector} literal, no phrase reaching from one into the next. Words behind the {@value #MAX_POSITION}th are left
     * out.
     */
    static String vector(@Nullable String... texts) {
        Map<String, StringBuilder> places = new LinkedHashMap<>();
        int at = 0;
        for (String text : texts) {
            at += 2;
            for (String word : text == null ? List.<String>of() : of(text)) {
                if (at > MAX_POSITION) {
                    break;
                }
                StringBuilder list = places.computeIfAbsent(word, w -> new StringBuilder());
                list.append(list.isEmpty() ? "" : ",").append(at++);
            }
        }
        StringBuilder vector = new StringBuilder();
        places.forEach((word, list) -> vector.append(vector.isEmpty() ? "'" : " '")
                .append(word)
                .append("':")
                .append(list));
        return vector.toString();
    }
}
