package org.demarche.web.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.demarche.ledger.Ledger;
import org.demarche.web.Server;
import org.demarche.web.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchmanTest {
    @TempDir
    Path folder;

    private static HttpResponse<String> get(Server server, String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.address() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private Ledger ledger() throws Exception {
        return Ledger.open(folder.resolve("w.db").toString());
    }

    @Test
    void aProgramIsToldWhetherTheSiteIsAliveAndReady() throws Exception {
        Ledger ledger = ledger();
        try (Server server = Server.start(ledger, Settings.defaults().withPort(0))) {
            assertThat(get(server, "health").body()).isEqualTo("alive\n");
            assertThat(get(server, "ready").statusCode()).isEqualTo(200);
            ledger.close();
            assertThat(get(server, "health").statusCode()).isEqualTo(200);
            assertThat(get(server, "ready").statusCode()).isEqualTo(503);
        }
    }

    @Test
    void metricsCountEveryRequestByItsRegisteredPath() throws Exception {
        try (Ledger ledger = ledger();
                Server server = Server.start(ledger, Settings.defaults().withPort(0))) {
            get(server, "");
            get(server, "statements/nothing");
            get(server, "statements/other");
            get(server, "never/registered");
            String text = get(server, "metrics").body();
            assertThat(text)
                    .contains("demarche_http_requests_total{method=\"GET\",path=\"/\",status=\"200\"} 1\n")
                    .contains(
                            "demarche_http_requests_total{method=\"GET\",path=\"/statements/{id}\",status=\"404\"} 2\n")
                    .contains("demarche_http_requests_total{method=\"GET\",path=\"other\",status=\"404\"} 1\n")
                    .contains(
                            "demarche_http_request_duration_seconds_bucket{method=\"GET\",path=\"/\",le=\"+Inf\"} 1\n")
                    .contains("demarche_statements 0\n");
            assertThat(text.lines())
                    .allMatch(line -> line.startsWith("# ") || line.matches("[a-z_]+(\\{.*\\})? [0-9.E+-]+"));
        }
    }

    @Test
    void metricsAreForThisMachineOrForWhoShowsTheToken() throws Exception {
        try (Ledger ledger = ledger();
                Server server = Server.start(ledger, Settings.defaults().withPort(0))) {
            assertThat(get(server, "metrics", "X-Forwarded-For", "203.0.113.9").statusCode())
                    .isEqualTo(403);
        }
        try (Ledger ledger = ledger();
                Server server = Server.start(
                        ledger, Settings.defaults().withPort(0), null, new WatchSettings(0, 5, "tok", false))) {
            assertThat(get(server, "metrics").statusCode()).isEqualTo(403);
            assertThat(get(server, "metrics", "Authorization", "Bearer tok").statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void whoeverAsksTooOftenIsToldToWait() throws Exception {
        try (Ledger ledger = ledger();
                Server server = Server.start(
                        ledger, Settings.defaults().withPort(0), null, new WatchSettings(20, 5, "", false))) {
            HttpResponse<String> last = get(server, "legend");
            for (int i = 0; i < 40 && last.statusCode() == 200; i++) {
                last = get(server, "legend");
            }
            assertThat(last.statusCode()).isEqualTo(429);
            assertThat(last.headers().firstValue("Retry-After")).isPresent();
            assertThat(last.headers().firstValue("Content-Security-Policy")).isPresent();
            assertThat(get(server, "health").statusCode()).isEqualTo(200);
        }
    }
}
