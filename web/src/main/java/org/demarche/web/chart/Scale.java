package org.demarche.web.chart;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Where round numbers and first days of months lie on a scale. */
final class Scale {
    private static final int[] STEPS = {1, 2, 5};

    private Scale() {}

    /** A mark of a scale of days. */
    record Tick(LocalDate day, String label) {}

    /** From 0 on, at most {@code most} round whole numbers, the last of them at least {@code highest}. */
    static List<Integer> numbers(int highest, int most) {
        long step = 1;
        for (int i = 0; (long) Math.ceil((double) highest / step) > most; i++) {
            step = STEPS[i % STEPS.length] * (long) Math.pow(10, i / STEPS.length);
        }
        List<Integer> numbers = new ArrayList<>();
        for (long n = 0; numbers.isEmpty() || numbers.get(numbers.size() - 1) < highest; n += step) {
            numbers.add((int) n);
        }
        return numbers;
    }

    /** Days, Mondays, first days of months or of years between two days, as many as fit into {@code most}. */
    static List<Tick> days(LocalDate first, LocalDate last, int most) {
        long days = ChronoUnit.DAYS.between(first, last) + 1;
        if (days <= most) {
            return every(first, last, ChronoUnit.DAYS, 1, "d MMM");
        }
        if (days <= 7L * most) {
            return every(first.minusDays(first.getDayOfWeek().getValue() - 1L), last, ChronoUnit.WEEKS, 1, "d MMM")
                    .stream()
                    .filter(tick -> !tick.day().isBefore(first))
                    .toList();
        }
        for (int months : new int[] {1, 3, 6}) {
            if (days <= 30L * months * most) {
                return every(monthOf(first, months), last, ChronoUnit.MONTHS, months, "MMM uuuu").stream()
                        .filter(tick -> !tick.day().isBefore(first))
                        .toList();
            }
        }
        int years = 1;
        while (days > 366L * years * most) {
            years = years == 1 ? 2 : years == 2 ? 5 : years * 2;
        }
        int start = Math.floorDiv(first.getYear() + years - 1, years) * years;
        return every(LocalDate.of(start, 1, 1), last, ChronoUnit.YEARS, years, "uuuu");
    }

    private static LocalDate monthOf(LocalDate day, int months) {
        return day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / months * months + 1);
    }

    private static List<Tick> every(LocalDate first, LocalDate last, ChronoUnit unit, int step, String pattern) {
        DateTimeFormatter format = DateTimeFormatter.ofPattern(pattern, Locale.UK);
        List<Tick> ticks = new ArrayList<>();
        for (LocalDate day = first; !day.isAfter(last); day = day.plus(step, unit)) {
            ticks.add(new Tick(day, format.format(day)));
        }
        return ticks;
    }
}
