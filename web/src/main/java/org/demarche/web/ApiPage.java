package org.demarche.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The OpenAPI 3.1 document of the addresses, as it is kept by hand, as JSON, and as a page to read. */
final class ApiPage {
    private static final String FILE = "openapi.yaml";

    private final Site site;
    private final String yaml;
    private final Map<?, ?> document;

    ApiPage(Site site) {
        this.site = site;
        try (InputStream in = ApiPage.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("the build left out " + FILE);
            }
            yaml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
        document = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
    }

    /** An address; before it the method where it is not GET. */
    record Operation(String path, String summary, List<Parameter> parameters, String types) {}

    /** A parameter of an address. */
    record Parameter(String name, String where, String description) {}

    /** Addresses of one kind. */
    record Chapter(String name, String description, List<Operation> operations) {}

    void html(Context context) {
        Map<String, Object> page = new LinkedHashMap<>();
        page.put(
                "frame",
                site.frame(context, "For programs", "Every address of the record, for programs.", "/api")
                        .withJson("/openapi.json")
                        .withHere("api"));
        page.put("chapters", chapters());
        page.put("introduction", text(map(document.get("info")), "description"));
        site.render(context, "api", page);
    }

    void yaml(Context context) {
        context.header("Access-Control-Allow-Origin", "*");
        Answer.send(context, "application/yaml; charset=utf-8", yaml);
    }

    void json(Context context) throws IOException {
        context.header("Access-Control-Allow-Origin", "*");
        Answer.send(
                context,
                "application/json; charset=utf-8",
                new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(document) + "\n");
    }

    private List<Chapter> chapters() {
        Map<String, List<Operation>> byTag = new LinkedHashMap<>();
        map(document.get("paths"))
                .forEach((path, item) -> map(item).forEach((method, asked) -> {
                    Map<?, ?> operation = map(asked);
                    String tag = list(operation.get("tags")).stream()
                            .map(String::valueOf)
                            .findFirst()
                            .orElse("");
                    String shown =
                            method.equals("get") ? "" : String.valueOf(method).toUpperCase(Locale.ROOT) + " ";
                    byTag.computeIfAbsent(tag, t -> new ArrayList<>()).add(operation(shown + path, operation));
                }));
        List<Chapter> chapters = new ArrayList<>();
        for (Object tag : list(document.get("tags"))) {
            String name = text(map(tag), "name");
            chapters.add(new Chapter(name, text(map(tag), "description"), byTag.getOrDefault(name, List.of())));
        }
        return chapters;
    }

    private Operation operation(String path, Map<?, ?> asked) {
        List<Parameter> parameters = new ArrayList<>();
        for (Object each : list(asked.get("parameters"))) {
            Map<?, ?> parameter = referred(map(each));
            parameters.add(
                    new Parameter(text(parameter, "name"), text(parameter, "in"), text(parameter, "description")));
        }
        Map<?, ?> content =
                map(referred(map(map(asked.get("responses")).get("200"))).get("content"));
        return new Operation(
                path,
                text(asked, "summary"),
                parameters,
                String.join(", ", content.keySet().stream().map(String::valueOf).toList()));
    }

    /** What a reference of this document leads to. */
    private Map<?, ?> referred(Map<?, ?> node) {
        Object reference = node.get("$ref");
        if (reference == null) {
            return node;
        }
        Map<?, ?> at = document;
        for (String step : String.valueOf(reference).substring(2).split("/")) {
            at = map(at.get(step));
        }
        return at;
    }

    private static Map<?, ?> map(@Nullable Object node) {
        return node instanceof Map<?, ?> map ? map : Map.of();
    }

    private static List<?> list(@Nullable Object node) {
        return node instanceof List<?> list ? list : List.of();
    }

    private static String text(Map<?, ?> node, String name) {
        Object value = node.get(name);
        return value == null ? "" : String.valueOf(value).strip();
    }
}
