package org.demarche.web.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.demarche.ledger.Annex;
import org.demarche.ledger.LedgerException;

/**
 * Sessions: a random id in the browser, its hash here. One ends when it is closed, when nothing was asked for a while, and after a
 * while in any case. Thread-safe.
 */
public final class Sessions {
    /** How exactly the last use is kept: writing at every request would cost more than it tells. */
    private static final Duration EXACT = Duration.ofSeconds(30);

    private final Annex annex;
    private final Clock clock;
    private final Duration idle;
    private final Duration whole;

    /**
     * @param idle how long one lasts unused
     * @param whole how long one lasts in any case
     */
    public Sessions(Annex annex, Clock clock, Duration idle, Duration whole) {
        this.annex = annex;
        this.clock = clock;
        this.idle = idle;
        this.whole = whole;
    }

    /** Opens a session and gives its id, which is kept nowhere but in the browser. Those that have ended are removed. */
    public String open(Account account) throws LedgerException {
        String id = Tokens.random();
        Instant now = clock.instant();
        annex.write("nobody was signed in", sql -> {
            sql.change(
                    "DELETE FROM session WHERE used_at < ? OR opened_at < ?",
                    now.minus(idle).toString(),
                    now.minus(whole).toString());
            return sql.change(
                    "INSERT INTO session (hash, account, opened_at, used_at) VALUES (?, ?, ?, ?)",
                    Tokens.hash(id),
                    account.name(),
                    now.toString(),
                    now.toString());
        });
        return id;
    }

    /** The session with this id, if it lasts; it was used now. */
    public Optional<Session> find(String id) throws LedgerException {
        record Kept(Session session, Instant opened, Instant used) {}
        if (id.isEmpty() || id.length() > 100) {
            return Optional.empty();
        }
        String key = Tokens.hash(id);
        Instant now = clock.instant();
        Optional<Kept> kept = annex.read(
                        "the session cannot be read",
                        sql -> sql.first(
                                "SELECT s.opened_at, s.used_at, a.* FROM session s JOIN account a ON a.name = s.account"
                                        + " WHERE s.hash = ? AND a.active = 1",
                                row -> new Kept(
                                        session(Accounts.account(row), id, key),
                                        Instant.parse(row.text("opened_at")),
                                        Instant.parse(row.text("used_at"))),
                                key))
                .filter(k -> now.isBefore(k.used().plus(idle))
                        && now.isBefore(k.opened().plus(whole)));
        if (kept.isPresent() && kept.get().used().plus(EXACT).isBefore(now)) {
            annex.write(
                    "the session was not renewed",
                    sql -> sql.change("UPDATE session SET used_at = ? WHERE hash = ?", now.toString(), key));
        }
        return kept.map(Kept::session);
    }

    private static Session session(Account account, String id, String key) {
        return new Session(account.name(), account.role(), Tokens.hash("form of " + id), key);
    }

    /** Ends a session. */
    public void close(Session session) throws LedgerException {
        annex.write("nobody was signed out", sql -> sql.change("DELETE FROM session WHERE hash = ?", session.key()));
    }
}
