package org.demarche.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Input files that came in together, as the work folder keeps them: the folder {@code g0000} and so on, with what was done of them. What comes in later
 * is another generation; what was read once is not read again.
 *
 * @param number from 0
 * @param store its folder
 * @param batch number of the batch of files that a followed folder gave, -1 for files that were given by hand
 * @param files the input files
 */
record Generation(int number, Store store, long batch, List<InputFile> files) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String INPUTS = "inputs.json";

    Generation {
        files = List.copyOf(files);
    }

    /** Those that are in the work folder, in their order. */
    static List<Generation> in(Store work) throws IOException {
        List<Generation> found = new ArrayList<>();
        for (String name : work.list()) {
            if (name.matches("g\\d{4}") && work.exists(name + "/" + INPUTS)) {
                Store store = work.in(name);
                JsonNode node = JSON.readTree(store.read(INPUTS));
                List<String> paths = new ArrayList<>();
                node.path("files").forEach(path -> paths.add(path.asText()));
                found.add(new Generation(
                        Integer.parseInt(name.substring(1)),
                        store,
                        node.path("batch").asLong(-1),
                        InputFile.numbered(paths)));
            }
        }
        return found;
    }

    /** Begins another one. */
    static Generation begin(Store work, int number, long batch, List<String> paths) throws IOException {
        Store store = work.in("g%04d".formatted(number));
        ObjectNode node = JSON.createObjectNode();
        node.put("batch", batch);
        ArrayNode files = node.putArray("files");
        paths.forEach(files::add);
        store.write(INPUTS, node.toString());
        return new Generation(number, store, batch, InputFile.numbered(paths));
    }

    /** The folder of clean articles. */
    Store articles() {
        return store.in("articles");
    }

    /** The folder of readings. */
    Store readings() {
        return store.in("readings");
    }
}
