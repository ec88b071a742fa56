package org.demarche.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.analysis.Cited;
import org.demarche.analysis.ConditionStatus;
import org.demarche.analysis.Deadlock;
import org.demarche.analysis.Step;
import org.demarche.analysis.Wait;
import org.demarche.web.chart.Drawing;
import org.demarche.web.chart.GraphChart;
import org.demarche.web.state.Finding;
import org.demarche.web.state.FindingKind;
import org.demarche.web.state.RecordState;

/**
 * Who waits for whom in a scope: a drawing of at most {@value #MOST_STEPS} steps and a table of everything.
 *
 * @param rows the table, in which the numbers of the drawing are
 * @param drawing the drawing; empty when nobody waits
 * @param left what is said when not everything is drawn, else empty
 */
record WaitsSheet(List<WaitRow> rows, Optional<Drawing> drawing, String left) {
    static final int MOST_STEPS = 60;
    private static final int MOST_ROWS = 300;

    /** Worked out once for what somebody may see. */
    static WaitsSheet of(RecordState state, Scope scope, Gate gate) {
        return state.once(
                WaitsSheet.class,
                scope.path() + " " + gate.desk() + " " + gate.deadlocks(scope.findings()),
                s -> made(s, scope, gate));
    }

    /** The chart for a page, a list of none or one. */
    List<ChartSheet> charts(String path) {
        return drawing.map(d -> ChartSheet.of(d, "waits", path)).stream().toList();
    }

    private static WaitsSheet made(RecordState state, Scope scope, Gate gate) {
        Set<Wait> locked = locked(state, scope, gate);
        List<Wait> waits = new ArrayList<>(scope.waits());
        waits.sort(Comparator.comparing((Wait w) -> !locked.contains(w))
                .thenComparing(w -> w.status() != ConditionStatus.OPEN)
                .thenComparing(w -> !w.own())
                .thenComparing(Comparator.comparing((Wait w) -> w.cited().get(0).when())
                        .reversed()));
        List<WaitRow> rows = new ArrayList<>();
        for (Wait wait : waits.subList(0, Math.min(waits.size(), MOST_ROWS))) {
            rows.add(WaitRow.of(rows.size() + 1, wait, locked.contains(wait), state));
        }
        return draw(waits, locked, rows, scope);
    }

    /** The waits of those deadlocks that are shown. */
    private static Set<Wait> locked(RecordState state, Scope scope, Gate gate) {
        Set<List<String>> shown = new HashSet<>();
        for (Finding finding : gate.shown(scope.findings())) {
            if (finding.kind() == FindingKind.DEADLOCK) {
                shown.add(finding.cited().stream().map(cited -> cited.id()).toList());
            }
        }
        Set<Wait> locked = new HashSet<>();
        for (Deadlock deadlock : state.preconditions().deadlocks()) {
            if (shown.contains(deadlock.waits().stream()
                    .flatMap(wait -> wait.cited().stream())
                    .map(Cited::id)
                    .toList())) {
                locked.addAll(deadlock.waits());
            }
        }
        return locked;
    }

    private static WaitsSheet draw(List<Wait> waits, Set<Wait> locked, List<WaitRow> rows, Scope scope) {
        Map<Step, Integer> steps = new LinkedHashMap<>();
        List<GraphChart.Link> links = new ArrayList<>();
        Set<Step> caught = new HashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            Wait wait = waits.get(i);
            int more = (steps.containsKey(wait.waits()) ? 0 : 1) + (steps.containsKey(wait.on()) ? 0 : 1);
            if (steps.size() + more > MOST_STEPS) {
                continue;
            }
            int from = steps.computeIfAbsent(wait.waits(), step -> steps.size());
            int to = steps.computeIfAbsent(wait.on(), step -> steps.size());
            if (locked.contains(wait)) {
                caught.add(wait.waits());
                caught.add(wait.on());
            }
            links.add(link(rows.get(i), from, to, wait, locked.contains(wait)));
        }
        if (links.isEmpty()) {
            return new WaitsSheet(rows, Optional.empty(), "");
        }
        List<GraphChart.Box> boxes = steps.keySet().stream()
                .map(step -> new GraphChart.Box(
                        WaitRow.actor(step), Shown.shortened(step.action(), Limits.LABEL), caught.contains(step)))
                .toList();
        String about = scope.name().isEmpty() ? "" : ": " + Shown.label(scope.name());
        Drawing drawing = GraphChart.of(
                boxes,
                links,
                "Who waits for whom" + about,
                "Each box is a step. An arrow leads from a step that is held back to the step it waits for; its number is that of the table."
                        + (caught.isEmpty() ? "" : " Heavy lines and boxes are a deadlock.")
                        + " Dotted: what was waited for is done. Dashed: no longer asked for. A hollow arrow: only others say so.");
        int all = waits.size();
        return new WaitsSheet(
                rows,
                Optional.of(drawing),
                links.size() == all
                        ? ""
                        : "The drawing has " + links.size() + " of " + Count.figure(all)
                                + " waits, so that it can be read; the table has "
                                + (rows.size() == all ? "all" : "the first " + rows.size()) + ".");
    }

    private static GraphChart.Link link(WaitRow row, int from, int to, Wait wait, boolean locked) {
        GraphChart.Kind kind = locked
                ? GraphChart.Kind.LOCKED
                : switch (wait.status()) {
                    case OPEN -> GraphChart.Kind.OPEN;
                    case MET -> GraphChart.Kind.PAST;
                    case WITHDRAWN -> GraphChart.Kind.TAKEN_BACK;
                };
        Quote first = row.quotes().get(0);
        return new GraphChart.Link(
                from,
                to,
                String.valueOf(row.number()),
                kind,
                !wait.own(),
                row.number() + ": " + first.actor() + ", " + first.when() + ": " + Shown.shortened(first.words(), 160)
                        + " (" + first.mark().words() + ")",
                first.href());
    }
}
