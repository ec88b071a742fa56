package org.demarche.web.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;

/** Mail to a real server in this process, over TLS with a certificate that was made for the test. */
class MailerTest {
    private static SSLContext localhost;
    private static SSLContext elsewhere;

    private final List<String> mails = new CopyOnWriteArrayList<>();
    private final List<String> logins = new CopyOnWriteArrayList<>();

    @BeforeAll
    static void keys(@TempDir Path folder) throws Exception {
        localhost = context(folder.resolve("localhost.p12"), "localhost");
        elsewhere = context(folder.resolve("elsewhere.p12"), "mail.elsewhere.example");
    }

    /** A key and its certificate, by the tool of the JDK; it is trusted where it is used. */
    private static SSLContext context(Path file, String name) throws Exception {
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        String[] command = {
            keytool.toString(),
            "-genkeypair",
            "-keystore",
            file.toString(),
            "-storetype",
            "PKCS12",
            "-storepass",
            "changeit",
            "-alias",
            "mail",
            "-keyalg",
            "EC",
            "-groupname",
            "secp256r1",
            "-dname",
            "CN=" + name,
            "-ext",
            "SAN=dns:" + name,
            "-validity",
            "2"
        };
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, "changeit".toCharArray());
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, "changeit".toCharArray());
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("mail", store.getCertificate("mail"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    private SMTPServer.Builder server() {
        return SMTPServer.port(0)
                .bindAddress(InetAddress.getLoopbackAddress())
                .authenticationHandlerFactory(new EasyAuthenticationHandlerFactory((name, password, session) -> {
                    logins.add(name);
                    if (!password.equals("seven boats")) {
                        throw new LoginFailedException();
                    }
                }))
                .messageHandler((session, from, to, data) ->
                        mails.add(from + " to " + to + "\n" + new String(data, StandardCharsets.UTF_8)));
    }

    private static MailSettings settings(SMTPServer server, String password, MailSettings.Security security) {
        return new MailSettings(
                "localhost", server.getPortAllocated(), "record@demarche.example", "record", password, security);
    }

    private static void send(Mailer mailer) throws MessagingException {
        mailer.send("ilse@reader.example", "Neues: „Hafen“", "The harbour opens.", "https://demarche.example/end");
    }

    @Test
    void mailGoesOverStartTlsAndOnlyThenAreNameAndPasswordSaid() throws Exception {
        SMTPServer server = server().enableTLS()
                .requireTLS()
                .requireAuth()
                .startTlsSocketFactory(localhost)
                .build();
        server.start();
        try {
            Mailer mailer = new Mailer(
                    settings(server, "seven boats", MailSettings.Security.STARTTLS), localhost.getSocketFactory());
            send(mailer);
            assertThat(logins).containsExactly("record");
            assertThat(mails).hasSize(1);
            assertThat(mails.get(0))
                    .startsWith("record@demarche.example to ilse@reader.example")
                    .contains("List-Unsubscribe: <https://demarche.example/end>")
                    .contains("Auto-Submitted: auto-generated")
                    .contains("The harbour opens.");

            Mailer wrong = new Mailer(
                    settings(server, "six boats", MailSettings.Security.STARTTLS), localhost.getSocketFactory());
            assertThatThrownBy(() -> send(wrong)).isInstanceOf(AuthenticationFailedException.class);
            assertThat(mails).hasSize(1);
        } finally {
            server.stop();
        }
    }

    @Test
    void withoutStartTlsOrWithAnotherNamesCertificateNothingIsSaid() throws Exception {
        for (SMTPServer.Builder builder : List.of(
                server().requireAuth(), server().enableTLS().requireAuth().startTlsSocketFactory(elsewhere))) {
            SMTPServer server = builder.build();
            server.start();
            try {
                Mailer mailer = new Mailer(
                        settings(server, "seven boats", MailSettings.Security.STARTTLS), elsewhere.getSocketFactory());
                assertThatThrownBy(() -> send(mailer)).isInstanceOf(MessagingException.class);
                assertThat(logins).isEmpty();
                assertThat(mails).isEmpty();
            } finally {
                server.stop();
            }
        }
    }

    @Test
    void aCertificateThatNobodyVouchesForIsRefused() throws Exception {
        SMTPServer server = server().enableTLS()
                .requireTLS()
                .startTlsSocketFactory(localhost)
                .build();
        server.start();
        try {
            Mailer mailer = new Mailer(settings(server, "seven boats", MailSettings.Security.STARTTLS));
            assertThatThrownBy(() -> send(mailer)).isInstanceOf(MessagingException.class);
            assertThat(logins).isEmpty();
        } finally {
            server.stop();
        }
    }

    @Test
    void mailGoesOverTlsFromTheBeginning() throws Exception {
        SMTPServer server =
                server().requireAuth().serverSocketFactory(localhost).build();
        server.start();
        try {
            send(new Mailer(settings(server, "seven boats", MailSettings.Security.TLS), localhost.getSocketFactory()));
            assertThat(mails).hasSize(1);
        } finally {
            server.stop();
        }
    }
}
