package org.demarche.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.demarche.ledger.Ledger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The fields that the PLOVER manual requires (id, date, source, event), by its names, one event a line. */
class PloverTest {
    private static final Set<String> CATEGORIES = Set.of(
            "AGREE",
            "CONSULT",
            "SUPPORT",
            "CONCEDE",
            "COOPERATE",
            "AID",
            "RETREAT",
            "REQUEST",
            "ACCUSE",
            "REJECT",
            "THREATEN",
            "PROTEST",
            "SANCTION",
            "MOBILIZE",
            "COERCE",
            "ASSAULT");

    @TempDir
    Path folder;

    @Test
    void whatIsMoreThanACommentIsAnEvent() throws Exception {
        Map<String, String> events = new HashMap<>();
        try (Ledger ledger = Ledger.open(folder.resolve("ledger.db").toString())) {
            Sample.fill(ledger);
            for (String line : Written.text(ledger, "plover", Request.DEFAULT).split("\n")) {
                JsonNode event = new ObjectMapper().readTree(line);
                assertThat(event.path("id").asText()).isNotEmpty();
                assertThat(event.path("date").asText()).matches("\\d{4}-\\d{2}-\\d{2}");
                assertThat(event.path("event")).hasSize(1);
                assertThat(CATEGORIES).contains(event.path("event").path(0).asText());
                events.put(
                        event.path("source").path(0).path("actor_text").asText(),
                        event.path("event").path(0).asText() + " "
                                + event.path("quad_code").asInt() + event.path("context"));
            }
        }
        assertThat(events)
                .containsOnly(
                        Map.entry("Ada Holm", "AGREE 1[\"hypothetical\"]"),
                        Map.entry("Bo Lind", "ACCUSE 3"),
                        Map.entry("Council of Norland", "AGREE 1"));
    }
}
