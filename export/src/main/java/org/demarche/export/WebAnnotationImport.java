package org.demarche.export;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.demarche.record.Article;
import org.demarche.record.CodePointText;
import org.demarche.record.Span;
import org.jspecify.annotations.Nullable;

/**
 * W3C Web Annotations: a page, a collection with its first page in it, a list, or a single annotation. An annotation is taken when its
 * article is in the ledger and its quote stands where its position says. Otherwise it is an {@link Orphan}: its words are never looked for
 * elsewhere, except where it gives no position at all and its quote, with prefix and suffix, stands in the text exactly once.
 */
final class WebAnnotationImport implements ImportFormat {
    @Override
    public String name() {
        return "web-annotation";
    }

    @Override
    public String purpose() {
        return "W3C Web Annotation (JSON-LD), for annotation tools";
    }

    @Override
    public List<String> suffixes() {
        return List.of(".jsonld");
    }

    @Override
    public void read(Path file, Request request, Intake into) throws ImportException, IOException {
        TextFile.refusePacked(file);
        RecordJson json = new RecordJson();
        try (Reader reader = TextFile.reader(file);
                JsonParser parser = json.within().createParser(reader)) {
            Pages pages = new Pages(file, json, into);
            pages.read(parser);
            pages.end();
        } catch (JsonProcessingException e) {
            throw new ImportException(
                    file
                            + (e.getLocation() == null
                                    ? ""
                                    : ", line " + e.getLocation().getLineNr()) + ": not readable JSON: "
                            + e.getOriginalMessage() + ". Mend the file",
                    e);
        }
    }

    /** One file under way. Annotations of one article that follow each other are taken together. */
    private static final class Pages {
        private final Path file;
        private final RecordJson json;
        private final Intake into;
        private int number;
        private @Nullable Article article;
        private @Nullable CodePointText text;
        private ArrayNode statements;
        private Set<String> ids = new HashSet<>();

        Pages(Path file, RecordJson json, Intake into) {
            this.file = file;
            this.json = json;
            this.into = into;
            this.statements = json.array();
        }

        private String place() {
            return file + ", annotation " + number;
        }

        /** Walks to the annotations without ever holding more than one of them. */
        void read(JsonParser parser) throws IOException, ImportException {
            JsonToken token = parser.nextToken();
            if (token == JsonToken.START_ARRAY) {
                list(parser);
            } else if (token == JsonToken.START_OBJECT) {
                object(parser);
            } else {
                throw new ImportException(file + ": this is no Web Annotation. It begins with { or [");
            }
        }

        private void object(JsonParser parser) throws IOException, ImportException {
            ObjectNode single = json.object();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String field = parser.currentName();
                JsonToken value = parser.nextToken();
                if (field.equals("items") && value == JsonToken.START_ARRAY) {
                    list(parser);
                } else if (field.equals("first") && value == JsonToken.START_OBJECT) {
                    object(parser);
                } else {
                    single.set(field, json.within().readTree(parser));
                }
            }
            if (types(single).contains("Annotation")) {
                annotation(single);
            }
        }

        private void list(JsonParser parser) throws IOException, ImportException {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                JsonNode element = json.within().readTree(parser);
                if (element instanceof ObjectNode each && types(each).contains("Annotation")) {
                    annotation(each);
                } else {
                    number++;
                    throw new ImportException(place() + ": this is no object of the type Annotation. Take it out");
                }
            }
        }

        private static List<String> types(ObjectNode node) {
            List<String> types = new ArrayList<>();
            each(node.path("type")).forEach(type -> types.add(type.asText()));
            return types;
        }

        private void annotation(ObjectNode annotation) throws ImportException {
            number++;
            ObjectNode record = record(annotation);
            ObjectNode statement = record.withObject("/statement");
            List<JsonNode> targets = each(annotation.path("target"));
            Optional<Article> found = article(record.path("article"), targets);
            if (found.isEmpty()) {
                orphan(
                        annotation,
                        "the ledger has no article " + source(record.path("article"), targets) + ". Add it first");
                return;
            }
            turnTo(found.get());
            CodePointText words = Objects.requireNonNull(text);
            List<Span> spans = new ArrayList<>();
            for (JsonNode target : targets) {
                Anchor anchor = Anchor.of(target.path("selector"), words);
                if (anchor.span() == null) {
                    orphan(annotation, anchor.why());
                    return;
                }
                spans.add(anchor.span());
            }
            if (!standing(statement, words)) {
                orphan(annotation, "its source, cue or conditions do not stand at their offsets any more");
                return;
            }
            ArrayNode content = statement.putArray("content");
            spans.forEach(span -> Spans.put(content.addObject(), span));
            String id = statement.path("id").asText("");
            if (id.isEmpty() || !ids.add(id)) {
                id = "a" + number;
                ids.add(id);
                statement.put("id", id);
            }
            statements.add(statement);
        }

        private static boolean standing(ObjectNode statement, CodePointText text) {
            try {
                statement.remove("content");
                Quoted.restore(statement, text, "");
                return whole(statement, text);
            } catch (ImportException e) {
                return false;
            }
        }

        private static boolean whole(JsonNode node, CodePointText text) {
            for (JsonNode child : node) {
                if (!whole(child, text)) {
                    return false;
                }
            }
            if (!node.has("start") || !node.has("text")) {
                return true;
            }
            int start = node.path("start").asInt(-1);
            int end = node.path("end").asInt(-1);
            return start >= 0
                    && end > start
                    && end <= text.length()
                    && text.slice(start, end).equals(node.path("text").asText());
        }

        /** What our own annotations say of the statement in a body of JSON. */
        private ObjectNode record(ObjectNode annotation) throws ImportException {
            for (JsonNode body : each(annotation.path("body"))) {
                if (body.path("format").asText().equals("application/json")
                        && body.path("value").isTextual()) {
                    return json.parse(body.path("value").asText(), place() + ", its body");
                }
            }
            throw new ImportException(
                    place() + ": no body of the format application/json says who speaks and what kind of"
                            + " statement it is. docs/exchange.md shows one");
        }

        private Optional<Article> article(JsonNode address, List<JsonNode> targets) throws ImportException {
            String url = address.path("url").textValue();
            if (url == null && !address.has("source") && !targets.isEmpty()) {
                url = sourceOf(targets.get(0));
            }
            String outlet = address.path("outlet").textValue();
            // Whatever its text is today: whether the words still stand, the selectors tell.
            return into.known(url, outlet, source(address, targets), null);
        }

        private static String source(JsonNode address, List<JsonNode> targets) {
            return address.has("source")
                    ? address.path("source").asText()
                    : targets.isEmpty() ? "" : sourceOf(targets.get(0));
        }

        private static String sourceOf(JsonNode target) {
            JsonNode source = target.isTextual() ? target : target.path("source");
            return source.isTextual() ? source.asText() : source.path("id").asText();
        }

        private void turnTo(Article next) throws ImportException {
            Article before = article;
            if (before == null
                    || !before.source().equals(next.source())
                    || !Objects.equals(before.url(), next.url())
                    || !before.sha256().equals(next.sha256())) {
                end();
                article = next;
                text = new CodePointText(next.text());
            }
        }

        void end() throws ImportException {
            if (article != null && !statements.isEmpty()) {
                into.reading(Assembly.reading(json, article, statements, place()));
            }
            statements = json.array();
            ids = new HashSet<>();
        }

        private void orphan(ObjectNode annotation, String why) {
            ArrayNode bodies = json.array();
            for (JsonNode body : each(annotation.path("body"))) {
                if (!isMark(body)) {
                    bodies.add(body);
                }
            }
            bodies.addObject()
                    .put("type", "TextualBody")
                    .put("purpose", "tagging")
                    .put("value", "orphan");
            bodies.addObject()
                    .put("type", "TextualBody")
                    .put("purpose", "commenting")
                    .put("value", why);
            annotation.set("body", bodies);
            into.orphan(new Orphan(place() + " (" + annotation.path("id").asText("without id") + ")", why, annotation));
        }

        private static boolean isMark(JsonNode body) {
            return body.path("purpose").asText().equals("tagging")
                            && body.path("value").asText().equals("orphan")
                    || body.path("purpose").asText().equals("commenting");
        }

        private static List<JsonNode> each(JsonNode oneOrMany) {
            List<JsonNode> all = new ArrayList<>();
            if (oneOrMany.isArray()) {
                oneOrMany.forEach(all::add);
            } else if (!oneOrMany.isMissingNode() && !oneOrMany.isNull()) {
                all.add(oneOrMany);
            }
            return all;
        }
    }
}
