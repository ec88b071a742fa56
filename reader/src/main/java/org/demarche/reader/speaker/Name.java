package org.demarche.reader.speaker;

import org.jspecify.annotations.Nullable;

/**
 * Words that are a proper name which the registry does not list as a whole: a person's, or a body's.
 *
 * @param first index of the first word
 * @param end index behind the last word
 * @param figure the person, null for a body
 */
record Name(int first, int end, @Nullable Figure figure) {}
