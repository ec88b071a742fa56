package org.demarche.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.demarche.ledger.Query;
import org.demarche.record.Act;
import org.demarche.record.Article;
import org.demarche.record.CodePointText;
import org.demarche.record.Condition;
import org.demarche.record.ConditionKind;
import org.demarche.record.Form;
import org.demarche.record.PartialDate;
import org.demarche.record.Reading;
import org.demarche.record.Span;
import org.demarche.record.Speaker;
import org.demarche.record.SpeakerKind;
import org.demarche.record.Statement;
import org.demarche.record.Unknown;

/**
 * News that nobody wrote, of the shape of news: an article has ten statements and about 3,000 characters; speakers, states, issues, acts and
 * words are drawn with a long tail (rank r in proportion to 1/r). The same number always gives the same article.
 */
final class MadeUpNews {
    static final int PER_ARTICLE = 10;
    private static final int SPEAKERS = 5000;
    private static final int STATES = 190;
    private static final int ISSUES = 3000;
    private static final int WORDS = 20_000;
    private static final int OUTLETS = 200;
    private static final int CONTENT = 22;
    private static final int BETWEEN = 18;
    private static final int DAYS = 2500;
    private static final int PER_CONDITION = 7;
    /** Where in a content a condition begins and ends, in code points. */
    private static final int CONDITION_FROM = 20;

    private static final int CONDITION_TO = 60;

    private final Random random;

    private MadeUpNews(int number) {
        this.random = new Random(42L + number);
    }

    static Reading article(int number) {
        return new MadeUpNews(number).make(number);
    }

    private int rank(int n) {
        return (int) Math.min(n - 1, Math.floor(Math.exp(random.nextDouble() * Math.log(n + 1.0))) - 1);
    }

    /** A word that can be spoken, for a rank; always the same. */
    static String word(int rank) {
        StringBuilder word = new StringBuilder();
        for (int rest = rank + 30; rest > 0; rest /= 60) {
            word.append("bcdfgklmnprt".charAt(rest % 12)).append("aeiou".charAt(rest / 12 % 5));
        }
        return word.toString();
    }

    private String words(int count) {
        StringBuilder words = new StringBuilder();
        for (int w = 0; w < count; w++) {
            words.append(w > 0 ? " " : "").append(word(rank(WORDS)));
        }
        return words.toString();
    }

    private static String speaker(int rank) {
        return "Speaker " + word(rank);
    }

    private record Said(String speaker, int start, int end) {}

    private Reading make(int number) {
        StringBuilder text = new StringBuilder("Bulletin ").append(number).append("\n\n");
        List<Said> said = new ArrayList<>();
        for (int s = 0; s < PER_ARTICLE; s++) {
            String speaker = speaker(rank(SPEAKERS));
            text.append(speaker).append(" said ");
            int start = text.length();
            text.append(words(CONTENT)).append(' ').append(number);
            said.add(new Said(speaker, start, text.length()));
            text.append(". ").append(words(BETWEEN)).append(".\n\n");
        }
        CodePointText points = new CodePointText(text.toString());
        List<Statement> statements = new ArrayList<>();
        for (Said one : said) {
            statements.add(statement(one, points, statements.size()));
        }
        Article article = Article.of(
                "made-up-" + number,
                "https://example.org/" + number,
                "Outlet " + word(rank(OUTLETS)),
                "Bulletin " + number,
                List.of(),
                "2026-01-01",
                "en",
                text.toString());
        return new Reading(article, statements, List.of(), List.of(), Unknown.NONE);
    }

    private Statement statement(Said said, CodePointText text, int place) {
        Span content = text.span(said.start, said.end);
        Span source = text.span(said.start - " said ".length() - said.speaker.length(), said.start - " said ".length());
        List<Condition> conditions = place % PER_CONDITION == 0
                ? List.of(new Condition(
                        text.span(said.start + CONDITION_FROM, said.start + CONDITION_TO),
                        ConditionKind.IF,
                        null,
                        Unknown.NONE))
                : List.of();
        return new Statement(
                "s" + (place + 1),
                source,
                text.span(said.start - "said ".length(), said.start - 1),
                List.of(content),
                new Speaker(said.speaker, SpeakerKind.PERSON, null, null, state(rank(STATES)), Unknown.NONE),
                Form.INDIRECT,
                Act.values()[rank(Act.values().length)],
                issue(rank(ISSUES)),
                null,
                conditions,
                null,
                List.of(),
                PartialDate.parse(LocalDate.of(2020, 1, 1)
                                .plusDays(random.nextInt(DAYS))
                                .toString())
                        .orElseThrow(),
                null,
                List.of(),
                null,
                null,
                List.of(),
                0.5 + random.nextInt(50) / 100.0,
                Map.of(),
                null,
                Unknown.NONE);
    }

    private static String state(int rank) {
        return "State " + word(rank);
    }

    private static String issue(int rank) {
        return word(rank) + " talks";
    }

    static Query frequentSpeaker() {
        return Query.ALL.speaker("speaker-" + word(0));
    }

    /** What people ask: one filter, several, words, phrases, and words with filters. */
    static Map<String, Query> queries() {
        LocalDate from = LocalDate.of(2022, 1, 1);
        Query all = Query.ALL;
        Map<String, Query> queries = new LinkedHashMap<>();
        queries.put("everything", all);
        queries.put("frequent speaker", frequentSpeaker());
        queries.put("rare speaker", all.speaker("speaker-" + word(4000)));
        queries.put("frequent state", all.represents(state(0)));
        queries.put("outlet", all.outlet("Outlet " + word(0)));
        queries.put("act", all.act(Act.values()[0]));
        queries.put("issue", all.issue(issue(0)));
        queries.put("a month", all.from(from).to(from.plusMonths(1)));
        queries.put("on a condition", all.conditional(true));
        queries.put("reviewed", all.reviewed(true));
        queries.put("not reviewed", all.reviewed(false));
        queries.put("act, on a condition", all.act(Act.DEMAND).conditional(true));
        queries.put(
                "state, act, reviewed", all.represents(state(0)).act(Act.DEMAND).reviewed(true));
        queries.put(
                "outlet, a month", all.outlet("Outlet " + word(3)).from(from).to(from.plusMonths(1)));
        queries.put("issue, act", all.issue(issue(2)).act(Act.REFUSE));
        queries.put(
                "speaker, issue, on a condition",
                all.speaker("speaker-" + word(1)).issue(issue(50)).conditional(true));
        queries.put("frequent word", all.words(word(0)));
        queries.put("frequent word by rank", all.words(word(0)).order(Query.Order.RANK));
        queries.put("middling word", all.words(word(300)));
        queries.put("middling word by rank", all.words(word(300)).order(Query.Order.RANK));
        queries.put("rare word", all.words(word(15_000)));
        queries.put("beginning of words", all.words("ba*"));
        queries.put("two words", all.words(word(40) + " " + word(90)));
        queries.put("two frequent words", all.words(word(0) + " " + word(1)));
        queries.put("frequent phrase", all.words("\"" + word(0) + " " + word(1) + "\""));
        queries.put("phrase", all.words("\"" + word(20) + " " + word(30) + "\""));
        queries.put("rare phrase", all.words("\"" + word(400) + " " + word(500) + "\""));
        queries.put("word without another", all.words(word(2) + " -" + word(0)));
        queries.put("middling word, frequent speaker", all.words(word(300)).speaker("speaker-" + word(0)));
        queries.put(
                "frequent word, act, a month",
                all.words(word(0)).act(Act.DEMAND).from(from).to(from.plusMonths(1)));
        return queries;
    }
}
