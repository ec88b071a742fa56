package org.demarche.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.record.CodePointText;
import org.demarche.record.Span;
import org.jspecify.annotations.Nullable;

/** The statements in one {@code .ann} file. What brat shows comes from its lines, the rest from our note where there is one. */
final class BratReading {
    private static final Pattern ENTITY = Pattern.compile("(T\\S+)\\t(\\S+) ([0-9 ;]+)\\t(.*)", Pattern.DOTALL);
    private static final Pattern RELATION = Pattern.compile("R\\S+\\t(\\S+) Arg1:(\\S+) Arg2:(\\S+)\\s*");
    private static final Pattern ATTRIBUTE = Pattern.compile("[AM]\\S+\\t(\\S+) (\\S+) (\\S+)\\s*");
    private static final Pattern NOTE = Pattern.compile("#\\S+\\t(\\S+) (\\S+)\\t(.*)", Pattern.DOTALL);
    private static final int MOST_LINES = 1_000_000;

    private record Entity(String type, List<Span> fragments, String place) {}

    private record Relation(String type, String first, String second) {}

    private final Path file;
    private final CodePointText text;
    private final RecordJson json;
    private final Map<String, Entity> entities = new LinkedHashMap<>();
    private final List<Relation> relations = new ArrayList<>();
    private final Map<String, Map<String, String>> attributes = new HashMap<>();
    private final Map<String, ObjectNode> notes = new HashMap<>();

    BratReading(Path file, String text, RecordJson json) {
        this.file = file;
        this.text = new CodePointText(text);
        this.json = json;
    }

    ArrayNode statements() throws IOException, ImportException {
        if (Files.size(file) > 0) {
            try (TextFile lines = TextFile.open(file)) {
                int count = 0;
                for (String line = lines.next(); line != null; line = lines.next()) {
                    if (++count > MOST_LINES) {
                        throw new ImportException(
                                file + ": there are more than " + MOST_LINES + " lines. Divide the file");
                    }
                    if (!line.isBlank()) {
                        line(line, lines.place());
                    }
                }
            }
        }
        ArrayNode statements = json.array();
        for (Map.Entry<String, Entity> each : entities.entrySet()) {
            if (each.getValue().type.equals("Content")) {
                statements.add(statement(each.getKey(), each.getValue()));
            }
        }
        return statements;
    }

    private void line(String line, String place) throws ImportException {
        Matcher entity = ENTITY.matcher(line);
        Matcher relation = RELATION.matcher(line);
        Matcher attribute = ATTRIBUTE.matcher(line);
        Matcher note = NOTE.matcher(line);
        if (entity.matches()) {
            entities.put(entity.group(1), entity(entity.group(2), entity.group(3), entity.group(4), place));
        } else if (relation.matches()) {
            relations.add(new Relation(relation.group(1), relation.group(2), relation.group(3)));
        } else if (attribute.matches()) {
            attributes
                    .computeIfAbsent(attribute.group(2), key -> new HashMap<>())
                    .put(attribute.group(1), attribute.group(3));
        } else if (note.matches()) {
            if (note.group(3).startsWith("{")) {
                notes.put(note.group(2), json.parse(note.group(3), place));
            }
        } else if (line.startsWith("T")) {
            throw new ImportException(
                    place + ": this is no text-bound annotation like \"T1<tab>Content 12 40<tab>words\"");
        }
        // Other kinds of line (events, equivalences) say nothing that a statement has.
    }

    private Entity entity(String type, String offsets, String words, String place) throws ImportException {
        List<Span> fragments = new ArrayList<>();
        for (String fragment : offsets.split(";")) {
            String[] ends = fragment.strip().split(" +");
            if (ends.length != 2 || ends[0].length() > 9 || ends[1].length() > 9 || ends[0].isEmpty()) {
                throw new ImportException(place + ": \"" + fragment + "\" are no offsets like 12 40");
            }
            fragments.add(Spans.at(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]), text, place));
        }
        String there = String.join(" ", fragments.stream().map(Span::text).toList());
        if (!there.replaceAll("\\s+", " ").equals(words.replaceAll("\\s+", " "))) {
            throw new ImportException(place + ": the offsets hold \"" + there + "\", not \"" + words
                    + "\". They count code points; the text may have been changed");
        }
        return new Entity(type, fragments, place);
    }

    private ObjectNode statement(String id, Entity content) throws ImportException {
        ObjectNode note = notes.getOrDefault(id, json.object());
        ObjectNode node = note.deepCopy();
        node.put("id", idOf(id));
        spans(node.putArray("content"), content, note.path("content"));
        Entity source = related("Says", id, true);
        single(node, "source", source);
        single(node, "cue", related("Reports", id, true));
        if (!node.path("speaker").isObject()) {
            String name =
                    source == null ? "unnamed speaker" : source.fragments.get(0).text();
            node.putObject("speaker").put("name", name).put("kind", source == null ? "anonymous" : "person");
        }
        Map<String, String> said = attributes.getOrDefault(id, Map.of());
        node.put("act", said.getOrDefault("Act", "assert"));
        node.put("form", said.getOrDefault("Form", "indirect"));
        node.put("stance", said.get("Stance"));
        if (node.path("issue").asText().isEmpty()) {
            node.put("issue", "unsorted");
        }
        node.put("within", within(id));
        parts(node, "conditions", "Depends", id);
        parts(node, "points", "Has", id);
        return node;
    }

    private String idOf(String entity) {
        ObjectNode note = notes.get(entity);
        String known = note == null ? "" : note.path("id").asText();
        return known.isEmpty() ? entity : known;
    }

    private @Nullable String within(String id) {
        return relations.stream()
                .filter(r -> r.type.equals("Within") && r.first.equals(id))
                .map(r -> idOf(r.second))
                .findFirst()
                .orElse(null);
    }

    private @Nullable Entity related(String type, String id, boolean second) {
        return relations.stream()
                .filter(r -> r.type.equals(type) && (second ? r.second : r.first).equals(id))
                .map(r -> entities.get(second ? r.first : r.second))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private void single(ObjectNode node, String field, @Nullable Entity entity) throws ImportException {
        if (entity == null) {
            node.putNull(field);
            return;
        }
        List<Span> fragments = entity.fragments;
        Span whole = Spans.at(
                fragments.get(0).start(), fragments.get(fragments.size() - 1).end(), text, entity.place);
        Spans.put(node.putObject(field), whole);
    }

    /** The note's own spans where the fragments are still theirs, or else the fragments. */
    private void spans(ArrayNode to, Entity entity, JsonNode offsets) throws ImportException {
        List<Span> noted = new ArrayList<>();
        for (JsonNode each : offsets) {
            noted.add(Spans.at(each.path(0).asInt(), each.path(1).asInt(), text, entity.place));
        }
        List<Span> spans = BratLines.fragments(noted).equals(entity.fragments) ? noted : entity.fragments;
        spans.stream().sorted().forEach(span -> Spans.put(to.addObject(), span));
    }

    /** Conditions or points: brat's spans, each with the note's further fields where the note has one at that place. */
    private void parts(ObjectNode node, String field, String relation, String id) throws ImportException {
        Map<Integer, JsonNode> noted = new HashMap<>();
        node.path(field).forEach(each -> noted.put(each.path("start").asInt(), each));
        ArrayNode parts = json.array();
        for (Relation each : relations) {
            Entity entity = entities.get(each.second);
            if (each.type.equals(relation) && each.first.equals(id) && entity != null) {
                ObjectNode part = noted.get(entity.fragments.get(0).start()) instanceof ObjectNode known
                        ? known.deepCopy()
                        : json.object();
                int last = entity.fragments.get(entity.fragments.size() - 1).end();
                Span span = Spans.at(entity.fragments.get(0).start(), last, text, entity.place);
                Spans.put(part, span);
                if (field.equals("conditions") && !part.has("kind")) {
                    part.put("kind", "if");
                }
                parts.add(part);
            }
        }
        node.set(field, parts);
    }
}
