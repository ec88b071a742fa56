package org.demarche.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns JSON trees into readings, and refuses what does not stand on its words. Made anew for every line. */
final class RecordReader {
    private static final Set<String> READING = Set.of("format", "article", "statements", "preconditions", "deeds");
    private static final Set<String> ARTICLE =
            Set.of("source", "url", "outlet", "title", "authors", "published", "language", "text", "sha256");
    private static final Set<String> STATEMENT = Set.of(
            "id",
            "source",
            "cue",
            "content",
            "speaker",
            "form",
            "act",
            "issue",
            "stance",
            "conditions",
            "waits",
            "guarantees",
            "said_on",
            "venue",
            "via",
            "addressee",
            "within",
            "points",
            "confidence",
            "evidence",
            "review");
    private static final Set<String> SPEAKER = Set.of("name", "kind", "id", "role", "represents");
    private static final Set<String> CONDITION = Set.of("start", "end", "text", "kind", "by");
    private static final Set<String> PRECONDITION = Set.of("waits", "on", "statement", "kind", "held_by");
    private static final Set<String> DEED = Set.of("id", "actor", "action", "content", "done_on", "via");

    private final String place;

    RecordReader(String place) {
        this.place = place;
    }

    Reading reading(JsonNode root) throws RecordException {
        Fields fields = new Fields(root, place);
        String format = fields.optional("format");
        if (format != null && !format.equals(RecordCodec.FORMAT)) {
            throw new RecordException(place + ": the format is \"" + format + "\"; this version reads only \""
                    + RecordCodec.FORMAT + "\"");
        }
        Article article = article(fields.object("article"));
        CodePointText text = new CodePointText(article.text());
        String at = place + ", article " + article.source();
        List<Statement> statements = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (JsonNode node : fields.list("statements")) {
            Statement statement = new RecordReader(at).statement(node, text);
            if (!ids.add(statement.id())) {
                throw new RecordException(at + ": two statements have the id " + statement.id());
            }
            statements.add(statement);
        }
        for (Statement statement : statements) {
            if (statement.within() != null && !ids.contains(statement.within())) {
                throw new RecordException(
                        at + ", statement " + statement.id() + ", within: there is no statement " + statement.within());
            }
        }
        refuseCircles(statements, at);
        List<Precondition> preconditions = new ArrayList<>();
        for (JsonNode node : fields.list("preconditions")) {
            preconditions.add(precondition(new Fields(node, at + ", preconditions"), ids));
        }
        List<Deed> deeds = new ArrayList<>();
        for (JsonNode node : fields.list("deeds")) {
            deeds.add(deed(new Fields(node, at + ", deeds"), text));
        }
        return new Reading(article, statements, preconditions, deeds, fields.unknown(READING));
    }

    /** A statement within itself, directly or through others, would have no outermost one. */
    private static void refuseCircles(List<Statement> statements, String at) throws RecordException {
        Map<String, Statement> byId = new LinkedHashMap<>();
        statements.forEach(s -> byId.put(s.id(), s));
        for (Statement statement : statements) {
            Set<String> seen = new HashSet<>();
            for (Statement s = statement; s != null; s = s.within() == null ? null : byId.get(s.within())) {
                if (!seen.add(s.id())) {
                    throw new RecordException(at + ", statement " + statement.id()
                            + ", within: the statements hold each other in a circle");
                }
            }
        }
    }

    private Article article(Fields fields) throws RecordException {
        String text = fields.required("text");
        String source = fields.required("source");
        String hash = Article.hash(text);
        String stated = fields.optional("sha256");
        if (stated != null && !stated.equals(hash)) {
            throw new RecordException(place + ", article " + source + ": sha256 is " + stated
                    + " but that of the text is " + hash + ": the text was changed after it was recorded");
        }
        String published = fields.optional("published");
        if (published != null && !published.matches("\\d{4}(-\\d{2}(-\\d{2}(T.*)?)?)?")) {
            throw new RecordException(place + ", article " + source + ": published is \"" + published
                    + "\", which is no ISO 8601 date (2022-12-04 or 2022-12-04T10:15:00Z)");
        }
        return new Article(
                source,
                fields.optional("url"),
                fields.optional("outlet"),
                fields.optional("title"),
                fields.strings("authors"),
                published,
                fields.optional("language"),
                text,
                hash,
                fields.unknown(ARTICLE));
    }

    Statement statement(JsonNode node, CodePointText text) throws RecordException {
        Fields bare = new Fields(node, place + ", a statement");
        String id = bare.required("id");
        Fields fields = new Fields(node, place + ", statement " + id);
        List<Span> content = fields.spans("content", text);
        if (content.isEmpty()) {
            throw fields.wrong("content", "is empty: nothing is recorded without the words it rests on");
        }
        for (int i = 1; i < content.size(); i++) {
            if (content.get(i).start() < content.get(i - 1).end()) {
                throw fields.wrong("content", "has spans that overlap or are out of order");
            }
        }
        List<Condition> conditions = new ArrayList<>();
        for (JsonNode condition : fields.list("conditions")) {
            Fields of = new Fields(condition, fields.at("conditions"));
            conditions.add(new Condition(
                    of.here(text), of.constant("kind", ConditionKind.class), of.optional("by"), of.unknown(CONDITION)));
        }
        List<Guarantee> guarantees = new ArrayList<>();
        for (JsonNode guarantee : fields.list("guarantees")) {
            Fields of = new Fields(guarantee, fields.at("guarantees"));
            guarantees.add(new Guarantee(
                    of.optional("guarantor"),
                    of.optional("beneficiary"),
                    of.required("about"),
                    of.constant("state", GuaranteeState.class)));
        }
        Double confidence = fields.number("confidence");
        if (confidence != null && !(confidence >= 0 && confidence <= 1)) {
            throw fields.wrong("confidence", "is " + confidence + ", not between 0 and 1");
        }
        return new Statement(
                id,
                fields.span("source", text),
                fields.span("cue", text),
                content,
                speaker(fields.object("speaker")),
                fields.constant("form", Form.class),
                fields.constant("act", Act.class),
                fields.required("issue"),
                fields.optionalConstant("stance", Stance.class),
                conditions,
                fields.doing("waits"),
                guarantees,
                fields.date("said_on"),
                fields.optional("venue"),
                fields.strings("via"),
                fields.optional("addressee"),
                fields.optional("within"),
                fields.spans("points", text),
                confidence,
                evidence(fields, text),
                review(fields),
                fields.unknown(STATEMENT));
    }

    private static Speaker speaker(Fields fields) throws RecordException {
        return new Speaker(
                fields.required("name"),
                fields.constant("kind", SpeakerKind.class),
                fields.optional("id"),
                fields.optional("role"),
                fields.optional("represents"),
                fields.unknown(SPEAKER));
    }

    private static Map<String, List<Evidence>> evidence(Fields fields, CodePointText text) throws RecordException {
        Map<String, List<Evidence>> found = new LinkedHashMap<>();
        Fields all = fields.optionalObject("evidence");
        if (all == null) {
            return found;
        }
        for (String name : all.names()) {
            List<Evidence> words = new ArrayList<>();
            for (JsonNode node : all.list(name)) {
                Fields of = new Fields(node, all.at(name));
                int start = of.whole("start");
                int end = of.whole("end");
                if (start < 0 || end <= start || end > text.length()) {
                    throw of.wrong("start", "and end (" + start + " to " + end + ") lie outside the text");
                }
                words.add(new Evidence(start, end, of.required("rule")));
            }
            found.put(name, words);
        }
        return found;
    }

    private static @Nullable Review review(Fields fields) throws RecordException {
        Fields of = fields.optionalObject("review");
        return of == null
                ? null
                : new Review(
                        of.constant("state", ReviewState.class),
                        of.required("by"),
                        of.required("at"),
                        of.optional("revision"));
    }

    private static Precondition precondition(Fields fields, Set<String> ids) throws RecordException {
        String statement = fields.required("statement");
        if (!ids.contains(statement)) {
            throw fields.wrong("statement", "is " + statement + ", and there is no such statement");
        }
        Doing waits = fields.doing("waits");
        Doing on = fields.doing("on");
        if (waits == null || on == null) {
            throw fields.wrong(waits == null ? "waits" : "on", "is missing");
        }
        return new Precondition(
                waits,
                on,
                statement,
                fields.constant("kind", ConditionKind.class),
                fields.optional("held_by"),
                fields.unknown(PRECONDITION));
    }

    private static Deed deed(Fields fields, CodePointText text) throws RecordException {
        List<Span> content = fields.spans("content", text);
        if (content.isEmpty()) {
            throw fields.wrong("content", "is empty: nothing is recorded without the words it rests on");
        }
        return new Deed(
                fields.required("id"),
                fields.required("actor"),
                fields.required("action"),
                content,
                fields.date("done_on"),
                fields.strings("via"),
                fields.unknown(DEED));
    }
}
