package org.demarche.web.topic;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.Javalin;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.demarche.web.Office;
import org.demarche.web.desk.DeskSettings;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FollowPagesTest {
    private static final String PATH = "/follow?q=harbour";

    @TempDir
    Path folder;

    /** A mail server that takes everything (RFC 5321, as much of it as a client says). */
    private static final class Postbox implements AutoCloseable {
        private final ServerSocket socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        private final List<String> mails = new CopyOnWriteArrayList<>();

        Postbox() throws IOException {
            Thread thread = new Thread(this::serve);
            thread.setDaemon(true);
            thread.start();
        }

        private void serve() {
            while (!socket.isClosed()) {
                try (Socket client = socket.accept()) {
                    talk(client);
                } catch (IOException e) {
                    return; // closed by the test
                }
            }
        }

        private void talk(Socket client) throws IOException {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
            OutputStream out = client.getOutputStream();
            say(out, "220 ready");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.equals("DATA")) {
                    say(out, "354 go on");
                    StringBuilder mail = new StringBuilder();
                    for (String part = in.readLine(); part != null && !part.equals("."); part = in.readLine()) {
                        mail.append(part).append('\n');
                    }
                    mails.add(mail.toString());
                }
                say(out, line.equals("QUIT") ? "221 bye" : "250 ok");
            }
        }

        private static void say(OutputStream out, String line) throws IOException {
            out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }

        MailSettings settings() {
            return new MailSettings(
                    "127.0.0.1", socket.getLocalPort(), "record@demarche.example", "", "", MailSettings.Security.NONE);
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    private static void addHarbour(Office office, String words) throws Exception {
        office.addStatement("The harbour of Korvane " + words);
    }

    @Test
    void aSearchIsToldByMailAfterItWasConfirmedAndNoLongerAfterItsEnd() throws Exception {
        try (Postbox postbox = new Postbox();
                Office office = Office.open(folder, DeskSettings.defaults().withMail(postbox.settings()))) {
            Office.Guest reader = office.guest();
            HttpResponse<String> sent =
                    reader.send(reader.page(PATH), "/follow", Map.of("way", "mail", "target", "ilse@reader.example"));
            assertThat(sent.body()).contains("Look into your mail");
            assertThat(postbox.mails).hasSize(1);
            assertThat(postbox.mails.get(0)).contains("To: ilse@reader.example").contains("q=harbour");

            addHarbour(office, "opens on Monday");
            office.desk().tell();
            assertThat(postbox.mails).as("nothing before it was confirmed").hasSize(1);

            Matcher link = Pattern.compile("/follow/[\\w-]{43}").matcher(postbox.mails.get(0));
            assertThat(link.find()).isTrue();
            String own = link.group();
            assertThat(reader.get(own).body()).contains("Yes, tell me");
            office.desk().tell();
            assertThat(postbox.mails).as("looking confirms nothing").hasSize(1);
            reader.post(own, Map.of("do", "confirm"));
            office.desk().tell();
            assertThat(postbox.mails).hasSize(2);
            assertThat(postbox.mails.get(1))
                    .contains("Subject: Demarche: 1 new statement")
                    .contains("opens on Monday")
                    .contains("(machine-read)")
                    .contains("/statements/");
            office.desk().tell();
            assertThat(postbox.mails).as("told once").hasSize(2);

            reader.post(own, Map.of("do", "end"));
            addHarbour(office, "closes on Friday");
            office.desk().tell();
            assertThat(postbox.mails).hasSize(2);
            assertThat(reader.get(own).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void aMailAddressCannotCarryASecondLineOrASecondReader() throws Exception {
        try (Postbox postbox = new Postbox();
                Office office = Office.open(folder, DeskSettings.defaults().withMail(postbox.settings()))) {
            Office.Guest reader = office.guest();
            Document form = reader.page(PATH);
            for (String bad :
                    List.of("a@b.example\nBcc: c@d.example", "a@b.example, c@d.example", "nobody", "<a@b.example>")) {
                assertThat(reader.send(form, "/follow", Map.of("way", "mail", "target", bad))
                                .statusCode())
                        .as(bad)
                        .isEqualTo(422);
            }
            assertThat(postbox.mails).isEmpty();
        }
    }

    @Test
    void aWebhookIsToldWithASignatureAndTriedAgainWhenItFails() throws Exception {
        List<JsonNode> got = new CopyOnWriteArrayList<>();
        List<String> signed = new CopyOnWriteArrayList<>();
        AtomicInteger status = new AtomicInteger(204);
        Javalin receiver = Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.routes.post("/hook", context -> {
                        if (status.get() == 204) {
                            got.add(new ObjectMapper().readTree(context.body()));
                            signed.add(context.header("Demarche-Signature") + "\n" + context.body());
                        }
                        context.status(status.get());
                    });
                })
                .start("127.0.0.1", 0);
        try (Office office = Office.open(folder, DeskSettings.defaults().withPrivate(true))) {
            String hook = "http://127.0.0.1:" + receiver.port() + "/hook";
            Office.Guest program = office.guest();
            HttpResponse<String> sent =
                    program.send(program.page(PATH), "/follow", Map.of("way", "webhook", "target", hook));
            assertThat(got).hasSize(1);
            Matcher key = Pattern.compile("signed with the key ([\\w-]{43})").matcher(sent.body());
            assertThat(key.find()).isTrue();

            addHarbour(office, "opens on Monday");
            status.set(500);
            office.desk().tell();
            assertThat(got).hasSize(1);
            status.set(204);
            office.desk().tell();
            assertThat(got).as("not before a minute has passed").hasSize(1);
            office.pass(Duration.ofMinutes(2));
            office.desk().tell();
            assertThat(got).hasSize(2);
            assertThat(got.get(1).at("/statements/0/line").asText()).contains("opens on Monday");

            String[] header = signed.get(1).split("\n", 2);
            Matcher parts = Pattern.compile("t=(\\d+),v1=([0-9a-f]{64})").matcher(header[0]);
            assertThat(parts.matches()).isTrue();
            // As a receiver in any language does it, and not by our own method.
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.group(1).getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
            byte[] expected = mac.doFinal((parts.group(1) + "." + header[1]).getBytes(StandardCharsets.UTF_8));
            assertThat(parts.group(2)).isEqualTo(HexFormat.of().formatHex(expected));
        } finally {
            receiver.stop();
        }
    }

    @Test
    void aWebhookReachesNoPrivateNetworkAndIsNotKeptThen() throws Exception {
        try (Office office = Office.open(folder)) {
            Office.Guest program = office.guest();
            for (String bad : List.of(
                    "http://127.0.0.1:9/",
                    "http://169.254.169.254/latest",
                    "http://[::1]:9/",
                    "ftp://a.example/",
                    "http://u:p@a.example/")) {
                assertThat(program.send(program.page(PATH), "/follow", Map.of("way", "webhook", "target", bad))
                                .statusCode())
                        .as(bad)
                        .isEqualTo(422);
            }
        }
    }

    @Test
    void aSearchThatIsNoneCannotBeFollowed() throws Exception {
        try (Office office = Office.open(folder)) {
            assertThat(office.guest().page("/follow").text()).contains("Search first");
            assertThat(office.guest().page("/follow?act=dance").text()).contains("Search first");
        }
    }
}
