package org.demarche.web.account;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.Handler;
import io.javalin.http.SameSite;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.demarche.ledger.LedgerException;

/**
 * The one place where it is decided who may come in. Every address behind a door names the role that it needs; everything that is sent to
 * one must carry the token of the session's forms. Whoever is not signed in is asked to, and what was sent meanwhile is kept on the page
 * that asks, so that no typed word is lost.
 */
public final class Doors {
    /**
     * Scripts of this site alone are allowed at the desk; nothing inline, nothing from elsewhere. Level 3 of the Content Security Policy.
     */
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self';"
                    + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** How much of what somebody sent whose session had ended is kept on the page. */
    private static final int KEPT_BYTES = 1_000_000;

    private static final String COOKIE = "demarche";
    private static final String COOKIE_SECURE = "__Host-demarche";

    private final RoutesConfig routes;
    private final House house;
    private final Sessions sessions;
    private final Audit audit;
    private final Visitors visitors;
    private final Map<String, Role> guarded = new TreeMap<>();

    public Doors(RoutesConfig routes, House house, Sessions sessions, Audit audit, Visitors visitors) {
        this.routes = routes;
        this.house = house;
        this.sessions = sessions;
        this.audit = audit;
        this.visitors = visitors;
    }

    /** What is behind a door. */
    public interface Work {
        void answer(Context context, Session session) throws Exception;
    }

    /** What anybody may ask for. */
    public void open(String path, Handler handler) {
        routes.get(path, handler);
        routes.head(path, handler);
    }

    /** What only those with a role may ask for. */
    public void get(String path, Role role, Work work) {
        guarded.put("GET " + path, role);
        Handler handler = context -> {
            apart(context);
            Optional<Session> session = session(context);
            if (session.isEmpty()) {
                String wanted = context.path() + (context.queryString() == null ? "" : "?" + context.queryString());
                context.redirect("/sign-in?next=" + encoded(wanted));
            } else if (!session.get().role().covers(role)) {
                refuse(context, session.get(), role);
            } else {
                work.answer(context, session.get());
            }
        };
        routes.get(path, handler);
        routes.head(path, handler);
    }

    /** What only those with a role may send something to. */
    public void post(String path, Role role, Work work) {
        guarded.put("POST " + path, role);
        routes.post(path, context -> {
            apart(context);
            Optional<Session> session = session(context);
            if (session.isEmpty()) {
                askAgain(context);
            } else if (!session.get().role().covers(role)) {
                refuse(context, session.get(), role);
            } else if (!fits(context, session.get())) {
                audit.note(session.get().name(), "form refused", context.path(), "its token was not the session's");
                // Not lost either: the same page hands the words over to a form with the token of the new sign-in.
                resume(context, session.get(), context.path(), drafts(context), 403);
            } else {
                work.answer(context, session.get());
            }
        });
    }

    /** Whoever is signed in; for pages that anybody may see. */
    public Optional<Session> session(Context context) throws LedgerException {
        String id = context.cookie(house.secure(context) ? COOKIE_SECURE : COOKIE);
        return id == null ? Optional.empty() : sessions.find(id);
    }

    /** Gives the browser a session. */
    void admit(Context context, String id) {
        context.cookie(cookie(context, id, -1));
    }

    /** Takes the session from the browser. */
    void dismiss(Context context) {
        context.cookie(cookie(context, "", 0));
    }

    private Cookie cookie(Context context, String value, int seconds) {
        boolean secure = house.secure(context);
        return new Cookie(secure ? COOKIE_SECURE : COOKIE, value, "/", seconds, secure, true, null, SameSite.LAX);
    }

    /** Which role each method and path needs; a test holds it against the handbook. */
    public Map<String, Role> guarded() {
        return guarded;
    }

    private static boolean fits(Context context, Session session) {
        String sent = context.formParam("csrf");
        return sent != null && Tokens.same(sent, session.csrf());
    }

    private void refuse(Context context, Session session, Role role) throws LedgerException {
        audit.note(session.name(), "refused", context.method() + " " + context.path(), "needs " + role.word());
        house.problem(
                context,
                403,
                "This is not yours to do",
                "It needs the role " + role.word() + "; " + session.name() + " has the role "
                        + session.role().word() + ".",
                "Ask an administrator of this site for the role, or sign in with another account.");
    }

    /** Asks whoever sent something to sign in, and keeps what was sent on the page. */
    private void askAgain(Context context) throws LedgerException {
        if (context.req().getContentLengthLong() > KEPT_BYTES) {
            house.problem(
                    context,
                    401,
                    "Your session has ended",
                    "What you sent is too large to be kept on the page that asks you to sign in.",
                    "Sign in, go back to the page before, and send it again.");
            return;
        }
        context.status(401);
        house.page(
                context,
                "Sign in",
                "",
                "signin",
                Map.of(
                        "token",
                        visitors.form(context, "sign-in"),
                        "next",
                        context.path(),
                        "name",
                        "",
                        "draft",
                        drafts(context),
                        "feedback",
                        "Your session has ended. What you sent is kept on this page: sign in, and it goes on.",
                        "organisation",
                        ""));
    }

    /** The page that hands over what was sent before signing in. */
    void resume(Context context, Session session, String next, List<Draft> draft, int status) {
        context.status(status);
        house.page(
                context,
                "Go on where you were",
                "desk",
                "resume",
                Map.of("session", session, "next", next, "draft", draft));
    }

    /** What a form sent, but for what belongs to signing in. */
    static List<Draft> drafts(Context context) {
        return context.formParamMap().entrySet().stream()
                .filter(e -> !e.getKey().equals("csrf") && !e.getKey().equals("password"))
                .flatMap(e -> e.getValue().stream().map(value -> new Draft(e.getKey(), value)))
                .toList();
    }

    /** What every answer behind a door has: kept by nobody, and scripts of this site allowed. */
    static void apart(Context context) {
        context.header("Cache-Control", "no-store");
        context.header("Content-Security-Policy", POLICY);
    }

    static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }
}
