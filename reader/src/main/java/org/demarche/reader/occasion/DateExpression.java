package org.demarche.reader.occasion;

import org.demarche.record.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Words that name a time.
 *
 * @param firstWord index of the first word in {@link org.demarche.reader.text.Passages#words()}, without preposition
 * @param endWord index behind the last word, part of the day included ("Friday evening")
 * @param date what they mean, as exact as they are; null when they mean the day of publication itself ("today") or when nothing in
 *     the article tells what they count from
 * @param rule name of the rule that read them; ends in {@code inferred} where the year was not given and no publication date tells it
 */
public record DateExpression(
        int firstWord, int endWord, @Nullable PartialDate date, String rule) {}
