package org.demarche.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Asks every address of the OpenAPI document, with its names in braces filled in. */
class EveryAddressTest {
    private static final Set<String> DESK = Set.of("Desk", "Readers");
    /** Limit of a page, compressed. */
    private static final int MOST_BYTES = 150 * 1024;

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
                        "/statements/{id}",
                        statement,
                        "/articles/{id}",
                        article,
                        "/issues/{issue}",
                        "/issues/meeting-of-osk-and-dravik",
                        "/actors/{actor}",
                        Addresses.actor("Valdony"),
                        "/outlets/{outlet}",
                        Addresses.outlet("Inner Sea Review"),
                        "{key}",
                        "mirela-osk",
                        "{revision}",
                        "1",
                        "{version}",
                        "1")
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
            JsonNode get = path.getValue().path("get");
            String tag = get.at("/tags/0").asText();
            if (get.isMissingNode() || DESK.contains(tag)) {
                continue; // the tests of the desk
            }
            JsonNode answer = get.at("/responses/200");
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
            if (nothingToDraw(address, answer)) {
                continue;
            }
            assertThat(answer.statusCode()).as(address.path()).isEqualTo(200);
            String type =
                    answer.headers().firstValue("Content-Type").orElse("none").split(";", 2)[0];
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
            HttpResponse<String> first = site.get(address.path());
            if (nothingToDraw(address, first)) {
                continue;
            }
            String tag = first.headers().firstValue("ETag").orElse("");
            if (address.path().matches("/(health|ready|metrics)")) {
                continue; // true at this moment alone
            }
            if (address.path().startsWith("/assets/")) {
                assertThat(site.get(address.path())
                                .headers()
                                .firstValue("Cache-Control")
                                .orElse(""))
                        .contains("immutable");
                continue;
            }
            assertThat(tag).as(address.path()).startsWith("W/\"");
            HttpResponse<String> again = site.get(address.path(), "If-None-Match", tag);
            assertThat(again.statusCode()).as(address.path()).isEqualTo(304);
            assertThat(again.body()).as(address.path()).isEmpty();
        }
    }

    @Test
    void everyPageNamesItsAddressAndItsJsonAndIsBelowTheLimitCompressed() throws Exception {
        for (Address address : addresses()) {
            if (!address.types().equals("text/html")) {
                continue;
            }
            Document page = site.page(address.path());
            assertThat(compressed(page.outerHtml())).as(address.path()).isLessThan(MOST_BYTES);
            if (!address.path().equals("/search") && !address.path().startsWith("/embed/")) {
                assertThat(page.select("link[rel=canonical]").attr("href"))
                        .as(address.path())
                        .isEqualTo(site.address(address.path().replaceFirst("/versions/1$", "")));
            }
            if (!address.path().equals("/legend") && !address.path().startsWith("/embed/")) {
                String json = page.select("link[type=application/json]").attr("href");
                assertThat(json).as(address.path()).contains(".json");
                assertThat(site.get(json).statusCode()).as(json).isEqualTo(200);
            }
        }
    }

    /** Nobody waits for anybody in this record, so there is no graph of it. */
    private static boolean nothingToDraw(Address address, HttpResponse<String> answer) {
        return address.path().matches(".*/preconditions\\.(svg|png)")
                && answer.statusCode() == 404
                && answer.body().contains("nothing to draw");
    }

    private static int compressed(String text) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }

    @Test
    void whatIsWorkedOutSaysOfWhichTimeItIs() throws Exception {
        for (String path : List.of("/board", "/board.json", "/issues", "/timeline.svg", "/index.atom")) {
            String at = site.get(path).headers().firstValue("Last-Modified").orElse("");
            Instant changed = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(at));
            assertThat(Duration.between(changed, Instant.now()))
                    .as(path)
                    .isBetween(Duration.ofSeconds(-1), Duration.ofMinutes(10));
        }
        assertThat(site.page("/board").select("footer").text())
                .containsPattern("of the record as it stood on \\d+ \\w+ \\d{4}, \\d\\d:\\d\\d UTC");
    }
}
