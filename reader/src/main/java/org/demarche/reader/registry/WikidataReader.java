package org.demarche.reader.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.record.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Reads entries from an export of Wikidata in its JSON format (mediawiki.org, Wikibase/DataModel/JSON): an object with {@code entities}, an
 * array of entities, or one entity a line as in the dumps. English labels become names, English aliases other forms; what an entity is an
 * instance of (P31) tells its kind; each position held (P39) becomes an entry with its term (P580, P582). An entity without an English
 * label or of a kind that the registry does not keep is left out.
 */
final class WikidataReader {
    private static final Map<EntryKind, Set<String>> KINDS = Map.of(
            EntryKind.PERSON,
            Set.of("Q5"),
            EntryKind.STATE,
            Set.of("Q6256", "Q3624078", "Q7275"),
            EntryKind.OUTLET,
            Set.of("Q192283", "Q11032", "Q1110794", "Q41298", "Q1002697", "Q1616075", "Q14350", "Q15265344"),
            EntryKind.ORGANISATION,
            Set.of(
                    "Q43229",
                    "Q484652",
                    "Q245065",
                    "Q7278",
                    "Q192350",
                    "Q327333",
                    "Q155271",
                    "Q4830453",
                    "Q6881511",
                    "Q79913",
                    "Q163740",
                    "Q35749",
                    "Q11204"),
            EntryKind.DOCUMENT,
            Set.of("Q131569", "Q625298"));

    private static final String INSTANCE = "P31";
    private static final String POSITION = "P39";
    private static final String JURISDICTION = "P1001";
    private static final String BEGIN = "P580";
    private static final String END = "P582";
    private static final String CODE = "P297";
    private static final String CAPITAL = "P36";
    private static final String DEMONYM = "P1549";

    private final String file;
    private final Map<String, JsonNode> entities = new LinkedHashMap<>();
    private final Map<String, String> names;

    private WikidataReader(String file, Map<String, String> names) {
        this.file = file;
        this.names = names;
    }

    /** Whether a text is such an export and no table. */
    static boolean reads(String text) {
        int i = text.startsWith("\ufeff") ? 1 : 0;
        while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i < text.length() && (text.charAt(i) == '{' || text.charAt(i) == '[');
    }

    /**
     * @param file its name, for messages
     * @param names canonical names that are known already, by Wikidata id; what the export refers to and does not hold is named by them
     * @throws RegistryException where it is no JSON, or holds no entity that can be an entry
     */
    static List<Entry> read(String file, String text, Map<String, String> names) {
        WikidataReader reader = new WikidataReader(file, names);
        reader.collect(text.startsWith("\ufeff") ? text.substring(1) : text);
        List<Entry> entries = new ArrayList<>();
        reader.entities.values().forEach(entity -> reader.add(entity, entries));
        if (entries.isEmpty()) {
            throw new RegistryException(
                    file,
                    1,
                    "no entity with an English label that is a person, state, organisation, outlet or treaty; export entities with their"
                            + " labels and claims (props=labels|aliases|claims)");
        }
        return entries;
    }

    private void collect(String text) {
        ObjectMapper json = new ObjectMapper();
        String stripped = text.strip();
        boolean lines = stripped.startsWith("{") && stripped.indexOf("}\n{") > 0;
        if (!lines) {
            gather(parse(json, stripped, 1));
            return;
        }
        int number = 0;
        for (String line : stripped.split("\n", -1)) {
            number++;
            if (!line.isBlank()) {
                gather(parse(json, line, number));
            }
        }
    }

    private JsonNode parse(ObjectMapper json, String text, int line) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            int at = e.getLocation() == null ? line : line + e.getLocation().getLineNr() - 1;
            throw new RegistryException(file, at, "this is no JSON (" + e.getOriginalMessage() + "); export it again");
        }
    }

    private void gather(JsonNode node) {
        if (node.isArray()) {
            node.forEach(this::gather);
        } else if (node.path("entities").isObject()) {
            node.path("entities").forEach(this::gather);
        } else if (node.path("id").isTextual()) {
            entities.put(node.path("id").asText(), node);
        }
    }

    private void add(JsonNode entity, List<Entry> entries) {
        String name = label(entity);
        EntryKind kind = kind(entity);
        if (name == null || kind == null) {
            return;
        }
        List<JsonNode> terms = new ArrayList<>();
        if (kind == EntryKind.PERSON) {
            entity.path("claims").path(POSITION).forEach(terms::add);
        }
        if (terms.isEmpty()) {
            entries.add(entry(entity, name, kind, null));
        }
        terms.forEach(term -> entries.add(entry(entity, name, kind, term)));
    }

    private Entry entry(JsonNode entity, String name, EntryKind kind, @Nullable JsonNode term) {
        String position = term == null ? null : item(term.path("mainsnak"));
        String represents = position == null ? null : firstItemName(entities.get(position), JURISDICTION);
        PartialDate from = term == null ? null : date(term.path("qualifiers").path(BEGIN));
        PartialDate to = term == null ? null : date(term.path("qualifiers").path(END));
        boolean ordered = from == null || to == null || !to.last().isBefore(from.first());
        String capital = firstItemName(entity, CAPITAL);
        return new Entry(
                name,
                kind,
                entity.path("id").asText(),
                aliases(entity, name),
                position == null ? null : role(position, represents),
                represents,
                from,
                ordered ? to : null,
                kind == EntryKind.STATE ? texts(entity, DEMONYM) : List.of(),
                kind == EntryKind.STATE && capital != null ? List.of(capital) : List.of(),
                List.of(),
                kind == EntryKind.STATE ? string(entity) : null,
                "Wikidata " + entity.path("id").asText());
    }

    private static @Nullable EntryKind kind(JsonNode entity) {
        for (JsonNode claim : entity.path("claims").path(INSTANCE)) {
            String type = item(claim.path("mainsnak"));
            for (EntryKind kind : EntryKind.values()) {
                if (type != null && KINDS.getOrDefault(kind, Set.of()).contains(type)) {
                    return kind;
                }
            }
        }
        return null;
    }

    private static @Nullable String label(@Nullable JsonNode entity) {
        String label = entity == null
                ? ""
                : entity.path("labels").path("en").path("value").asText("");
        return label.isBlank() ? null : label.strip();
    }

    private static List<String> aliases(JsonNode entity, String name) {
        List<String> found = new ArrayList<>();
        entity.path("aliases").path("en").forEach(alias -> {
            String form = alias.path("value").asText("").strip();
            if (!form.isEmpty() && !form.equals(name)) {
                found.add(form);
            }
        });
        return found;
    }

    /** "President of France" held for France is the office of President. */
    private @Nullable String role(String position, @Nullable String represents) {
        String label = label(entities.get(position));
        if (label == null) {
            return null;
        }
        String of = represents == null ? "" : " of " + represents;
        String the = represents == null ? "" : " of the " + represents;
        String bare = !of.isEmpty() && label.endsWith(of)
                ? label.substring(0, label.length() - of.length())
                : !the.isEmpty() && label.endsWith(the) ? label.substring(0, label.length() - the.length()) : label;
        return bare.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + bare.substring(1);
    }

    private @Nullable String firstItemName(@Nullable JsonNode entity, String property) {
        if (entity == null) {
            return null;
        }
        for (JsonNode claim : entity.path("claims").path(property)) {
            String id = item(claim.path("mainsnak"));
            String name = id == null ? null : names.getOrDefault(id, label(entities.get(id)));
            if (name != null) {
                return name;
            }
        }
        return null;
    }

    private static @Nullable String item(JsonNode snak) {
        String id = snak.path("datavalue").path("value").path("id").asText("");
        return id.isEmpty() ? null : id;
    }

    private static List<String> texts(JsonNode entity, String property) {
        List<String> found = new ArrayList<>();
        entity.path("claims").path(property).forEach(claim -> {
            JsonNode value = claim.path("mainsnak").path("datavalue").path("value");
            if (value.path("language").asText("").equals("en")
                    && !value.path("text").asText("").isBlank()) {
                found.add(value.path("text").asText());
            }
        });
        return found;
    }

    private static @Nullable String string(JsonNode entity) {
        String code = entity.path("claims")
                .path(CODE)
                .path(0)
                .path("mainsnak")
                .path("datavalue")
                .path("value")
                .asText("");
        return code.isEmpty() ? null : code;
    }

    /** A point in time: {@code +2017-05-14T00:00:00Z} with precision 11 (day), 10 (month) or 9 (year); null for anything else. */
    private static @Nullable PartialDate date(JsonNode qualifiers) {
        JsonNode value = qualifiers.path(0).path("datavalue").path("value");
        String time = value.path("time").asText("");
        int length = switch (value.path("precision").asInt()) {
            case 11 -> 10;
            case 10 -> 7;
            case 9 -> 4;
            default -> 0;
        };
        return length == 0 || time.length() <= length || time.charAt(0) != '+'
                ? null
                : PartialDate.parse(time.substring(1, length + 1)).orElse(null);
    }
}
