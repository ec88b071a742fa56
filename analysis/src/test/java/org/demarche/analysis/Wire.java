package org.demarche.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.demarche.record.Act;
import org.demarche.record.Article;
import org.demarche.record.Condition;
import org.demarche.record.ConditionKind;
import org.demarche.record.Deed;
import org.demarche.record.Doing;
import org.demarche.record.Form;
import org.demarche.record.Guarantee;
import org.demarche.record.PartialDate;
import org.demarche.record.Precondition;
import org.demarche.record.Reading;
import org.demarche.record.Span;
import org.demarche.record.Speaker;
import org.demarche.record.SpeakerKind;
import org.demarche.record.Stance;
import org.demarche.record.Statement;
import org.demarche.record.Unknown;
import org.jspecify.annotations.Nullable;

/** Articles of one sentence and one statement each, made by hand: {@code NAME said WORDS.} */
final class Wire {
    private static final LocalDate UNKNOWN = LocalDate.of(2031, 1, 1);
    private final Corpus.Builder builder = new Corpus.Builder();
    private int number;

    /** One article to be. */
    final class Line {
        private final String speaker;
        private final @Nullable String represents;
        private final String day;
        private final String words;
        private Act act = Act.ASSERT;
        private String issue = "the strait";
        private @Nullable Stance stance;
        private String outlet = "Harbour Post";
        private SpeakerKind kind = SpeakerKind.PERSON;
        private @Nullable String within;
        private Form form = Form.INDIRECT;
        private @Nullable Doing waits;
        private final List<Condition> conditions = new ArrayList<>();
        private final List<Precondition> preconditions = new ArrayList<>();
        private final List<Guarantee> guarantees = new ArrayList<>();

        private Line(String day, String speaker, @Nullable String represents, String words) {
            this.day = day;
            this.speaker = speaker;
            this.represents = represents;
            this.words = words;
        }

        Line act(Act newAct) {
            act = newAct;
            return this;
        }

        Line issue(String newIssue) {
            issue = newIssue;
            return this;
        }

        Line stance(Stance newStance) {
            stance = newStance;
            return this;
        }

        Line outlet(String newOutlet) {
            outlet = newOutlet;
            return this;
        }

        Line kind(SpeakerKind newKind) {
            kind = newKind;
            return this;
        }

        Line within(String holder) {
            within = holder;
            return this;
        }

        Line direct() {
            form = Form.DIRECT;
            return this;
        }

        Line guarantee(Guarantee guarantee) {
            guarantees.add(guarantee);
            return this;
        }

        /** The words from {@code condition} on are the condition. */
        Line condition(ConditionKind conditionKind, String condition, @Nullable String by) {
            int start = head().length() + words.indexOf(condition);
            conditions.add(new Condition(
                    new Span(start, start + condition.length(), condition), conditionKind, by, Unknown.NONE));
            return this;
        }

        Line waits(ConditionKind conditionKind, String actor, String action, String onActor, String onAction) {
            return waits(conditionKind, actor, action, onActor, onAction, actor);
        }

        Line waits(
                ConditionKind conditionKind,
                String actor,
                String action,
                String onActor,
                String onAction,
                String heldBy) {
            waits = new Doing(actor, action);
            preconditions.add(
                    new Precondition(waits, new Doing(onActor, onAction), "s1", conditionKind, heldBy, Unknown.NONE));
            return this;
        }

        private String head() {
            return speaker + " said ";
        }

        /** Puts the article on the wire; its statement has the id that is returned. */
        String send() {
            String source = "a" + ++number;
            String text = head() + words + ".";
            int start = head().length();
            Statement statement = new Statement(
                    "s1",
                    new Span(0, speaker.length(), speaker),
                    new Span(speaker.length() + 1, start - 1, "said"),
                    List.of(new Span(start, start + words.length(), words)),
                    new Speaker(speaker, kind, null, null, represents, Unknown.NONE),
                    form,
                    act,
                    issue,
                    stance,
                    conditions,
                    waits,
                    guarantees,
                    PartialDate.parse(day).orElseThrow(),
                    null,
                    List.of(),
                    null,
                    within,
                    List.of(),
                    0.9,
                    Map.of(),
                    null,
                    Unknown.NONE);
            Article article = Article.of(source, null, outlet, null, List.of(), day, "en", text);
            builder.add(new Reading(article, List.of(statement), preconditions, List.of(), Unknown.NONE), UNKNOWN);
            return source + "#s1";
        }
    }

    Line said(String day, String speaker, @Nullable String represents, String words) {
        return new Line(day, speaker, represents, words);
    }

    /** An article that reports a deed. */
    String done(String day, String actor, String action, String words) {
        String source = "a" + ++number;
        String text = words + ".";
        Deed deed = new Deed(
                "d1",
                actor,
                action,
                List.of(new Span(0, words.length(), words)),
                PartialDate.parse(day).orElseThrow(),
                List.of(),
                Unknown.NONE);
        Article article = Article.of(source, null, "Harbour Post", null, List.of(), day, "en", text);
        builder.add(new Reading(article, List.of(), List.of(), List.of(deed), Unknown.NONE), UNKNOWN);
        return source + "#d1";
    }

    Corpus corpus() {
        return builder.build();
    }
}
