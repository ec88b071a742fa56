package org.demarche.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.demarche.ledger.Author;
import org.demarche.ledger.Ledger;
import org.demarche.record.Article;
import org.demarche.record.Reading;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebAnnotationTest {
    @TempDir
    Path folder;

    private Ledger ledger;
    private Ledger other;
    private String written;

    @BeforeEach
    void open() throws Exception {
        ledger = Ledger.open(folder.resolve("ledger.db").toString());
        other = Ledger.open(folder.resolve("other.db").toString());
        Sample.fill(ledger);
        written = Written.text(ledger, "web-annotation", Request.DEFAULT);
    }

    @AfterEach
    void close() {
        ledger.close();
        other.close();
    }

    @Test
    void positionsCountCodePointsAndQuotesAreTheWordsThere() throws Exception {
        JsonNode page = new ObjectMapper().readTree(written);
        assertThat(page.path("@context").asText()).isEqualTo("http://www.w3.org/ns/anno.jsonld");
        assertThat(page.path("type").asText()).isEqualTo("AnnotationPage");
        int[] points = Sample.TEXT.codePoints().toArray();
        int checked = 0;
        for (JsonNode annotation : page.path("items")) {
            for (JsonNode target : annotation.path("target")) {
                if (!target.path("source").asText().equals(Sample.STRAIT)) {
                    continue;
                }
                JsonNode position = target.path("selector").path(0);
                JsonNode quote = target.path("selector").path(1);
                int start = position.path("start").asInt();
                String there = new String(points, start, position.path("end").asInt() - start);
                assertThat(there).startsWith(quote.path("exact").asText());
                assertThat(new String(points, 0, start))
                        .endsWith(quote.path("prefix").asText());
                checked++;
            }
        }
        assertThat(checked).isEqualTo(4);
    }

    @Test
    void anAnnotationWhoseWordsHaveChangedIsAnOrphanAndIsNotMoved() throws Exception {
        String changed = "A new first line.\n\n" + Sample.TEXT.replace("comes to", "amounts to");
        addText(changed);
        Written.Result result = read(written);
        assertThat(result.imported().added()).isZero();
        assertThat(result.orphans()).hasSize(5);
        Orphan sum = result.orphans().stream()
                .filter(o -> o.annotation().toString().contains("1+1"))
                .findFirst()
                .orElseThrow();
        assertThat(sum.why()).contains("not \"=1+1 is what it comes to\"").doesNotContain("which stands at");
        assertThat(sum.annotation().path("body").toString()).contains("\"purpose\":\"tagging\",\"value\":\"orphan\"");
        assertThat(result.orphans()).anySatisfy(o -> assertThat(o.why()).contains("(which stands at "));
        assertThat(result.orphans())
                .anySatisfy(o -> assertThat(o.why()).contains("the ledger has no article folder/ferries.txt"));
    }

    @Test
    void anOrphanStaysOneUntilItsTextIsBack() throws Exception {
        addText("Another text.");
        List<Orphan> orphans = read(written).orphans();
        StringBuilder kept = new StringBuilder("[");
        orphans.forEach(o -> kept.append(kept.length() > 1 ? "," : "").append(o.annotation()));
        Written.Result again = read(kept + "]");
        assertThat(again.orphans())
                .extracting(Orphan::annotation)
                .isEqualTo(orphans.stream().map(Orphan::annotation).toList());
        Sample.fillUnread(other);
        assertThat(read(kept + "]").imported().orphans()).isZero();
    }

    @Test
    void aQuoteAloneIsTakenWhereItStandsOnce() {
        var text = new org.demarche.record.CodePointText("🚢 to be or not to be");
        ObjectMapper json = new ObjectMapper();
        var once = json.createObjectNode().put("type", "TextQuoteSelector").put("exact", "or not");
        assertThat(Anchor.of(once, text).span()).isEqualTo(text.span(8, 14));
        var twice = json.createObjectNode().put("type", "TextQuoteSelector").put("exact", "to be");
        assertThat(Anchor.of(twice, text).span()).isNull();
        assertThat(Anchor.of(twice.put("prefix", "not "), text).span()).isEqualTo(text.span(15, 20));
        var bare = json.createObjectNode()
                .put("type", "TextPositionSelector")
                .put("start", 0)
                .put("end", 2);
        assertThat(Anchor.of(bare, text).why()).contains("no TextQuoteSelector");
    }

    @Test
    void anAnnotationThatSaysNothingOfAStatementIsNamedByItsNumber() {
        assertThatThrownBy(() ->
                        read("{\"type\":\"AnnotationPage\",\"items\":[{\"type\":\"Annotation\",\"body\":\"x\"}]}"))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining("annotation 1: no body of the format application/json");
    }

    private void addText(String text) throws Exception {
        Article article = Article.of("strait.html", Sample.STRAIT, null, null, List.of(), null, null, text);
        other.add(Reading.unread(article), Author.reader("fast 0.1"));
    }

    private Written.Result read(String annotations) throws Exception {
        Path file = Files.writeString(folder.resolve("a.jsonld"), annotations);
        return Written.read(other, "web-annotation", file, Request.DEFAULT);
    }
}
