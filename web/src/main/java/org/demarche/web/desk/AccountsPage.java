package org.demarche.web.desk;

import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;
import org.demarche.ledger.LedgerException;
import org.demarche.record.Named;
import org.demarche.web.account.Accounts;
import org.demarche.web.account.Audit;
import org.demarche.web.account.Doors;
import org.demarche.web.account.House;
import org.demarche.web.account.Refused;
import org.demarche.web.account.Role;
import org.demarche.web.account.Session;

/** Accounts and the audit log, for administrators. */
final class AccountsPage {
    private static final int LINES = 300;

    private final House house;
    private final Accounts accounts;
    private final Audit audit;

    AccountsPage(House house, Accounts accounts, Audit audit) {
        this.house = house;
        this.accounts = accounts;
        this.audit = audit;
    }

    void register(Doors doors) {
        doors.get("/desk/accounts", Role.ADMIN, (context, session) -> show(context, session, ""));
        doors.post("/desk/accounts", Role.ADMIN, this::change);
        doors.get(
                "/desk/audit",
                Role.ADMIN,
                (context, session) -> house.page(
                        context,
                        "Audit log",
                        "desk",
                        "deskaudit",
                        Map.of("session", session, "lines", audit.newest(LINES))));
    }

    private void show(Context context, Session session, String feedback) throws LedgerException {
        house.page(
                context,
                "Accounts",
                "desk",
                "deskaccounts",
                Map.of("session", session, "accounts", accounts.all(), "feedback", feedback));
    }

    private void change(Context context, Session session) throws LedgerException {
        String name = Optional.ofNullable(context.formParam("name")).orElse("").strip();
        String password = Optional.ofNullable(context.formParam("password")).orElse("");
        Optional<Role> role = Named.find(
                Role.class, Optional.ofNullable(context.formParam("role")).orElse(""));
        try {
            switch (Optional.ofNullable(context.formParam("do")).orElse("")) {
                case "add" -> accounts.add(name, role.orElse(Role.READER), password.toCharArray(), session.name());
                case "role" -> {
                    notOneself(name, session);
                    accounts.role(name, role.orElse(Role.READER), session.name());
                }
                case "password" -> accounts.password(name, password.toCharArray(), session.name());
                case "close" -> {
                    notOneself(name, session);
                    accounts.active(name, false, session.name());
                }
                case "open" -> accounts.active(name, true, session.name());
                default -> throw new Refused("It was not said what to do with the account");
            }
            context.redirect("/desk/accounts");
        } catch (Refused e) {
            context.status(422);
            show(context, session, e.getMessage() + ".");
        }
    }

    /** So that a site does not lose its last administrator by a slip. */
    private static void notOneself(String name, Session session) throws Refused {
        if (name.equals(session.name())) {
            throw new Refused("You cannot take your own role or close your own account; another administrator can");
        }
    }
}
