package org.demarche.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

/** Small readings of fictional news for the tests. */
final class Readings {
    private Readings() {}

    /** What is said of a statement in a test; the words must stand in the text. */
    record Said(String speaker, String words, Act act, String issue, String saidOn, String condition) {
        static Said of(String speaker, String words) {
            return new Said(speaker, words, Act.ASSERT, "border talks", null, null);
        }

        Said act(Act act) {
            return new Said(speaker, words, act, issue, saidOn, condition);
        }

        Said issue(String issue) {
            return new Said(speaker, words, act, issue, saidOn, condition);
        }

        Said on(String saidOn) {
            return new Said(speaker, words, act, issue, saidOn, condition);
        }

        Said when(String condition) {
            return new Said(speaker, words, act, issue, saidOn, condition);
        }
    }

    static Article article(String url, String outlet, String published, String text) {
        return Article.of("given.html", url, outlet, "A headline", List.of("Ida Wren"), published, "en", text);
    }

    static Reading reading(Article article, Said... said) {
        CodePointText text = new CodePointText(article.text());
        List<Statement> statements = new ArrayList<>();
        for (Said one : said) {
            statements.add(statement("s" + (statements.size() + 1), text, one));
        }
        return new Reading(article, statements, List.of(), List.of(), Unknown.NONE);
    }

    private static Statement statement(String id, CodePointText text, Said said) {
        List<Condition> conditions = said.condition() == null
                ? List.of()
                : List.of(new Condition(span(text, said.condition()), ConditionKind.IF, null, Unknown.NONE));
        return new Statement(
                id,
                null,
                null,
                List.of(span(text, said.words())),
                new Speaker(said.speaker(), SpeakerKind.PERSON, null, null, "Norland", Unknown.NONE),
                Form.INDIRECT,
                said.act(),
                said.issue(),
                null,
                conditions,
                null,
                List.of(),
                said.saidOn() == null ? null : PartialDate.parse(said.saidOn()).orElseThrow(),
                null,
                List.of(),
                null,
                null,
                List.of(),
                0.9,
                Map.of(),
                null,
                Unknown.NONE);
    }

    private static Span span(CodePointText text, String words) {
        int at = text.text().indexOf(words);
        if (at < 0) {
            throw new IllegalArgumentException("\"" + words + "\" does not stand in the text");
        }
        return text.span(text.toCodePoint(at), text.toCodePoint(at + words.length()));
    }
}
