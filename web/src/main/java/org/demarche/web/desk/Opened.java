package org.demarche.web.desk;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.demarche.ledger.Annex;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerException;
import org.demarche.ledger.StatementView;
import org.demarche.web.account.Tokens;

/**
 * Which findings the public sees. A shift, a contradiction, a disagreement or a deadlock is public when a person has reviewed every
 * statement that it rests on, or an editor has opened it; else the desk alone sees it. Thread-safe.
 */
public final class Opened {
    private static final int LENGTH = 16;

    private final Annex annex;
    private final Ledger ledger;
    private final Clock clock;

    Opened(Annex annex, Ledger ledger, Clock clock) {
        this.annex = annex;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * What a finding is known by: its kind and what it rests on, whatever the sentence that says it.
     *
     * @param kind {@code shift}, {@code contradiction}, {@code disagreement} or {@code deadlock}
     * @param statements ids of the statements that it rests on, in any order
     * @return the kind and 16 hexadecimal digits; the id that the public pages give the finding
     */
    public static String key(String kind, Collection<String> statements) {
        return kind + "-"
                + Tokens.hash(String.join(" ", new TreeSet<>(statements))).substring(0, LENGTH);
    }

    /** Whether the public may see a finding; the parameters are those of {@link #key}. */
    public boolean isPublic(String kind, Collection<String> statements) throws LedgerException {
        return reviewed(statements) || keys().contains(key(kind, statements));
    }

    /** The keys of all findings that an editor has opened, for whoever looks at many. */
    public Set<String> keys() throws LedgerException {
        return new HashSet<>(annex.read(
                "the opened findings cannot be read",
                sql -> sql.all("SELECT finding FROM opened", row -> row.text("finding"))));
    }

    /** Whether a person has reviewed every one of these statements. */
    public boolean reviewed(Collection<String> statements) throws LedgerException {
        for (String id : statements) {
            if (!ledger.statement(id).map(StatementView::reviewed).orElse(true)) {
                return false;
            }
        }
        return true;
    }

    void open(String key, String kind, String sentence, String by) throws LedgerException {
        annex.write(
                "the finding was not opened",
                sql -> sql.change(
                        "INSERT INTO opened (finding, kind, sentence, opened_by, opened_at) VALUES (?, ?, ?, ?, ?)"
                                + " ON CONFLICT (finding) DO NOTHING",
                        key,
                        kind,
                        sentence,
                        by,
                        clock.instant().toString()));
    }

    void shut(String key) throws LedgerException {
        annex.write("the finding was not closed", sql -> sql.change("DELETE FROM opened WHERE finding = ?", key));
    }
}
