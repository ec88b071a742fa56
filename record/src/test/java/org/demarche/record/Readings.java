package org.demarche.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Makes readings at random over texts with astral characters, combining marks and line breaks; the same seed makes the same reading. */
final class Readings {
    private static final String[] WORDS = {
        "said",
        "“Peace”",
        "naïve",
        "e\u0301te\u0301",
        "𝔓eace",
        "🕊️",
        "👩‍👩‍👧",
        "שלום",
        "協定",
        "‘if’",
        "\"x\"",
        "a\u0323\u0307",
        "tab\there",
        "\u2028"
    };

    private final Random random;

    Readings(long seed) {
        this.random = new Random(seed);
    }

    Reading next() {
        StringBuilder words = new StringBuilder("Title 𝒜\n\n");
        for (int n = 5 + random.nextInt(200); n > 0; n--) {
            words.append(WORDS[random.nextInt(WORDS.length)]).append(random.nextInt(9) == 0 ? "\n\n" : " ");
        }
        Article article = Article.of(
                "folder/a " + random.nextInt(100) + ".txt",
                maybe("https://example.org/ä?x=1"),
                maybe("The Outlet"),
                maybe("Title 𝒜"),
                List.of("Ann Ö"),
                maybe("2031-05-06T07:08:00+02:00"),
                maybe("en"),
                words.toString());
        CodePointText text = new CodePointText(article.text());
        List<Statement> statements = new ArrayList<>();
        int count = random.nextInt(6);
        for (int i = 1; i <= count; i++) {
            statements.add(statement(i, text));
        }
        Doing waits = new Doing("A", "sign");
        Doing on = new Doing("B", "withdraw");
        List<Precondition> edges = statements.isEmpty()
                ? List.of()
                : List.of(new Precondition(waits, on, "s1", ConditionKind.ONLY_IF, maybe("A"), Unknown.NONE));
        List<Deed> deeds =
                List.of(new Deed("d1", "B", "move troops", List.of(span(text)), null, List.of("Agency"), Unknown.NONE));
        return new Reading(article, statements, edges, deeds, Unknown.NONE);
    }

    private Statement statement(int i, CodePointText text) {
        Span first = span(text);
        List<Span> content = new ArrayList<>(List.of(first));
        if (first.end() + 3 < text.length()) {
            content.add(text.span(first.end() + 1, first.end() + 3));
        }
        return new Statement(
                "s" + i,
                random.nextBoolean() ? span(text) : null,
                random.nextBoolean() ? span(text) : null,
                content,
                new Speaker(
                        "Ünal Öz",
                        SpeakerKind.PERSON,
                        maybe("wikidata:Q1"),
                        maybe("minister"),
                        maybe("Atlantis"),
                        Unknown.NONE),
                Form.values()[random.nextInt(3)],
                Act.values()[random.nextInt(9)],
                "fishing rights",
                random.nextBoolean() ? Stance.CONDITIONAL : null,
                List.of(new Condition(
                        span(text), ConditionKind.values()[random.nextInt(7)], maybe("Lemuria"), Unknown.NONE)),
                random.nextBoolean() ? new Doing(maybe("Atlantis"), "talk") : null,
                List.of(new Guarantee(null, "Lemuria", "borders", GuaranteeState.values()[random.nextInt(6)])),
                random.nextBoolean() ? new PartialDate(2031, random.nextInt(13), 0) : null,
                maybe("press conference"),
                List.of("Agency", "Channel 5"),
                maybe("Lemuria"),
                i > 1 && random.nextBoolean() ? "s" + (i - 1) : null,
                List.of(span(text)),
                random.nextBoolean() ? random.nextInt(1001) / 1000.0 : null,
                Map.of("said_on", List.of(new Evidence(0, 3, "weekday"))),
                random.nextBoolean()
                        ? new Review(ReviewState.ACCEPTED, "An editor", "2031-05-07T00:00:00Z", null)
                        : null,
                Unknown.NONE);
    }

    private Span span(CodePointText text) {
        int start = random.nextInt(text.length());
        return text.span(start, start + 1 + random.nextInt(Math.min(40, text.length() - start)));
    }

    private @Nullable String maybe(String value) {
        return random.nextInt(3) == 0 ? null : value;
    }
}
