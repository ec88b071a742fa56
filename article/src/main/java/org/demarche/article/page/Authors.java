package org.demarche.article.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who wrote a page. What machines are told comes before what people see; of each, only what looks like names is kept. */
final class Authors {
    private static final List<String> META = List.of(
            "author",
            "article:author",
            "dc.creator",
            "dcterms.creator",
            "dc.contributor",
            "parsely-author",
            "sailthru.author",
            "byl",
            "citation_author",
            "article:author_name",
            "og:article:author",
            "cxenseparse:author",
            "cse_author",
            "shareaholic:article_author_name",
            "authors");
    private static final Pattern WRITTEN = Pattern.compile(
            "(?i)written|author|verfasst|geschrieben|autor|escrito|\u00e9crit|auteur|scritto|door|skrev|napisa|by");

    /** How many sources tell machines, where any words may be a name. */
    private static final int TOLD = 2;

    private final Head head;
    private final Signals signals;
    private final Schema schema;
    private final NearSigns near;
    private final SignedLines signed;

    /** @param title index of the block with the headline */
    Authors(Head head, Signals signals, Schema schema, List<Block> blocks, int title) {
        this.head = head;
        this.signals = signals;
        this.schema = schema;
        this.near = new NearSigns(title);
        this.signed = new SignedLines(blocks, title);
    }

    /**
     * Names in the order of the page; empty when nobody is named. A person that any source names comes before an organisation or the name of
     * an account that an earlier source names.
     */
    List<String> names(@Nullable String outlet) {
        Set<String> houses = new HashSet<>();
        schema.organisations().forEach(name -> houses.add(Words.fold(name)));
        if (outlet != null) {
            houses.add(Words.fold(outlet));
        }
        List<Supplier<List<List<String>>>> sources = List.of(
                () -> List.of(schema.authors()),
                () -> List.of(head.all(META), labelled()),
                () -> near.of(signals.authorProps, 200),
                () -> near.of(signals.relAuthors, 200),
                () -> near.of(signals.authorLinks, 12),
                () -> near.of(signals.authorNamed, 200),
                () -> List.of(signed.names()));
        List<String> weak = List.of();
        for (Supplier<List<List<String>>> source : sources) {
            boolean told = sources.indexOf(source) < TOLD;
            for (List<String> given : source.get()) {
                List<String> names = Names.in(given, outlet, told);
                if (names.isEmpty()) {
                    continue;
                }
                boolean sure = weak.isEmpty()
                        ? names.stream().anyMatch(name -> Names.person(name, houses))
                        : names.stream().allMatch(name -> Names.person(name, houses) && Names.full(name));
                if (sure) {
                    return sources.indexOf(source) == 0 ? whole(withOthers(names, houses)) : whole(names);
                }
                weak = weak.isEmpty() ? names : weak;
            }
        }
        return weak;
    }

    /** Where one source for machines names one person and the other the same and more, all of these. */
    private List<String> withOthers(List<String> names, Set<String> houses) {
        if (names.size() > 1) {
            return names;
        }
        List<String> more = Names.in(head.all(META), null, true);
        boolean same = more.stream().anyMatch(name -> Words.fold(name).equals(Words.fold(names.get(0))));
        boolean people =
                more.size() <= 6 && more.stream().allMatch(name -> Names.person(name, houses) && Names.full(name));
        return same && people ? more : names;
    }

    /** A first name alone is completed by the full one that the page shows. */
    private List<String> whole(List<String> names) {
        if (names.size() != 1 || names.get(0).indexOf(' ') > 0) {
            return names;
        }
        String first = Words.fold(names.get(0)) + " ";
        List<List<String>> shown = new ArrayList<>(near.of(signals.authorNamed, 200));
        shown.add(signed.names());
        for (List<String> given : shown) {
            List<String> cleaned = Names.in(given, null, false);
            if (cleaned.size() == 1 && Words.fold(cleaned.get(0)).startsWith(first)) {
                return cleaned;
            }
        }
        return names;
    }

    /** What Twitter's card shows under a label that means the author. */
    private List<String> labelled() {
        for (String n : List.of("1", "2")) {
            String label = head.first("twitter:label" + n);
            String data = head.first("twitter:data" + n);
            if (label != null && data != null && WRITTEN.matcher(label).find()) {
                return List.of(data);
            }
        }
        return List.of();
    }
}
