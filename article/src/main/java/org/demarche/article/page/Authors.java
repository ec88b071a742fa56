package org.demarche.article.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

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
            "authors",
            "twitter:data1");
    private static final Pattern LEAD = Pattern.compile(
            "(?i)^(?:(?:written|verfasst|posted|published|reported|story|text|words|article|geschrieben)\\s)?(?:by|vom|von|de|par|por|di|av|af|door|od|szerz\u0151|autor(?:in|a)?|auteur|author|text|texte|texto|foto)\\b\\s?:?\\s+");
    private static final Pattern JOINT =
            Pattern.compile("\\s*[;,/&|\u2022\u00b7]\\s*|\\s+(?:und|and|y|et|e|og|och|en|i|ve|dan)\\s+");
    private static final Pattern TAIL = Pattern.compile(
            "(?i)\\s+(?:am\\s(?:\\d|mo|di|mi|do|fr|sa|so)|on\\s\\d|in\\s[A-Z]|alle artikel|all posts|says|sagt|zum profil|mehr von|\\(|@|[-\u2013]\\s).*$|\\s+(?:[-\u2013]|am|on)$");
    private static final java.util.Set<String> NOBODY = java.util.Set.of(
            "author",
            "authors",
            "profile",
            "guest",
            "webmaster",
            "editor",
            "root",
            "user",
            "posted",
            "written by",
            "autor",
            "autoren",
            "name",
            "mehr",
            "more",
            "follow",
            "by",
            "von",
            "staff",
            "anonymous",
            "redaktion kontakt");
    private static final int LONGEST = 60;

    private final Head head;
    private final Signals signals;
    private final Schema schema;

    Authors(Head head, Signals signals, Schema schema) {
        this.head = head;
        this.signals = signals;
        this.schema = schema;
    }

    /** Names in the order of the page; empty when nobody is named. */
    List<String> names(@org.jspecify.annotations.Nullable String outlet) {
        List<List<String>> sources = List.of(
                schema.authors(),
                head.all(META),
                near(signals.authorProps),
                near(signals.relAuthors),
                near(signals.authorNamed));
        for (List<String> source : sources) {
            List<String> names = cleaned(source, outlet);
            if (!names.isEmpty()) {
                return names;
            }
        }
        return List.of();
    }

    /** The signs nearest to the headline, with those that stand right beside them. */
    private List<String> near(List<Signals.Sign> signs) {
        int title = signals.headlines.isEmpty() ? 0 : signals.headlines.get(0).at();
        Signals.Sign first = null;
        for (Signals.Sign sign : signs) {
            int distance = Math.abs(sign.at() - title);
            if (first == null || distance < Math.abs(first.at() - title)) {
                first = sign;
            }
        }
        if (first == null) {
            return List.of();
        }
        int from = first.at();
        return texts(
                signs.stream().filter(sign -> Math.abs(sign.at() - from) <= 3).toList());
    }

    private static List<String> texts(List<Signals.Sign> signs) {
        List<String> texts = new ArrayList<>();
        org.jsoup.nodes.Element outer = null;
        for (Signals.Sign sign : signs) {
            if (outer != null && inside(sign.element(), outer)) {
                continue;
            }
            outer = sign.element();
            org.jsoup.nodes.Element name = outer.selectFirst("[itemprop=name], .fn, a[rel=author]");
            String text = name == null
                    ? sign.text()
                    : name.hasAttr("content") ? name.attr("content") : Text.spaced(name.text());
            if (text.length() < 120) {
                texts.add(text);
            }
            if (texts.size() >= 6) {
                break;
            }
        }
        return texts;
    }

    private static boolean inside(org.jsoup.nodes.Element element, org.jsoup.nodes.Element outer) {
        int depth = 0;
        for (org.jsoup.nodes.Element at = element.parent(); at != null && depth < 8; at = at.parent()) {
            if (at == outer) {
                return true;
            }
            depth++;
        }
        return false;
    }

    private static List<String> cleaned(List<String> given, @org.jspecify.annotations.Nullable String outlet) {
        Map<String, String> names = new LinkedHashMap<>();
        String house = outlet == null ? "" : Words.fold(outlet);
        for (String one : given) {
            String line = LEAD.matcher(one.strip()).replaceFirst("");
            for (String part : JOINT.split(line)) {
                String name = TAIL.matcher(LEAD.matcher(part.strip()).replaceFirst(""))
                        .replaceFirst("")
                        .strip();
                String fold = Words.fold(name);
                if (fold.isEmpty() || !likeName(name)) {
                    continue;
                }
                names.putIfAbsent(fold, name);
            }
        }
        if (names.size() > 1) {
            // The outlet beside a person is no author; alone it is what the page says.
            names.remove(house);
            // Nor is a name of an account beside a real one.
            List<String> real = names.values().stream()
                    .filter(name -> name.indexOf(' ') > 0)
                    .toList();
            if (!real.isEmpty()) {
                names.values()
                        .removeIf(name -> name.indexOf(' ') < 0
                                && name.equals(name.toLowerCase(Locale.ROOT))
                                && name.charAt(0) < 128);
            }
        }
        return new ArrayList<>(names.values());
    }

    private static boolean likeName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return name.length() <= LONGEST
                && name.length() > 1
                && name.split("\\s+").length <= 5
                && !lower.contains("http")
                && !lower.contains("www.")
                && name.indexOf('@') < 0
                && name.chars().noneMatch(Character::isDigit)
                && Character.isLetter(name.charAt(0))
                && !name.endsWith("*")
                && !name.endsWith(":")
                && !NOBODY.contains(lower)
                && !lower.equals("admin")
                && !lower.equals("administrator")
                && !lower.equals("unknown")
                && !lower.equals("null");
    }
}
