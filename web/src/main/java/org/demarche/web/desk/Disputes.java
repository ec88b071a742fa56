package org.demarche.web.desk;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.demarche.ledger.Annex;
import org.demarche.ledger.LedgerException;
import org.demarche.ledger.Row;
import org.demarche.web.account.Tokens;
import org.jspecify.annotations.Nullable;

/** What readers say is wrong, until an editor has decided. */
final class Disputes {
    private final Annex annex;
    private final Clock clock;

    Disputes(Annex annex, Clock clock) {
        this.annex = annex;
        this.clock = clock;
    }

    String add(String statement, int revision, String words, String contact) throws LedgerException {
        String id = Tokens.id();
        annex.write(
                "the dispute was not kept",
                sql -> sql.change(
                        "INSERT INTO dispute (id, statement, revision, words, contact, at, state) VALUES (?, ?, ?, ?, ?, ?, 'waiting')",
                        id,
                        statement,
                        revision,
                        words,
                        contact,
                        clock.instant().toString()));
        return id;
    }

    /** Those that wait, oldest first. */
    List<Dispute> waiting() throws LedgerException {
        return annex.read(
                "the disputes cannot be read",
                sql -> sql.all(
                        "SELECT * FROM dispute WHERE state = 'waiting' ORDER BY at LIMIT 500", Disputes::dispute));
    }

    /** Those that were decided, newest first. */
    List<Dispute> decided() throws LedgerException {
        return annex.read(
                "the disputes cannot be read",
                sql -> sql.all(
                        "SELECT * FROM dispute WHERE state <> 'waiting' ORDER BY decided_at DESC LIMIT 100",
                        Disputes::dispute));
    }

    Optional<Dispute> find(String id) throws LedgerException {
        return annex.read(
                "the dispute cannot be read",
                sql -> sql.first("SELECT * FROM dispute WHERE id = ?", Disputes::dispute, id));
    }

    /**
     * Decides; what the reader left as contact is forgotten.
     *
     * @return whether it still waited
     */
    boolean decide(String id, String state, String by, @Nullable String answer) throws LedgerException {
        return annex.write(
                        "the dispute was not decided",
                        sql -> sql.change(
                                "UPDATE dispute SET state = ?, decided_by = ?, decided_at = ?, answer = ?, contact = ''"
                                        + " WHERE id = ? AND state = 'waiting'",
                                state,
                                by,
                                clock.instant().toString(),
                                answer,
                                id))
                > 0;
    }

    private static Dispute dispute(Row row) throws SQLException {
        return new Dispute(
                row.text("id"),
                row.text("statement"),
                row.number("revision"),
                row.text("words"),
                row.text("contact"),
                row.text("at"),
                row.text("state"),
                row.text("decided_by"),
                row.text("decided_at"),
                row.text("answer"));
    }
}
