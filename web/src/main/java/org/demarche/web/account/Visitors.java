package org.demarche.web.account;

import io.javalin.http.Context;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.demarche.ledger.Annex;
import org.demarche.ledger.LedgerException;
import org.demarche.ledger.Sql;
import org.jspecify.annotations.Nullable;

/**
 * Tells visitors without an account apart for one day, and keeps no more of them than that takes: a hash of the network address and the
 * browser's name with a salt that is thrown away when the day is over (UTC). After that nobody can say whose token it was, or that two
 * tokens of two days are one person's. Thread-safe.
 */
public final class Visitors {
    private final Annex annex;
    private final Clock clock;
    private final boolean behindProxy;
    private String salt = "";
    private String key = "";
    private @Nullable LocalDate day;

    /** @param behindProxy whether the last address of {@code X-Forwarded-For} is the visitor's; only where a proxy always sets it */
    public Visitors(Annex annex, Clock clock, boolean behindProxy) {
        this.annex = annex;
        this.clock = clock;
        this.behindProxy = behindProxy;
    }

    /** Today, UTC, ISO 8601. */
    public String today() {
        return LocalDate.now(clock.withZone(ZoneOffset.UTC)).toString();
    }

    /** The visitor's token of today; kept in the database where something is counted once each. */
    public String token(Context context) throws LedgerException {
        return Tokens.mac(salt(), network(context) + "\n" + String.valueOf(context.userAgent()));
    }

    /** What limits are counted by: the network that somebody comes from, hashed with the salt of today. Only kept in memory. */
    public String network(Context context) throws LedgerException {
        return Tokens.mac(salt(), address(context)).substring(0, 24);
    }

    /** What a form for a purpose must send back: another site cannot know it, because it is the visitor's own of today. */
    public String form(Context context, String purpose) throws LedgerException {
        salt();
        return Tokens.mac(key, purpose + "\n" + today() + "\n" + token(context));
    }

    /** Whether a form sent back what it was given, today or, shortly after midnight, at all. */
    public boolean formFits(Context context, String purpose) throws LedgerException {
        String sent = context.formParam("token");
        return sent != null && Tokens.same(sent, form(context, purpose));
    }

    private String address(Context context) {
        String forwarded = behindProxy ? context.header("X-Forwarded-For") : null;
        String ip = forwarded == null
                ? context.ip()
                : forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
        return prefix(ip);
    }

    /** Of an IPv6 address the network of 64 bits, which is one household's; IPv4 as it is. */
    private static String prefix(String ip) {
        if (ip.indexOf(':') < 0) {
            return ip;
        }
        try {
            InetAddress address =
                    InetAddress.getByName(ip); // with a colon in it, it is no name and nothing is looked up
            return address instanceof Inet6Address
                    ? java.util.HexFormat.of().formatHex(address.getAddress(), 0, 8)
                    : address.getHostAddress();
        } catch (UnknownHostException e) {
            return ip; // whatever the proxy wrote: still the same for the same visitor
        }
    }

    private synchronized String salt() throws LedgerException {
        LocalDate now = LocalDate.now(clock.withZone(ZoneOffset.UTC));
        if (!now.equals(day)) {
            String today = now.toString();
            salt = annex.write("the salt of the day was not made", sql -> {
                sql.change("DELETE FROM secret WHERE day <> '' AND day <> ?", today);
                return secret(sql, "salt", today);
            });
            key = annex.write("the key of forms was not made", sql -> secret(sql, "forms", ""));
            day = now;
        }
        return salt;
    }

    private static String secret(Sql sql, String name, String day) {
        sql.change(
                "INSERT INTO secret (name, value, day) VALUES (?, ?, ?) ON CONFLICT (name) DO NOTHING",
                name,
                Tokens.random(),
                day);
        return sql.first("SELECT value FROM secret WHERE name = ?", row -> row.text("value"), name)
                .orElseThrow();
    }
}
