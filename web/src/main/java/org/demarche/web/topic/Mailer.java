package org.demarche.web.topic;

import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.regex.Pattern;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/** Sends plain mail, one at a time. Thread-safe. */
final class Mailer {
    private static final String PATIENCE_MILLIS = "15000";
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>\",;:\\\\()\\[\\]]{1,64}@[A-Za-z0-9.-]{1,190}");

    private final MailSettings settings;
    private final Session session;

    Mailer(MailSettings settings) {
        this(settings, null);
    }

    /** @param trust what makes TLS sockets; null for those that trust whom the Java runtime trusts */
    Mailer(MailSettings settings, @Nullable SSLSocketFactory trust) {
        this.settings = settings;
        Properties properties = new Properties();
        String protocol = settings.security() == MailSettings.Security.TLS ? "smtps" : "smtp";
        // What Transport.send goes by is the protocol of the kind of address; by itself that is smtp on port 25,
        // whatever else is set.
        properties.put("mail.transport.protocol.rfc822", protocol);
        String prefix = "mail." + protocol + ".";
        properties.put(prefix + "host", settings.host());
        properties.put(prefix + "port", String.valueOf(settings.port()));
        properties.put(prefix + "connectiontimeout", PATIENCE_MILLIS);
        properties.put(prefix + "timeout", PATIENCE_MILLIS);
        properties.put(prefix + "writetimeout", PATIENCE_MILLIS);
        properties.put(prefix + "auth", String.valueOf(!settings.user().isEmpty()));
        properties.put(prefix + "ssl.checkserveridentity", "true");
        if (trust != null) {
            properties.put(prefix + "ssl.socketFactory", trust);
        }
        if (settings.security() == MailSettings.Security.STARTTLS) {
            properties.put(prefix + "starttls.enable", "true");
            properties.put(prefix + "starttls.required", "true");
        }
        this.session = Session.getInstance(properties, new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(settings.user(), settings.password());
            }
        });
    }

    /** Whether this can be one address and nothing more. */
    static boolean isAddress(String text) {
        if (!ADDRESS.matcher(text).matches()) {
            return false;
        }
        try {
            new InternetAddress(text, true).validate();
            return true;
        } catch (AddressException e) {
            return false; // what the specification does not take, no server would
        }
    }

    /**
     * Sends a mail.
     *
     * @param end address where the reader ends it, for the header of RFC 2369; empty for none
     * @throws MessagingException when the server cannot be reached or refuses it
     */
    void send(String to, String subject, String text, String end) throws MessagingException {
        MimeMessage message = new MimeMessage(session);
        message.setFrom(new InternetAddress(settings.from(), true));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to, true));
        message.setSubject(subject.replaceAll("[\\p{Cc}]+", " "), StandardCharsets.UTF_8.name());
        message.setText(text, StandardCharsets.UTF_8.name());
        message.setHeader("Auto-Submitted", "auto-generated");
        if (!end.isEmpty()) {
            message.setHeader("List-Unsubscribe", "<" + end + ">");
        }
        Transport.send(message);
    }
}
