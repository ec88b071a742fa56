package org.demarche.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.analysis.Board;
import org.demarche.analysis.Deeds;
import org.demarche.analysis.Guarantees;
import org.demarche.analysis.Timeline;
import org.demarche.ledger.LedgerException;
import org.demarche.record.SpeakerKind;
import org.demarche.web.state.Finding;
import org.demarche.web.state.RecordState;
import org.demarche.web.state.Tallied;

/** The dossier of an issue, and the page of a side: a state, an organisation, or a person who speaks for none. */
final class ScopePage {
    private static final int POSITIONS = 10;
    private static final int EVENTS = 20;
    private static final int REGISTERED = 5;
    private static final int MORE_POSITIONS = 60;
    private static final int SPEAKERS = 14;
    /** Items of a kind in the JSON of a scope. */
    private static final int IN_JSON = 20;

    private final Site site;

    ScopePage(Site site) {
        this.site = site;
    }

    void html(Context context) throws LedgerException, Absent {
        RecordState state = site.state(context);
        Gate gate = Gate.of(site, context);
        Scope scope = scope(context, state);
        boolean issue = scope.kind().equals("issue");
        String name = Shown.label(issue ? state.title(scope.name()) : scope.name());
        List<PositionRow> positions = positions(state, scope);
        WaitsSheet waits = WaitsSheet.of(state, scope, gate);
        TimelineSheet timeline = TimelineSheet.of(state, scope);
        AttentionSheet attention = AttentionSheet.of(state, scope);
        Map<String, Object> page = new HashMap<>();
        page.put(
                "frame",
                site.frame(context, name, ofAll(state, scope).summary(), scope.path())
                        .withJson(scope.path() + ".json")
                        .withHere(issue ? "issues" : "actors")
                        .withOutward(Outward.NOTHING
                                .withFeeds(scope.path() + ".atom", scope.path() + ".feed.json")
                                .withImage("website", site.base(context) + scope.path() + ".card.png", name)
                                .withLinkedData(Linked.page(
                                        site,
                                        context,
                                        name,
                                        scope.path(),
                                        issue ? "/issues" : "/actors",
                                        issue ? "Issues" : "Actors"))));
        page.put("kicker", issue ? "issue" : kind(state, scope));
        page.put("name", name);
        page.put("summary", ofAll(state, scope).summary());
        page.put("issue", issue);
        page.put("positions", positions.subList(0, Math.min(POSITIONS, positions.size())));
        page.put(
                "morePositions",
                positions.subList(Math.min(POSITIONS, positions.size()), Math.min(MORE_POSITIONS, positions.size())));
        page.put("findings", FindingSheet.of(scope.findings(), state, gate));
        page.put("notice", gate.notice(scope.findings()));
        page.put("waits", waits);
        page.put("waitsCharts", waits.charts(scope.path() + "/preconditions"));
        page.put("timelineCharts", timeline.charts(scope.path() + "/timeline"));
        page.put("attention", attention);
        page.put("attentionCharts", attention.charts(scope.path() + "/attention"));
        page.put("days", timeline.days(state, 0, EVENTS));
        page.put("more", timeline.events().size() > EVENTS ? scope.path() + "/timeline" : "");
        page.put("guarantees", GuaranteeRow.of(scope.guarantees(state), state, REGISTERED));
        page.put("deeds", DeedSheet.of(scope.deeds(state), state, REGISTERED));
        page.put("speakers", ofAll(state, scope).speakers());
        page.put("feed", scope.path() + ".atom");
        site.render(context, "scope", page);
    }

    void json(Context context) throws LedgerException, Absent, Unclear {
        RecordState state = site.state(context);
        Gate gate = Gate.of(site, context);
        Scope scope = scope(context, state);
        ObjectNode object = Json.object();
        object.put("address", scope.path());
        object.put("record", state.head());
        object.put(scope.kind(), scope.name());
        String of = context.queryParam("of");
        if (of != null && !of.isBlank()) {
            part(context, state, scope, gate, object, of);
            return;
        }
        List<Board.Cell> cells = cells(state, scope);
        List<Guarantees.Entry> guarantees = scope.guarantees(state).entries();
        List<Deeds.Beside> deeds = scope.deeds(state).besides();
        List<Timeline.Event> events = scope.timeline(state).events();
        List<Finding> findings = gate.shown(scope.findings());
        ObjectNode totals = object.putObject("totals");
        ObjectNode next = object.putObject("next");
        Map<String, Integer> all = new LinkedHashMap<>();
        all.put("positions", cells.size());
        all.put("findings", findings.size());
        all.put("guarantees", guarantees.size());
        all.put("deeds", deeds.size());
        all.put("timeline", events.size());
        all.forEach((name, total) -> {
            totals.put(name, total);
            next.put(name, total > IN_JSON ? scope.path() + ".json?of=" + name + "&from=" + IN_JSON : null);
        });
        positions(object, first(cells), state);
        Records.findings(object, first(findings), state, gate);
        object.put("findings_withheld", gate.withheld(scope.findings()));
        guarantees(object, first(guarantees), state);
        deeds(object, last(deeds), state);
        events(object, last(events), state);
        object.put("whole_timeline", scope.path() + "/timeline.json");
        Json.answer(context, object);
    }

    /** One list of a scope, on pages. */
    private static void part(Context context, RecordState state, Scope scope, Gate gate, ObjectNode object, String of)
            throws Unclear {
        Slice<?> slice;
        switch (of) {
            case "positions" -> {
                Slice<Board.Cell> cells = Slice.of(cells(state, scope), context);
                positions(object, cells.items(), state);
                slice = cells;
            }
            case "findings" -> {
                Slice<Finding> findings = Slice.of(gate.shown(scope.findings()), context);
                Records.findings(object, findings.items(), state, gate);
                object.put("findings_withheld", gate.withheld(scope.findings()));
                slice = findings;
            }
            case "guarantees" -> {
                Slice<Guarantees.Entry> guarantees =
                        Slice.of(scope.guarantees(state).entries(), context);
                guarantees(object, guarantees.items(), state);
                slice = guarantees;
            }
            case "deeds" -> {
                Slice<Deeds.Beside> deeds = Slice.ofLatest(scope.deeds(state).besides(), context);
                deeds(object, deeds.items(), state);
                slice = deeds;
            }
            case "timeline" -> {
                Slice<Timeline.Event> events =
                        Slice.ofLatest(scope.timeline(state).events(), context);
                events(object, events.items(), state);
                slice = events;
            }
            default ->
                throw new Unclear("“of” is positions, findings, guarantees, deeds or timeline; leave it out"
                        + " for the beginning of each.");
        }
        Json.answer(context, slice.note(object, context));
    }

    private static void positions(ObjectNode object, List<Board.Cell> cells, RecordState state) {
        object.set("positions", Records.board(cells, state, "").get("cells"));
    }

    private static void guarantees(ObjectNode object, List<Guarantees.Entry> entries, RecordState state) {
        object.set(
                "guarantees",
                Records.of("guarantees", new Guarantees(entries), state, "").get("entries"));
    }

    private static void deeds(ObjectNode object, List<Deeds.Beside> deeds, RecordState state) {
        object.set("deeds", Records.of("deeds", new Deeds(deeds), state, "").get("besides"));
    }

    private static void events(ObjectNode object, List<Timeline.Event> events, RecordState state) {
        object.set(
                "timeline",
                Records.of("timeline", new Timeline(events), state, "").get("events"));
    }

    private static <T> List<T> first(List<T> all) {
        return all.subList(0, Math.min(IN_JSON, all.size()));
    }

    private static <T> List<T> last(List<T> all) {
        return all.subList(Math.max(0, all.size() - IN_JSON), all.size());
    }

    /** All that is said and done in it, on pages. */
    void timeline(Context context) throws LedgerException, Absent, Unclear {
        RecordState state = site.state(context);
        Scope scope = scope(context, state);
        boolean all = scope.name().isEmpty();
        String title = Shown.label(scope.kind().equals("issue") ? state.title(scope.name()) : scope.name());
        int from = Slice.from(context);
        TimelineSheet timeline = TimelineSheet.of(state, scope);
        String path = scope.path() + "/timeline";
        Map<String, Object> page = new HashMap<>();
        page.put(
                "frame",
                site.frame(
                                context,
                                "Timeline" + (all ? "" : ": " + title),
                                "What was said and done, in order of time.",
                                path)
                        .withJson(scope.path() + "/timeline.json")
                        .withHere("timeline"));
        page.put("title", all ? "Timeline" : title);
        page.put("back", scope.path());
        page.put("charts", from == 0 ? timeline.charts(path) : List.of());
        page.put("legend", TimelineSheet.legend());
        page.put("days", timeline.days(state, from, Limits.EVENTS));
        page.put(
                "summary",
                Count.figure(timeline.events().size()) + (timeline.events().size() == 1 ? " event" : " events")
                        + ", the latest first; a statement that several outlets report stands once.");
        page.put(
                "older",
                from + Limits.EVENTS < timeline.events().size() ? path + "?from=" + (from + Limits.EVENTS) : "");
        page.put("newer", from > 0 ? path + (from > Limits.EVENTS ? "?from=" + (from - Limits.EVENTS) : "") : "");
        site.render(context, "timeline", page);
    }

    /** The same for programs; the first page has the latest, each page is in order of time. */
    void timelineJson(Context context) throws LedgerException, Absent, Unclear {
        RecordState state = site.state(context);
        Scope scope = scope(context, state);
        Slice<Timeline.Event> slice = Slice.of(TimelineSheet.of(state, scope).events(), context);
        List<Timeline.Event> events = new ArrayList<>(slice.items());
        Collections.reverse(events);
        Json.answer(
                context,
                slice.note(Records.of("timeline", new Timeline(events), state, scope.path() + "/timeline"), context));
    }

    static Scope scope(Context context, RecordState state) throws Absent {
        Map<String, String> names = context.pathParamMap();
        if (names.containsKey("issue")) {
            return Scope.issue(
                    state,
                    state.issueSlugs()
                            .name(context.pathParam("issue"))
                            .orElseThrow(() -> new Absent("No statement on this issue stands in the record.")));
        }
        if (names.containsKey("actor")) {
            return Scope.actor(
                    state,
                    state.actorSlugs()
                            .name(context.pathParam("actor"))
                            .orElseThrow(() -> new Absent("Nothing in the record was said by or for this actor.")));
        }
        return Scope.all(state);
    }

    private static List<Board.Cell> cells(RecordState state, Scope scope) {
        return scope.kind().equals("issue") ? state.cellsOn(scope.name()) : state.cellsOf(scope.name());
    }

    private static List<PositionRow> positions(RecordState state, Scope scope) {
        return cells(state, scope).stream()
                .limit(MORE_POSITIONS)
                .map(cell -> PositionRow.of(cell, state))
                .toList();
    }

    /** Works out and keeps what the page of a scope shows. */
    static void prepare(RecordState state, Scope scope, Gate gate) {
        TimelineSheet.of(state, scope);
        AttentionSheet.of(state, scope);
        WaitsSheet.of(state, scope, gate);
        scope.guarantees(state);
        scope.deeds(state);
        ofAll(state, scope);
    }

    /** What is counted over all of a scope's statements. */
    private record OfAll(List<Count> speakers, String summary) {}

    private static OfAll ofAll(RecordState state, Scope scope) {
        return state.once(OfAll.class, scope.path(), s -> new OfAll(speakers(s, scope), summary(s, scope)));
    }

    private static List<Count> speakers(RecordState state, Scope scope) {
        Map<String, Long> counts = new HashMap<>();
        boolean issue = scope.kind().equals("issue");
        scope.corpus()
                .statements()
                .forEach(said -> counts.merge(
                        issue
                                ? scope.corpus().sides().of(said.statement().speaker())
                                : said.statement().issue(),
                        1L,
                        Long::sum));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(SPEAKERS)
                .map(count -> new Count(
                        Shown.label(issue ? count.getKey() : state.title(count.getKey())),
                        Count.figure(count.getValue()),
                        issue ? Addresses.actor(count.getKey()) : Addresses.issue(count.getKey())))
                .toList();
    }

    private static String kind(RecordState state, Scope scope) {
        return scope.corpus().statements().stream()
                .filter(said -> said.statement().speaker().name().equals(scope.name()))
                .findFirst()
                .map(said -> said.statement().speaker().kind() == SpeakerKind.ANONYMOUS
                        ? "unnamed"
                        : said.statement().speaker().kind().word())
                .orElse("spoken for");
    }

    private static String summary(RecordState state, Scope scope) {
        boolean issue = scope.kind().equals("issue");
        List<Tallied> all = issue ? state.issues() : state.actors();
        Tallied own = all.stream()
                .filter(t -> t.name().equals(scope.name()))
                .findFirst()
                .orElse(new Tallied(scope.name(), 0, state.lastDay()));
        long outlets = scope.corpus().statements().stream()
                .map(said -> said.in().where())
                .distinct()
                .count();
        return Count.statements(own.statements()) + " in " + Count.figure(outlets)
                + (outlets == 1 ? " outlet" : " outlets") + ", the latest of " + Dates.day(own.last());
    }
}
