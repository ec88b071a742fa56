package org.demarche.archive;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** The sums of a run: what went in is what came out and what was left out, with the reasons. */
final class Counts {
    private Counts() {}

    /**
     * @return as {@code counts.json} has them
     * @throws IllegalStateException when they do not add up, which is a fault of the program
     */
    static ObjectNode of(Tally tally, Tables.Sizes sizes) {
        ObjectNode counts = JsonNodeFactory.instance.objectNode();
        counts.put("format", "demarche-archive/1");
        counts.set("files", node(tally.byReason("files")));
        long records = tally.of("records");
        long articles = tally.of("articles");
        ObjectNode in = counts.putObject("records");
        in.put("in", records);
        in.put("articles", articles);
        in.set("passed over", node(tally.byReason("passed over")));
        in.set("refused", node(tally.byReason("refused")));
        counts.set("articles", node(tally.byReason("read as")));
        ObjectNode rows = counts.putObject("rows");
        rows.put("articles", sizes.articles());
        rows.put("statements", sizes.statements());
        rows.put("groups", sizes.groups());
        rows.put("attention", sizes.attention());
        rows.put("refused", sizes.refused());
        equal("records", records, articles + tally.sum("passed over") + tally.sum("refused"));
        equal("articles", articles, tally.sum("read as"));
        equal("rows of the table of articles", articles, sizes.articles());
        equal("rows of the table of statements", tally.of("statements"), sizes.statements());
        ObjectNode seconds = counts.putObject("cpu seconds");
        tally.seconds().forEach(seconds::put);
        return counts;
    }

    /** A few lines for people. */
    static List<String> lines(ObjectNode counts) {
        return List.of(
                "files: " + counts.path("files"),
                "records in: " + counts.path("records").path("in") + " = articles "
                        + counts.path("records").path("articles") + " + passed over "
                        + counts.path("records").path("passed over") + " + refused "
                        + counts.path("records").path("refused"),
                "articles: " + counts.path("articles"),
                "rows: " + counts.path("rows"),
                "CPU seconds: " + counts.path("cpu seconds"));
    }

    private static ObjectNode node(Map<String, Long> values) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        values.forEach(node::put);
        return node;
    }

    private static void equal(String what, long in, long out) {
        if (in != out) {
            throw new IllegalStateException("the counts of " + what + " do not add up: " + in + " and " + out);
        }
    }
}
