package org.demarche.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.demarche.ledger.Author;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerException;
import org.demarche.record.Act;
import org.demarche.record.Article;
import org.demarche.record.CodePointText;
import org.demarche.record.Condition;
import org.demarche.record.ConditionKind;
import org.demarche.record.Deed;
import org.demarche.record.Doing;
import org.demarche.record.Evidence;
import org.demarche.record.Form;
import org.demarche.record.Guarantee;
import org.demarche.record.GuaranteeState;
import org.demarche.record.PartialDate;
import org.demarche.record.Precondition;
import org.demarche.record.Reading;
import org.demarche.record.Review;
import org.demarche.record.ReviewState;
import org.demarche.record.Span;
import org.demarche.record.Speaker;
import org.demarche.record.SpeakerKind;
import org.demarche.record.Stance;
import org.demarche.record.Statement;
import org.demarche.record.Unknown;

/** Two invented articles that have everything which makes formats stumble: astral characters, line breaks in a quote, formulas, markup. */
final class Sample {
    static final String STRAIT = "https://post.example/strait?a=1&b=2";
    static final String TEXT = """
            Talks 🚢 stall at <Orme>

            Kestria will open the strait “only if the fleet leaves”, President Ada Holm told the assembly. “We have waited.

            “We wait no longer,” she said, according to Minister “Bo” Lind; =1+1 is what it comes to, he wrote.

            The fleet left port on Monday. Norland will protect every harbour, every pilot, every buoy, every lamp, every rope, every \
            crane, every clerk, every cook, every cat, every crate of salted fish, every barrel, every bell and every last gull of the \
            coast until the ice comes back and the sun goes down for the winter, its council said.""";

    private Sample() {}

    static void fill(Ledger ledger) throws LedgerException {
        for (Reading reading : readings()) {
            ledger.add(reading, Author.reader("fast 0.1"));
        }
    }

    static void fillUnread(Ledger ledger) throws LedgerException {
        for (Reading reading : readings()) {
            ledger.add(Reading.unread(reading.article()), Author.reader("fast 0.1"));
        }
    }

    static List<Reading> readings() {
        return List.of(strait(), plain());
    }

    private static Reading plain() {
        String text = "Ferries, Eva Orm said, will sail.";
        Article article = Article.of("folder/ferries.txt", null, null, null, List.of(), null, null, text);
        CodePointText points = new CodePointText(text);
        Statement statement = new Builder("s1", points, "Ferries", "will sail")
                .speaker("Eva Orm", "Eva Orm")
                .build();
        return new Reading(article, List.of(statement), List.of(), List.of(), Unknown.NONE);
    }

    private static Reading strait() {
        Article article = Article.of(
                "strait.html",
                STRAIT,
                "Harbour; Post",
                "Talks 🚢 stall at <Orme>",
                List.of("Ida Wren", "Otto \"O\" Beck"),
                "2031-05-14T08:00:00+02:00",
                "en",
                TEXT);
        CodePointText text = new CodePointText(TEXT);
        Builder holm = new Builder("s1", text, "Kestria will open the strait “only if the fleet leaves”")
                .speaker("Ada Holm", "President Ada Holm");
        holm.form = Form.MIXED;
        holm.act = Act.OFFER;
        holm.stance = Stance.CONDITIONAL;
        holm.conditions.add(
                new Condition(span(text, "only if the fleet leaves"), ConditionKind.ONLY_IF, "Norland", Unknown.NONE));
        holm.waits = new Doing("Kestria", "open the strait");
        holm.guarantees.add(new Guarantee("Norland", "Kestria", "the coast", GuaranteeState.DEMANDED));
        holm.via.addAll(List.of("Bo Lind", "Channel 5; late edition"));
        holm.review = new Review(ReviewState.ACCEPTED, "An editor", "2031-05-15T00:00:00Z", null);
        Builder wait = new Builder("s2", text, "We have waited.\n\n“We wait no longer,").speaker("Ada Holm", "she");
        wait.form = Form.DIRECT;
        wait.within = "s3";
        wait.points.add(span(text, "We wait no longer"));
        Builder sum = new Builder("s3", text, "=1+1 is what it comes to").speaker("Bo Lind", "Minister “Bo” Lind");
        sum.issue = "=HYPERLINK(\"http://evil.example\")";
        sum.act = Act.ACCUSE;
        sum.stance = Stance.AGAINST;
        Builder council = new Builder(
                        "s4",
                        text,
                        "Norland will protect every harbour, every pilot, every buoy, every lamp,"
                                + " every rope, every crane, every clerk, every cook, every cat, every crate of salted fish, every barrel,"
                                + " every bell and every last gull of the coast until the ice comes back and the sun goes down for the"
                                + " winter")
                .speaker("Council of Norland", "its council");
        council.kind = SpeakerKind.ORGANISATION;
        council.act = Act.COMMIT;
        Precondition edge = new Precondition(
                new Doing("Kestria", "open the strait"),
                new Doing("Norland", "withdraw <the> fleet"),
                "s1",
                ConditionKind.ONLY_IF,
                "Kestria",
                Unknown.NONE);
        Deed deed = new Deed(
                "d1",
                "Norland",
                "move the fleet",
                List.of(span(text, "The fleet left port on Monday")),
                PartialDate.parse("2031-05-12").orElseThrow(),
                List.of(),
                Unknown.NONE);
        return new Reading(
                article,
                List.of(holm.build(), wait.build(), sum.build(), council.build()),
                List.of(edge),
                List.of(deed),
                Unknown.NONE);
    }

    static Span span(CodePointText text, String words) {
        List<Span> found = Spans.find(words, text, 1);
        if (found.isEmpty()) {
            throw new IllegalArgumentException("\"" + words + "\" does not stand in the text");
        }
        return found.get(0);
    }

    /** A statement under construction. */
    static final class Builder {
        private final String id;
        private final CodePointText text;
        private final List<Span> content = new ArrayList<>();
        private String speaker = "";
        private Span source;
        private SpeakerKind kind = SpeakerKind.PERSON;
        private Form form = Form.INDIRECT;
        private Act act = Act.ASSERT;
        private String issue = "strait";
        private Stance stance;
        private final List<Condition> conditions = new ArrayList<>();
        private Doing waits;
        private final List<Guarantee> guarantees = new ArrayList<>();
        private final List<String> via = new ArrayList<>();
        private String within;
        private final List<Span> points = new ArrayList<>();
        private Review review;

        Builder(String id, CodePointText text, String... content) {
            this.id = id;
            this.text = text;
            for (String words : content) {
                this.content.add(span(text, words));
            }
        }

        Builder speaker(String name, String words) {
            this.speaker = name;
            this.source = span(text, words);
            return this;
        }

        Statement build() {
            return new Statement(
                    id,
                    source,
                    span(text, "said"),
                    content,
                    new Speaker(speaker, kind, "wikidata:Q4115189", "President", "Kestria", Unknown.NONE),
                    form,
                    act,
                    issue,
                    stance,
                    conditions,
                    waits,
                    guarantees,
                    PartialDate.parse("2031-05").orElseThrow(),
                    "the assembly",
                    via,
                    "Norland",
                    within,
                    points,
                    0.875,
                    Map.of("said_on", List.of(new Evidence(0, 5, "month"))),
                    review,
                    Unknown.NONE);
        }
    }
}
