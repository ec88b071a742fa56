package org.demarche.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.demarche.ledger.ArticleView;
import org.demarche.record.Article;
import org.demarche.record.Condition;
import org.demarche.record.Span;
import org.demarche.record.Statement;
import org.jspecify.annotations.Nullable;

/**
 * brat standoff: a folder with a {@code .txt} and an {@code .ann} for every article, the configuration that brat needs, and
 * {@code articles.jsonl} with what brat has no place for. Offsets are code points, as brat (written in Python) counts them. A span is
 * divided at line breaks, which brat does not allow within one.
 */
final class BratFormat implements FileFormat {
    static final String ARTICLES = "articles.jsonl";
    static final String NOTE = "AnnotatorNotes";

    private static final String CONFIGURATION = """
            [entities]
            Content
            Source
            Cue
            Condition
            Point

            [relations]
            Says\tArg1:Source, Arg2:Content
            Reports\tArg1:Cue, Arg2:Content
            Depends\tArg1:Content, Arg2:Condition
            Has\tArg1:Content, Arg2:Point
            Within\tArg1:Content, Arg2:Content
            <OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>

            [events]

            [attributes]
            Act\tArg:Content, Value:assert|support|offer|commit|demand|accuse|deny|refuse|threaten
            Stance\tArg:Content, Value:for|against|conditional|neutral
            Form\tArg:Content, Value:direct|indirect|mixed
            """;

    @Override
    public String name() {
        return "brat";
    }

    @Override
    public String purpose() {
        return "brat standoff, a folder of .txt and .ann";
    }

    @Override
    public boolean needsFullText() {
        return true;
    }

    @Override
    public Export begin(Path to, Request request) throws IOException {
        Files.createDirectories(to);
        Files.writeString(to.resolve("annotation.conf"), CONFIGURATION);
        OutputStream bytes = Files.newOutputStream(to.resolve(ARTICLES));
        Lines articles = new Lines(bytes);
        RecordJson json = new RecordJson();
        return new Export() {
            @Override
            public void article(ArticleView view) throws IOException {
                String name = view.heading().id() + "-" + view.heading().version();
                Article article = view.reading().article();
                Files.write(to.resolve(name + ".txt"), article.text().getBytes(StandardCharsets.UTF_8));
                Files.write(
                        to.resolve(name + ".ann"),
                        new Annotations(view, json).text().getBytes(StandardCharsets.UTF_8));
                ObjectNode line = json.reading(view.reading());
                ((ObjectNode) line.path("article")).remove("text");
                line.remove(List.of("format", "statements"));
                articles.line(json.text(line.put("file", name)));
            }

            @Override
            public void finish() throws IOException {
                articles.flush();
            }

            @Override
            public void close() throws IOException {
                bytes.close();
            }
        };
    }

    /** One {@code .ann} file. */
    private static final class Annotations {
        private final ArticleView view;
        private final RecordJson json;
        private final StringBuilder out = new StringBuilder();
        private final List<String> contents = new ArrayList<>();
        private int entities;
        private int relations;
        private int attributes;
        private int notes;

        Annotations(ArticleView view, RecordJson json) {
            this.view = view;
            this.json = json;
        }

        String text() {
            for (Statement statement : view.reading().statements()) {
                contents.add(entity("Content", statement.content()));
            }
            for (int i = 0; i < contents.size(); i++) {
                statement(view.reading().statements().get(i), contents.get(i));
            }
            return out.toString();
        }

        private void statement(Statement statement, String content) {
            String source = single("Source", statement.source());
            relation("Says", source, content);
            relation("Reports", single("Cue", statement.cue()), content);
            List<String> conditions = new ArrayList<>();
            for (Condition condition : statement.conditions()) {
                conditions.add(entity("Condition", List.of(condition.span())));
                relation("Depends", content, conditions.get(conditions.size() - 1));
            }
            for (Span point : statement.points()) {
                relation("Has", content, single("Point", point));
            }
            if (statement.within() != null) {
                for (int i = 0; i < contents.size(); i++) {
                    if (view.reading().statements().get(i).id().equals(statement.within())) {
                        relation("Within", content, contents.get(i));
                    }
                }
            }
            attribute("Act", content, statement.act().word());
            attribute("Form", content, statement.form().word());
            if (statement.stance() != null) {
                attribute("Stance", content, statement.stance().word());
            }
            note(content, rest(statement));
        }

        /** The statement without what brat shows: words and attributes are an annotator's to change. */
        private String rest(Statement statement) {
            ObjectNode node = json.statement(statement);
            node.remove(List.of("source", "cue", "act", "form", "stance", "within"));
            ArrayNode offsets = json.array();
            statement
                    .content()
                    .forEach(span -> offsets.addArray().add(span.start()).add(span.end()));
            node.set("content", offsets);
            node.path("conditions").forEach(each -> ((ObjectNode) each).remove("text"));
            node.path("points").forEach(each -> ((ObjectNode) each).remove("text"));
            return json.text(node);
        }

        private @Nullable String single(String type, @Nullable Span span) {
            return span == null ? null : entity(type, List.of(span));
        }

        private String entity(String type, List<Span> spans) {
            String id = "T" + ++entities;
            List<Span> fragments = new ArrayList<>();
            spans.forEach(span -> fragments.addAll(BratLines.fragments(span)));
            StringBuilder places = new StringBuilder();
            StringBuilder words = new StringBuilder();
            for (Span fragment : fragments) {
                places.append(places.isEmpty() ? "" : ";")
                        .append(fragment.start())
                        .append(' ')
                        .append(fragment.end());
                words.append(words.isEmpty() ? "" : " ").append(fragment.text());
            }
            out.append(id)
                    .append('\t')
                    .append(type)
                    .append(' ')
                    .append(places)
                    .append('\t')
                    .append(words)
                    .append('\n');
            return id;
        }

        private void relation(String type, @Nullable String first, @Nullable String second) {
            if (first != null && second != null) {
                out.append('R')
                        .append(++relations)
                        .append('\t')
                        .append(type)
                        .append(" Arg1:")
                        .append(first)
                        .append(" Arg2:")
                        .append(second)
                        .append('\n');
            }
        }

        private void attribute(String type, String of, String value) {
            out.append('A')
                    .append(++attributes)
                    .append('\t')
                    .append(type)
                    .append(' ')
                    .append(of)
                    .append(' ')
                    .append(value)
                    .append('\n');
        }

        private void note(String of, String text) {
            out.append('#')
                    .append(++notes)
                    .append('\t')
                    .append(NOTE)
                    .append(' ')
                    .append(of)
                    .append('\t')
                    .append(text)
                    .append('\n');
        }
    }
}
