package org.demarche.web.topic;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.demarche.article.fetch.Courier;
import org.demarche.ledger.LedgerException;
import org.demarche.ledger.StatementView;
import org.demarche.web.account.House;
import org.demarche.web.account.Tokens;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells those who saved a search what is new in it, by mail or webhook. What cannot be delivered is tried again later, longer and longer
 * apart; what was found is told once, and nothing is told twice after a delivery that went well.
 */
final class Teller implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Teller.class);
    private static final int TOLD_AT_ONCE = 50;

    private final SavedSearches searches;
    private final Searcher searcher;
    private final @Nullable Mailer mailer;
    private final Courier courier;
    private final House house;
    private final Clock clock;
    private final JsonMapper json = new JsonMapper();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "teller");
        thread.setDaemon(true);
        return thread;
    });

    /** @param mailer null where no mail can be sent */
    Teller(
            SavedSearches searches,
            Searcher searcher,
            @Nullable Mailer mailer,
            Courier courier,
            House house,
            Clock clock) {
        this.searches = searches;
        this.searcher = searcher;
        this.mailer = mailer;
        this.courier = courier;
        this.house = house;
        this.clock = clock;
    }

    /** Looks every minute. */
    void start() {
        timer.scheduleWithFixedDelay(this::round, 60, 60, TimeUnit.SECONDS);
    }

    /** Tells everybody whose turn it is. */
    void round() {
        try {
            for (SavedSearch search : searches.due()) {
                tell(search);
            }
        } catch (LedgerException | RuntimeException e) {
            // The next round tries again; a timer that threw would never come back.
            LOG.error("saved searches were not told", e);
        }
    }

    private void tell(SavedSearch search) throws LedgerException {
        String now = clock.instant().toString();
        List<StatementView> fresh = searcher.addedAfter(search.query(), search.toldUpto());
        if (fresh.isEmpty()) {
            return;
        }
        try {
            if (search.way().equals("mail")) {
                mail(search, fresh);
            } else {
                hook(search, fresh);
            }
            searches.told(search, newest(fresh, now));
        } catch (IOException | MessagingException e) {
            LOG.warn("search {} could not be told by {}: {}", search.id(), search.way(), e.toString());
            searches.failed(search);
        }
    }

    /** The moment up to which it was told: that of the newest statement, for others may have come while it was read. */
    private static String newest(List<StatementView> fresh, String now) {
        return fresh.stream().map(StatementView::addedAt).max(String::compareTo).orElse(now);
    }

    private void mail(SavedSearch search, List<StatementView> fresh) throws MessagingException {
        if (mailer == null) {
            throw new MessagingException("no mail server is set");
        }
        StringBuilder text = new StringBuilder();
        for (StatementView view : fresh.subList(0, Math.min(TOLD_AT_ONCE, fresh.size()))) {
            text.append(searcher.line(view))
                    .append("\n(")
                    .append(searcher.mark(view))
                    .append(") ")
                    .append(house.base())
                    .append(searcher.path(view))
                    .append("\n\n");
        }
        text.append("All of it: ")
                .append(house.base())
                .append("/search?")
                .append(search.query())
                .append('\n');
        text.append("To end this, use the link of the mail that you confirmed.\n");
        String count = fresh.size() == 1 ? "1 new statement" : fresh.size() + " new statements";
        mailer.send(search.target(), house.siteName() + ": " + count, text.toString(), "");
    }

    private void hook(SavedSearch search, List<StatementView> fresh) throws IOException {
        ObjectNode message = json.createObjectNode();
        message.put("search", house.base() + "/search?" + search.query());
        ArrayNode statements = message.putArray("statements");
        for (StatementView view : fresh.subList(0, Math.min(TOLD_AT_ONCE, fresh.size()))) {
            statements
                    .addObject()
                    .put("id", view.id())
                    .put("address", house.base() + searcher.path(view))
                    .put("json", house.base() + searcher.path(view) + ".json")
                    .put("line", searcher.line(view))
                    .put("mark", searcher.mark(view))
                    .put("added_at", view.addedAt());
        }
        message.put("more", fresh.size() > TOLD_AT_ONCE);
        deliver(search.target(), search.signing(), message);
    }

    /**
     * Sends a signed message: {@code Demarche-Signature: t=SECONDS,v1=HEX}, the HMAC-SHA-256 of {@code SECONDS.BODY} with the key.
     *
     * @throws IOException when the receiver does not answer with a status from 200 to 299
     */
    void deliver(String target, String signing, ObjectNode message) throws IOException {
        String body;
        try {
            body = json.writeValueAsString(message);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can be written", e);
        }
        String seconds = String.valueOf(clock.instant().getEpochSecond());
        int status = courier.post(
                URI.create(target),
                Map.of(
                        "Content-Type",
                        "application/json",
                        "Demarche-Signature",
                        "t=" + seconds + ",v1=" + Tokens.mac(signing, seconds + "." + body)),
                body.getBytes(StandardCharsets.UTF_8));
        if (status / 100 != 2) {
            throw new IOException("the receiver answered with " + status);
        }
    }

    ObjectNode greeting(String query) {
        return json.createObjectNode()
                .put("search", house.base() + "/search?" + query)
                .put("hello", "This address is told what is new in the search from now on.");
    }

    void ask(String target, String subject, String text, String end) throws MessagingException {
        if (mailer == null) {
            throw new MessagingException("no mail server is set");
        }
        mailer.send(target, subject, text, end);
    }

    boolean mails() {
        return mailer != null;
    }

    @Override
    public void close() {
        timer.shutdown();
        try {
            if (!timer.awaitTermination(5, TimeUnit.SECONDS)) {
                timer.shutdownNow();
            }
        } catch (InterruptedException e) {
            timer.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
