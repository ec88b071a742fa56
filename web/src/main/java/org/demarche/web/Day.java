package org.demarche.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.ledger.StatementView;
import org.demarche.record.PartialDate;

/**
 * The statements of one day, or of one month or year where the text tells no more.
 *
 * @param iso the day, month or year, ISO 8601
 * @param weekday its name, empty when it is no day
 * @param label the day, month or year in words
 * @param entries its statements
 */
record Day(String iso, String weekday, String label, List<Entry> entries) {
    /** Groups statements that are ordered by day. */
    static List<Day> of(List<StatementView> statements) {
        Map<PartialDate, List<Entry>> byDay = new LinkedHashMap<>();
        for (StatementView view : statements) {
            PartialDate said = view.statement().saidOn();
            byDay.computeIfAbsent(said == null ? PartialDate.of(view.day()) : said, any -> new ArrayList<>())
                    .add(Entry.of(view, null));
        }
        return byDay.entrySet().stream()
                .map(day -> of(day.getKey(), day.getValue()))
                .toList();
    }

    private static Day of(PartialDate date, List<Entry> entries) {
        String weekday = date.day() == 0 ? "" : Dates.weekday(date.first());
        return new Day(date.toString(), weekday, Dates.of(date), List.copyOf(entries));
    }
}
