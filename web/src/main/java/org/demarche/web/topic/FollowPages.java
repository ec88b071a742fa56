package org.demarche.web.topic;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.demarche.article.fetch.Courier;
import org.demarche.article.fetch.FetchOptions;
import org.demarche.ledger.Annex;
import org.demarche.ledger.LedgerException;
import org.demarche.web.account.Audit;
import org.demarche.web.account.Doors;
import org.demarche.web.account.House;
import org.demarche.web.account.Visitors;
import org.demarche.web.operation.Throttle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Following a search by feed, mail or webhook. Mail is sent to nobody who has not said so from that address. */
public final class FollowPages implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FollowPages.class);
    private static final int A_DAY = 10;

    private final House house;
    private final Searcher searcher;
    private final SavedSearches searches;
    private final Teller teller;
    private final Visitors visitors;
    private final Audit audit;
    private final Throttle throttle;
    private final Throttle mailsTo;

    /**
     * @param mail null where no mail can be sent
     * @param allowPrivate whether webhooks may lead into private networks
     */
    public FollowPages(
            House house,
            Searcher searcher,
            Annex annex,
            Visitors visitors,
            Audit audit,
            @Nullable MailSettings mail,
            boolean allowPrivate,
            Clock clock) {
        this.house = house;
        this.searcher = searcher;
        this.searches = new SavedSearches(annex, clock);
        this.visitors = visitors;
        this.audit = audit;
        this.throttle = new Throttle(A_DAY, Duration.ofDays(1), clock);
        this.mailsTo = new Throttle(3, Duration.ofDays(1), clock);
        FetchOptions options = new FetchOptions(
                allowPrivate,
                Duration.ZERO,
                Duration.ofSeconds(20),
                0,
                1 << 16,
                FetchOptions.standard(false).agent());
        this.teller = new Teller(
                searches, searcher, mail == null ? null : new Mailer(mail), new Courier(options), house, clock);
    }

    /** Registers its addresses and begins to tell. */
    public void register(Doors doors, RoutesConfig routes) {
        doors.open("/follow", context -> form(context, understood(context, true), "", ""));
        routes.post("/follow", this::take);
        doors.open("/follow/{key}", this::one);
        routes.post("/follow/{key}", this::decide);
        teller.start();
    }

    /** Tells now what is to be told, without waiting for the minute. */
    public void tell() {
        teller.round();
    }

    private String understood(Context context, boolean query) {
        Optional<String> understood = searcher.understood(query ? context.queryParamMap() : context.formParamMap());
        return understood.orElse("");
    }

    private void form(Context context, String query, String target, String feedback) throws LedgerException {
        Map<String, Object> page = new HashMap<>();
        page.put("query", query);
        page.put("mails", teller.mails());
        page.put("target", target);
        page.put("token", visitors.form(context, "follow"));
        page.put("feedback", feedback);
        context.header("Cache-Control", "no-store");
        house.page(context, "Follow a search", "", "follow", page);
    }

    private void take(Context context) throws LedgerException {
        String query = understood(context, false);
        String target =
                Optional.ofNullable(context.formParam("target")).orElse("").strip();
        boolean mail = !"webhook".equals(context.formParam("way"));
        if (!visitors.formFits(context, "follow")) {
            context.status(403);
            form(context, query, target, "The form was too old. Send it again.");
        } else if (query.isEmpty() || query.length() > 2000) {
            context.status(422);
            form(
                    context,
                    query,
                    target,
                    "There is no search to follow. Search first, then follow what you searched for.");
        } else if (mail && (!teller.mails() || !Mailer.isAddress(target))) {
            context.status(422);
            form(context, query, target, teller.mails() ? "That is no mail address." : "This site sends no mail.");
        } else if (!mail && !isWeb(target)) {
            context.status(422);
            form(context, query, target, "A webhook is an address that begins with https:// or http://.");
        } else if (!throttle.allows(visitors.network(context)) || !mailsTo.allows(target)) {
            context.status(429).header("Retry-After", "86400");
            form(
                    context,
                    query,
                    target,
                    "Much was asked for today from your network or for this address. Try again tomorrow.");
        } else {
            save(context, query, mail, target);
        }
    }

    private static boolean isWeb(String target) {
        try {
            URI uri = URI.create(target);
            return target.length() <= 500
                    && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getUserInfo() == null;
        } catch (IllegalArgumentException e) {
            return false; // no address at all; the page says what one is
        }
    }

    private void save(Context context, String query, boolean mail, String target) throws LedgerException {
        SavedSearches.Keys keys = searches.add(query, mail ? "mail" : "webhook", target);
        String own = house.base() + "/follow/" + keys.key();
        try {
            if (mail) {
                teller.ask(
                        target,
                        "Confirm that you follow a search",
                        "Somebody, probably you, asked to be told here what is new in the search\n\n" + house.base()
                                + "/search?" + query
                                + "\n\nTo confirm it, and later to end it, open\n\n" + own
                                + "\n\nIf it was not you, do nothing: no other mail will come.\n",
                        own);
                thanks(
                        context,
                        "Look into your mail",
                        "A mail with a link is on its way; nothing more is sent before you confirm it there.");
            } else {
                teller.deliver(target, keys.signing(), teller.greeting(query));
                searches.confirm(keys.key());
                thanks(
                        context,
                        "The webhook is told from now on",
                        "It answered. Its messages are signed with the key " + keys.signing()
                                + " , which is shown here only once. To end it, open " + own);
            }
            audit.note(Audit.VISITOR, mail ? "search saved, mail" : "search saved, webhook", query, "");
        } catch (IOException | MessagingException e) {
            LOG.info("a search was not saved: {}", e.toString());
            searches.end(keys.key());
            context.status(422);
            form(
                    context,
                    query,
                    target,
                    mail
                            ? "The mail could not be sent. Check the address, or try again later."
                            : "The webhook did not take the first message (" + e.getMessage()
                                    + "). It must answer a POST with a status from 200 to 299.");
        }
    }

    private void thanks(Context context, String heading, String message) {
        context.header("Cache-Control", "no-store");
        house.page(context, heading, "", "thanks", Map.of("heading", heading, "message", message, "back", "/search"));
    }

    /** Programs that look at mails open its links; so looking confirms nothing and ends nothing. */
    private void one(Context context) throws LedgerException {
        Optional<SavedSearch> search = searches.find(context.pathParam("key"));
        if (search.isEmpty()) {
            house.problem(
                    context,
                    404,
                    "Nothing is followed here",
                    "It was ended, or not confirmed in time.",
                    "Search again, and follow what you searched for.");
            return;
        }
        context.header("Cache-Control", "no-store");
        context.header("Referrer-Policy", "no-referrer");
        house.page(
                context,
                "Followed search",
                "",
                "followed",
                Map.of("query", search.get().query(), "way", search.get().way(), "key", context.pathParam("key")));
    }

    private void decide(Context context) throws LedgerException {
        String key = context.pathParam("key");
        if ("confirm".equals(context.formParam("do"))) {
            searches.confirm(key);
            thanks(context, "Confirmed", "You are told what is new in the search. The same link ends it.");
        } else {
            searches.end(key);
            thanks(context, "Ended", "Nothing more is sent, and the address is forgotten.");
        }
    }

    @Override
    public void close() {
        teller.close();
    }
}
