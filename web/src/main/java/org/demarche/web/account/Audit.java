package org.demarche.web.account;

import java.time.Clock;
import java.util.List;
import org.demarche.ledger.Annex;
import org.demarche.ledger.LedgerException;
import org.demarche.ledger.Sql;

/** Who did what and when, beside what the ledger's own chain says: signing in, refusals, decisions of the desk, changes of accounts. */
public final class Audit {
    /** Whoever has no account. */
    public static final String VISITOR = "(visitor)";

    /** The program itself, or whoever runs it on the command line. */
    public static final String OPERATOR = "(operator)";

    private final Annex annex;
    private final Clock clock;

    public Audit(Annex annex, Clock clock) {
        this.annex = annex;
        this.clock = clock;
    }

    /**
     * One thing that was done.
     *
     * @param seq its number, from 1
     * @param at UTC, ISO 8601
     * @param who an account's name, or a word in brackets
     * @param action what was done, in a word or two
     * @param object to what
     * @param detail what else is to be known, may be empty
     */
    public record Line(long seq, String at, String who, String action, String object, String detail) {}

    /** Writes a line. */
    public void note(String who, String action, String object, String detail) throws LedgerException {
        annex.write("the audit log was not written", sql -> note(sql, who, action, object, detail));
    }

    /** Writes a line in the same transaction as what it is about. */
    public int note(Sql sql, String who, String action, String object, String detail) {
        return sql.change(
                "INSERT INTO audit (seq, at, who, action, object, detail)"
                        + " SELECT coalesce(max(seq), 0) + 1, ?, ?, ?, ?, ? FROM audit",
                clock.instant().toString(),
                cut(who, 60),
                cut(action, 40),
                cut(object, 300),
                cut(detail, 1000));
    }

    /** The newest lines, newest first. */
    public List<Line> newest(int limit) throws LedgerException {
        return annex.read(
                "the audit log cannot be read",
                sql -> sql.all(
                        "SELECT * FROM audit ORDER BY seq DESC LIMIT ?",
                        row -> new Line(
                                row.number("seq"),
                                row.text("at"),
                                row.text("who"),
                                row.text("action"),
                                row.text("object"),
                                row.text("detail")),
                        limit));
    }

    private static String cut(String text, int length) {
        // PostgreSQL takes no NUL in a text.
        String clean = text.replace('\0', ' ');
        return clean.length() <= length ? clean : clean.substring(0, clean.offsetByCodePoints(0, safe(clean, length)));
    }

    /** How many code points fit into so many UTF-16 units. */
    private static int safe(String text, int units) {
        boolean splits = Character.isHighSurrogate(text.charAt(units - 1));
        return text.codePointCount(0, splits ? units - 1 : units);
    }
}
