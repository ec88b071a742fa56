package org.demarche.reader.position;

import java.util.Set;

/** Words of the calendar: after "until" or "before" they make a deadline, and no condition. */
final class Calendar {
    private static final Set<String> WORDS = Set.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "jan.",
            "feb.",
            "aug.",
            "sept.",
            "oct.",
            "nov.",
            "dec.",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "today",
            "tomorrow",
            "yesterday",
            "tonight",
            "now",
            "then",
            "midnight",
            "noon",
            "morning",
            "evening",
            "afternoon",
            "night",
            "day",
            "week",
            "month",
            "year",
            "hour",
            "minute",
            "decade",
            "century",
            "summer",
            "winter",
            "spring",
            "autumn",
            "christmas",
            "easter",
            "ramadan",
            "weekend",
            "recently",
            "deadline",
            "later",
            "late",
            "early",
            "end");

    private Calendar() {}

    /** Whether a base form names a time. */
    static boolean isTime(String lemma) {
        return WORDS.contains(lemma);
    }
}
