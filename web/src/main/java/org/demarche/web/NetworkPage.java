package org.demarche.web;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.demarche.analysis.Duplicates;
import org.demarche.analysis.Level;
import org.demarche.analysis.Link;
import org.demarche.analysis.Network;
import org.demarche.ledger.LedgerException;
import org.demarche.record.Named;
import org.demarche.web.state.RecordState;

/** The discourse network of the whole record as a list of its ties, with the options that the command line has. */
final class NetworkPage {
    private static final int TIES = 60;

    private final Site site;

    NetworkPage(Site site) {
        this.site = site;
    }

    /** A list to choose from. */
    record Choice(String name, String label, List<String> options, String chosen) {}

    /** A tie. */
    record Row(String from, String fromHref, String to, String toHref, String weight) {}

    void html(Context context) throws LedgerException, Unclear {
        RecordState state = site.state(context);
        Network.Recipe recipe = recipe(context);
        Network network = network(state, recipe);
        String query = query(context);
        Map<String, Object> page = new HashMap<>();
        page.put(
                "frame",
                site.frame(context, "Network", "Who shares issues and stances with whom.", "/network")
                        .withJson("/network.json" + query)
                        .withHere("network")
                        .withOutward(Outward.NOTHING.withLinkedData(
                                Linked.page(site, context, "Network", "/network", "", ""))));
        page.put("choices", choices(recipe));
        page.put("rows", rows(network, recipe.mode()));
        page.put(
                "summary",
                Count.figure(network.nodes().size()) + " nodes, "
                        + Count.figure(network.edges().size()) + " ties"
                        + (network.edges().size() > TIES
                                ? "; these are the " + TIES + " strongest, the JSON has all."
                                : "."));
        site.render(context, "network", page);
    }

    void json(Context context) throws LedgerException, Unclear {
        RecordState state = site.state(context);
        Network network = network(state, recipe(context));
        Json.answer(context, Records.of("network", network, state, "/network" + query(context)));
    }

    /** Works out and keeps the network that is shown where nothing is chosen. */
    static void prepare(RecordState state) {
        network(
                state,
                new Network.Recipe(
                        Network.Mode.ACTORS, Network.Tie.CONGRUENCE, Network.Normalisation.NO, Duplicates.INCLUDE));
    }

    private static Network network(RecordState state, Network.Recipe recipe) {
        return state.once(Network.class, recipe.toString(), s -> Network.of(Link.of(s.corpus(), Level.SIDE), recipe));
    }

    private static Network.Recipe recipe(Context context) throws Unclear {
        Network.Mode mode = choice(context, "mode", Network.Mode.values(), Network.Mode.ACTORS);
        Network.Tie tie = choice(
                context,
                "tie",
                Network.Tie.values(),
                mode == Network.Mode.TWO_MODE ? Network.Tie.IGNORE : Network.Tie.CONGRUENCE);
        Network.Normalisation normalisation =
                choice(context, "normalisation", Network.Normalisation.values(), Network.Normalisation.NO);
        Duplicates duplicates = choice(context, "duplicates", Duplicates.values(), Duplicates.INCLUDE);
        try {
            return new Network.Recipe(mode, tie, normalisation, duplicates);
        } catch (IllegalArgumentException e) {
            Unclear unclear = new Unclear("These options do not go together: " + e.getMessage() + ".");
            unclear.initCause(e);
            throw unclear;
        }
    }

    private static <E extends Named> E choice(Context context, String name, E[] values, E otherwise) throws Unclear {
        String word = context.queryParam(name);
        if (word == null || word.isBlank()) {
            return otherwise;
        }
        return Arrays.stream(values)
                .filter(value -> value.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new Unclear("“" + name + "” is one of " + String.join(", ", words(values)) + "."));
    }

    private static List<String> words(Named[] values) {
        return Arrays.stream(values).map(Named::word).toList();
    }

    private static List<Choice> choices(Network.Recipe recipe) {
        return List.of(
                new Choice(
                        "mode",
                        "Nodes",
                        words(Network.Mode.values()),
                        recipe.mode().word()),
                new Choice(
                        "tie", "Tie", words(Network.Tie.values()), recipe.tie().word()),
                new Choice(
                        "normalisation",
                        "Divided by",
                        words(Network.Normalisation.values()),
                        recipe.normalisation().word()),
                new Choice(
                        "duplicates",
                        "Duplicates",
                        words(Duplicates.values()),
                        recipe.duplicates().word()));
    }

    private static List<Row> rows(Network network, Network.Mode mode) {
        List<Network.Edge> edges = new ArrayList<>(network.edges());
        edges.sort(Comparator.comparingDouble((Network.Edge edge) -> -Math.abs(edge.weight()))
                .thenComparing(Network.Edge::from)
                .thenComparing(Network.Edge::to));
        return edges.stream()
                .limit(TIES)
                .map(edge -> new Row(
                        Shown.label(edge.from()),
                        mode == Network.Mode.ISSUES ? Addresses.issue(edge.from()) : Addresses.actor(edge.from()),
                        Shown.label(edge.to()),
                        mode == Network.Mode.ACTORS ? Addresses.actor(edge.to()) : Addresses.issue(edge.to()),
                        String.format(Locale.ROOT, "%.3f", edge.weight())))
                .toList();
    }

    private static String query(Context context) {
        Map<String, String> sent = new LinkedHashMap<>();
        for (String name : List.of("mode", "tie", "normalisation", "duplicates")) {
            String value = context.queryParam(name);
            if (value != null && !value.isBlank()) {
                sent.put(name, value);
            }
        }
        return sent.isEmpty() ? "" : "?" + Addresses.query(sent);
    }
}
