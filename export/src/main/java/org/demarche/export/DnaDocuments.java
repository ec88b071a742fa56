package org.demarche.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.demarche.record.Article;
import org.demarche.record.CodePointText;
import org.demarche.record.Reading;
import org.jspecify.annotations.Nullable;

/** Turns documents of a DNA database into readings, one at a time. */
final class DnaDocuments {
    private static final String VALUES = """
            SELECT v.Variable AS Variable, e.Value AS Value, e.ID AS Entity
              FROM DATASHORTTEXT d JOIN VARIABLES v ON v.ID = d.VariableId JOIN ENTITIES e ON e.ID = d.Entity WHERE d.StatementId = ?1
            UNION ALL
            SELECT v.Variable, d.Value, NULL FROM DATALONGTEXT d JOIN VARIABLES v ON v.ID = d.VariableId WHERE d.StatementId = ?1
            UNION ALL
            SELECT v.Variable, d.Value, NULL FROM DATABOOLEAN d JOIN VARIABLES v ON v.ID = d.VariableId WHERE d.StatementId = ?1
            UNION ALL
            SELECT v.Variable, d.Value, NULL FROM DATAINTEGER d JOIN VARIABLES v ON v.ID = d.VariableId WHERE d.StatementId = ?1
            ORDER BY 1
            """;
    private static final String ATTRIBUTES = """
            SELECT a.AttributeVariable AS Attribute, w.AttributeValue AS Value
              FROM ATTRIBUTEVALUES w JOIN ATTRIBUTEVARIABLES a ON a.ID = w.AttributeVariableId
             WHERE w.EntityId = ? AND w.AttributeValue <> '' ORDER BY 1
            """;

    private final Connection connection;
    private final Path file;
    private final Columns columns;
    private final Map<Integer, String> types;
    private final RecordJson json = new RecordJson();

    DnaDocuments(Connection connection, Path file, Columns columns, Map<Integer, String> types) {
        this.connection = connection;
        this.file = file;
        this.columns = columns;
        this.types = types;
    }

    void document(ResultSet row, String place, Intake into) throws SQLException, ImportException {
        int id = row.getInt("ID");
        String text = text(id);
        if (text.isEmpty()) {
            return;
        }
        LocalDateTime date = date(row.getLong("Date"), place);
        ObjectNode line = json.reading(Reading.unread(Article.of(
                file.getFileName() + "#" + id,
                null,
                full(row.getString("Source")),
                full(row.getString("Title")),
                full(row.getString("Author")) == null ? List.of() : List.of(row.getString("Author")),
                date.toLocalDate().toString(),
                null,
                text)));
        ObjectNode more = json.object();
        put(more, "section", row.getString("Section"));
        put(more, "type", row.getString("Type"));
        put(more, "notes", row.getString("Notes"));
        if (!date.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            more.put("date", date.toString());
        }
        if (!more.isEmpty()) {
            ((ObjectNode) line.path("article")).set("dna", more);
        }
        line.set("statements", statements(id, new CodePointText(text), place));
        into.reading(Assembly.reading(json, line, place));
    }

    private static LocalDateTime date(long seconds, String place) throws ImportException {
        try {
            return LocalDateTime.ofInstant(Instant.ofEpochSecond(seconds), ZoneOffset.UTC);
        } catch (java.time.DateTimeException e) {
            throw new ImportException(
                    place + ": its date " + seconds + " is none (seconds since 1970). Correct it in DNA", e);
        }
    }

    private String text(int document) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT Text FROM DOCUMENTS WHERE ID = ?")) {
            query.setInt(1, document);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? String.valueOf(rows.getString(1)) : "";
            }
        }
    }

    private ArrayNode statements(int document, CodePointText text, String place) throws SQLException, ImportException {
        ArrayNode statements = json.array();
        try (PreparedStatement query = connection.prepareStatement("SELECT s.ID, s.StatementTypeId, s.Start, s.Stop,"
                + " c.Name AS Coder FROM STATEMENTS s LEFT JOIN CODERS c ON c.ID = s.Coder WHERE s.DocumentId = ?"
                + " ORDER BY s.Start, s.Stop, s.ID")) {
            query.setInt(1, document);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    statements.add(statement(rows, text, place + ", statement " + rows.getInt("ID")));
                }
            }
        }
        return statements;
    }

    private ObjectNode statement(ResultSet row, CodePointText text, String place) throws SQLException, ImportException {
        int start = row.getInt("Start");
        int stop = row.getInt("Stop");
        if (start < 0 || stop <= start || stop > text.text().length()) {
            throw new ImportException(
                    place + ": its positions " + start + " to " + stop + " lie outside the document's text of "
                            + text.text().length() + " UTF-16 units. Correct it in DNA");
        }
        ObjectNode node = json.object().put("id", "dna" + row.getInt("ID"));
        Spans.put(node.putArray("content").addObject(), text.span(text.toCodePoint(start), text.toCodePoint(stop)));
        ObjectNode values = json.object();
        ObjectNode attributes = json.object();
        values(row.getInt("ID"), values, attributes);
        String person = take(values, Column.SPEAKER_NAME, "person");
        String organization = take(values, Column.SPEAKER_REPRESENTS, "organization");
        String name = person == null ? organization : person;
        node.putObject("speaker")
                .put("name", name == null ? "unnamed speaker" : name)
                .put("kind", person != null ? "person" : organization != null ? "organisation" : "anonymous")
                .put("represents", person == null ? null : organization);
        String issue = take(values, Column.ISSUE, "concept");
        String label = types.getOrDefault(row.getInt("StatementTypeId"), "");
        node.put("issue", issue != null ? issue : label.isEmpty() ? "unsorted" : label);
        String act = take(values, Column.ACT, "");
        node.put("act", act == null ? "assert" : act).put("form", "indirect");
        node.put("stance", stance(take(values, Column.STANCE, "agreement")));
        node.put("addressee", take(values, Column.ADDRESSEE, ""));
        ObjectNode more =
                node.putObject("dna").put("statement", row.getInt("ID")).put("type", label);
        put(more, "coder", row.getString("Coder"));
        more.setAll(values);
        if (!attributes.isEmpty()) {
            more.set("attributes", attributes);
        }
        return node;
    }

    private void values(int statement, ObjectNode values, ObjectNode attributes) throws SQLException {
        List<Integer> entities = new ArrayList<>();
        List<String> of = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(VALUES)) {
            query.setInt(1, statement);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    put(values, rows.getString("Variable"), rows.getString("Value"));
                    if (rows.getObject("Entity") != null) {
                        entities.add(rows.getInt("Entity"));
                        of.add(rows.getString("Variable"));
                    }
                }
            }
        }
        for (int i = 0; i < entities.size(); i++) {
            try (PreparedStatement query = connection.prepareStatement(ATTRIBUTES)) {
                query.setInt(1, entities.get(i));
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        attributes
                                .withObject("/" + pointer(of.get(i)))
                                .put(rows.getString("Attribute"), rows.getString("Value"));
                    }
                }
            }
        }
    }

    /** RFC 6901, section 3. */
    private static String pointer(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    /** The value of the variable that stands for a column, which is then no longer among the rest. */
    private @Nullable String take(ObjectNode values, Column column, String usual) {
        String variable = columns.renamed(column).orElse(usual);
        JsonNode value = values.remove(variable);
        return value == null ? null : full(value.asText());
    }

    /** DNA's agreement is 1 or 0. */
    private static @Nullable String stance(@Nullable String agreement) {
        if (agreement == null) {
            return null;
        }
        return switch (agreement) {
            case "1" -> "for";
            case "0" -> "against";
            default -> agreement;
        };
    }

    private static @Nullable String full(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }

    private static void put(ObjectNode node, String field, @Nullable String value) {
        if (full(value) != null) {
            node.put(field, value);
        }
    }
}
