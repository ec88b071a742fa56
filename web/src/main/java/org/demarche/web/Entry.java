package org.demarche.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.demarche.ledger.ArticleHeading;
import org.demarche.ledger.StatementView;
import org.demarche.record.Condition;
import org.demarche.record.Speaker;
import org.demarche.record.SpeakerKind;
import org.demarche.record.Statement;
import org.jspecify.annotations.Nullable;

/**
 * A statement in a list.
 *
 * @param number its number on an article's page, from 1; 0 elsewhere
 * @param href address of its page
 * @param speaker who speaks
 * @param speakerHref address of the speaker's page
 * @param office role and whom the speaker speaks for, empty when neither is known
 * @param act the act's word
 * @param content what was said, one line, with the words that were searched for marked
 * @param conditions what it depends on
 * @param when date of the saying, else of the report, in words
 * @param isoDay day it is sorted by, ISO 8601
 * @param trail the outlet, then through whom it has the words, nearest the outlet first
 * @param addressee whom it was said to, empty when unknown
 * @param articleHref address of its place in the article
 * @param articleTitle headline of the article
 * @param mark whether a person stands behind it
 * @param confidence two decimals, empty when never estimated
 * @param flagged whether it waits for a person's second look
 */
record Entry(
        int number,
        String href,
        String speaker,
        String speakerHref,
        String office,
        String act,
        List<Words> content,
        List<Requirement> conditions,
        String when,
        String isoDay,
        List<String> trail,
        String addressee,
        String articleHref,
        String articleTitle,
        Mark mark,
        String confidence,
        boolean flagged) {

    /** Words in a line, and whether they were searched for. */
    record Words(String text, boolean found) {}

    /**
     * A condition.
     *
     * @param kind its word ({@code only-if}); empty when the words themselves begin with it ("only after …", kind {@code after})
     * @param words the words of the text
     * @param by who would have to act, empty when nobody
     */
    record Requirement(String kind, String words, String by) {
        static Requirement of(Condition condition) {
            return new Requirement(
                    label(condition),
                    Shown.shortened(condition.span().text(), Limits.SNIPPET),
                    Shown.labelOrEmpty(condition.by()));
        }

        private static String label(Condition condition) {
            String kind = condition.kind().word();
            String words = condition.span().text().toLowerCase(Locale.ROOT);
            int said = words.indexOf(kind.replace('-', ' '));
            return said >= 0 && said <= "but only ".length() ? "" : kind;
        }
    }

    /** @param searched the words that were searched for, null when none were */
    static Entry of(StatementView view, @Nullable String searched) {
        return of(view, 0, searched);
    }

    /** The entry with this number on the page of its article. */
    static Entry numbered(StatementView view, int number) {
        return of(view, number, null);
    }

    private static Entry of(StatementView view, int number, @Nullable String searched) {
        Statement statement = view.statement();
        ArticleHeading article = view.article();
        return new Entry(
                number,
                Addresses.statement(view.id()),
                Shown.label(statement.speaker().name()),
                Addresses.speaker(view.speakerKey()),
                office(statement.speaker()),
                statement.act().word(),
                Highlight.of(statement.contentText(), searched, Limits.SNIPPET),
                statement.conditions().stream().map(Requirement::of).toList(),
                when(view),
                view.day().toString(),
                trail(article, statement),
                Shown.labelOrEmpty(statement.addressee()),
                Addresses.article(article.id()),
                title(article),
                Mark.of(statement),
                confidence(statement),
                view.flagged());
    }

    /** The article's headline, else what it was added as. */
    static String title(ArticleHeading article) {
        return Shown.label(article.title() == null || article.title().isBlank() ? article.source() : article.title());
    }

    /** {@code President, Kestria}; {@code document}; empty for a person of whom nothing is known. */
    static String office(Speaker speaker) {
        String known = String.join(
                ", ",
                Stream.of(speaker.role(), speaker.represents())
                        .filter(part -> part != null && !part.isBlank() && !part.equals(speaker.name()))
                        .map(Shown::label)
                        .toList());
        if (!known.isEmpty()) {
            return known;
        }
        return speaker.kind() == SpeakerKind.PERSON
                ? ""
                : speaker.kind() == SpeakerKind.ANONYMOUS
                        ? "unnamed"
                        : speaker.kind().word();
    }

    static String confidence(Statement statement) {
        return statement.confidence() == null ? "" : String.format(Locale.ROOT, "%.2f", statement.confidence());
    }

    static List<String> trail(ArticleHeading article, Statement statement) {
        String outlet = article.outlet() == null ? "an unnamed outlet" : article.outlet();
        return Shown.labels(
                Stream.concat(Stream.of(outlet), statement.via().stream()).toList());
    }

    private static String when(StatementView view) {
        if (view.statement().saidOn() != null) {
            return "said " + Dates.of(view.statement().saidOn());
        }
        LocalDate day = view.day();
        return (view.article().published() == null ? "added " : "reported ") + Dates.day(day);
    }
}
