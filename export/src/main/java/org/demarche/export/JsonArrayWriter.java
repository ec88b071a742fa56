package org.demarche.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;

/** One JSON document that ends in a list, written element by element, one a line. */
final class JsonArrayWriter {
    private final Lines lines;
    private final RecordJson json;
    private final String tail;
    private boolean any;

    /**
     * @param head everything before the list's first element, the bracket included
     * @param tail everything behind its last element, the bracket included
     */
    JsonArrayWriter(OutputStream out, RecordJson json, String head, String tail) {
        this.lines = new Lines(out);
        this.json = json;
        this.tail = tail;
        lines.part(head);
    }

    void add(JsonNode element) {
        lines.part(any ? ",\n" : "\n").part(json.text(element));
        any = true;
    }

    void finish() throws IOException {
        lines.part("\n").line(tail).flush();
    }
}
