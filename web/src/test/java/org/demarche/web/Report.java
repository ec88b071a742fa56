package org.demarche.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.record.Act;
import org.demarche.record.Article;
import org.demarche.record.CodePointText;
import org.demarche.record.Condition;
import org.demarche.record.ConditionKind;
import org.demarche.record.Doing;
import org.demarche.record.Evidence;
import org.demarche.record.Form;
import org.demarche.record.Guarantee;
import org.demarche.record.PartialDate;
import org.demarche.record.Reading;
import org.demarche.record.Span;
import org.demarche.record.Speaker;
import org.demarche.record.SpeakerKind;
import org.demarche.record.Statement;
import org.demarche.record.Unknown;

/** A report read by hand: a text, and statements whose spans are given by their words. */
final class Report {
    private final Article article;
    private final CodePointText text;
    private final List<Said> statements = new ArrayList<>();

    private Report(Article article) {
        this.article = article;
        this.text = new CodePointText(article.text());
    }

    static Report of(String outlet, String url, String published, String title, String... paragraphs) {
        String text = title + "\n\n" + String.join("\n\n", paragraphs);
        return new Report(
                Article.of(url == null ? "report.txt" : url, url, outlet, title, List.of(), published, "en", text));
    }

    Report by(String... authors) {
        Report same = new Report(Article.of(
                article.source(),
                article.url(),
                article.outlet(),
                article.title(),
                Arrays.asList(authors),
                article.published(),
                article.language(),
                article.text()));
        same.statements.addAll(statements);
        return same;
    }

    /** Begins a statement; {@code content} are words of the text. */
    Said says(Speaker speaker, Act act, String issue, String... content) {
        Said said = new Said("s" + (statements.size() + 1), speaker, act, issue, content);
        statements.add(said);
        return said;
    }

    Reading reading() {
        return new Reading(article, statements.stream().map(Said::build).toList(), List.of(), List.of(), Unknown.NONE);
    }

    private Span span(String words, int from) {
        int at = article.text().indexOf(words, from);
        if (at < 0) {
            throw new IllegalArgumentException("not in the text: " + words);
        }
        return text.span(text.toCodePoint(at), text.toCodePoint(at + words.length()));
    }

    static Speaker person(String name, String role, String represents) {
        return new Speaker(name, SpeakerKind.PERSON, null, role, represents, Unknown.NONE);
    }

    static Speaker state(String name) {
        return new Speaker(name, SpeakerKind.STATE, null, null, name, Unknown.NONE);
    }

    /** A statement in the making. */
    final class Said {
        private final String id;
        private final Speaker speaker;
        private final Act act;
        private final String issue;
        private final List<Span> content = new ArrayList<>();
        private final List<Condition> conditions = new ArrayList<>();
        private final List<Guarantee> guarantees = new ArrayList<>();
        private final List<Span> points = new ArrayList<>();
        private final Map<String, List<Evidence>> evidence = new LinkedHashMap<>();
        private List<String> via = List.of();
        private Span source;
        private Span cue;
        private Doing waits;
        private PartialDate on;
        private String venue;
        private String addressee;
        private String within;
        private double confidence = 0.87;

        private Said(String id, Speaker speaker, Act act, String issue, String... content) {
            this.id = id;
            this.speaker = speaker;
            this.act = act;
            this.issue = issue;
            for (String words : content) {
                this.content.add(span(words, article.title().length()));
            }
        }

        Said source(String words) {
            source = span(words, near());
            return this;
        }

        Said cue(String words) {
            cue = span(words, source == null ? near() : text.toUtf16(source.end()));
            return this;
        }

        Said condition(ConditionKind kind, String by, String words) {
            conditions.add(new Condition(span(words, near()), kind, by, Unknown.NONE));
            return this;
        }

        Said waits(String actor, String action) {
            waits = new Doing(actor, action);
            return this;
        }

        Said guarantee(Guarantee guarantee) {
            guarantees.add(guarantee);
            return this;
        }

        Said point(String words) {
            points.add(span(words, near()));
            return this;
        }

        Said on(String iso, String words) {
            on = PartialDate.parse(iso).orElseThrow();
            return rests("said_on", words, "occasions.date");
        }

        Said venue(String venue, String words) {
            this.venue = venue;
            return rests("venue", words, "occasions.venue");
        }

        Said via(String... chain) {
            via = List.of(chain);
            return this;
        }

        Said to(String addressee) {
            this.addressee = addressee;
            return this;
        }

        Said within(String statement) {
            within = statement;
            return this;
        }

        Said confidence(double probability) {
            confidence = probability;
            return this;
        }

        Said rests(String field, String words, String rule) {
            Span span = span(words, 0);
            evidence.computeIfAbsent(field, any -> new ArrayList<>()).add(new Evidence(span.start(), span.end(), rule));
            return this;
        }

        /** The other words are looked for from the beginning of the content's paragraph, the cue from the end of the source. */
        private int near() {
            int start = text.toUtf16(content.get(0).start());
            int paragraph = article.text().lastIndexOf("\n\n", start);
            return Math.max(0, paragraph);
        }

        private Statement build() {
            String words = content.get(0).text();
            Form form = words.startsWith("“") ? Form.DIRECT : words.contains("“") ? Form.MIXED : Form.INDIRECT;
            return new Statement(
                    id,
                    source,
                    cue,
                    content,
                    speaker,
                    form,
                    act,
                    issue,
                    null,
                    conditions,
                    waits,
                    guarantees,
                    on,
                    venue,
                    via,
                    addressee,
                    within,
                    points,
                    confidence,
                    evidence,
                    null,
                    Unknown.NONE);
        }
    }
}
