package org.demarche.web.topic;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.demarche.ledger.Annex;
import org.demarche.ledger.LedgerException;
import org.demarche.ledger.Row;
import org.demarche.web.account.Tokens;

/** The searches that somebody is told of. The key that confirms and ends one is kept as a hash. Thread-safe. */
final class SavedSearches {
    /** After so many failures in a row one is given up. */
    static final int GIVEN_UP = 12;

    /** As the ledger writes times, so that texts sort as times do. */
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private static final Duration UNCONFIRMED = Duration.ofDays(2);

    private final Annex annex;
    private final Clock clock;

    SavedSearches(Annex annex, Clock clock) {
        this.annex = annex;
        this.clock = clock;
    }

    /** What one is reached by: the key of its addresses, which nobody else knows, and the key of its signatures. */
    record Keys(String key, String signing) {}

    Keys add(String query, String way, String target) throws LedgerException {
        Keys keys = new Keys(Tokens.random(), Tokens.random());
        Instant now = clock.instant();
        annex.write("the search was not saved", sql -> {
            sql.change(
                    "DELETE FROM saved_search WHERE confirmed = 0 AND made_at < ?",
                    MOMENT.format(now.minus(UNCONFIRMED)));
            return sql.change(
                    "INSERT INTO saved_search (id, hash, query, way, target, signing, confirmed, made_at, told_upto, failures,"
                            + " next_try) VALUES (?, ?, ?, ?, ?, ?, 0, ?, ?, 0, ?)",
                    Tokens.id(),
                    Tokens.hash(keys.key()),
                    query,
                    way,
                    target,
                    keys.signing(),
                    MOMENT.format(now),
                    MOMENT.format(now),
                    MOMENT.format(now));
        });
        return keys;
    }

    Optional<SavedSearch> find(String key) throws LedgerException {
        return annex.read(
                "the search cannot be read",
                sql -> sql.first("SELECT * FROM saved_search WHERE hash = ?", SavedSearches::search, Tokens.hash(key)));
    }

    void confirm(String key) throws LedgerException {
        annex.write(
                "the search was not confirmed",
                sql -> sql.change("UPDATE saved_search SET confirmed = 1 WHERE hash = ?", Tokens.hash(key)));
    }

    void end(String key) throws LedgerException {
        annex.write(
                "the search was not ended",
                sql -> sql.change("DELETE FROM saved_search WHERE hash = ?", Tokens.hash(key)));
    }

    /** Those whose turn it is. */
    List<SavedSearch> due() throws LedgerException {
        return annex.read(
                "the searches cannot be read",
                sql -> sql.all(
                        "SELECT * FROM saved_search WHERE confirmed = 1 AND next_try <= ? ORDER BY next_try LIMIT 500",
                        SavedSearches::search,
                        MOMENT.format(clock.instant())));
    }

    /** It was told, or there was nothing to tell. */
    void told(SavedSearch search, String upto) throws LedgerException {
        annex.write(
                "it was not noted that a search was told",
                sql -> sql.change(
                        "UPDATE saved_search SET told_upto = ?, failures = 0 WHERE id = ?", upto, search.id()));
    }

    /** It could not be told: tried again after one minute, two, four … up to a day, and given up at last. */
    void failed(SavedSearch search) throws LedgerException {
        long failures = search.failures() + 1;
        Duration wait = Duration.ofMinutes(Math.min(24 * 60, 1L << Math.min(20, failures - 1)));
        annex.write(
                "it was not noted that telling failed",
                sql -> failures >= GIVEN_UP
                        ? sql.change("DELETE FROM saved_search WHERE id = ?", search.id())
                        : sql.change(
                                "UPDATE saved_search SET failures = ?, next_try = ? WHERE id = ?",
                                failures,
                                MOMENT.format(clock.instant().plus(wait)),
                                search.id()));
    }

    private static SavedSearch search(Row row) throws SQLException {
        return new SavedSearch(
                row.text("id"),
                row.text("query"),
                row.text("way"),
                row.text("target"),
                row.text("signing"),
                row.text("told_upto"),
                row.number("failures"));
    }
}
