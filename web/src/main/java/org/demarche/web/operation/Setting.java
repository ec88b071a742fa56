package org.demarche.web.operation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What can be set, and what it is when nobody sets it. The names are those of the file; the handbook lists them from here. */
public enum Setting {
    LEDGER("ledger", "", "the ledger: a file, or jdbc:postgresql://HOST/DATABASE"),
    SERVER_HOST("server.host", "127.0.0.1", "name or address to listen on; 0.0.0.0 for everybody"),
    SERVER_PORT("server.port", "8080", "where to listen; 0 takes a free port"),
    SERVER_NAME("server.name", "Demarche", "what the site calls itself"),
    SERVER_BASE_URL(
            "server.base_url",
            "",
            "the address under which the public reaches the site, such as https://record.example.org"),
    SERVER_BEHIND_PROXY(
            "server.behind_proxy",
            "false",
            "true where a proxy in front always sets X-Forwarded-For; limits are counted by it"),
    SERVER_REQUESTS_A_MINUTE(
            "server.requests_a_minute", "600", "how many requests one network may send a minute; 0 for no limit"),
    SERVER_GRACE_SECONDS(
            "server.grace_seconds", "15", "how long requests that have begun may take when the server is stopped"),
    DESK_ENABLED("desk.enabled", "true", "false for a site that can only be read"),
    DESK_IDLE_MINUTES("desk.idle_minutes", "120", "how long a session lasts unused"),
    DESK_SESSION_HOURS("desk.session_hours", "12", "how long a session lasts in any case"),
    DESK_UPLOAD_MEGABYTES("desk.upload_megabytes", "20", "how large an uploaded file may be"),
    READERS_SUPPORT_URL("readers.support_url", "", "where readers can support the site; empty for no link"),
    READERS_SUPPORT_WORDS("readers.support_words", "Support this site", "what that link says"),
    MAIL_HOST("mail.host", "", "the mail server; empty for a site that sends no mail"),
    MAIL_PORT("mail.port", "587", "the mail server's port"),
    MAIL_SECURITY("mail.security", "starttls", "starttls, tls or none"),
    MAIL_FROM("mail.from", "", "whose mail it is"),
    MAIL_USER("mail.user", "", "name at the mail server, empty for none"),
    MAIL_PASSWORD("mail.password", "", "password at the mail server; better given as DEMARCHE_MAIL_PASSWORD"),
    OIDC_ISSUER(
            "oidc.issuer", "", "address of the organisation's OpenID Connect provider; empty for local accounts alone"),
    OIDC_CLIENT("oidc.client", "", "what this site is called there"),
    OIDC_SECRET("oidc.secret", "", "its secret there; better given as DEMARCHE_OIDC_SECRET"),
    OIDC_BUTTON("oidc.button", "Sign in with your organisation", "what the button says"),
    OIDC_ROLE(
            "oidc.role", "reader", "what a new account of the organisation may do: reader, reviewer, editor or admin"),
    METRICS_TOKEN(
            "metrics.token",
            "",
            "who shows this token as bearer may read /metrics; empty: only this machine, and not through a proxy"),
    LOG_FORMAT("log.format", "text", "text for people, json for programs"),
    LOG_REQUESTS("log.requests", "false", "true for a line for each request");

    private final String key;
    private final String standard;
    private final String meaning;

    Setting(String key, String standard, String meaning) {
        this.key = key;
        this.standard = standard;
        this.meaning = meaning;
    }

    /** Its name in the file: section, full stop, name. */
    public String key() {
        return key;
    }

    /** What it is when nobody sets it. */
    public String standard() {
        return standard;
    }

    /** What it means, for a person. */
    public String meaning() {
        return meaning;
    }

    /** Its name as an environment variable. */
    public String variable() {
        return "DEMARCHE_" + key.toUpperCase(Locale.ROOT).replace('.', '_');
    }

    /** The setting of this name. */
    public static Optional<Setting> find(String key) {
        return Arrays.stream(values())
                .filter(setting -> setting.key.equals(key))
                .findFirst();
    }

    /** All names, joined by commas. */
    public static String keys() {
        return Arrays.stream(values()).map(Setting::key).collect(Collectors.joining(", "));
    }
}
