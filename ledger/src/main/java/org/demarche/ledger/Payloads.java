package org.demarche.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.record.Article;
import org.demarche.record.CodePointText;
import org.demarche.record.Named;
import org.demarche.record.Precondition;
import org.demarche.record.Reading;
import org.demarche.record.RecordCodec;
import org.demarche.record.RecordException;
import org.demarche.record.Review;
import org.demarche.record.ReviewState;
import org.demarche.record.SpeakerKind;
import org.demarche.record.Statement;
import org.demarche.record.Unknown;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What revisions say, as JSON of the record: an article (its line of the record with nothing read), a statement under its ledger id, and
 * the rest of a reading (a line of the record without its article, its statements by their ids). Thread-safe.
 */
final class Payloads {
    /** In a reading's own part: the statements whose preconditions are a person's. */
    private static final String BY_HAND = "by_hand";

    /** The payload of a revision that says nothing beyond its kind. */
    static final String NOTHING = "{}";

    private final RecordCodec codec = new RecordCodec();
    private final JsonMapper json = JsonMapper.builder(com.fasterxml.jackson.core.JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(Integer.MAX_VALUE)
                            .build())
                    .build())
            .build();

    private final NameBook names = new NameBook(this);

    /** The names of issues and actors as a transaction sees them. */
    Names names(Handle handle) {
        return names.in(handle);
    }

    NameBook names() {
        return names;
    }

    String renaming(Renaming renaming) {
        ObjectNode node = json.createObjectNode()
                .put("what", renaming.kind().word())
                .put("from", renaming.from())
                .put("to", renaming.to());
        if (renaming.speakerKind() != null) {
            node.put("kind", renaming.speakerKind().word());
        }
        if (renaming.id() != null) {
            node.put("id", renaming.id());
        }
        return text(node);
    }

    Renaming renaming(Journal.Entry entry) throws RecordException {
        String place = "revision " + entry.row().seq();
        if (entry.body() == null) {
            throw new RecordException(place + " has no payload");
        }
        ObjectNode node = parsed(entry.body(), place);
        Optional<Renaming.Kind> kind =
                Named.find(Renaming.Kind.class, node.path("what").asText());
        if (kind.isEmpty()) {
            throw new RecordException(place + " renames neither an issue nor an actor");
        }
        String speaker = node.path("kind").textValue();
        try {
            return new Renaming(
                    kind.get(),
                    node.path("from").asText(),
                    node.path("to").asText(),
                    speaker == null
                            ? null
                            : Named.find(SpeakerKind.class, speaker).orElse(null),
                    node.path("id").textValue());
        } catch (IllegalArgumentException e) {
            throw new RecordException(place + ": " + e.getMessage(), e);
        }
    }

    /** A payload that says one thing: {@code {"into": "4t9qk2m7xw0c"}}. */
    String one(String field, @Nullable String value) {
        return text(json.createObjectNode().put(field, value));
    }

    /** What a payload that {@link #one} wrote says; empty when it says something else, or nothing there. */
    Optional<String> one(String field, String body, String place) throws RecordException {
        ObjectNode node = parsed(body, place);
        return node.size() == 1 ? Optional.ofNullable(node.path(field).textValue()) : Optional.empty();
    }

    /** Whether a payload is that of a whole statement, and not of a revision that only points somewhere. */
    boolean isStatement(String body, String place) throws RecordException {
        return parsed(body, place).has("content");
    }

    String article(Article article) {
        return codec.write(Reading.unread(article));
    }

    Article readArticle(String body, String place) throws RecordException {
        return codec.read(body, place).article();
    }

    String statement(Statement statement) {
        return codec.write(statement);
    }

    Statement readStatement(String body, CodePointText text, String place) throws RecordException {
        return codec.readStatement(body, text, place);
    }

    /** What is kept must be readable for ever, so whatever the record's reader would refuse is refused before it is written. */
    void refuseUnreadable(Reading reading) throws RecordException {
        codec.read(codec.write(reading), "the reading");
    }

    /** Names a reading whatever the ledger's ids and wherever the article was fetched from. */
    String digest(Reading reading) {
        return Article.hash(codec.write(new Reading(
                withoutSource(reading.article()),
                reading.statements(),
                reading.preconditions(),
                reading.deeds(),
                reading.unknown())));
    }

    /** The article as if its source were not known: one page fetched from two places is the same. */
    static Article withoutSource(Article article) {
        return new Article(
                "-",
                article.url(),
                article.outlet(),
                article.title(),
                article.authors(),
                article.published(),
                article.language(),
                article.text(),
                article.sha256(),
                article.unknown());
    }

    /** The reading's own part, its statements named by ledger ids. */
    String reading(Reading reading, Map<String, String> ids) {
        Reading bare = new Reading(
                Article.of("-", null, null, null, List.of(), null, null, ""),
                List.of(),
                reading.preconditions(),
                reading.deeds(),
                reading.unknown());
        ObjectNode node = tree(codec.write(bare));
        node.remove("article");
        node.remove(BY_HAND);
        ArrayNode statements = node.putArray("statements");
        reading.statements().forEach(statement -> statements.add(ids.get(statement.id())));
        for (JsonNode edge : node.path("preconditions")) {
            ((ObjectNode) edge).put("statement", ids.get(edge.path("statement").asText()));
        }
        return text(node.put("digest", digest(reading)));
    }

    /**
     * A reading with other preconditions of one statement, as a person says.
     *
     * @param reading as {@link #reading} or this method wrote it
     * @param statement id of the statement in the ledger
     * @return empty when it holds just these
     */
    Optional<String> held(String reading, String statement, List<Precondition> preconditions) throws RecordException {
        ObjectNode node = parsed(reading, "a reading");
        Reading bare = new Reading(
                Article.of("-", null, null, null, List.of(), null, null, ""),
                List.of(),
                preconditions,
                List.of(),
                Unknown.NONE);
        ArrayNode edges = json.createArrayNode();
        tree(codec.write(bare))
                .path("preconditions")
                .forEach(edge -> edges.add(((ObjectNode) edge).put(STATEMENT, statement)));
        ArrayNode before = json.createArrayNode();
        ArrayNode all = json.createArrayNode();
        node.path("preconditions")
                .forEach(edge -> (edge.path(STATEMENT).asText().equals(statement) ? before : all).add(edge));
        if (before.equals(edges)) {
            return Optional.empty();
        }
        all.addAll(edges);
        node.set("preconditions", all);
        ArrayNode byHand = node.withArray(BY_HAND);
        if (texts(byHand).stream().noneMatch(statement::equals)) {
            byHand.add(statement);
        }
        return Optional.of(text(node));
    }

    /** A new reading of an article, with the preconditions that a person said in an earlier one: the person's word stays. */
    String withHeld(String earlier, String later) throws RecordException {
        ObjectNode old = parsed(earlier, "a reading");
        List<String> byHand = texts(old.path(BY_HAND));
        if (byHand.isEmpty()) {
            return later;
        }
        ObjectNode node = parsed(later, "a reading");
        ArrayNode edges = json.createArrayNode();
        node.path("preconditions").forEach(edge -> {
            if (!byHand.contains(edge.path(STATEMENT).asText())) {
                edges.add(edge);
            }
        });
        old.path("preconditions").forEach(edge -> {
            if (byHand.contains(edge.path(STATEMENT).asText())) {
                edges.add(edge);
            }
        });
        node.set("preconditions", edges);
        node.set(BY_HAND, old.path(BY_HAND));
        return text(node);
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(each -> texts.add(each.asText()));
        return texts;
    }

    /** What two readings of one article hold together, as {@link #reading} wrote each; where both say the same, it is said once. */
    String joined(String earlier, String later) throws RecordException {
        ObjectNode all = parsed(earlier, "a reading");
        ObjectNode more = parsed(later, "a reading");
        for (String list : List.of("statements", "preconditions")) {
            Set<JsonNode> known = new HashSet<>();
            all.path(list).forEach(known::add);
            ArrayNode together = all.withArray(list);
            more.path(list).forEach(each -> {
                if (known.add(each)) {
                    together.add(each);
                }
            });
        }
        Set<JsonNode> deeds = new HashSet<>();
        Set<String> ids = new HashSet<>();
        for (JsonNode deed : all.path("deeds")) {
            deeds.add(((ObjectNode) deed.deepCopy()).without("id"));
            ids.add(deed.path("id").asText());
        }
        ArrayNode together = all.withArray("deeds");
        for (JsonNode deed : more.path("deeds")) {
            if (deeds.add(((ObjectNode) deed.deepCopy()).without("id"))) {
                String id = deed.path("id").asText();
                for (int n = ids.size() + 1; !ids.add(id); n++) {
                    id = "d" + n;
                }
                together.add(((ObjectNode) deed.deepCopy()).put("id", id));
            }
        }
        return text(all.put("digest", more.path("digest").asText()));
    }

    /** The digest that {@link #reading} wrote; empty when the body has none. */
    String digestIn(String body, String place) throws RecordException {
        return parsed(body, place).path("digest").asText();
    }

    /**
     * Puts a reading together again. A precondition whose statement does not stand any more is left out, and a statement within one that
     * does not stand any more (or, after corrections, within itself) becomes an outermost one.
     *
     * @param reading the reading's own part, as {@link #reading} wrote it
     * @param statements those that stand, in reading order
     */
    Reading assemble(Article article, String reading, List<Statement> statements, String place) throws RecordException {
        ObjectNode line = parsed(reading, place);
        line.remove("digest");
        line.remove(BY_HAND);
        line.set("article", tree(article(article)).path("article"));
        Map<String, String> within = new HashMap<>();
        ArrayNode list = line.putArray("statements");
        for (Statement statement : statements) {
            ObjectNode node = tree(codec.write(statement));
            list.add(node);
            if (statement.within() != null) {
                within.put(statement.id(), statement.within());
            }
        }
        Set<String> ids = new HashSet<>();
        statements.forEach(statement -> ids.add(statement.id()));
        for (JsonNode node : list) {
            String id = node.path("id").asText();
            String holder = within.get(id);
            if (holder != null && (!ids.contains(holder) || inCircle(id, within))) {
                ((ObjectNode) node).putNull("within");
                within.remove(id);
            }
        }
        ArrayNode edges = json.createArrayNode();
        line.path("preconditions").forEach(edge -> {
            if (ids.contains(edge.path("statement").asText())) {
                edges.add(edge);
            }
        });
        line.set("preconditions", edges);
        return codec.read(text(line), place);
    }

    private static boolean inCircle(String id, Map<String, String> within) {
        Set<String> seen = new HashSet<>();
        String at = within.get(id);
        while (at != null && seen.add(at)) {
            if (at.equals(id)) {
                return true;
            }
            at = within.get(at);
        }
        return false;
    }

    /** The same statement with what a ledger says of it: its id, which one it is within, and what a person said. */
    static Statement kept(Statement s, String id, @Nullable String within, @Nullable Review review) {
        return new Statement(
                id,
                s.source(),
                s.cue(),
                s.content(),
                s.speaker(),
                s.form(),
                s.act(),
                s.issue(),
                s.stance(),
                s.conditions(),
                s.waits(),
                s.guarantees(),
                s.saidOn(),
                s.venue(),
                s.via(),
                s.addressee(),
                within,
                s.points(),
                s.confidence(),
                s.evidence(),
                review,
                s.unknown());
    }

    /** What stays of an article that is taken down: where each version was published, and which payloads are blanked. */
    String takedown(List<VersionRow> versions, List<Long> blanked) {
        ObjectNode node = json.createObjectNode();
        ArrayNode list = node.putArray("versions");
        for (VersionRow version : versions) {
            list.addObject()
                    .put("version", version.version())
                    .put("sha256", version.sha256())
                    .put("source", version.source())
                    .put("url", version.url())
                    .put("outlet", version.outlet())
                    .put("published", version.published())
                    .put("added_at", version.addedAt());
        }
        ArrayNode seqs = node.putArray("blanked");
        blanked.forEach(seqs::add);
        return text(node);
    }

    /** The versions in a body that {@link #takedown} wrote, oldest first. */
    List<VersionRow> takenDown(String body, ChainRow revision) throws RecordException {
        List<VersionRow> versions = new ArrayList<>();
        for (JsonNode version : parsed(body, "revision " + revision.seq()).path("versions")) {
            versions.add(new VersionRow(
                    revision.article(),
                    version.path("version").asInt(),
                    version.path("sha256").asText(),
                    version.path("source").asText(),
                    version.path("url").textValue(),
                    version.path("outlet").textValue(),
                    null,
                    version.path("published").textValue(),
                    version.path("added_at").asText(),
                    revision.seq(),
                    0,
                    null,
                    true));
        }
        if (versions.isEmpty()) {
            throw new RecordException("revision " + revision.seq() + " takes down nothing");
        }
        return versions;
    }

    /** Which revisions' payloads a body that {@link #takedown} wrote blanked. */
    List<Long> blanked(String body, String place) throws RecordException {
        List<Long> seqs = new ArrayList<>();
        parsed(body, place).path("blanked").forEach(seq -> seqs.add(seq.asLong()));
        return seqs;
    }

    /** The fields that reviewers decide about; {@code speaker} is the speaker's name. */
    static final List<String> FIELDS = List.of(
            "source",
            "cue",
            "content",
            "speaker",
            "form",
            "act",
            "issue",
            "stance",
            "conditions",
            "said_on",
            "venue",
            "via",
            "addressee");

    /** What is decided of a statement beside its fields: whether it is one. */
    static final String STATEMENT = "statement";

    /** Hears of a field whether two bodies say the same in it. */
    interface Comparison {
        void of(String field, boolean same);
    }

    /** Compares two statements, as {@link #statement} wrote them, field by field. */
    void compare(String one, String other, Names renamed, Comparison comparison) throws RecordException {
        ObjectNode a = parsed(one, "a reading's statement");
        ObjectNode b = parsed(other, "a person's statement");
        for (String field : FIELDS) {
            comparison.of(field, value(a, field, renamed).equals(value(b, field, renamed)));
        }
    }

    /** By field, what a statement says, as {@link #statement} wrote it, and whether it is one; of a rejected one that alone. */
    Map<String, String> decided(String body, Names renamed) throws RecordException {
        ObjectNode node = parsed(body, "a person's statement");
        boolean rejected = node.at("/review/state").asText().equals(ReviewState.REJECTED.word());
        Map<String, String> values = new LinkedHashMap<>();
        values.put(STATEMENT, rejected ? "rejected" : "accepted");
        if (!rejected) {
            for (String field : FIELDS) {
                values.put(field, text(value(node, field, renamed)));
            }
        }
        return values;
    }

    /** What a statement says in a field; of a renamed issue or actor what it is called now. */
    private JsonNode value(ObjectNode statement, String field, Names renamed) {
        JsonNode value = statement.at(field.equals("speaker") ? "/speaker/name" : "/" + field);
        String words = value.textValue();
        if (words == null) {
            return value;
        }
        return switch (field) {
            case "issue" -> json.getNodeFactory().textNode(renamed.issue(words));
            case "speaker", "addressee" -> json.getNodeFactory().textNode(renamed.actor(words));
            default -> value;
        };
    }

    private ObjectNode parsed(String body, String place) throws RecordException {
        try {
            if (json.readTree(body) instanceof ObjectNode node) {
                return node;
            }
        } catch (JsonProcessingException e) {
            throw new RecordException(place + ": not readable JSON: " + e.getOriginalMessage(), e);
        }
        throw new RecordException(place + ": no JSON object");
    }

    private ObjectNode tree(String line) {
        try {
            return (ObjectNode) json.readTree(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what the codec wrote can be read", e);
        }
    }

    private String text(JsonNode node) {
        try {
            return json.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of JSON nodes can always be written", e);
        }
    }
}
