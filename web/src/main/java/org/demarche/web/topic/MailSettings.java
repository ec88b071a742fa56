package org.demarche.web.topic;

import org.demarche.record.Named;

/**
 * How mail is sent.
 *
 * @param host the server's name
 * @param port the server's port
 * @param from whose mail it is, an address
 * @param user name at the server, empty for none
 * @param password at the server, empty for none
 * @param security how the connection is protected
 */
public record MailSettings(String host, int port, String from, String user, String password, Security security) {
    /** How the connection to the server is protected. */
    public enum Security implements Named {
        /** Not at all; for a server on the same machine. */
        NONE,
        /** It must be changed to TLS before anything is said (RFC 3207). */
        STARTTLS,
        /** TLS from the beginning (RFC 8314). */
        TLS
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "mail by " + host + ":" + port + " from " + from;
    }
}
