package org.demarche.export;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.demarche.record.Named;
import org.jspecify.annotations.Nullable;

/** The columns of a table of statements, in their order. They are named by where the record has them. */
enum Column {
    ARTICLE_SOURCE("article.source", row -> row.article().source()),
    ARTICLE_URL("article.url", row -> row.article().url()),
    ARTICLE_OUTLET("article.outlet", row -> row.article().outlet()),
    ARTICLE_TITLE("article.title", row -> row.article().title()),
    ARTICLE_AUTHORS("article.authors", row -> row.list(row.article().authors())),
    ARTICLE_PUBLISHED("article.published", row -> row.article().published()),
    ARTICLE_LANGUAGE("article.language", row -> row.article().language()),
    ARTICLE_SHA256("article.sha256", row -> row.article().sha256()),
    ID("id", row -> row.statement().id()),
    SPEAKER_NAME("speaker.name", row -> row.statement().speaker().name()),
    SPEAKER_KIND("speaker.kind", row -> row.statement().speaker().kind().word()),
    SPEAKER_ID("speaker.id", row -> row.statement().speaker().id()),
    SPEAKER_ROLE("speaker.role", row -> row.statement().speaker().role()),
    SPEAKER_REPRESENTS("speaker.represents", row -> row.statement().speaker().represents()),
    ACT("act", row -> row.statement().act().word()),
    ISSUE("issue", row -> row.statement().issue()),
    STANCE("stance", row -> word(row.statement().stance())),
    FORM("form", row -> row.statement().form().word()),
    CONTENT("content", row -> row.terms().quoted(row.statement().contentText())),
    CONTENT_SPANS("content.spans", row -> Spans.text(row.statement().content())),
    SOURCE("source", row -> row.words(row.statement().source())),
    SOURCE_SPAN("source.span", row -> Row.span(row.statement().source())),
    CUE("cue", row -> row.words(row.statement().cue())),
    CUE_SPAN("cue.span", row -> Row.span(row.statement().cue())),
    SAID_ON("said_on", row -> text(row.statement().saidOn())),
    VENUE("venue", row -> row.statement().venue()),
    VIA("via", row -> row.list(row.statement().via())),
    ADDRESSEE("addressee", row -> row.statement().addressee()),
    WITHIN("within", row -> row.statement().within()),
    CONDITIONS("conditions", row -> row.json("conditions")),
    WAITS("waits", row -> row.json("waits")),
    GUARANTEES("guarantees", row -> row.json("guarantees")),
    POINTS("points", row -> row.json("points")),
    EVIDENCE("evidence", row -> row.json("evidence")),
    CONFIDENCE("confidence", row -> text(row.statement().confidence())),
    REVIEW("review", row -> row.json("review")),
    DAY("day", row -> row.found().day().toString()),
    ARTICLE_TEXT(
            "article.text",
            row -> row.terms() == Terms.FULL_TEXT ? row.article().text() : null);

    private final String word;
    private final Function<Row, @Nullable String> value;

    Column(String word, Function<Row, @Nullable String> value) {
        this.word = word;
        this.value = value;
    }

    /** Its name outside Java. */
    String word() {
        return word;
    }

    /** What a row has in it; null where nothing applies. */
    @Nullable
    String of(Row row) {
        return value.apply(row);
    }

    static Optional<Column> named(String word) {
        return Arrays.stream(values()).filter(c -> c.word.equals(word)).findFirst();
    }

    static List<Column> all() {
        return List.of(values());
    }

    static String words() {
        return all().stream().map(Column::word).collect(Collectors.joining(", "));
    }

    private static @Nullable String word(@Nullable Named constant) {
        return constant == null ? null : constant.word();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
