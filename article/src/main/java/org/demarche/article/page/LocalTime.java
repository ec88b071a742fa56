package org.demarche.article.page;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.article.dates.DateText;

/**
 * Turns a time in UTC into the time of the place where the outlet is, because "on Saturday" in an article means Saturday there. The zone is not
 * guessed: it is taken from another value on the page for the same instant, or from the day and clock that the page prints. Where only the
 * printed day is known, the day is kept without a time.
 */
final class LocalTime {
    private static final Pattern CLOCK =
            Pattern.compile("(?<!\\d)(\\d{1,2})[:.h](\\d\\d)(?!\\d)\\s{0,2}([ap]\\.?m)?", Pattern.CASE_INSENSITIVE);
    private static final List<String> CHANGES = List.of(
            "updated",
            "aktualisiert",
            "modified",
            "mis \u00e0 jour",
            "actualizado",
            "aggiornato",
            "bijgewerkt",
            "ge\u00e4ndert",
            "zuletzt");

    private final DateText dates;

    LocalTime(DateText dates) {
        this.dates = dates;
    }

    /** Whether a line tells of a change and not of the publication. */
    static boolean ofChange(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return CHANGES.stream().anyMatch(lower::contains);
    }

    /**
     * @param time ISO 8601
     * @param evidence short texts that may say when the page was published
     * @param address the day in the page's address
     * @return ISO 8601
     */
    String of(String time, List<String> evidence, Optional<String> address) {
        boolean utc = time.length() > 10 && (time.endsWith("Z") || time.endsWith("+00:00"));
        if (!utc) {
            return time;
        }
        OffsetDateTime instant = OffsetDateTime.parse(time);
        for (String text : evidence) {
            Optional<String> other = dates.first(text).filter(t -> t.length() > 10);
            if (other.isPresent()) {
                OffsetDateTime local = OffsetDateTime.parse(other.get());
                boolean same = Math.abs(Duration.between(instant, local).toMinutes()) < 1;
                if (same && !local.getOffset().equals(ZoneOffset.UTC)) {
                    return other.get();
                }
            }
        }
        LocalDate day = instant.toLocalDate();
        String shown = null;
        for (String text : evidence) {
            Optional<String> found = dates.first(text);
            if (found.isEmpty() || found.get().length() > 10) {
                continue;
            }
            LocalDate other = LocalDate.parse(found.get());
            Optional<String> exact = byClock(instant, other, text);
            if (exact.isPresent()) {
                return exact.get();
            }
            if (other.equals(day)) {
                return time;
            }
            if (shown == null && possible(instant, other)) {
                shown = found.get();
            }
        }
        if (shown != null) {
            return shown;
        }
        return address.filter(named -> possible(instant, LocalDate.parse(named)))
                .orElse(time);
    }

    /** The instant in the zone in which its day and clock are those that are printed. */
    private static Optional<String> byClock(OffsetDateTime instant, LocalDate day, String text) {
        Matcher clock = CLOCK.matcher(text);
        while (clock.find()) {
            int hour = Integer.parseInt(clock.group(1));
            int minute = Integer.parseInt(clock.group(2));
            if (clock.group(3) != null && hour <= 12) {
                hour = hour % 12 + (clock.group(3).toLowerCase(Locale.ROOT).startsWith("p") ? 12 : 0);
            }
            if (hour > 23 || minute > 59) {
                continue;
            }
            LocalDateTime printed = day.atTime(hour, minute, instant.getSecond());
            long offset = Duration.between(instant.toLocalDateTime(), printed).toMinutes();
            if (offset != 0 && offset % 30 == 0 && offset >= -12 * 60 && offset <= 14 * 60) {
                return Optional.of(
                        DateText.print(instant.withOffsetSameInstant(ZoneOffset.ofTotalSeconds((int) offset * 60))));
            }
        }
        return Optional.empty();
    }

    /** Whether some place on earth has this day at the instant, another one than Greenwich has. */
    private static boolean possible(OffsetDateTime instant, LocalDate day) {
        long apart = day.toEpochDay() - instant.toLocalDate().toEpochDay();
        return (apart == 1 && instant.getHour() >= 10) || (apart == -1 && instant.getHour() < 12);
    }
}
