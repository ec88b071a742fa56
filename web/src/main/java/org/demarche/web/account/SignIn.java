package org.demarche.web.account;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.ledger.LedgerException;
import org.demarche.web.operation.Throttle;

/** Signing in and out with a password. Whoever guesses is slowed down, by name and by network. */
public final class SignIn {
    /** How often a wrong password may be given for one name in a quarter of an hour. */
    private static final int TRIES_OF_NAME = 8;

    /** How often from one network. */
    private static final int TRIES_OF_NETWORK = 40;

    private final House house;
    private final Doors doors;
    private final Accounts accounts;
    private final Sessions sessions;
    private final Visitors visitors;
    private final Audit audit;
    private final String organisation;
    private final Throttle byName;
    private final Throttle byNetwork;

    /** @param organisation what the button of the organisation's sign-in says; empty where there is none */
    public SignIn(
            House house,
            Doors doors,
            Accounts accounts,
            Sessions sessions,
            Visitors visitors,
            Audit audit,
            String organisation,
            Clock clock) {
        this.house = house;
        this.doors = doors;
        this.accounts = accounts;
        this.sessions = sessions;
        this.visitors = visitors;
        this.audit = audit;
        this.organisation = organisation;
        this.byName = new Throttle(TRIES_OF_NAME, Duration.ofMinutes(15), clock);
        this.byNetwork = new Throttle(TRIES_OF_NETWORK, Duration.ofMinutes(15), clock);
    }

    /** Registers its addresses. */
    public void register(io.javalin.config.RoutesConfig routes) {
        doors.open("/sign-in", this::form);
        routes.post("/sign-in", this::take);
        doors.post("/sign-out", Role.READER, this::out);
    }

    private void form(Context context) throws LedgerException {
        Doors.apart(context);
        String next = local(context.queryParam("next"));
        if (doors.session(context).isPresent()) {
            context.redirect(next);
            return;
        }
        ask(context, next, "", List.of(), "");
    }

    private void ask(Context context, String next, String name, List<Draft> draft, String feedback)
            throws LedgerException {
        house.page(
                context,
                "Sign in",
                "",
                "signin",
                Map.of(
                        "token",
                        visitors.form(context, "sign-in"),
                        "next",
                        next,
                        "name",
                        name,
                        "draft",
                        draft,
                        "feedback",
                        feedback,
                        "organisation",
                        organisation));
    }

    private void take(Context context) throws LedgerException {
        Doors.apart(context);
        String next = local(context.formParam("next"));
        String name = Optional.ofNullable(context.formParam("name")).orElse("").strip();
        String password = Optional.ofNullable(context.formParam("password")).orElse("");
        List<Draft> draft = kept(context);
        if (!visitors.formFits(context, "sign-in")) {
            context.status(403);
            ask(context, next, name, draft, "The form was too old or not of this site. Here is a new one.");
            return;
        }
        String network = visitors.network(context);
        String folded = name.toLowerCase(java.util.Locale.ROOT);
        if (!byName.wouldAllow(folded) || !byNetwork.wouldAllow(network)) {
            context.status(429).header("Retry-After", "900");
            audit.note(Audit.VISITOR, "sign-in slowed", name, "");
            ask(
                    context,
                    next,
                    name,
                    draft,
                    "There were too many wrong tries. Wait a quarter of an hour, then try again.");
            return;
        }
        Optional<Account> account = accounts.check(name, password.toCharArray());
        if (account.isEmpty()) {
            byName.allows(folded);
            byNetwork.allows(network);
            context.status(401);
            audit.note(Audit.VISITOR, "sign-in failed", name, "");
            ask(context, next, name, draft, "Name and password do not belong together.");
            return;
        }
        admit(context, account.get(), next, draft);
    }

    /** Signs somebody in who was identified, and goes where they wanted. */
    void admit(Context context, Account account, String next, List<Draft> draft) throws LedgerException {
        // A new id at every sign-in: one that somebody planted before is worth nothing.
        Optional<Session> before = doors.session(context);
        if (before.isPresent()) {
            sessions.close(before.get());
        }
        String id = sessions.open(account);
        doors.admit(context, id);
        audit.note(account.name(), "signed in", "", account.role().word());
        if (draft.isEmpty()) {
            context.redirect(next);
        } else {
            doors.resume(context, sessions.find(id).orElseThrow(), next, draft, 200);
        }
    }

    private void out(Context context, Session session) throws LedgerException {
        sessions.close(session);
        doors.dismiss(context);
        audit.note(session.name(), "signed out", "", "");
        context.redirect("/");
    }

    /** What was sent before signing in; its fields come back with {@code draft:} before their names. */
    private static List<Draft> kept(Context context) {
        return Doors.drafts(context).stream()
                .filter(d -> d.name().startsWith("draft:"))
                .map(d -> new Draft(d.name().substring("draft:".length()), d.value()))
                .toList();
    }

    /** A path of this site; anything else would send people who signed in elsewhere. */
    static String local(@org.jspecify.annotations.Nullable String next) {
        boolean fine = next != null
                && next.startsWith("/")
                && !next.startsWith("//")
                && next.indexOf('\\') < 0
                && next.chars().noneMatch(c -> c < 0x20)
                && !next.startsWith("/sign-");
        return fine ? String.valueOf(next) : "/desk";
    }
}
