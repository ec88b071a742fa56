package org.demarche.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.demarche.record.Named;
import org.demarche.web.Settings;
import org.demarche.web.account.OidcSettings;
import org.demarche.web.account.Role;
import org.demarche.web.desk.DeskSettings;
import org.demarche.web.operation.Configuration;
import org.demarche.web.operation.ConfigurationException;
import org.demarche.web.operation.Setting;
import org.demarche.web.operation.WatchSettings;
import org.demarche.web.topic.MailSettings;
import org.demarche.web.topic.Support;
import org.jspecify.annotations.Nullable;

/** What {@code serve} was told, from the command line, the environment and the file, as the parts of the site take it. */
final class ServeSettings {
    private final Configuration configuration;

    private ServeSettings(Configuration configuration) {
        this.configuration = configuration;
    }

    /**
     * @param file of {@code --config}, null for none
     * @param environment variables of the environment
     * @param set what {@code --set}, {@code --port} and {@code --host} said, by key
     */
    static ServeSettings of(@Nullable String file, Map<String, String> environment, Map<String, String> set) {
        Map<Setting, String> flags = new EnumMap<>(Setting.class);
        set.forEach((key, value) -> flags.put(
                Setting.find(key)
                        .orElseThrow(
                                () -> new InputFault("there is no setting " + key + ". There are: " + Setting.keys())),
                value));
        try {
            Optional<Path> path = file == null ? Optional.empty() : Optional.of(Path.of(file));
            return new ServeSettings(Configuration.of(path, environment, flags));
        } catch (ConfigurationException e) {
            throw fault(e);
        } catch (InvalidPathException e) {
            throw new InputFault("--config: '" + file + "' is no path (" + e.getReason() + ")", e);
        }
    }

    private static InputFault fault(Exception e) {
        return new InputFault(String.valueOf(e.getMessage()), e);
    }

    private interface Asked<T> {
        T get() throws ConfigurationException;
    }

    private static <T> T asked(Asked<T> asked) {
        try {
            return asked.get();
        } catch (ConfigurationException e) {
            throw fault(e);
        }
    }

    /** The ledger that was named, if one was. */
    Optional<String> ledger() {
        return configuration.given(Setting.LEDGER);
    }

    Settings site() {
        int port = asked(() -> configuration.number(Setting.SERVER_PORT, 0, 65535));
        try {
            Settings settings = Settings.defaults()
                    .withHost(configuration.text(Setting.SERVER_HOST))
                    .withPort(port)
                    .withSiteName(configuration.text(Setting.SERVER_NAME));
            return configuration
                    .given(Setting.SERVER_BASE_URL)
                    .map(settings::withBaseUrl)
                    .orElse(settings);
        } catch (IllegalArgumentException e) {
            throw fault(e);
        }
    }

    boolean withDesk() {
        return asked(() -> configuration.flag(Setting.DESK_ENABLED));
    }

    WatchSettings watch() {
        return asked(() -> new WatchSettings(
                configuration.number(Setting.SERVER_REQUESTS_A_MINUTE, 0, 1_000_000),
                configuration.number(Setting.SERVER_GRACE_SECONDS, 0, 600),
                configuration.text(Setting.METRICS_TOKEN),
                configuration.flag(Setting.LOG_REQUESTS)));
    }

    /** Whether the log is for programs. */
    boolean jsonLog() {
        String format = configuration.text(Setting.LOG_FORMAT).strip();
        if (!format.equals("text") && !format.equals("json")) {
            throw fault(configuration.wrong(Setting.LOG_FORMAT, "text or json"));
        }
        return format.equals("json");
    }

    /** @param allowPrivate whether private networks may be reached, as {@code --allow-private} says */
    DeskSettings desk(boolean allowPrivate) {
        return asked(() -> new DeskSettings(
                Duration.ofMinutes(configuration.number(Setting.DESK_IDLE_MINUTES, 1, 100_000)),
                Duration.ofHours(configuration.number(Setting.DESK_SESSION_HOURS, 1, 10_000)),
                configuration.number(Setting.DESK_UPLOAD_MEGABYTES, 1, 1000) << 20,
                configuration.flag(Setting.SERVER_BEHIND_PROXY),
                allowPrivate,
                mail(),
                support(),
                organisation()));
    }

    private Optional<MailSettings> mail() throws ConfigurationException {
        if (configuration.given(Setting.MAIL_HOST).isEmpty()) {
            return Optional.empty();
        }
        if (configuration.given(Setting.MAIL_FROM).isEmpty()) {
            throw configuration.wrong(Setting.MAIL_FROM, "the address whose mail it is, because mail.host is set");
        }
        String word = configuration.text(Setting.MAIL_SECURITY).strip();
        MailSettings.Security security = Named.find(MailSettings.Security.class, word)
                .orElseThrow(() -> configuration.wrong(
                        Setting.MAIL_SECURITY, "one of " + Named.words(MailSettings.Security.class)));
        return Optional.of(new MailSettings(
                configuration.text(Setting.MAIL_HOST),
                configuration.number(Setting.MAIL_PORT, 1, 65535),
                configuration.text(Setting.MAIL_FROM),
                configuration.text(Setting.MAIL_USER),
                configuration.text(Setting.MAIL_PASSWORD),
                security));
    }

    private Support support() throws ConfigurationException {
        try {
            return new Support(
                    configuration.given(Setting.READERS_SUPPORT_URL),
                    configuration.text(Setting.READERS_SUPPORT_WORDS));
        } catch (IllegalArgumentException e) {
            throw configuration.wrong(
                    Setting.READERS_SUPPORT_URL, "an address that begins with https://, http:// or mailto:");
        }
    }

    private Optional<OidcSettings> organisation() throws ConfigurationException {
        Optional<String> issuer = configuration.given(Setting.OIDC_ISSUER);
        if (issuer.isEmpty()) {
            return Optional.empty();
        }
        String client = configuration
                .given(Setting.OIDC_CLIENT)
                .orElseThrow(() -> configuration.wrong(
                        Setting.OIDC_CLIENT, "what this site is called at the provider, because oidc.issuer is set"));
        Role role = Named.find(Role.class, configuration.text(Setting.OIDC_ROLE))
                .orElseThrow(() -> configuration.wrong(Setting.OIDC_ROLE, "one of " + Named.words(Role.class)));
        return Optional.of(new OidcSettings(
                issuer.get(),
                client,
                configuration.text(Setting.OIDC_SECRET),
                configuration.text(Setting.OIDC_BUTTON),
                role));
    }
}
