package org.demarche.article.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
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
    private static final String BY =
            "(?:by|vom|von|de|par|por|di|av|af|door|od|przez|szerz\u0151|autor(?:in|innen|en|a|es)?|auteurs?|authors?|text[eo]?)";
    private static final Pattern LEAD = Pattern.compile(
            "(?i)^(?:(?:written|verfasst|ver\u00f6ffentlicht|posted|post author|published|reported|story|text|words|article|geschrieben|beitrag|artikel|(?:und |and )?interview)[\\s:]{1,2}){0,2}"
                    + "(?:" + BY + "\\b\\s?:?\\s{1,9}){1,2}|^(?:und |and )?interview:\\s");
    private static final Pattern BEHIND_DATE = Pattern.compile("\\d[^\\p{L}]{1,3}(?:by|von|par|por|door|di)\\s");
    private static final Pattern JOINT = Pattern.compile(
            "\\s{0,9}[;,/&|\u2022\u00b7]\\s{0,9}|\\s{1,9}(?:und|and|y|et|e|og|och|en|i|ve|dan|with|mit)\\s{1,9}");
    private static final Pattern TAIL = Pattern.compile(
            "(?i)\\s{1,9}(?:am\\s(?:\\d|mo|di|mi|do|fr|sa|so)|on\\s\\d|in\\s[A-Z]|alle artikel|all posts|more posts|im gespr\u00e4ch|says|sagt|zum profil|mehr von|\\(|@|\\d|[-\u2013]\\s).*$|\\s{1,9}(?:[-\u2013]|am|on|le|el|il|mo|di|mi|do|fr|sa|so|mon|tue|wed|thu|fri|sat|sun)\\.?$");
    /** A name behind the words of a byline, in a line of running text. */
    private static final Pattern SIGNED = Pattern.compile(
            "(?:^|[\\s(\u2013-])(?:[Bb]y|[Vv]on|[Pp]ar|[Pp]or|[Dd]oor|[Aa]utor(?:in|en|es|a)?|[Aa]uthors?|[Aa]uteurs?|[Ww]ords|[Tt]ext[eo]?|AUTOR|BY|VON):?\\s{1,3}"
                    + "((?:\\p{Lu}[\\p{L}\\p{M}'\u2019.-]{0,24}|(?:von|van|de|der|den|di|da|du|la|le|al|bin|zu|y|und|and)\\b)(?:,?\\s(?:\\p{Lu}[\\p{L}\\p{M}'\u2019.-]{0,24}|(?:von|van|de|der|den|di|da|du|la|le|al|bin|zu|y|und|and)\\b)){1,7})");

    private static final Set<String> NOBODY = Set.of(
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
            "more posts",
            "all posts",
            "view all posts",
            "redaktion kontakt");
    private static final Set<String> PARTICLES = Set.of(
            "von", "van", "de", "der", "den", "di", "da", "du", "la", "le", "al", "bin", "zu", "y", "ten", "ter", "dos",
            "del", "el", "af", "e");
    private static final Pattern PICTURE =
            Pattern.compile("(?i)foto|photo|bild|image|\u00a9|picture|illustration|grafik|theme");
    /** Words of organisations and not of people. */
    private static final Pattern ORGANISATION = Pattern.compile(
            "(?i)^(?:the|die|das|les|los|las|gli)\\s|\\b(?:gmbh|inc|ltd|llc|e\\.\\s?v|stiftung|foundation|verband|verlag|redaktion|redaktionen|editorial|newsroom|agency|agencies|agentur|online|magazin|magazine|team|staff|desk)\\b");
    private static final int LONGEST = 60;
    /** How many sources tell machines, where any words may be a name. */
    private static final int TOLD = 2;

    private final Head head;
    private final Signals signals;
    private final Schema schema;
    private final List<Block> blocks;
    private final int title;

    /** @param title index of the block with the headline */
    Authors(Head head, Signals signals, Schema schema, List<Block> blocks, int title) {
        this.head = head;
        this.signals = signals;
        this.schema = schema;
        this.blocks = blocks;
        this.title = title;
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
                () -> near(signals.authorProps, 200),
                () -> near(signals.relAuthors, 200),
                () -> near(signals.authorLinks, 12),
                () -> near(signals.authorNamed, 200),
                () -> List.of(signed()));
        List<String> weak = List.of();
        for (Supplier<List<List<String>>> source : sources) {
            boolean told = sources.indexOf(source) < TOLD;
            for (List<String> given : source.get()) {
                List<String> names = cleaned(given, outlet, told);
                if (names.isEmpty()) {
                    continue;
                }
                boolean sure = weak.isEmpty()
                        ? names.stream().anyMatch(name -> person(name, houses))
                        : names.stream().allMatch(name -> person(name, houses) && full(name));
                if (sure) {
                    return sources.indexOf(source) == 0 ? whole(withOthers(names, houses)) : whole(names);
                }
                weak = weak.isEmpty() ? names : weak;
            }
        }
        return weak;
    }

    /** Whether a name is neither an outlet's nor that of an account or an address. */
    private static boolean person(String name, Set<String> houses) {
        boolean account = name.indexOf(' ') < 0
                && (name.equals(name.toLowerCase(Locale.ROOT)) || name.equals(name.toUpperCase(Locale.ROOT)))
                && name.charAt(0) < 0x250;
        return !account && name.indexOf('.', 3) < 0 && !houses.contains(Words.fold(name)) && !ORGANISATION.matcher(name).find();
    }

    /** Whether a name has a first and a last name and no other word. */
    private static boolean full(String name) {
        String[] words = name.split(" ");
        int capitals = 0;
        for (String word : words) {
            boolean capital = !Character.isLowerCase(word.codePointAt(0));
            capitals += capital ? 1 : 0;
            if (!capital && !PARTICLES.contains(word)) {
                return false;
            }
        }
        return capitals > 1;
    }

    /** Where one source for machines names one person and the other the same and more, all of these. */
    private List<String> withOthers(List<String> names, Set<String> houses) {
        if (names.size() > 1) {
            return names;
        }
        List<String> more = cleaned(head.all(META), null, true);
        boolean same = more.stream().anyMatch(name -> Words.fold(name).equals(Words.fold(names.get(0))));
        boolean people = more.size() <= 6 && more.stream().allMatch(name -> person(name, houses) && full(name));
        return same && people ? more : names;
    }

    /** A first name alone is completed by the full one that the page shows. */
    private List<String> whole(List<String> names) {
        if (names.size() != 1 || names.get(0).indexOf(' ') > 0) {
            return names;
        }
        String first = Words.fold(names.get(0)) + " ";
        List<List<String>> shown = new ArrayList<>(near(signals.authorNamed, 200));
        shown.add(signed());
        for (List<String> given : shown) {
            List<String> cleaned = cleaned(given, null, false);
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

    /** The texts of the signs, those nearest to the headline first, each with those that stand right beside it. */
    private List<List<String>> near(List<Signals.Sign> signs, int most) {
        List<List<String>> groups = new ArrayList<>();
        List<Signals.Sign> left = new ArrayList<>(signs);
        left.removeIf(sign -> distance(sign.at()) > most);
        left.sort(Comparator.comparingInt(sign -> distance(sign.at())));
        while (!left.isEmpty() && groups.size() < 4) {
            int from = left.get(0).at();
            List<Signals.Sign> group = left.stream()
                    .filter(sign -> Math.abs(sign.at() - from) <= 3)
                    .sorted(Comparator.comparingInt(Signals.Sign::at))
                    .toList();
            left.removeAll(group);
            groups.add(texts(group));
        }
        return groups;
    }

    /** What stands above the headline is less often its author than what stands below. */
    private int distance(int at) {
        return at >= title ? at - title : 2 * (title - at) + 1;
    }

    /** The names of a byline that is nothing but text: around the headline, else in a short line anywhere that begins with it. */
    private List<String> signed() {
        for (int i = Math.max(0, title - 3); i < Math.min(blocks.size(), title + 12); i++) {
            List<String> found = signedIn(blocks.get(i), 160, 40);
            if (!found.isEmpty()) {
                return found;
            }
        }
        for (int i = title; i < blocks.size(); i++) {
            List<String> found = signedIn(blocks.get(i), 120, 14);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** @param within how many characters from its beginning the name may begin */
    private static List<String> signedIn(Block block, int longest, int within) {
        boolean away = block.box().inside(Hints.COMMENT | Hints.RELATED | Hints.CAPTION);
        if (block.length() > longest || block.heading() || away || TextWeight.sentence(block.text())) {
            return List.of();
        }
        Matcher m = SIGNED.matcher(block.text());
        if (!m.find() || m.start(1) > within || PICTURE.matcher(block.text()).find()) {
            return List.of();
        }
        List<String> names = cleaned(List.of(m.group(1)), null, false);
        return names.stream().allMatch(Authors::full) ? names : List.of();
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
                    : name.hasAttr("content") ? name.attr("content") : Text.of(name);
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

    private static List<String> cleaned(List<String> given, @Nullable String outlet, boolean told) {
        Map<String, String> names = new LinkedHashMap<>();
        String house = outlet == null ? "" : Words.fold(outlet);
        for (String one : given) {
            String line = LEAD.matcher(behindDate(one.strip())).replaceFirst("");
            for (String part : JOINT.split(line)) {
                String name = TAIL.matcher(LEAD.matcher(part.strip()).replaceFirst(""))
                        .replaceFirst("")
                        .strip();
                String fold = Words.fold(name);
                if (fold.isEmpty() || !likeName(name) || (!told && strangers(name) > 1)) {
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

    /** "Posted on September 21, 2020 by Ada Lind" names a person after the date. */
    private static String behindDate(String line) {
        Matcher m = BEHIND_DATE.matcher(line);
        return m.find() ? line.substring(m.end()) : line;
    }

    /** How many of its words, of several, begin in lower case though no name does. */
    private static int strangers(String name) {
        int strangers = 0;
        String[] words = name.split(" ");
        for (String word : words) {
            strangers +=
                    words.length > 2 && Character.isLowerCase(word.codePointAt(0)) && !PARTICLES.contains(word) ? 1 : 0;
        }
        return strangers;
    }

    /** A name of an account, as forums and blogs give it: one word with digits in it. */
    private static boolean account(String name) {
        return name.length() <= 20
                && name.indexOf(' ') < 0
                && name.chars().filter(Character::isLetter).count() > 2;
    }

    private static boolean likeName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return name.length() <= LONGEST
                && name.length() > 1
                && name.split("\\s+").length <= 5
                && !lower.contains("http")
                && !lower.contains("www.")
                && name.indexOf('@') < 0
                && (name.chars().noneMatch(Character::isDigit) || account(name))
                && Character.isLetter(name.charAt(0))
                && !name.endsWith("*")
                && name.indexOf(')') <= name.indexOf('(')
                && name.indexOf(':') < 0
                && !NOBODY.contains(lower)
                && !lower.equals("admin")
                && !lower.equals("administrator")
                && !lower.equals("unknown")
                && !lower.equals("null");
    }
}
