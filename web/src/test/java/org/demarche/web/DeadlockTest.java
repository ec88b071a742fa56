package org.demarche.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.ledger.Author;
import org.demarche.record.Act;
import org.demarche.record.CodePointText;
import org.demarche.record.ConditionKind;
import org.demarche.record.Deed;
import org.demarche.record.Doing;
import org.demarche.record.PartialDate;
import org.demarche.record.Precondition;
import org.demarche.record.Reading;
import org.demarche.record.Unknown;
import org.demarche.web.operation.WatchSettings;
import org.demarche.web.state.Finding;
import org.demarche.web.state.FindingKind;
import org.demarche.web.state.RecordStates;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A deadlock that begins, and one that ends, on the front page. */
class DeadlockTest {
    private static Reading waits(String day, String name, String side, String words, Doing held, Doing on) {
        Report report = Report.of(
                "Inner Sea Review", "https://example.org/" + day, day, "Gull Island", name + " said " + words + ".");
        report.says(Report.person(name, null, side), Act.DEMAND, "gull island", words)
                .source(name)
                .cue("said");
        Reading reading = report.reading();
        return new Reading(
                reading.article(),
                reading.statements(),
                List.of(new Precondition(held, on, "s1", ConditionKind.AFTER, side, Unknown.NONE)),
                List.of(),
                Unknown.NONE);
    }

    private static Reading north() {
        return waits(
                "2031-04-18",
                "Ada Holm",
                "North",
                "North will enter negotiations with South only after South has left Gull Island",
                new Doing("North", "enter negotiations with south"),
                new Doing("South", "leave gull island"));
    }

    private static Reading south() {
        return waits(
                "2031-04-25",
                "Ben Roe",
                "South",
                "South will withdraw its engineers from Gull Island only after North has opened talks on fishing",
                new Doing("South", "withdraw its engineers from gull island"),
                new Doing("North", "open talks on fishing"));
    }

    private static Reading left() {
        String words = "South left Gull Island";
        Reading reading = Report.of(
                        "Inner Sea Review", "https://example.org/left", "2031-05-02", "Gull Island", words + ".")
                .reading();
        CodePointText text = new CodePointText(reading.article().text());
        int start = reading.article().text().indexOf(words);
        Deed deed = new Deed(
                "d1",
                "South",
                "leave gull island",
                List.of(text.span(start, start + words.length())),
                PartialDate.parse("2031-05-02").orElseThrow(),
                List.of(),
                Unknown.NONE);
        return new Reading(reading.article(), List.of(), List.of(), List.of(deed), Unknown.NONE);
    }

    private static Document front(Serving site) throws Exception {
        Set<String> ids;
        try (RecordStates states = new RecordStates(site.ledger())) {
            ids = states.now().findings().stream().map(Finding::id).collect(Collectors.toSet());
        }
        try (Server open = Server.start(
                site.ledger(), Settings.defaults().withPort(0), null, WatchSettings.defaults(), () -> ids)) {
            open.states().awaited();
            return Jsoup.connect(open.address()).get();
        }
    }

    @Test
    void aDeadlockThatBeganIsAmongWhatMoved(@TempDir Path folder) throws Exception {
        try (Serving site = Serving.of(folder, north(), south())) {
            Document page = front(site);
            assertThat(page.select(".finding").text()).contains("deadlock", "nobody can be first");
        }
    }

    @Test
    void aDeadlockThatADeedEndedIsSaidToHaveEnded(@TempDir Path folder) throws Exception {
        try (Serving site = Serving.of(folder, north(), south())) {
            site.ledger().add(left(), Author.reader("by hand"));
            try (RecordStates states = new RecordStates(site.ledger())) {
                assertThat(states.now().findings())
                        .extracting(Finding::kind)
                        .contains(FindingKind.DEADLOCK_ENDED)
                        .doesNotContain(FindingKind.DEADLOCK);
            }
            Document page = front(site);
            assertThat(page.select(".finding").text()).contains("deadlock ended", "until this");
        }
    }
}
