package org.demarche.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.document.JsonDocument;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.demarche.ledger.Ledger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Read by a JSON-LD processor; the context of schema.org, which is a vocabulary, is served from here. */
class SchemaOrgTest {
    private static final String SCHEMA = "http://schema.org/";

    @TempDir
    Path folder;

    @Test
    void aJsonLdProcessorFindsArticlesQuotationsAndClaims() throws Exception {
        List<String> types = new ArrayList<>();
        List<String> said = new ArrayList<>();
        for (JsonValue value : expanded()) {
            JsonObject node = value.asJsonObject();
            String type = node.getJsonArray("@type").getString(0);
            types.add(type.substring(SCHEMA.length()));
            if (type.endsWith("Quotation")) {
                said.add(text(node, "text"));
                JsonObject speaker =
                        node.getJsonArray(SCHEMA + "spokenByCharacter").getJsonObject(0);
                assertThat(text(speaker, "name")).isEqualTo("Ada Holm");
                assertThat(node.getJsonArray(SCHEMA + "isPartOf")
                                .getJsonObject(0)
                                .getString("@id"))
                        .startsWith("urn:demarche:article:");
            }
        }
        assertThat(types)
                .containsExactlyInAnyOrder(
                        "NewsArticle", "NewsArticle", "Quotation", "Claim", "Claim", "Claim", "Claim");
        assertThat(said).containsExactly("We have waited.\n\n“We wait no longer,");
    }

    private static String text(JsonObject node, String property) {
        return node.getJsonArray(SCHEMA + property).getJsonObject(0).getString("@value");
    }

    private JsonArray expanded() throws Exception {
        String written;
        try (Ledger ledger = Ledger.open(folder.resolve("ledger.db").toString())) {
            Sample.fill(ledger);
            written = Written.text(ledger, "schema-org", Request.DEFAULT);
        }
        return JsonLd.expand(JsonDocument.of(new StringReader(written)))
                .loader((url, options) ->
                        JsonDocument.of(new StringReader("{\"@context\":{\"@vocab\":\"" + SCHEMA + "\"}}")))
                .get();
    }
}
