package org.demarche.article.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FetcherTest {
    private static final String PAGE = "<html><h1>Osk opens the strait</h1><p>It is open.</p></html>";
    private final Host host = new Host();
    private final Fetcher fetcher = new Fetcher(options(true, Duration.ofMillis(1), Duration.ofSeconds(20), 1 << 20));

    @AfterEach
    void stop() {
        host.close();
    }

    @Test
    void aPageComesWithItsTypeAndCharset() {
        host.page("/a", "Text/HTML; Charset=\"ISO-8859-2\"", PAGE);
        Fetched.Page page = page(host.at("/a#part"));
        assertThat(page.type()).isEqualTo("text/html");
        assertThat(page.charset()).isEqualTo("iso-8859-2");
        assertThat(new String(page.body(), StandardCharsets.UTF_8)).isEqualTo(PAGE);
        assertThat(host.asked()).containsExactly("/robots.txt", "/a");
    }

    @Test
    void theProgramSaysWhoItIs() {
        host.on(
                "/a",
                exchange -> Host.send(
                        exchange,
                        "text/plain",
                        exchange.getRequestHeaders().getFirst("User-Agent").getBytes(StandardCharsets.UTF_8)));
        assertThat(new String(page(host.at("/a")).body(), StandardCharsets.UTF_8))
                .startsWith("Demarche/")
                .contains("robots.txt");
    }

    @Test
    void theProgramSaysTheVersionThatWasBuilt() {
        String version = System.getProperty("demarche.version");
        Assumptions.assumeTrue(version != null, "only the build knows its version");
        assertThat(FetchOptions.standard(false).agent()).startsWith("Demarche/" + version + " ");
    }

    @Test
    void aNameThatAnswersWithAnAddressOfThisMachineIsRefused() {
        GuardedResolver guarded = new GuardedResolver(false);
        assertThatThrownBy(() -> guarded.resolve("localhost")).isInstanceOf(Addresses.Private.class);
        assertThatThrownBy(() -> guarded.resolve("169.254.169.254")).hasMessageContaining("169.254.169.254");
    }

    @Test
    void whatRobotsTxtForbidsIsNotAskedFor() {
        host.page("/robots.txt", "text/plain", "User-agent: *\nDisallow: /a\n\nUser-agent: demarche\nDisallow: /b\n");
        host.page("/a", "text/html", PAGE).page("/b", "text/html", PAGE);
        assertThat(refused(host.at("/b")).reason()).contains("robots.txt");
        assertThat(page(host.at("/a")).body()).isNotEmpty();
        assertThat(host.asked()).containsExactly("/robots.txt", "/a");
    }

    @Test
    void aHostInTroubleIsLeftAlone() {
        host.on("/robots.txt", exchange -> exchange.sendResponseHeaders(500, -1))
                .page("/a", "text/html", PAGE);
        assertThat(refused(host.at("/a")).reason()).contains("robots.txt").contains("cannot be had");
    }

    @Test
    void redirectsAreFollowedAndTheirEndIsTheAddress() {
        host.redirect("/a", "b?x=1").redirect("/b?x=1", host.at("/c")).page("/c", "text/html", PAGE);
        assertThat(page(host.at("/a")).address()).hasToString(host.at("/c"));
    }

    @Test
    void redirectsThatDoNotEndAreRefused() {
        host.redirect("/a", "/b").redirect("/b", "/a");
        assertThat(refused(host.at("/a")).reason()).contains("redirects more than 3 times");
        host.redirect("/f", "file:///etc/passwd");
        assertThat(refused(host.at("/f")).reason()).contains("no address of the web");
    }

    @Test
    void anAnswerThatIsTooLargeOrUnpacksToTooMuchIsRefused() throws IOException {
        host.page("/large", "text/html", "x".repeat((1 << 20) + 1));
        assertThat(refused(host.at("/large")).reason()).contains("larger than 1 MB");
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(new byte[50 << 20]);
        }
        host.on("/bomb", exchange -> {
            exchange.getResponseHeaders().add("Content-Encoding", "gzip");
            Host.send(exchange, "text/html", packed.toByteArray());
        });
        assertThat(refused(host.at("/bomb")).reason()).contains("larger than 1 MB");
    }

    @Test
    void anAnswerThatDripsIsCutOff() {
        Fetcher hasty = new Fetcher(options(true, Duration.ofMillis(1), Duration.ofSeconds(1), 1 << 20));
        host.on("/slow", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream body = exchange.getResponseBody()) {
                for (int i = 0; i < 100; i++) {
                    body.write('x');
                    body.flush();
                    Thread.sleep(100);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        Fetched.Refused refused = (Fetched.Refused) hasty.fetch(host.at("/slow"), Validators.NONE);
        assertThat(refused.reason()).contains("too slow").contains("longer than 1 s");
        assertThat(refused.lasting()).isFalse();
    }

    @Test
    void picturesAndPlainJsonHoldNoArticle() {
        host.page("/a.png", "image/png", "x").page("/a.json", "application/json", "{\"a\": 1}");
        assertThat(refused(host.at("/a.png")).reason()).contains("image/png");
        assertThat(refused(host.at("/a.json")).reason()).contains("JSON that is no feed");
    }

    @Test
    void whatIsKnownIsNotSentAgain() {
        host.on("/a", exchange -> {
            if ("\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
                return;
            }
            exchange.getResponseHeaders().add("ETag", "\"v1\"");
            Host.send(exchange, "text/html", PAGE.getBytes(StandardCharsets.UTF_8));
        });
        Validators known = page(host.at("/a")).validators();
        assertThat(fetcher.fetch(host.at("/a"), known)).isInstanceOf(Fetched.Unchanged.class);
    }

    @Test
    void requestsToOneHostAreSpacedOut() {
        Fetcher polite = new Fetcher(options(true, Duration.ofMillis(300), Duration.ofSeconds(20), 1 << 20));
        host.page("/a", "text/html", PAGE).page("/b", "text/html", PAGE);
        long began = System.nanoTime();
        polite.fetch(host.at("/a"), Validators.NONE);
        polite.fetch(host.at("/b"), Validators.NONE);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThanOrEqualTo(Duration.ofMillis(600));
    }

    @Test
    void refusalsOfAHostAreExplained() {
        host.on("/403", exchange -> exchange.sendResponseHeaders(403, -1)).on("/503", exchange -> {
            exchange.getResponseHeaders().add("Retry-After", "120");
            exchange.sendResponseHeaders(503, -1);
        });
        assertThat(refused(host.at("/403")).reason()).contains("403");
        assertThat(refused(host.at("/404")).reason()).contains("no such page");
        assertThat(refused(host.at("/503")).reason()).contains("120 s");
        assertThat(refused(host.at("/503")).lasting()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:%d/",
                "http://localhost:%d/",
                "http://[::1]:%d/",
                "http://[::ffff:127.0.0.1]:%d/",
                "http://2130706433:%d/",
                "http://127.1:%d/",
                "http://10.0.0.1/",
                "http://169.254.169.254/latest/meta-data",
                "http://[fd00::1]/"
            })
    void privateAddressesAreRefusedBeforeAConnectionIsMade(String address) {
        Fetcher guarded = new Fetcher(options(false, Duration.ofMillis(1), Duration.ofSeconds(20), 1 << 20));
        int port = java.net.URI.create(host.at("/")).getPort();
        Fetched fetched = guarded.fetch(address.formatted(port), Validators.NONE);
        assertThat(fetched).isInstanceOf(Fetched.Refused.class);
        assertThat(((Fetched.Refused) fetched).lasting()
                        || ((Fetched.Refused) fetched).reason().contains("no such host"))
                .isTrue();
        assertThat(host.asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:%d/inner", "http://localhost:%d/inner", "//[::1]:%d/inner"})
    void aPublicHostThatRedirectsIntoAPrivateNetworkIsNotFollowed(String inner) {
        int port = java.net.URI.create(host.at("/")).getPort();
        host.on("/a", exchange -> {
            exchange.getResponseHeaders().set("Location", inner.formatted(port));
            exchange.sendResponseHeaders(302, -1);
        });
        host.page("/inner", "text/html", PAGE);
        Fetcher guarded =
                new Fetcher(options(false, Duration.ofMillis(1), Duration.ofSeconds(20), 1 << 20), new OnePublicName());
        Fetched fetched = guarded.fetch("http://press.example:" + port + "/a", Validators.NONE);
        assertThat(fetched).isInstanceOf(Fetched.Refused.class);
        assertThat(host.asked()).contains("/a").doesNotContain("/inner");
    }

    /** Knows one name as if it were public; everything else goes through the guard. */
    private static final class OnePublicName implements DnsResolver {
        private final GuardedResolver guard = new GuardedResolver(false);

        @Override
        public InetAddress[] resolve(String name) throws UnknownHostException {
            return name.equals("press.example")
                    ? new InetAddress[] {InetAddress.getLoopbackAddress()}
                    : guard.resolve(name);
        }

        @Override
        public String resolveCanonicalHostname(String name) {
            return name;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://", "http://:80/", "https://user:secret@host.example/", "http://a b/", "http://[::1"})
    void whatIsNoAddressIsRefused(String address) {
        assertThat(refused(address).reason()).doesNotContain("secret").contains("no web address");
    }

    private static FetchOptions options(boolean allowPrivate, Duration delay, Duration time, int bytes) {
        return new FetchOptions(
                allowPrivate,
                delay,
                time,
                3,
                bytes,
                FetchOptions.standard(false).agent());
    }

    private Fetched.Page page(String address) {
        Fetched fetched = fetcher.fetch(address, Validators.NONE);
        assertThat(fetched).isInstanceOf(Fetched.Page.class);
        return (Fetched.Page) fetched;
    }

    private Fetched.Refused refused(String address) {
        Fetched fetched = fetcher.fetch(address, Validators.NONE);
        assertThat(fetched).isInstanceOf(Fetched.Refused.class);
        return (Fetched.Refused) fetched;
    }
}
