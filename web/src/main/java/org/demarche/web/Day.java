package org.demarche.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.ledger.StatementView;

/**
 * The statements of one day.
 *
 * @param iso the day, ISO 8601
 * @param weekday its name
 * @param label the day in words
 * @param entries its statements
 */
record Day(String iso, String weekday, String label, List<Entry> entries) {
    /** Groups statements that are ordered by day. */
    static List<Day> of(List<StatementView> statements) {
        Map<LocalDate, List<Entry>> byDay = new LinkedHashMap<>();
        for (StatementView view : statements) {
            byDay.computeIfAbsent(view.day(), any -> new ArrayList<>()).add(Entry.of(view, null));
        }
        return byDay.entrySet().stream()
                .map(day -> new Day(
                        day.getKey().toString(),
                        Dates.weekday(day.getKey()),
                        Dates.day(day.getKey()),
                        List.copyOf(day.getValue())))
                .toList();
    }
}
