package org.demarche.article.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What {@code meta}, {@code link} and {@code title} say, wherever in the page they stand. Filled by {@link PageWalk}. */
final class Head {
    private final Map<String, List<String>> meta = new HashMap<>();
    private String title = "";
    private @Nullable String canonical;

    void meta(Element element) {
        String content = element.hasAttr("content") ? element.attr("content") : element.attr("value");
        if (content.isBlank()) {
            return;
        }
        for (String attribute : List.of("name", "property", "itemprop", "http-equiv")) {
            for (String key :
                    element.attr(attribute).strip().toLowerCase(Locale.ROOT).split("\\s+")) {
                if (!key.isEmpty()) {
                    meta.computeIfAbsent(key, k -> new ArrayList<>()).add(Text.clean(content));
                }
            }
        }
    }

    void title(Element element) {
        if (title.isEmpty()) {
            title = Text.spaced(element.wholeText());
        }
    }

    void link(Element element) {
        if (canonical == null && element.attr("rel").equalsIgnoreCase("canonical")) {
            String address = element.absUrl("href");
            canonical = address.isEmpty() ? element.attr("href").strip() : address;
        }
    }

    /** The content of the element {@code title}, or an empty string. */
    String title() {
        return title;
    }

    /** The address that the page calls its own, or null. */
    @Nullable
    String canonical() {
        return canonical;
    }

    /** The first content of the first of these names that the page has, or null. */
    @Nullable
    String first(List<String> names) {
        for (String name : names) {
            List<String> found = meta.get(name);
            if (found != null) {
                return found.get(0);
            }
        }
        return null;
    }

    @Nullable
    String first(String name) {
        return first(List.of(name));
    }

    /** All contents of all of these names, in the order of the names. */
    List<String> all(List<String> names) {
        List<String> found = new ArrayList<>();
        names.forEach(name -> found.addAll(meta.getOrDefault(name, List.of())));
        return found;
    }
}
