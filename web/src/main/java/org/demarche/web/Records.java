package org.demarche.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import org.demarche.analysis.AnalysisJson;
import org.demarche.analysis.Board;
import org.demarche.web.state.Finding;
import org.demarche.web.state.FindingKind;
import org.demarche.web.state.RecordState;

/** Writes analyses as JSON: as the command line does, and beside every statement who stands behind it and its address. */
final class Records {
    private static final AnalysisJson ANALYSES = new AnalysisJson();
    private static final Set<FindingKind> DEADLOCKS = Set.of(FindingKind.DEADLOCK);

    /** Earlier positions that the JSON of one has. */
    private static final int HISTORY = 10;

    private Records() {}

    /** @param kind what was worked out, the member {@code finding} of the answer */
    static ObjectNode of(String kind, Object analysis, RecordState state, String address) {
        ObjectNode tree = ANALYSES.tree(kind, analysis);
        mark(tree, state);
        ObjectNode object = Json.object();
        object.put("address", address);
        object.put("record", state.head());
        object.setAll(tree);
        return object;
    }

    /** Positions; of each the latest ones of its history. */
    static ObjectNode board(List<Board.Cell> cells, RecordState state, String address) {
        List<Board.Cell> brief = cells.stream()
                .map(cell -> new Board.Cell(
                        cell.actor(),
                        cell.issue(),
                        cell.latest(),
                        cell.history()
                                .subList(0, Math.min(HISTORY, cell.history().size()))))
                .toList();
        ObjectNode object = of(
                "board",
                new Board(
                        cells.stream().map(Board.Cell::actor).distinct().toList(),
                        cells.stream().map(Board.Cell::issue).distinct().toList(),
                        brief),
                state,
                address);
        for (int i = 0; i < cells.size(); i++) {
            ((ObjectNode) object.path("cells").path(i))
                    .put("positions", cells.get(i).history().size());
        }
        return object;
    }

    /** The findings that somebody may see, and how many there are besides. */
    static void findings(ObjectNode object, List<Finding> findings, RecordState state, Gate gate) {
        ArrayNode array = object.putArray("findings");
        for (Finding finding : gate.shown(findings)) {
            ObjectNode node = ANALYSES.tree(finding.kind().word(), finding);
            node.put("public", gate.isPublic(finding));
            mark(node, state);
            array.add(node);
        }
        object.put("findings_withheld", findings.size() - array.size());
    }

    /** Takes the deadlocks out that somebody may not see. */
    static void deadlocks(ObjectNode object, List<Finding> findings, RecordState state, Gate gate) {
        object.remove("deadlocks");
        object.remove("openings"); // each says how many deadlocks it would end
        List<Finding> deadlocks =
                findings.stream().filter(f -> DEADLOCKS.contains(f.kind())).toList();
        findings(object, deadlocks, state, gate);
    }

    /** Whatever has the components of {@link org.demarche.analysis.Cited} gets its mark and its address. */
    static void mark(JsonNode node, RecordState state) {
        if (node instanceof ObjectNode object && object.has("id") && object.has("sentence") && object.has("words")) {
            String id = object.path("id").asText();
            state.view(id).ifPresent(view -> object.put("address", Addresses.statement(id)));
            object.put(
                    "mark",
                    state.view(id)
                            .map(view -> Mark.of(view.statement()).words())
                            .orElse(Mark.MACHINE_READ));
        }
        node.forEach(child -> mark(child, state));
    }
}
