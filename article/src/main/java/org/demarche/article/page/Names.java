package org.demarche.article.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is a name in the words of a byline, and what kind of name. */
final class Names {
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
    /** Words of organisations and not of people. */
    private static final Pattern ORGANISATION = Pattern.compile(
            "(?i)^(?:the|die|das|les|los|las|gli)\\s|\\b(?:gmbh|inc|ltd|llc|e\\.\\s?v|stiftung|foundation|verband|verlag|redaktion|redaktionen|editorial|newsroom|agency|agencies|agentur|online|magazin|magazine|team|staff|desk)\\b");

    private static final int LONGEST = 60;

    private Names() {}

    /**
     * The names in the words of a byline, each once.
     *
     * @param given the words of one place on the page
     * @param outlet who publishes, null when it is unknown; beside a person it is no author
     * @param told whether machines are told these words, so that any of them may be a name
     */
    static List<String> in(List<String> given, @Nullable String outlet, boolean told) {
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

    /** Whether a name is neither an outlet's nor that of an account or an address. */
    static boolean person(String name, Set<String> houses) {
        boolean account = name.indexOf(' ') < 0
                && (name.equals(name.toLowerCase(Locale.ROOT)) || name.equals(name.toUpperCase(Locale.ROOT)))
                && name.charAt(0) < 0x250;
        return !account
                && name.indexOf('.', 3) < 0
                && !houses.contains(Words.fold(name))
                && !ORGANISATION.matcher(name).find();
    }

    /** Whether a name has a first and a last name and no other word. */
    static boolean full(String name) {
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
}
