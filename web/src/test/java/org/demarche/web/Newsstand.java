package org.demarche.web;

import java.util.List;
import org.demarche.ledger.Author;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerException;
import org.demarche.record.Act;
import org.demarche.record.ConditionKind;
import org.demarche.record.Guarantee;
import org.demarche.record.GuaranteeState;
import org.demarche.record.Reading;
import org.demarche.record.Speaker;
import org.demarche.record.SpeakerKind;
import org.demarche.record.Unknown;

/** A handful of fictional reports, read by hand, that between them have everything a page can show. */
final class Newsstand {
    static final Speaker THERY = Report.person("Lucan Thery", "President", "Ilmara");
    static final Speaker DRAVIK = Report.person("Aurel Dravik", "President", "Kestria");
    static final Speaker OSK = Report.person("Mirela Osk", "President", "Valdony");
    static final Speaker BASCAR = Report.person("Oren Bascar", "presidential adviser", "Valdony");
    static final Speaker VESHNIK = Report.person("Ilona Veshnik", "Foreign Minister", "Kestria");
    static final Speaker QUILL = Report.person("Edmer Quill", "President", "Thessany");

    private Newsstand() {}

    static void fill(Ledger ledger) throws LedgerException {
        for (Reading reading :
                List.of(draft(), refusal(), withdrawalFirst(), negotiationsFirst(), interview(), ready())) {
            ledger.add(reading, Author.reader("by hand"));
        }
    }

    static Reading draft() {
        Report report = Report.of(
                        "Continental Wire",
                        "https://continentalwire.example/id/CW310211-0904",
                        "2031-02-11T09:04:00Z",
                        "Kestria publishes draft treaty, wants Compact back to its 2009 lines",
                        "KORVANE (Continental Wire) – Kestria on Tuesday published a draft treaty on the security of the Inner Sea. It demands of the Compact: ▪ a moratorium on any enlargement; ▪ the revocation of the 2018 Lisgard Declaration; ▪ the return of all forces to the lines of the Founding Act.",
                        "In exchange, the draft says, Kestria “shall refrain from the use of force in the Teyle Strait for as long as the Parties observe the present Treaty”.",
                        "“This is not a menu from which one picks the pudding,” Foreign Minister Ilona Veshnik told a briefing in Korvane.")
                .by("Tilde Marrash", "Corin Abele");
        report.says(
                        new Speaker(
                                "draft Treaty on Mutual Guarantees",
                                SpeakerKind.DOCUMENT,
                                null,
                                null,
                                "Kestria",
                                Unknown.NONE),
                        Act.DEMAND,
                        "security guarantees for kestria",
                        "a moratorium on any enlargement; ▪ the revocation of the 2018 Lisgard Declaration; ▪ the return of all forces to the lines of the Founding Act")
                .source("It")
                .cue("demands")
                .point("a moratorium on any enlargement")
                .point("the revocation of the 2018 Lisgard Declaration")
                .point("the return of all forces to the lines of the Founding Act")
                .on("2031-02-11", "on Tuesday")
                .venue("draft treaty", "draft treaty")
                .to("Strait Compact");
        report.says(
                        Report.state("Kestria"),
                        Act.COMMIT,
                        "use of force in the teyle strait",
                        "Kestria “shall refrain from the use of force in the Teyle Strait for as long as the Parties observe the present Treaty”")
                .source("the draft")
                .cue("says")
                .condition(ConditionKind.AS_LONG_AS, null, "for as long as the Parties observe the present Treaty")
                .guarantee(new Guarantee("Kestria", null, "no use of force", GuaranteeState.OFFERED))
                .on("2031-02-11", "on Tuesday");
        report.says(
                        VESHNIK,
                        Act.ASSERT,
                        "security guarantees for kestria",
                        "“This is not a menu from which one picks the pudding,”")
                .source("Foreign Minister Ilona Veshnik")
                .cue("told")
                .venue("briefing in Korvane", "a briefing in Korvane");
        return report.reading();
    }

    static Reading refusal() {
        Report report = Report.of(
                        "The Orsella Courier",
                        "https://orsellacourier.example/2031/03/05/osk-dravik-meeting/",
                        "2031-03-05T21:10:00+02:00",
                        "Osk: I will not sit down with Dravik",
                        "President Mirela Osk on Wednesday ruled out a meeting with Kestria’s president, Aurel Dravik, telling parliament in Orsella that “there is no table long enough”.",
                        "She said that Dravik had promised her predecessor in 2028 that no Kestrian soldier would ever set foot on the Harrow Bank.")
                .by("Bela Cantrel");
        report.says(OSK, Act.REFUSE, "meeting of osk and dravik", "a meeting with Kestria’s president, Aurel Dravik")
                .source("President Mirela Osk")
                .cue("ruled out")
                .on("2031-03-05", "on Wednesday")
                .venue("parliament in Orsella", "parliament in Orsella");
        report.says(
                        OSK,
                        Act.ACCUSE,
                        "harrow bank",
                        "that Dravik had promised her predecessor in 2028 that no Kestrian soldier would ever set foot on the Harrow Bank")
                .source("She")
                .cue("said")
                .on("2031-03-05", "on Wednesday")
                .confidence(0.71);
        report.says(
                        DRAVIK,
                        Act.COMMIT,
                        "harrow bank",
                        "that no Kestrian soldier would ever set foot on the Harrow Bank")
                .source("Dravik")
                .cue("promised")
                .within("s2")
                .on("2028", "in 2028")
                .confidence(0.58);
        return report.reading();
    }

    static Reading withdrawalFirst() {
        Report report = Report.of(
                        "The Orsella Courier",
                        "https://orsellacourier.example/2031/04/18/only-after-withdrawal/",
                        "2031-04-18T13:45:00+02:00",
                        "Valdony will talk only after Kestria leaves Harrow Bank, adviser says",
                        "Valdony will enter negotiations with Kestria only after Kestrian troops have left the Harrow Bank, presidential adviser Oren Bascar said on Friday.",
                        "“First the boots go, then the chairs come,” Bascar said in a briefing for foreign correspondents. “In the other order one ends up negotiating with a boot.”")
                .by("Ines Dombray");
        report.says(
                        BASCAR,
                        Act.OFFER,
                        "negotiations on the harrow bank",
                        "Valdony will enter negotiations with Kestria only after Kestrian troops have left the Harrow Bank")
                .source("presidential adviser Oren Bascar")
                .cue("said")
                .condition(ConditionKind.AFTER, "Kestria", "only after Kestrian troops have left the Harrow Bank")
                .waits("Valdony", "enters negotiations with kestria")
                .on("2031-04-18", "on Friday")
                .to("Kestria")
                .confidence(0.93);
        report.says(
                        BASCAR,
                        Act.ASSERT,
                        "negotiations on the harrow bank",
                        "“First the boots go, then the chairs come,”",
                        "“In the other order one ends up negotiating with a boot.”")
                .source("Bascar")
                .cue("said")
                .on("2031-04-18", "on Friday")
                .venue("briefing for foreign correspondents", "a briefing for foreign correspondents");
        return report.reading();
    }

    static Reading negotiationsFirst() {
        Report report = Report.of(
                "Korvane Gazette",
                "https://korvanegazette.example/2031/04/25/harrow",
                "2031-04-25T10:00:00+03:00",
                "Kestria: troops to leave Harrow Bank once negotiations begin",
                "Kestria will withdraw its engineers from the Harrow Bank only after Valdony has opened negotiations on the status of the strait, Foreign Minister Ilona Veshnik said on Friday.");
        report.says(
                        VESHNIK,
                        Act.OFFER,
                        "withdrawal from the harrow bank",
                        "Kestria will withdraw its engineers from the Harrow Bank only after Valdony has opened negotiations on the status of the strait")
                .source("Foreign Minister Ilona Veshnik")
                .cue("said")
                .condition(
                        ConditionKind.AFTER,
                        "Valdony",
                        "only after Valdony has opened negotiations on the status of the strait")
                .waits("Kestria", "withdraws its engineers from the harrow bank")
                .on("2031-04-25", "on Friday")
                .to("Valdony")
                .confidence(0.92);
        return report.reading();
    }

    static Reading interview() {
        Report report = Report.of(
                        "Inner Sea Review",
                        "https://innerseareview.example/2031/05/04/thery-settlement-kestria-guarantees/",
                        "2031-05-04T08:12:00+01:00",
                        "Thery says a settlement should answer Kestria’s fear of the Compact – Continental Wire",
                        "The Compact should consider how to meet Kestria’s wish for security guarantees if President Aurel Dravik agrees to negotiations about the Harrow Bank, Ilmaran President Lucan Thery said in an interview with the television station Caldis One broadcast on 3 May, Continental Wire reports. The interview was recorded during his visit to Thessany last week.",
                        "“One of the points we have to deal with – as President Dravik has always said – is the fear that the Compact moves its masts right up to his windows,” Thery said. “That will be on the table, so we must know beforehand what we are ready to do, how we protect our friends, and what we can promise Kestria on the day it comes back to negotiate.”",
                        "Kestria and Thessany both said this week that they were open to talks in principle, though Thessany’s President Edmer Quill said he would speak to Dravik only if the shelling of the grain wharves stopped.")
                .by("Inner Sea Review staff");
        report.says(
                        THERY,
                        Act.DEMAND,
                        "security guarantees for kestria",
                        "The Compact should consider how to meet Kestria’s wish for security guarantees if President Aurel Dravik agrees to negotiations about the Harrow Bank")
                .source("Ilmaran President Lucan Thery")
                .cue("said")
                .condition(
                        ConditionKind.IF,
                        "Aurel Dravik",
                        "if President Aurel Dravik agrees to negotiations about the Harrow Bank")
                .waits("Strait Compact", "considers how to meet kestria’s wish for security guarantees")
                .guarantee(new Guarantee("Strait Compact", "Kestria", "security", GuaranteeState.DEMANDED))
                .on("2031-05-03", "broadcast on 3 May")
                .venue("interview with Caldis One", "in an interview with the television station Caldis One")
                .via("Continental Wire", "Caldis One")
                .rests("via", "Continental Wire reports", "occasions.chain")
                .to("Strait Compact")
                .confidence(0.94);
        report.says(
                        THERY,
                        Act.ASSERT,
                        "security guarantees for kestria",
                        "“One of the points we have to deal with – as President Dravik has always said – is the fear that the Compact moves its masts right up to his windows,”",
                        "“That will be on the table, so we must know beforehand what we are ready to do, how we protect our friends, and what we can promise Kestria on the day it comes back to negotiate.”")
                .source("Thery")
                .cue("said")
                .on("2031-05-03", "broadcast on 3 May")
                .via("Continental Wire", "Caldis One")
                .confidence(0.9);
        report.says(
                        DRAVIK,
                        Act.ASSERT,
                        "enlargement of the compact",
                        "the fear that the Compact moves its masts right up to his windows")
                .source("President Dravik")
                .cue("has always said")
                .within("s2")
                .confidence(0.44);
        report.says(
                        new Speaker("Kestria and Thessany", SpeakerKind.STATE, null, null, null, Unknown.NONE),
                        Act.OFFER,
                        "negotiations on the harrow bank",
                        "that they were open to talks in principle")
                .source("Kestria and Thessany")
                .cue("said")
                .on("2031-05", "this week")
                .confidence(0.81);
        report.says(
                        QUILL,
                        Act.OFFER,
                        "talks of quill and dravik",
                        "he would speak to Dravik only if the shelling of the grain wharves stopped")
                .source("Thessany’s President Edmer Quill")
                .cue("said")
                .condition(ConditionKind.ONLY_IF, "Kestria", "only if the shelling of the grain wharves stopped")
                .waits("Edmer Quill", "speaks to dravik")
                .on("2031-05", "this week")
                .to("Aurel Dravik")
                .confidence(0.88);
        return report.reading();
    }

    static Reading ready() {
        Report report = Report.of(
                        "Inner Sea Review",
                        "https://innerseareview.example/2031/07/09/osk-ready-to-meet-dravik/",
                        "2031-07-09T17:30:00+01:00",
                        "Osk says she is ready to meet Dravik, in Caldis, in August",
                        "President Mirela Osk of Valdony said on Wednesday that she was ready to meet Kestria’s president, Aurel Dravik, four months after she had told her parliament that no table was long enough.",
                        "“I will sit down with Aurel Dravik, in Caldis, in August, if the guns on the bank are silent on the day I pack,” Osk said in a televised address from Orsella. “I said in March that I would not. In March there were no ships on the bottom.”")
                .by("Wanda Ilex");
        report.says(
                        OSK,
                        Act.OFFER,
                        "meeting of osk and dravik",
                        "that she was ready to meet Kestria’s president, Aurel Dravik")
                .source("President Mirela Osk of Valdony")
                .cue("said")
                .on("2031-07-09", "on Wednesday")
                .to("Aurel Dravik")
                .confidence(0.95);
        report.says(
                        OSK,
                        Act.OFFER,
                        "meeting of osk and dravik",
                        "“I will sit down with Aurel Dravik, in Caldis, in August, if the guns on the bank are silent on the day I pack,”",
                        "“I said in March that I would not. In March there were no ships on the bottom.”")
                .source("Osk")
                .cue("said")
                .condition(ConditionKind.IF, "Kestria", "if the guns on the bank are silent on the day I pack")
                .waits("Mirela Osk", "meets aurel dravik in caldis in august")
                .on("2031-07-09", "on Wednesday")
                .venue("televised address from Orsella", "a televised address from Orsella")
                .to("Aurel Dravik")
                .confidence(0.91);
        return report.reading();
    }
}
