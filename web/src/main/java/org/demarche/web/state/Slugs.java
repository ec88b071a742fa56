package org.demarche.web.state;

import java.text.Normalizer;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.demarche.record.Article;

/**
 * The last parts of addresses for names, and the names for them. A name always has the same one: its letters and digits in lower case,
 * words joined by hyphens, and where that does not give the name back, a hyphen and six digits of its hash.
 */
public final class Slugs {
    private static final int LONGEST = 70;
    private static final int DIGITS = 6;

    private final Map<String, String> names = new LinkedHashMap<>();

    Slugs(Collection<String> names) {
        names.forEach(name -> this.names.put(of(name), name));
    }

    /** The last part of a name's address. */
    public static String of(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
        String joined = plain.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String slug = joined.length() > LONGEST ? joined.substring(0, LONGEST).replaceAll("-[^-]*$", "") : joined;
        return slug.replace('-', ' ').equals(name)
                ? slug
                : (slug.isEmpty() ? "x" : slug) + "-" + Article.hash(name).substring(0, DIGITS);
    }

    /** The name, in the order in which they were given. */
    public Optional<String> name(String slug) {
        return Optional.ofNullable(names.get(slug));
    }

    /** All names by the last part of their address. */
    public Map<String, String> all() {
        return java.util.Collections.unmodifiableMap(names);
    }
}
