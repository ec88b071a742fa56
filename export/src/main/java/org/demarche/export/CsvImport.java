package org.demarche.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.record.Article;
import org.demarche.record.CodePointText;
import org.demarche.record.Span;
import org.jspecify.annotations.Nullable;

/**
 * A table of statements, ours or another's. Rows of one article that follow each other are taken together. What must be there: who speaks
 * ({@code speaker.name}), the words ({@code content}) or where they stand ({@code content.spans}), and the article: its text
 * ({@code article.text}), or an address and text that the ledger has. Words without offsets are taken where they stand in the text exactly
 * once.
 */
final class CsvImport implements ImportFormat {
    private static final int WIDEST_RECORD = 16 << 20;
    private static final String GAP = " […] ";

    @Override
    public String name() {
        return "csv";
    }

    @Override
    public String purpose() {
        return "a table, one statement a row";
    }

    @Override
    public List<String> suffixes() {
        return List.of(".csv");
    }

    @Override
    public void read(Path file, Request request, Intake into) throws ImportException, IOException {
        TextFile.refusePacked(file);
        try (CsvReader<CsvRecord> csv =
                CsvReader.builder().maxBufferSize(WIDEST_RECORD).ofCsvRecord(TextFile.reader(file))) {
            Map<Column, Integer> places = null;
            Group group = null;
            for (CsvRecord row : csv) {
                String place = file + ", line " + row.getStartingLineNumber();
                if (places == null) {
                    places = header(row, request.columns(), place);
                    continue;
                }
                Cells cells = new Cells(row, places, place);
                if (group == null || !group.same(cells)) {
                    if (group != null) {
                        group.end(into);
                    }
                    group = new Group(cells, into);
                }
                group.add(cells);
            }
            if (group != null) {
                group.end(into);
            }
        } catch (CsvParseException | UncheckedIOException e) {
            throw new ImportException(
                    file + ": this is no CSV in UTF-8 (" + e.getMessage() + "). Save it as CSV, comma-separated, UTF-8",
                    e);
        }
    }

    private static Map<Column, Integer> header(CsvRecord row, Columns columns, String place) throws ImportException {
        Map<Column, Integer> places = new EnumMap<>(Column.class);
        for (int i = 0; i < row.getFieldCount(); i++) {
            int at = i;
            columns.under(Formula.bare(row.getField(i).strip())).ifPresent(column -> places.putIfAbsent(column, at));
        }
        if (!places.containsKey(Column.SPEAKER_NAME)
                || !(places.containsKey(Column.CONTENT) || places.containsKey(Column.CONTENT_SPANS))) {
            throw new ImportException(place + ": the header names no column speaker.name, or none of content and"
                    + " content.spans. Say which they are: --columns 'speaker.name=Who,content=What'");
        }
        return places;
    }

    /** A row's cells by column. */
    private record Cells(CsvRecord row, Map<Column, Integer> places, String place) {
        @Nullable
        String get(Column column) {
            Integer at = places.get(column);
            if (at == null || at >= row.getFieldCount()) {
                return null;
            }
            String cell = Formula.bare(row.getField(at));
            return cell.isBlank() ? null : cell;
        }

        String get(Column column, String otherwise) {
            String cell = get(column);
            return cell == null ? otherwise : cell;
        }

        ImportException wrong(Column column, String what) {
            return new ImportException(place + ", " + column.word() + ": " + what);
        }
    }

    /** Rows of one article that follow each other. */
    private static final class Group {
        private static final List<Column> KEY = List.of(
                Column.ARTICLE_SOURCE,
                Column.ARTICLE_URL,
                Column.ARTICLE_OUTLET,
                Column.ARTICLE_SHA256,
                Column.ARTICLE_TEXT);

        private final RecordJson json = new RecordJson();
        private final Cells first;
        private final Article article;
        private final CodePointText text;
        private final ArrayNode statements = json.array();
        private final Set<String> ids = new HashSet<>();

        Group(Cells first, Intake into) throws ImportException {
            this.first = first;
            this.article = article(first, into);
            this.text = new CodePointText(article.text());
        }

        boolean same(Cells other) {
            return KEY.stream().allMatch(c -> java.util.Objects.equals(first.get(c), other.get(c)));
        }

        private Article article(Cells cells, Intake into) throws ImportException {
            String url = cells.get(Column.ARTICLE_URL);
            String outlet = cells.get(Column.ARTICLE_OUTLET);
            String source = cells.get(Column.ARTICLE_SOURCE, url == null ? "" : url);
            String sha256 = cells.get(Column.ARTICLE_SHA256);
            String words = cells.get(Column.ARTICLE_TEXT);
            if (source.isEmpty()) {
                throw cells.wrong(Column.ARTICLE_SOURCE, "neither this nor article.url says which article it is");
            }
            if (words == null) {
                return into.known(url, outlet, source, sha256)
                        .orElseThrow(
                                () -> new ImportException(cells.place + ": there is no column article.text, and this"
                                        + " ledger has no article " + source + (sha256 == null ? "" : " with that text")
                                        + ". Add the article first, or export with full text"));
            }
            if (sha256 != null && !sha256.equals(Article.hash(words))) {
                throw cells.wrong(Column.ARTICLE_TEXT, "is not the text that article.sha256 names; it was changed");
            }
            return Article.of(
                    source,
                    url,
                    outlet,
                    cells.get(Column.ARTICLE_TITLE),
                    strings(cells, Column.ARTICLE_AUTHORS),
                    cells.get(Column.ARTICLE_PUBLISHED),
                    cells.get(Column.ARTICLE_LANGUAGE),
                    words);
        }

        void add(Cells cells) throws ImportException {
            ObjectNode node = json.object();
            String id = cells.get(Column.ID, "row" + cells.row.getStartingLineNumber());
            if (!ids.add(id)) {
                throw cells.wrong(
                        Column.ID, "\"" + id + "\" comes twice in one article. Give every row its own, or none");
            }
            node.put("id", id);
            ArrayNode content = node.putArray("content");
            for (Span span : content(cells)) {
                Spans.put(content.addObject(), span);
            }
            span(node, "source", cells, Column.SOURCE, Column.SOURCE_SPAN);
            span(node, "cue", cells, Column.CUE, Column.CUE_SPAN);
            node.putObject("speaker")
                    .put("name", cells.get(Column.SPEAKER_NAME, "unnamed speaker"))
                    .put(
                            "kind",
                            cells.get(
                                    Column.SPEAKER_KIND,
                                    cells.get(Column.SPEAKER_NAME) == null ? "anonymous" : "person"))
                    .put("id", cells.get(Column.SPEAKER_ID))
                    .put("role", cells.get(Column.SPEAKER_ROLE))
                    .put("represents", cells.get(Column.SPEAKER_REPRESENTS));
            node.put("form", cells.get(Column.FORM, "indirect"))
                    .put("act", cells.get(Column.ACT, "assert"))
                    .put("issue", cells.get(Column.ISSUE, "unsorted"))
                    .put("stance", cells.get(Column.STANCE))
                    .put("said_on", cells.get(Column.SAID_ON))
                    .put("venue", cells.get(Column.VENUE))
                    .put("addressee", cells.get(Column.ADDRESSEE))
                    .put("within", cells.get(Column.WITHIN));
            ArrayNode via = node.putArray("via");
            strings(cells, Column.VIA).forEach(via::add);
            for (Column column : List.of(
                    Column.CONDITIONS,
                    Column.WAITS,
                    Column.GUARANTEES,
                    Column.POINTS,
                    Column.EVIDENCE,
                    Column.REVIEW)) {
                tree(node, cells, column);
            }
            confidence(node, cells);
            Quoted.restore(node, text, cells.place);
            statements.add(node);
        }

        private void confidence(ObjectNode node, Cells cells) throws ImportException {
            String number = cells.get(Column.CONFIDENCE);
            try {
                node.put("confidence", number == null ? null : Double.valueOf(number));
            } catch (NumberFormatException e) {
                throw cells.wrong(Column.CONFIDENCE, "\"" + number + "\" is no number between 0 and 1");
            }
        }

        private List<Span> content(Cells cells) throws ImportException {
            String offsets = cells.get(Column.CONTENT_SPANS);
            String words = cells.get(Column.CONTENT);
            if (offsets == null) {
                if (words == null) {
                    throw cells.wrong(Column.CONTENT, "is empty. Nothing is recorded without the words it rests on");
                }
                List<Span> found = Spans.find(words, text, 2);
                if (found.size() != 1) {
                    throw cells.wrong(
                            Column.CONTENT,
                            "the words stand " + (found.isEmpty() ? "nowhere" : "more than once")
                                    + " in the article. Say where: content.spans, such as 12-40");
                }
                return found;
            }
            List<Span> spans = Spans.read(offsets, text, cells.place + ", content.spans");
            String there = String.join(GAP, spans.stream().map(Span::text).toList());
            String quote = words != null && words.endsWith(" …") ? words.substring(0, words.length() - 2) : words;
            if (quote != null && !there.equals(words) && !there.startsWith(quote)) {
                throw cells.wrong(
                        Column.CONTENT_SPANS,
                        "other words than those in content stand there. Offsets count code points");
            }
            return spans;
        }

        private void span(ObjectNode node, String field, Cells cells, Column words, Column offsets)
                throws ImportException {
            String typed = cells.get(offsets);
            if (typed == null) {
                return;
            }
            Span span =
                    Spans.read(typed, text, cells.place + ", " + offsets.word()).get(0);
            String quote = cells.get(words);
            if (quote != null && !span.text().startsWith(quote)) {
                throw cells.wrong(offsets, "other words than those in " + words.word() + " stand there");
            }
            Spans.put(node.putObject(field), span);
        }

        private void tree(ObjectNode node, Cells cells, Column column) throws ImportException {
            String cell = cells.get(column);
            if (cell != null) {
                try {
                    node.set(column.word(), json.mapper().readTree(cell));
                } catch (JsonProcessingException e) {
                    throw cells.wrong(
                            column, "is no JSON (" + e.getOriginalMessage() + "). Empty the cell, or mend it");
                }
            }
        }

        private List<String> strings(Cells cells, Column column) throws ImportException {
            String cell = cells.get(column);
            if (cell == null) {
                return List.of();
            }
            if (cell.startsWith("[")) {
                try {
                    JsonNode list = json.mapper().readTree(cell);
                    if (list.isArray()) {
                        return java.util.stream.StreamSupport.stream(list.spliterator(), false)
                                .map(JsonNode::asText)
                                .toList();
                    }
                } catch (JsonProcessingException e) {
                    throw cells.wrong(column, "begins as a JSON list and is none (" + e.getOriginalMessage() + ")");
                }
            }
            return List.of(cell.strip().split("\\s*;\\s*"));
        }

        void end(Intake into) throws ImportException {
            into.reading(Assembly.reading(json, article, statements, first.place));
        }
    }
}
