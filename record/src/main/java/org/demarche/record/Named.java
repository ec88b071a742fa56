package org.demarche.record;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The word that a constant of the vocabulary has in JSON, in the database, on pages and on the command line. */
public interface Named {
    /** The constant's Java name; every enum has it. */
    String name();

    /** The constant's one word outside Java: lower case, words joined by hyphens ({@code ONLY_IF} is {@code only-if}). */
    default String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The constant of {@code type} whose {@link #word()} is {@code word}, or empty when there is none. */
    static <E extends Enum<E> & Named> Optional<E> find(Class<E> type, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.word().equals(word))
                .findFirst();
    }

    /** The words of all constants of {@code type} in their order, joined by commas, for messages and help. */
    static <E extends Enum<E> & Named> String words(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Named::word).collect(Collectors.joining(", "));
    }
}
