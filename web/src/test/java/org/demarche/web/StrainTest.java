package org.demarche.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is sent to tie the server up. */
class StrainTest {
    /** More than the server has threads. */
    private static final int MANY = 300;

    @TempDir
    Path folder;

    private static List<Socket> begun(URI site, String request) throws IOException {
        List<Socket> sockets = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            Socket socket = new Socket(site.getHost(), site.getPort());
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            sockets.add(socket);
        }
        return sockets;
    }

    private static void assertAnswers(URI site) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(site.resolve("/legend"))
                .timeout(Duration.ofSeconds(30))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(200);
    }

    private static void end(List<Socket> sockets) throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    @Test
    void manyWhoNeverFinishTheirHeadersKeepNobodyWaiting() throws Exception {
        try (Serving serving = Serving.newsstand(folder)) {
            URI site = URI.create(serving.address("/"));
            List<Socket> slow = begun(site, "GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ");
            assertAnswers(site);
            for (Socket socket : slow) {
                socket.getOutputStream().write('a');
            }
            assertAnswers(site);
            end(slow);
        }
    }

    @Test
    void manyWhoNeverFinishWhatTheySendKeepNobodyWaiting() throws Exception {
        try (Office office = Office.open(folder)) {
            URI site = URI.create(office.address("/"));
            List<Socket> slow = begun(
                    site,
                    "POST /topics HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                            + "Content-Length: 1000\r\n\r\ntitle=a");
            assertAnswers(site);
            end(slow);
        }
    }

    @Test
    void headersThatAreTooLongAreRefused() throws Exception {
        try (Serving serving = Serving.newsstand(folder)) {
            URI site = URI.create(serving.address("/"));
            for (String request : List.of(
                    "GET / HTTP/1.1\r\nHost: localhost\r\nX-Long: " + "a".repeat(40_000) + "\r\n\r\n",
                    "GET /search?q=" + "a".repeat(40_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n")) {
                try (Socket socket = new Socket(site.getHost(), site.getPort())) {
                    socket.setSoTimeout(10_000);
                    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
                    String answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
                    assertThat(answer).isIn("HTTP/1.1 431", "HTTP/1.1 414");
                }
            }
            assertAnswers(site);
        }
    }
}
