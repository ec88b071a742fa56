package org.demarche.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.analysis.Attention;
import org.demarche.analysis.Board;
import org.demarche.analysis.Deeds;
import org.demarche.analysis.Guarantees;
import org.demarche.analysis.Period;
import org.demarche.analysis.Preconditions;
import org.demarche.analysis.Step;
import org.demarche.analysis.Wait;
import org.demarche.grouping.Group;
import org.demarche.ledger.LedgerException;
import org.demarche.record.PartialDate;
import org.demarche.web.state.Finding;
import org.demarche.web.state.RecordState;

/** Pages that show one analysis of the whole record each. */
final class AnalysisPages {
    private static final int DRIFTS = 40;
    private static final int GUARANTEES = 60;
    private static final int DEEDS = 40;
    private static final int VANISHED = 12;
    private static final int FINDINGS = 100;

    private final Site site;

    AnalysisPages(Site site) {
        this.site = site;
    }

    void board(Context context) throws LedgerException, Unclear {
        RecordState state = site.state(context);
        LocalDate day = day(context, state);
        Map<String, Object> page =
                page(context, "board", "Who stands where", "Every actor's latest word on every issue.");
        page.put("board", BoardSheet.asOf(state, day));
        page.put("on", day.toString());
        page.put("day", Dates.day(day));
        site.render(context, "board", page);
    }

    void boardJson(Context context) throws LedgerException, Unclear {
        RecordState state = site.state(context);
        LocalDate day = day(context, state);
        Slice<Board.Cell> slice = Slice.of(BoardSheet.asOf(state, day).board().cells(), context);
        ObjectNode object = Records.board(slice.items(), state, "/board?on=" + day);
        object.put("as_of", day.toString());
        Json.answer(context, slice.note(object, context));
    }

    void preconditions(Context context) throws LedgerException {
        RecordState state = site.state(context);
        Gate gate = Gate.of(site, context);
        WaitsSheet waits = WaitsSheet.of(state, Scope.all(state), gate);
        Map<String, Object> page = page(
                context,
                "preconditions",
                "Who waits for whom",
                "Steps that wait for other steps, and the deadlocks among them.");
        page.put("waits", waits);
        page.put("charts", waits.charts("/preconditions"));
        List<Finding> deadlocks = state.findings().stream()
                .filter(f -> f.kind().word().startsWith("deadlock"))
                .toList();
        page.put("findings", FindingSheet.of(deadlocks, state, gate));
        page.put("notice", gate.notice(deadlocks));
        page.put(
                "openings",
                state.preconditions().openings().stream()
                        .filter(opening -> opening.opens().size() > 1)
                        .limit(6)
                        .map(opening -> new Sum(
                                Shown.shortened(opening.step().phrase(), Limits.LABEL),
                                opening.opens().size() + " steps"))
                        .toList());
        site.render(context, "preconditions", page);
    }

    void preconditionsJson(Context context) throws LedgerException, Unclear {
        RecordState state = site.state(context);
        Slice<Wait> slice = Slice.of(state.preconditions().waits(), context);
        Set<Step> steps = new LinkedHashSet<>();
        slice.items().forEach(wait -> {
            steps.add(wait.waits());
            steps.add(wait.on());
        });
        Preconditions part = new Preconditions(
                slice.whole() ? state.preconditions().steps() : List.copyOf(steps),
                slice.items(),
                List.of(),
                List.of());
        ObjectNode object = Records.of("preconditions", part, state, "/preconditions");
        Records.deadlocks(object, state.findings(), state, Gate.of(site, context));
        Json.answer(context, slice.note(object, context));
    }

    void findings(Context context) throws LedgerException, Unclear {
        RecordState state = site.state(context);
        Gate gate = Gate.of(site, context);
        Map<String, Object> page = page(
                context,
                "shifts",
                "Shifts and contradictions",
                "Who changed a position, who says two things, where outlets disagree.");
        Slice<Finding> slice = Slice.of(gate.shown(state.findings()), context, FINDINGS);
        page.put("findings", FindingSheet.of(slice.items(), state, gate));
        page.put("notice", gate.notice(state.findings()));
        page.put("earlier", slice.next(context));
        site.render(context, "shifts", page);
    }

    void findingsJson(Context context) throws LedgerException, Unclear {
        RecordState state = site.state(context);
        ObjectNode object = Json.object();
        object.put("address", "/shifts");
        object.put("record", state.head());
        Gate gate = Gate.of(site, context);
        Slice<Finding> slice = Slice.of(gate.shown(state.findings()), context);
        Records.findings(object, slice.items(), state, gate);
        object.put("findings_withheld", gate.withheld(state.findings()));
        Json.answer(context, slice.note(object, context));
    }

    void guarantees(Context context) throws LedgerException {
        RecordState state = site.state(context);
        Map<String, Object> page = page(
                context,
                "guarantees",
                "Register of guarantees",
                "Who would protect whom, against what, and on what condition.");
        int all = state.guarantees().entries().size();
        page.put("rows", guarantees(state));
        page.put(
                "left",
                all > GUARANTEES
                        ? "These are the first " + GUARANTEES + " of " + Count.figure(all) + "; the JSON has all."
                        : "");
        site.render(context, "guarantees", page);
    }

    void guaranteesJson(Context context) throws LedgerException, Unclear {
        RecordState state = site.state(context);
        Slice<Guarantees.Entry> slice = Slice.of(state.guarantees().entries(), context);
        Json.answer(
                context,
                slice.note(Records.of("guarantees", new Guarantees(slice.items()), state, "/guarantees"), context));
    }

    void deeds(Context context) throws LedgerException {
        RecordState state = site.state(context);
        Map<String, Object> page = page(
                context, "deeds", "Words against deeds", "What was done, beside what the same side had said of it.");
        int all = shown(state);
        page.put("deeds", deeds(state));
        page.put(
                "left",
                all > DEEDS
                        ? "These are the latest " + DEEDS + " of " + Count.figure(all) + "; the JSON has all."
                        : "");
        site.render(context, "deeds", page);
    }

    private record Register(List<GuaranteeRow> rows) {}

    static List<GuaranteeRow> guarantees(RecordState state) {
        return state.once(Register.class, "", s -> new Register(GuaranteeRow.of(s.guarantees(), s, GUARANTEES)))
                .rows();
    }

    static List<DeedSheet> deeds(RecordState state) {
        return state.once(Sheets.class, "", s -> new Sheets(DeedSheet.of(s.deeds(), s, DEEDS)))
                .deeds();
    }

    private static int shown(RecordState state) {
        return (int) state.deeds().besides().stream()
                .filter(beside -> !beside.words().isEmpty())
                .count();
    }

    /** The deeds of the page, kept. */
    record Sheets(List<DeedSheet> deeds) {}

    void deedsJson(Context context) throws LedgerException, Unclear {
        RecordState state = site.state(context);
        Slice<Deeds.Beside> slice = Slice.of(state.deeds().besides(), context);
        Json.answer(context, slice.note(Records.of("deeds", new Deeds(slice.items()), state, "/deeds"), context));
    }

    void drift(Context context) throws LedgerException {
        RecordState state = site.state(context);
        Map<String, Object> page = page(
                context,
                "drift",
                "What became of the words",
                "One statement in the words of every outlet that reports it.");
        List<GroupSheet> groups = groups(state);
        page.put("groups", groups.subList(0, Math.min(DRIFTS, groups.size())));
        page.put(
                "summary",
                state.groups().isEmpty()
                        ? "No statement stands in several outlets yet."
                        : Count.figure(state.groups().size())
                                + (state.groups().size() == 1 ? " statement stands" : " statements stand")
                                + " in several outlets; in " + Count.figure(groups.size())
                                + " of them the words are not the same."
                                + (groups.size() > DRIFTS ? " These are the " + DRIFTS + " with most reports." : ""));
        site.render(context, "drift", page);
    }

    void driftJson(Context context) throws LedgerException, Unclear {
        RecordState state = site.state(context);
        ObjectNode object = Json.object();
        object.put("address", "/drift");
        object.put("record", state.head());
        ArrayNode array = object.putArray("statements");
        Slice<GroupSheet> slice = Slice.of(groups(state), context);
        for (GroupSheet group : slice.items()) {
            ObjectNode node = array.addObject().put("speaker", group.speaker()).put("when", group.when());
            ArrayNode versions = node.putArray("versions");
            for (GroupSheet.Version version : group.versions()) {
                ObjectNode one = versions.addObject();
                one.put("address", version.entry().href())
                        .put("outlet", version.entry().trail().get(0))
                        .put("fullest", version.fullest())
                        .put("join", version.join())
                        .put("mark", version.entry().mark().words());
                ArrayNode words = one.putArray("words");
                version.words()
                        .forEach(word ->
                                words.addObject().put("kind", word.kind()).put("text", word.text()));
            }
        }
        Json.answer(context, slice.note(object, context));
    }

    void attention(Context context) throws LedgerException, Unclear {
        RecordState state = site.state(context);
        String topic = topic(context);
        AttentionSheet attention = AttentionSheet.topic(state, topic, period(context));
        Map<String, Object> page = page(context, "attention", "Attention", "How much is said, and when.");
        page.put("topic", Shown.label(topic));
        page.put("period", attention.attention().period().word());
        page.put("periods", Arrays.stream(Period.values()).map(Period::word).toList());
        page.put("attention", attention);
        page.put("charts", attention.charts("/attention" + query(context)));
        page.put("vanished", vanished(state));
        site.render(context, "attention", page);
    }

    void attentionJson(Context context) throws LedgerException, Unclear {
        RecordState state = site.state(context);
        AttentionSheet attention = AttentionSheet.topic(state, topic(context), period(context));
        Json.answer(context, Records.of("attention", attention.attention(), state, "/attention" + query(context)));
    }

    static String topic(Context context) throws Unclear {
        String topic =
                Optional.ofNullable(context.queryParam("topic")).orElse("").strip();
        if (topic.length() > Limits.LABEL) {
            throw new Unclear("“topic” is longer than " + Limits.LABEL + " characters; a few words are enough.");
        }
        return topic;
    }

    static Optional<Period> period(Context context) throws Unclear {
        String period = context.queryParam("period");
        if (period == null || period.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(Period.values())
                .filter(p -> p.word().equals(period))
                .findFirst()
                .orElseThrow(() -> new Unclear("“period” is day, week or month.")));
    }

    /** What vanished from what is said, the most spoken of first. */
    record Vanished(String topic, String href, String mentions, String last) {}

    private record Gone(List<Vanished> topics) {}

    static List<Vanished> vanished(RecordState state) {
        return state.once(
                        Gone.class,
                        "",
                        s -> new Gone(Attention.vanished(s.corpus()).stream()
                                .limit(VANISHED)
                                .map(v -> new Vanished(
                                        Shown.label(v.topic()),
                                        "/attention?" + Addresses.query(Parameters.of("topic", v.topic())),
                                        Count.statements(v.mentions()),
                                        Dates.of(v.last().when())))
                                .toList()))
                .topics();
    }

    private record Drifts(List<GroupSheet> groups) {}

    static List<GroupSheet> groups(RecordState state) {
        return state.once(
                        Drifts.class,
                        "",
                        s -> new Drifts(s.groups().stream()
                                .sorted(java.util.Comparator.comparingInt(
                                                (Group g) -> -g.members().size())
                                        .thenComparing(Group::id))
                                .map(group -> GroupSheet.of(group, s, ""))
                                .filter(GroupSheet::altered)
                                .toList()))
                .groups();
    }

    private static String query(Context context) {
        Map<String, String> sent = new java.util.LinkedHashMap<>();
        for (String name : List.of("topic", "period")) {
            String value = context.queryParam(name);
            if (value != null && !value.isBlank()) {
                sent.put(name, value);
            }
        }
        return sent.isEmpty() ? "" : "?" + Addresses.query(sent);
    }

    private static LocalDate day(Context context, RecordState state) throws Unclear {
        String on = context.queryParam("on");
        if (on == null || on.isBlank()) {
            return state.lastDay();
        }
        return PartialDate.parse(on.strip())
                .map(PartialDate::last)
                .orElseThrow(() -> new Unclear(
                        "“on” is a day as 2031-05-04, or a month or year; “" + Shown.label(on) + "” is none."));
    }

    private Map<String, Object> page(Context context, String name, String title, String description) {
        Map<String, Object> page = new HashMap<>();
        page.put(
                "frame",
                site.frame(context, title, description, "/" + name)
                        .withJson("/" + name + ".json"
                                + (context.queryString() == null ? "" : "?" + context.queryString()))
                        .withHere(name)
                        .withOutward(
                                Outward.NOTHING.withLinkedData(Linked.page(site, context, title, "/" + name, "", ""))));
        return page;
    }
}
