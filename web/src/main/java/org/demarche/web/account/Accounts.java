package org.demarche.web.account;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.demarche.ledger.Annex;
import org.demarche.ledger.LedgerException;
import org.demarche.ledger.Row;
import org.demarche.record.Named;

/** The accounts of a site. Thread-safe. */
public final class Accounts {
    /** Folder of the class path with the tables of this module. */
    public static final String TABLES = "org/demarche/web/account/tables";

    /** The name of the annex that holds them. */
    public static final String ANNEX = "desk";

    private static final int SHORTEST = 10;
    private static final int LONGEST = 200;
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}\\p{N}][\\p{L}\\p{M}\\p{N} .'’_@-]{0,59}");

    private final Annex annex;
    private final Audit audit;
    private final Clock clock;
    private final Passwords passwords = new Passwords();

    public Accounts(Annex annex, Audit audit, Clock clock) {
        this.annex = annex;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Makes an account with a password.
     *
     * @param by who makes it
     * @throws Refused when there is one of this name, the name cannot be one, or the password is too short or too long
     */
    public void add(String name, Role role, char[] password, String by) throws LedgerException, Refused {
        checked(name);
        String hash = passwords.hash(checked(password));
        int made = annex.write("the account was not made", sql -> {
            if (sql.count("SELECT count(*) AS n FROM account WHERE lower(name) = lower(?)", name) > 0) {
                return 0;
            }
            audit.note(sql, by, "account made", name, role.word());
            return sql.change(
                    "INSERT INTO account (name, role, password, subject, active, made_at) VALUES (?, ?, ?, NULL, 1, ?)",
                    name,
                    role.word(),
                    hash,
                    clock.instant().toString());
        });
        if (made == 0) {
            throw new Refused("There is an account " + name + " already. Choose another name, or change that account");
        }
    }

    /**
     * The account that somebody's name and password belong to. Takes as long for a name that nobody has.
     *
     * @return empty when they belong to none, or to one that may not sign in
     */
    public Optional<Account> check(String name, char[] password) throws LedgerException {
        record Kept(Account account, String hash) {}
        if (password.length > LONGEST || name.length() > 60 || name.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        Optional<Kept> kept = annex.read(
                "the account cannot be read",
                sql -> sql.first(
                        "SELECT * FROM account WHERE name = ? AND password IS NOT NULL AND active = 1",
                        row -> new Kept(account(row), row.text("password")),
                        name.strip()));
        boolean fits = kept.isPresent() ? passwords.fits(password, kept.get().hash()) : passwords.fitsNobody(password);
        return fits ? kept.map(Kept::account) : Optional.empty();
    }

    /**
     * The account of somebody whom an organisation's sign-in has identified; made at the first time.
     *
     * @param subject issuer and subject, which never change
     * @param name what to call a new account
     * @param role what a new account may do
     * @return empty when the account may not sign in
     * @throws Refused when a local account has the name
     */
    public Optional<Account> known(String subject, String name, Role role) throws LedgerException, Refused {
        Optional<Account> found = bySubject(subject);
        if (found.isEmpty()) {
            checked(name);
            annex.write("the account was not made", sql -> {
                if (sql.count("SELECT count(*) AS n FROM account WHERE lower(name) = lower(?)", name) > 0) {
                    return 0;
                }
                audit.note(sql, Audit.OPERATOR, "account made", name, role.word() + ", of " + subject);
                return sql.change(
                        "INSERT INTO account (name, role, password, subject, active, made_at) VALUES (?, ?, NULL, ?, 1, ?)",
                        name,
                        role.word(),
                        subject,
                        clock.instant().toString());
            });
            found = bySubject(subject);
            if (found.isEmpty()) {
                throw new Refused("Another account is called " + name + ". Ask whoever runs this site to rename one");
            }
        }
        return found.filter(Account::active);
    }

    private Optional<Account> bySubject(String subject) throws LedgerException {
        return annex.read(
                "the account cannot be read",
                sql -> sql.first("SELECT * FROM account WHERE subject = ?", Accounts::account, subject));
    }

    /** All of them by name. */
    public List<Account> all() throws LedgerException {
        return annex.read(
                "the accounts cannot be read",
                sql -> sql.all("SELECT * FROM account ORDER BY name", Accounts::account));
    }

    /** Gives an account another role; what it may do changes at once. */
    public void role(String name, Role role, String by) throws LedgerException, Refused {
        change(name, by, "role changed", role.word(), "role = ?", role.word());
    }

    /** Gives an account another password and ends its sessions. */
    public void password(String name, char[] password, String by) throws LedgerException, Refused {
        change(name, by, "password changed", "", "password = ?", passwords.hash(checked(password)));
        endSessions(name);
    }

    /** Lets an account sign in, or no longer; then its sessions end. What it did keeps its name. */
    public void active(String name, boolean active, String by) throws LedgerException, Refused {
        change(name, by, active ? "account opened" : "account closed", "", "active = ?", active ? 1 : 0);
        if (!active) {
            endSessions(name);
        }
    }

    private void endSessions(String name) throws LedgerException {
        annex.write("the sessions were not ended", sql -> sql.change("DELETE FROM session WHERE account = ?", name));
    }

    private void change(String name, String by, String action, String detail, String set, Object value)
            throws LedgerException, Refused {
        int changed = annex.write("the account was not changed", sql -> {
            audit.note(sql, by, action, name, detail);
            return sql.change("UPDATE account SET " + set + " WHERE name = ?", value, name);
        });
        if (changed == 0) {
            throw new Refused("There is no account " + name + ". The list of accounts has all names");
        }
    }

    static Account account(Row row) throws java.sql.SQLException {
        return new Account(
                row.text("name"),
                Named.find(Role.class, row.text("role")).orElse(Role.READER),
                row.flag("active"),
                row.textOrNull("password") != null,
                row.text("made_at"));
    }

    private static void checked(String name) throws Refused {
        if (!NAME.matcher(name).matches()) {
            throw new Refused("“" + name
                    + "” cannot be a name: it begins with a letter or digit and has at most 60 letters, digits,"
                    + " spaces and . ' _ @ -. It stands beside everything that the account reviews");
        }
    }

    private static char[] checked(char[] password) throws Refused {
        if (password.length < SHORTEST || password.length > LONGEST) {
            throw new Refused("The password needs " + SHORTEST + " to " + LONGEST
                    + " characters. Several words that nobody else would put together are good");
        }
        return password;
    }
}
