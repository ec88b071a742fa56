package org.demarche.web.topic;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerException;
import org.demarche.record.Named;
import org.demarche.web.account.Audit;
import org.demarche.web.account.Doors;
import org.demarche.web.account.House;
import org.demarche.web.account.Role;
import org.demarche.web.account.Session;
import org.demarche.web.account.Visitors;
import org.demarche.web.operation.Throttle;

/** Topics for readers: proposing, voting, following; and for the desk: deciding. */
public final class TopicPages {
    private static final int TITLE = Topic.LONGEST_TITLE;
    private static final int WHY = Topic.LONGEST_WHY;

    /** Proposals of one network a day. */
    private static final int PROPOSALS = 5;

    /** Votes of one network a day: a school or an office shares one. */
    private static final int VOTES = 60;

    /** Browsers of one network that may vote for one topic on one day. */
    private static final int VOTES_OF_TOPIC = 8;

    /** A cookie that holds what this browser voted for, so that the next day does not bring a second vote. */
    private static final String VOTED = "voted";

    private static final int VOTED_KEPT = 100;

    private final House house;
    private final Ledger ledger;
    private final Topics topics;
    private final Visitors visitors;
    private final Audit audit;
    private final Support support;
    private final Throttle proposals;
    private final Throttle votes;
    private final Throttle votesOfTopic;

    public TopicPages(
            House house, Ledger ledger, Topics topics, Visitors visitors, Audit audit, Support support, Clock clock) {
        this.house = house;
        this.ledger = ledger;
        this.topics = topics;
        this.visitors = visitors;
        this.audit = audit;
        this.support = support;
        this.proposals = new Throttle(PROPOSALS, Duration.ofDays(1), clock);
        this.votes = new Throttle(VOTES, Duration.ofDays(1), clock);
        this.votesOfTopic = new Throttle(VOTES_OF_TOPIC, Duration.ofDays(1), clock);
    }

    /** A topic as a page shows it: with what the record holds of it, and whether this browser voted. */
    public record Shown(Topic topic, long held, boolean voted) {}

    /** Registers its addresses. */
    public void register(Doors doors, RoutesConfig routes) {
        doors.open("/topics", context -> list(context, "", "", ""));
        doors.open("/topics.atom", this::feed);
        doors.open("/topics/{id}.atom", this::feedOfOne);
        doors.open("/topics/{id}", context -> show(context, ""));
        routes.post("/topics", this::propose);
        routes.post("/topics/{id}/vote", this::vote);
        doors.get("/desk/topics", Role.EDITOR, this::desk);
        doors.post("/desk/topics/{id}", Role.EDITOR, this::decide);
    }

    private void list(Context context, String title, String why, String feedback) throws LedgerException {
        Map<TopicState, List<Shown>> byState = new LinkedHashMap<>();
        Set<String> voted = voted(context);
        for (TopicState state : TopicState.shown()) {
            List<Shown> shown = new ArrayList<>();
            for (Topic topic : topics.in(state)) {
                shown.add(new Shown(topic, -1, voted.contains(topic.id())));
            }
            byState.put(state, shown);
        }
        Map<String, Object> page = new HashMap<>();
        page.put("topics", byState);
        page.put("token", visitors.form(context, "topics"));
        page.put("title", title);
        page.put("why", why);
        page.put("feedback", feedback);
        page.put("support", support);
        context.header("Cache-Control", "no-store");
        house.page(context, "What should be covered next", "topics", "topics", page);
    }

    private void show(Context context, String feedback) throws LedgerException {
        Optional<Topic> topic = topics.find(context.pathParam("id")).filter(t -> t.state() != TopicState.WAITING);
        if (topic.isEmpty()) {
            absent(context);
            return;
        }
        context.header("Cache-Control", "no-store");
        house.page(
                context,
                topic.get().title(),
                "topics",
                "topic",
                Map.of(
                        "shown",
                        new Shown(
                                topic.get(),
                                topic.get().held(ledger),
                                voted(context).contains(topic.get().id())),
                        "steps",
                        topics.steps(topic.get().id()),
                        "token",
                        visitors.form(context, "topics"),
                        "feedback",
                        feedback));
    }

    private void absent(Context context) {
        house.problem(
                context,
                404,
                "No such topic",
                "There is no topic at this address, or the desk has not let it in yet.",
                "The list of topics has all that are open.");
    }

    private void propose(Context context) throws LedgerException {
        String title = typed(context, "title").replaceAll("\\s+", " ");
        String why = typed(context, "why");
        if (!visitors.formFits(context, "topics")) {
            context.status(403);
            list(context, title, why, "The form was too old. Your words are still here: send them again.");
        } else if (title.isEmpty()
                || title.length() > TITLE
                || why.length() > WHY
                || (title + why).indexOf('\0') >= 0) {
            context.status(422);
            list(
                    context,
                    title,
                    why,
                    "A topic is named in 1 to " + TITLE + " characters, and explained in at most " + WHY + ".");
        } else if (!proposals.allows(visitors.network(context))) {
            context.status(429).header("Retry-After", "86400");
            list(
                    context,
                    title,
                    why,
                    "From your network came several topics today. Your words are still here; send them tomorrow.");
        } else {
            if (typed(context, "website").isEmpty()) { // people do not see this field
                audit.note(Audit.VISITOR, "topic proposed", topics.propose(title, why), title);
            }
            house.page(
                    context,
                    "Thank you",
                    "topics",
                    "thanks",
                    Map.of(
                            "heading",
                            "Thank you",
                            "message",
                            "The desk looks at every proposal before it can be voted for.",
                            "back",
                            "/topics"));
        }
    }

    private void vote(Context context) throws LedgerException {
        String id = context.pathParam("id");
        Set<String> voted = voted(context);
        String network = visitors.network(context);
        if (topics.find(id).isEmpty()) {
            absent(context);
        } else if (!visitors.formFits(context, "topics")) {
            context.status(403);
            show(context, "The page was too old. Vote again here.");
        } else if (voted.contains(id)) {
            context.status(409);
            show(context, "You have voted for this topic already; each visitor has one vote.");
        } else if (!votes.allows(network) || !votesOfTopic.allows(network + id)) {
            context.status(429).header("Retry-After", "86400");
            show(context, "From your network came as many votes today as one network may give.");
        } else if (topics.vote(id, visitors.token(context), visitors.today())) {
            voted.add(id);
            remember(context, voted);
            context.redirect("/topics/" + id);
        } else {
            context.status(409);
            show(context, "You have voted for this topic already, or it is no longer open to votes.");
        }
    }

    private static Set<String> voted(Context context) {
        String cookie = context.cookie(VOTED);
        return cookie == null || !cookie.matches("[0-9a-z.]{0,2000}")
                ? new LinkedHashSet<>()
                : new LinkedHashSet<>(Arrays.asList(cookie.split("\\.")));
    }

    private void remember(Context context, Set<String> voted) {
        List<String> kept = new ArrayList<>(voted);
        kept.removeIf(String::isEmpty);
        String value = String.join(".", kept.subList(Math.max(0, kept.size() - VOTED_KEPT), kept.size()));
        int year = (int) Duration.ofDays(365).toSeconds();
        context.cookie(new Cookie(VOTED, value, "/topics", year, house.secure(context), true, null, SameSite.LAX));
    }

    private void feed(Context context) throws LedgerException {
        List<AtomFeed.Entry> entries = new ArrayList<>();
        for (TopicState state : TopicState.shown()) {
            for (Topic topic : topics.in(state)) {
                entries.addAll(entries(context, topic));
            }
        }
        entries.sort((a, b) -> b.updated().compareTo(a.updated()));
        send(context, "/topics", "Topics", entries.subList(0, Math.min(50, entries.size())));
    }

    private void feedOfOne(Context context) throws LedgerException {
        Optional<Topic> topic = topics.find(context.pathParam("id")).filter(t -> t.state() != TopicState.WAITING);
        if (topic.isEmpty()) {
            absent(context);
            return;
        }
        send(context, topic.get().path(), topic.get().title(), entries(context, topic.get()));
    }

    private List<AtomFeed.Entry> entries(Context context, Topic topic) throws LedgerException {
        List<AtomFeed.Entry> entries = new ArrayList<>();
        String page = house.base(context) + topic.path();
        for (Topic.Step step : topics.steps(topic.id())) {
            if (step.state() != TopicState.WAITING) {
                String where =
                        step.state() == TopicState.COVERED && !topic.coveredBy().isEmpty()
                                ? " See " + absolute(context, topic.coveredBy())
                                : "";
                entries.add(new AtomFeed.Entry(
                        page + "#" + step.at().replaceAll("[^0-9]", ""),
                        topic.title() + ": " + step.state().label(),
                        step.at(),
                        (step.note() + where).strip()));
            }
        }
        return entries;
    }

    private String absolute(Context context, String address) {
        return address.startsWith("/") ? house.base(context) + address : address;
    }

    private void send(Context context, String path, String title, List<AtomFeed.Entry> entries) {
        String base = house.base(context);
        String updated =
                entries.isEmpty() ? "1970-01-01T00:00:00Z" : entries.get(0).updated();
        context.contentType("application/atom+xml; charset=utf-8");
        context.result(AtomFeed.of(base + path, base + path + ".atom", title, updated, entries)
                .getBytes(StandardCharsets.UTF_8));
    }

    private void desk(Context context, Session session) throws LedgerException {
        List<Shown> all = new ArrayList<>();
        for (TopicState state : TopicState.values()) {
            for (Topic topic : topics.in(state)) {
                all.add(new Shown(topic, topic.held(ledger), false));
            }
        }
        house.page(context, "Topics", "desk", "desktopics", Map.of("session", session, "topics", all));
    }

    private void decide(Context context, Session session) throws LedgerException {
        Optional<Topic> topic = topics.find(context.pathParam("id"));
        Optional<TopicState> state = Named.find(TopicState.class, typed(context, "state"));
        String covered = typed(context, "covered_by");
        if (topic.isEmpty() || state.isEmpty() || !Topic.canBeCoveredBy(covered)) {
            house.problem(
                    context,
                    422,
                    "The topic was not changed",
                    "What covers it is a path of this site, such as /issues/harrow-bank, or a whole address.",
                    "Go back, mend the field, and send it again.");
            return;
        }
        String title = typed(context, "title").replaceAll("\\s+", " ");
        topics.decide(
                topic.get().id(),
                state.get(),
                title.isEmpty() || title.length() > TITLE ? topic.get().title() : title,
                cut(typed(context, "search"), 300),
                covered,
                cut(typed(context, "note"), WHY));
        audit.note(session.name(), "topic " + state.get().word(), topic.get().path(), title);
        context.redirect("/desk/topics");
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }

    private static String typed(Context context, String name) {
        return Optional.ofNullable(context.formParam(name))
                .orElse("")
                .replace("\r\n", "\n")
                .replace('\0', ' ')
                .strip();
    }
}
