package org.demarche.reader.position;

import org.jspecify.annotations.Nullable;

/**
 * Who would have to act, with the words that show it.
 *
 * @param name canonical name, {@link Parties#TWO_SIDES}, or null when it is nobody's doing
 * @param first index of the first word that shows it
 * @param end index behind the last such word
 * @param rule name of the rule
 */
record Party(@Nullable String name, int first, int end, String rule) {}
