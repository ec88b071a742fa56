package org.demarche.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.demarche.export.parquet.ParquetColumn;
import org.demarche.export.parquet.ParquetColumn.Repetition;
import org.demarche.export.parquet.ParquetColumn.Type;
import org.demarche.export.parquet.ParquetWriter;
import org.demarche.ledger.ArticleView;
import org.demarche.record.Named;
import org.demarche.record.Span;
import org.jspecify.annotations.Nullable;

/** A table of statements for DuckDB, pandas, R and Spark: one row a statement, lists as repeated columns. */
final class ParquetFormat implements StreamFormat {
    private static final int GROUP_ROWS = 10_000;
    private static final Map<ParquetColumn, Function<Row, List<?>>> COLUMNS = columns();

    @Override
    public String name() {
        return "parquet";
    }

    @Override
    public String purpose() {
        return "a Parquet table for DuckDB, pandas, R, Spark";
    }

    @Override
    public Export begin(OutputStream out, Request request) throws IOException {
        List<ParquetColumn> columns = new ArrayList<>(COLUMNS.keySet());
        if (request.terms() == Terms.FULL_TEXT) {
            columns.add(new ParquetColumn("article_text", Type.STRING, Repetition.OPTIONAL));
        }
        ParquetWriter parquet = new ParquetWriter(out, columns, GROUP_ROWS);
        RecordJson json = new RecordJson();
        return new Export() {
            @Override
            public void article(ArticleView article) throws IOException {
                for (Row row : Row.of(article, request.terms(), json)) {
                    List<List<?>> values = new ArrayList<>();
                    COLUMNS.values().forEach(value -> values.add(value.apply(row)));
                    if (request.terms() == Terms.FULL_TEXT) {
                        values.add(List.of(row.article().text()));
                    }
                    parquet.row(values);
                }
            }

            @Override
            public void finish() throws IOException {
                parquet.finish();
            }
        };
    }

    private static Map<ParquetColumn, Function<Row, List<?>>> columns() {
        Map<ParquetColumn, Function<Row, List<?>>> all = new LinkedHashMap<>();
        required(all, "id", row -> row.statement().id());
        required(all, "article_source", row -> row.article().source());
        optional(all, "article_url", row -> row.article().url());
        optional(all, "article_outlet", row -> row.article().outlet());
        optional(all, "article_title", row -> row.article().title());
        optional(all, "article_published", row -> row.article().published());
        optional(all, "article_language", row -> row.article().language());
        required(all, "article_sha256", row -> row.article().sha256());
        required(all, "speaker_key", row -> row.found().speakerKey());
        required(all, "speaker_name", row -> row.statement().speaker().name());
        required(all, "speaker_kind", row -> row.statement().speaker().kind().word());
        optional(all, "speaker_id", row -> row.statement().speaker().id());
        optional(all, "speaker_role", row -> row.statement().speaker().role());
        optional(all, "speaker_represents", row -> row.statement().speaker().represents());
        required(all, "act", row -> row.statement().act().word());
        required(all, "issue", row -> row.statement().issue());
        optional(all, "stance", row -> word(row.statement().stance()));
        required(all, "form", row -> row.statement().form().word());
        required(all, "content", row -> row.terms().quoted(row.statement().contentText()));
        numbers(all, "content_start", Span::start);
        numbers(all, "content_end", Span::end);
        optional(all, "source", row -> row.words(row.statement().source()));
        optional(all, "cue", row -> row.words(row.statement().cue()));
        optional(all, "said_on", row -> text(row.statement().saidOn()));
        required(all, "day", row -> row.found().day().toString());
        optional(all, "venue", row -> row.statement().venue());
        all.put(
                new ParquetColumn("via", Type.STRING, Repetition.REPEATED),
                row -> row.statement().via());
        optional(all, "addressee", row -> row.statement().addressee());
        optional(all, "within", row -> row.statement().within());
        optional(all, "conditions", row -> row.json("conditions"));
        optional(all, "waits", row -> row.json("waits"));
        optional(all, "guarantees", row -> row.json("guarantees"));
        all.put(
                new ParquetColumn("confidence", Type.DOUBLE, Repetition.OPTIONAL),
                row -> maybe(row.statement().confidence()));
        optional(
                all,
                "review",
                row -> row.statement().review() == null
                        ? null
                        : row.statement().review().state().word());
        return all;
    }

    private static void required(
            Map<ParquetColumn, Function<Row, List<?>>> all, String name, Function<Row, String> value) {
        all.put(new ParquetColumn(name, Type.STRING, Repetition.REQUIRED), row -> List.of(value.apply(row)));
    }

    private static void optional(
            Map<ParquetColumn, Function<Row, List<?>>> all, String name, Function<Row, @Nullable String> value) {
        all.put(new ParquetColumn(name, Type.STRING, Repetition.OPTIONAL), row -> maybe(value.apply(row)));
    }

    private static void numbers(
            Map<ParquetColumn, Function<Row, List<?>>> all, String name, Function<Span, Integer> value) {
        all.put(
                new ParquetColumn(name, Type.INT32, Repetition.REPEATED),
                row -> row.statement().content().stream().map(value).toList());
    }

    private static List<?> maybe(@Nullable Object value) {
        return value == null ? List.of() : List.of(value);
    }

    private static @Nullable String word(@Nullable Named constant) {
        return constant == null ? null : constant.word();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
