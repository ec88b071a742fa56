package org.demarche.export;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What the XML formats tell of an edge.
 *
 * @param name of the attribute
 * @param type of the attribute: int or string
 * @param value of an edge
 */
record EdgeData(String name, String type, Function<Network.Edge, String> value) {
    /** The attributes of a network's edges, in order. */
    static List<EdgeData> of(NetworkKind kind) {
        List<EdgeData> all = new ArrayList<>();
        if (kind == NetworkKind.ACTORS_ISSUES) {
            all.add(new EdgeData("for", "int", e -> Integer.toString(e.supporting)));
            all.add(new EdgeData("against", "int", e -> Integer.toString(e.opposing)));
            all.add(new EdgeData("conditional", "int", e -> Integer.toString(e.conditional)));
        } else {
            all.add(new EdgeData("kind", "string", e -> String.join(" ", e.kinds)));
            all.add(new EdgeData("held_by", "string", e -> String.join("; ", e.holders)));
        }
        all.add(new EdgeData("first", "string", e -> e.first));
        all.add(new EdgeData("last", "string", e -> e.last));
        all.add(new EdgeData("statements", "string", e -> String.join(" ", e.statements)));
        return all;
    }
}
