package org.demarche.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.record.PartialDate;

/**
 * Something that happened, in a list by days.
 *
 * @param date when
 * @param kind what it is, in a word or two; empty for a plain statement
 * @param about what it is about, empty for nothing
 * @param aboutHref the page of what it is about
 * @param entries the statement, for a statement
 * @param findings the finding, for a finding
 * @param quotes the deed, for a deed
 */
record Happening(
        PartialDate date,
        String kind,
        String about,
        String aboutHref,
        List<Entry> entries,
        List<FindingSheet> findings,
        List<Quote> quotes) {

    /** What happened on one day, or in one month or year. */
    record Day(String iso, String weekday, String label, List<Happening> happenings) {}

    static Happening statement(PartialDate date, String kind, String about, String aboutHref, Entry entry) {
        return new Happening(date, kind, about, aboutHref, List.of(entry), List.of(), List.of());
    }

    static Happening finding(PartialDate date, FindingSheet finding) {
        return new Happening(date, finding.kind(), "", "", List.of(), List.of(finding), List.of());
    }

    static Happening deed(PartialDate date, Quote deed) {
        return new Happening(date, "deed", "", "", List.of(), List.of(), List.of(deed));
    }

    /** By day, in the order in which they come. */
    static List<Day> byDay(List<Happening> happenings) {
        Map<PartialDate, List<Happening>> days = new LinkedHashMap<>();
        happenings.forEach(
                h -> days.computeIfAbsent(h.date(), any -> new ArrayList<>()).add(h));
        return days.entrySet().stream()
                .map(day -> new Day(
                        day.getKey().toString(),
                        day.getKey().day() == 0
                                ? ""
                                : Dates.weekday(day.getKey().first()),
                        Dates.of(day.getKey()),
                        List.copyOf(day.getValue())))
                .toList();
    }
}
