package org.demarche.grouping;

/**
 * A word of a text.
 *
 * @param start offset in code points into the article's text
 * @param end offset in code points, exclusive
 * @param form the word as it compares: lower case, without accents and possessive, one spelling, numbers in digits
 * @param negative whether it denies ("not", "never", "isn't")
 * @param number whether it is a number
 * @param capital whether it begins with a capital that no beginning of a sentence explains: most likely a name
 * @param quoted whether it stands between quotation marks
 */
record Token(int start, int end, String form, boolean negative, boolean number, boolean capital, boolean quoted) {}
