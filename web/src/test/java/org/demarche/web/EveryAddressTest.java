package org.demarche.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Asks every address of the OpenAPI document, with its names in braces filled in. */
class EveryAddressTest {
    private static Serving site;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        site = Serving.newsstand(folder);
    }

    @AfterAll
    static void stop() {
        if (site != null) {
            site.close();
        }
    }

    private static String filled(String path) throws Exception {
        String statement = site.statement("\"open to talks\"");
        String article = site.article("Thery");
        String assets = org.jsoup.Jsoup.parse(site.get("/").body())
                .selectFirst("link[rel=stylesheet]")
                .attr("href");
        String filled = path.equals("/assets/{folder}/{file}") ? assets : path;
        for (Map.Entry<String, String> value : Map.of(
                        "/statements/{id}", statement,
                        "/articles/{id}", article,
                        "/issues/{issue}", "/issues/meeting-of-osk-and-dravik",
                        "/actors/{actor}", Addresses.actor("Valdony"),
                        "/outlets/{outlet}", Addresses.outlet("Inner Sea Review"),
                        "{key}", "mirela-osk",
                        "{revision}", "1",
                        "{version}", "1")
                .entrySet()) {
            filled = filled.replace(value.getKey(), value.getValue());
        }
        return filled.equals("/oembed")
                ? filled + "?" + Addresses.query(Parameters.of("url", site.address(statement)))
                : filled;
    }

    private record Address(String path, String types) {}

    private static List<Address> addresses() throws Exception {
        JsonNode document = site.json("/openapi.json");
        List<Address> addresses = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            JsonNode answer = path.getValue().at("/get/responses/200");
            JsonNode meant = answer.has("$ref")
                    ? document.at(answer.path("$ref").asText().substring(1))
                    : answer;
            List<String> types = new ArrayList<>();
            meant.path("content").fieldNames().forEachRemaining(types::add);
            addresses.add(new Address(filled(path.getKey()), String.join(" ", types)));
        }
        return addresses;
    }

    @Test
    void everyDocumentedAddressAnswersWithATypeThatTheDocumentNames() throws Exception {
        List<Address> addresses = addresses();
        assertThat(addresses).hasSizeGreaterThan(80);
        for (Address address : addresses) {
            HttpResponse<String> answer = site.get(address.path());
            assertThat(answer.statusCode()).as(address.path()).isEqualTo(200);
            String type = answer.headers().firstValue("Content-Type").orElse("none").split(";", 2)[0];
            assertThat(address.types()).as(address.path()).contains(type);
            if (type.endsWith("json")) {
                assertThat(new ObjectMapper().readTree(answer.body()).isObject())
                        .as(address.path())
                        .isTrue();
            }
        }
    }

    @Test
    void everyAddressHasATagAndIsNotSentAgainToWhoHasIt() throws Exception {
        for (Address address : addresses()) {
            String tag = site.get(address.path()).headers().firstValue("ETag").orElse("");
            if (address.path().startsWith("/assets/")) {
                assertThat(site.get(address.path()).headers().firstValue("Cache-Control").orElse(""))
                        .contains("immutable");
                continue;
            }
            assertThat(tag).as(address.path()).startsWith("W/\"");
            HttpResponse<String> again = site.get(address.path(), "If-None-Match", tag);
            assertThat(again.statusCode()).as(address.path()).isEqualTo(304);
            assertThat(again.body()).as(address.path()).isEmpty();
        }
    }
}
