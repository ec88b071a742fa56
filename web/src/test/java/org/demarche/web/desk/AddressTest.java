package org.demarche.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.demarche.ledger.Query;
import org.demarche.web.Office;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Adding by address, from a server of this machine: refused unless the configuration allows private networks. */
class AddressTest {
    private static final String PAGE = "<!doctype html><html lang=\"en\"><head><title>Ferries run again</title>"
            + "<meta property=\"og:site_name\" content=\"Harbour Post\"></head><body><article><h1>Ferries run again</h1>"
            + "<p>The ferries between Osk and Korvane run again since Monday, after eleven weeks in which none had left the"
            + " quay.</p><p>“We will not stop them a second time,” Mayor Ilse Tarn said on the quay, where some two hundred"
            + " people had come to see the first boat off.</p><p>Fares stay as they were until the autumn, the harbour office"
            + " said.</p></article></body></html>";

    private static HttpServer host() throws IOException {
        HttpServer host = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        host.createContext("/", exchange -> {
            boolean page = exchange.getRequestURI().getPath().equals("/ferries");
            byte[] bytes = (page ? PAGE : "").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(page ? 200 : 404, page ? bytes.length : -1);
            if (page) {
                exchange.getResponseBody().write(bytes);
            }
            exchange.close();
        });
        host.start();
        return host;
    }

    private static Document added(Office office, String address) throws Exception {
        Office.Guest rita = office.signedIn("Rita Vane");
        Document form = rita.page("/desk/add");
        HttpResponse<String> sent = rita.send(form, "/desk/add", Map.of("addresses", address));
        String job = sent.headers().firstValue("Location").orElseThrow().replaceFirst("https?://[^/]+", "");
        for (int i = 0; i < 200; i++) {
            Document page = rita.page(job);
            if (!page.text().contains("This page renews itself")) {
                return page;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("adding " + address + " did not end");
    }

    @Test
    void anAddressOfThisMachineIsAddedWhereTheConfigurationAllowsIt(@TempDir Path folder) throws Exception {
        HttpServer host = host();
        String address = "http://127.0.0.1:" + host.getAddress().getPort() + "/ferries";
        try (Office office = Office.open(folder, DeskSettings.defaults().withPrivate(true))) {
            long before = office.ledger().counts().articles();
            assertThat(added(office, address).select("main").text()).contains("new", "/ferries");
            assertThat(office.ledger().counts().articles()).isEqualTo(before + 1);
            assertThat(office.ledger()
                            .articleKnownAs(address, null, address, null)
                            .orElseThrow()
                            .reading()
                            .article()
                            .text())
                    .contains("We will not stop them a second time");
            assertThat(office.ledger().search(Query.ALL.words("ferries")).items())
                    .isEmpty();
        } finally {
            host.stop(0);
        }
    }

    @Test
    void withoutThatItIsRefusedAndNothingIsAskedOfIt(@TempDir Path folder) throws Exception {
        HttpServer host = host();
        String address = "http://127.0.0.1:" + host.getAddress().getPort() + "/ferries";
        try (Office office = Office.open(folder)) {
            long before = office.ledger().counts().articles();
            assertThat(added(office, address).select("main").text()).contains("refused", "private");
            assertThat(office.ledger().counts().articles()).isEqualTo(before);
        } finally {
            host.stop(0);
        }
    }
}
