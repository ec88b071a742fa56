package org.demarche.cli.layout;

import java.util.List;
import java.util.Map;
import org.demarche.record.Act;
import org.demarche.record.Article;
import org.demarche.record.CodePointText;
import org.demarche.record.Condition;
import org.demarche.record.ConditionKind;
import org.demarche.record.Deed;
import org.demarche.record.Doing;
import org.demarche.record.Form;
import org.demarche.record.Guarantee;
import org.demarche.record.GuaranteeState;
import org.demarche.record.PartialDate;
import org.demarche.record.Precondition;
import org.demarche.record.Reading;
import org.demarche.record.Span;
import org.demarche.record.Speaker;
import org.demarche.record.SpeakerKind;
import org.demarche.record.Stance;
import org.demarche.record.Statement;
import org.demarche.record.Unknown;

/** A reading made by hand, with every field of the record filled somewhere. */
final class Sample {
    private static final String TEXT = """
            Strait of Orrin: Vessany names its price

            Vessany will open the Strait of Orrin if Korvane withdraws its patrol boats, President Ilse Thery said on \
            Tuesday in an interview with Radio Marel, the Inner Sea Review reported. “They tell us that ‘ships are no \
            threat’,” she said, “but ships carry guns.”

            A senior Korvane diplomat ruled out any withdrawal. Korvane moved two boats north on Monday.
            """;
    private static final CodePointText POINTS = new CodePointText(TEXT);
    private static final Doing OPENING = new Doing("Vessany", "open the strait of orrin");

    private Sample() {}

    static Reading reading() {
        Article article = Article.of(
                "reports/orrin.html",
                null,
                "Gazette of Ruhl",
                "Strait of Orrin: Vessany names its price",
                List.of("A. Writer"),
                "2031-05-15T08:30:00+02:00",
                "en",
                TEXT);
        Precondition waits = new Precondition(
                OPENING,
                new Doing("Korvane", "withdraw its patrol boats"),
                "s1",
                ConditionKind.IF,
                "Vessany",
                Unknown.NONE);
        Deed deed = new Deed(
                "d1",
                "Korvane",
                "moved two boats north",
                List.of(span("moved two boats north")),
                new PartialDate(2031, 5, 12),
                List.of(),
                Unknown.NONE);
        return new Reading(
                article, List.of(offer(), retort(), nested(), refusal()), List.of(waits), List.of(deed), Unknown.NONE);
    }

    private static Statement offer() {
        return new Statement(
                "s1",
                span("President Ilse Thery"),
                span("said"),
                List.of(span("Vessany will open the Strait of Orrin if Korvane withdraws its patrol boats")),
                thery(),
                Form.INDIRECT,
                Act.OFFER,
                "passage through the strait",
                Stance.CONDITIONAL,
                List.of(new Condition(
                        span("if Korvane withdraws its patrol boats"), ConditionKind.IF, "Korvane", Unknown.NONE)),
                OPENING,
                List.of(new Guarantee("Vessany", "Korvane", "free passage", GuaranteeState.OFFERED)),
                new PartialDate(2031, 5, 13),
                "interview with Radio Marel",
                List.of("Inner Sea Review", "Radio Marel"),
                "Korvane",
                null,
                List.of(span("open the Strait of Orrin"), span("withdraws its patrol boats")),
                0.914,
                Map.of(),
                null,
                Unknown.NONE);
    }

    private static Statement retort() {
        return plain(
                "s2",
                thery(),
                Form.DIRECT,
                Act.ACCUSE,
                null,
                0.55,
                span("“They tell us that ‘ships are no threat’,”"),
                span("“but ships carry guns.”"));
    }

    private static Statement nested() {
        Speaker they = Speaker.of("Korvane", SpeakerKind.STATE);
        return plain("s3", they, Form.DIRECT, Act.ASSERT, "s2", 0.4, span("‘ships are no threat’"));
    }

    private static Statement refusal() {
        Speaker diplomat =
                new Speaker("a senior Korvane diplomat", SpeakerKind.ANONYMOUS, null, null, "Korvane", Unknown.NONE);
        return plain("s4", diplomat, Form.INDIRECT, Act.REFUSE, null, null, span("any withdrawal"));
    }

    private static Speaker thery() {
        return new Speaker("Ilse Thery", SpeakerKind.PERSON, null, "President", "Vessany", Unknown.NONE);
    }

    /** A statement of which only the content is filled. */
    static Statement plain(
            String id, Speaker speaker, Form form, Act act, String within, Double confidence, Span... content) {
        return new Statement(
                id,
                null,
                null,
                List.of(content),
                speaker,
                form,
                act,
                "",
                null,
                List.of(),
                null,
                List.of(),
                null,
                null,
                List.of(),
                null,
                within,
                List.of(),
                confidence,
                Map.of(),
                null,
                Unknown.NONE);
    }

    private static Span span(String words) {
        int start = POINTS.toCodePoint(TEXT.indexOf(words));
        return POINTS.span(start, start + words.codePointCount(0, words.length()));
    }
}
