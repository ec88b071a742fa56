package org.demarche.reader.speaker;

import java.util.Locale;
import java.util.Set;
import org.demarche.reader.registry.Entry;
import org.demarche.reader.registry.EntryKind;
import org.demarche.reader.registry.Match;
import org.jspecify.annotations.Nullable;

/** Reads role and affiliation from the words before a name, behind it, and in a noun phrase. */
final class Affiliations {
    private static final int REACH = 12;
    private static final Set<String> FORMER = Set.of(
            "former", "ex", "ousted", "deposed", "late", "retired", "onetime", "exiled", "fugitive", "disgraced");
    private static final Set<String> ADJECTIVES = Set.of(
            "prime",
            "foreign",
            "deputy",
            "acting",
            "vice",
            "chief",
            "top",
            "senior",
            "new",
            "interim",
            "outgoing",
            "incoming",
            "current",
            "then",
            "defence",
            "defense",
            "interior",
            "finance",
            "trade",
            "commerce",
            "energy",
            "veteran",
            "newly",
            "elected",
            "appointed",
            "self-proclaimed",
            "self-declared",
            "hardline",
            "conservative",
            "leftist",
            "liberal",
            "populist",
            "pro-european",
            "pro-russian",
            "pro-western",
            "eurosceptic",
            "opposition",
            "national",
            "security",
            "state",
            "federal",
            "regional",
            "local",
            "provincial",
            "presidential",
            "general",
            "military",
            "naval",
            "army",
            "navy",
            "police",
            "government",
            "cabinet",
            "ministry",
            "foreign-policy",
            "policy",
            "human",
            "rights",
            "humanitarian",
            "nuclear",
            "special",
            "permanent",
            "first",
            "second",
            "assistant",
            "under",
            "joint",
            "lead",
            "principal",
            "press",
            "political",
            "communications",
            "economic",
            "parliamentary",
            "party",
            "crown",
            "supreme",
            "spiritual",
            "rebel",
            "separatist",
            "military's",
            "exercise",
            "fisheries",
            "health",
            "justice",
            "oil",
            "treasury",
            "home",
            "external",
            "affairs",
            "longtime",
            "embattled",
            "commissioner",
            "left-wing",
            "right-wing",
            "centre-right",
            "centre-left",
            "far-right",
            "far-left",
            "green",
            "anti-eu");

    private static final Set<String> LEARNED = Set.of(
            "scholar",
            "expert",
            "analyst",
            "professor",
            "prof",
            "academic",
            "historian",
            "researcher",
            "fellow",
            "senior fellow",
            "economist",
            "specialist",
            "lecturer",
            "watcher",
            "author",
            "writer",
            "journalist",
            "activist");

    private static final Set<String> BRANCHES = Set.of(
            "ministry",
            "department",
            "government",
            "army",
            "navy",
            "air force",
            "corps",
            "military",
            "armed forces",
            "forces",
            "police",
            "bureau",
            "office",
            "cabinet",
            "parliament",
            "coast guard",
            "guard",
            "command",
            "agency",
            "council",
            "intelligence",
            "presidency",
            "administration",
            "embassy",
            "fleet",
            "service");

    private final Scene scene;

    Affiliations(Scene scene) {
        this.scene = scene;
    }

    /** Index of the first word of the role and modifiers that stand directly before a name, or the name's own first word. */
    int begin(int name) {
        int first = scene.passages.sentenceOf(name).firstWord();
        int i = name;
        while (i > first && i > name - REACH && belongs(i - 1)) {
            i--;
        }
        while (i < name
                && (scene.isPossessive(i)
                        || scene.is(i, "of")
                        || scene.is(i, "and")
                        || scene.is(i, "for")
                        || scene.is(i, "to"))) {
            i++;
        }
        return i;
    }

    private boolean belongs(int i) {
        if (scene.match[i] != null || scene.nounOver(i) != null || scene.isPossessive(i)) {
            return true;
        }
        String word = scene.lower[i];
        return ADJECTIVES.contains(word)
                || isFormer(i)
                || scene.isArticle(i)
                || ((word.equals("of") || word.equals("to")) && i > 0 && scene.nounOver(i - 1) != null)
                || (scene.words.get(i).isCapitalised()
                        && scene.words.get(i).isWord()
                        && scene.name[i] == null
                        && i + 1 < scene.lower.length
                        && belongsAsName(i + 1));
    }

    /** Whether a capitalised word before this one may be a part of a unit's name ("Marine Corps Commandant"). */
    private boolean belongsAsName(int next) {
        return scene.nounOver(next) != null;
    }

    private boolean isFormer(int i) {
        String word = scene.lower[i];
        return FORMER.contains(word) || word.startsWith("ex-");
    }

    /** What the words directly before a name tell. */
    Affiliation before(int name) {
        int begin = begin(name);
        if (begin < name || !scene.is(name - 1, ",")) {
            return of(begin, name);
        }
        // "Orlia's trade minister, Lene Abar,"
        Affiliation apposed = of(begin(name - 1), name - 1);
        return apposed.role() == null ? Affiliation.NONE : apposed;
    }

    /** What an apposition directly behind a name tells: {@code , the foreign minister of Ruritania,}. */
    Affiliation after(int nameEnd) {
        int stop = scene.passages.sentenceOf(nameEnd - 1).endWord();
        if (nameEnd + 1 >= stop || !(scene.is(nameEnd, ",") || scene.is(nameEnd, "(") || scene.is(nameEnd, "-"))) {
            return Affiliation.NONE;
        }
        int first = nameEnd + 1;
        int end = first;
        while (end < stop && end < first + 2 * REACH && (scene.match[end] != null || !isBreak(end))) {
            end++;
        }
        if (scene.is(first, "of") && first + 1 < end) {
            // "Ilva Torrend, of the Harbour Party"
            String known = represents(first, end, first);
            return new Affiliation(null, null, known == null ? capitals(first + 1, end) : known, false);
        }
        for (int i = first; i < Math.min(end, first + REACH); i++) {
            Noun noun = scene.noun[i];
            if (noun != null && noun.isRole()) {
                return of(first, end);
            }
            if (scene.isPreposition(i) || scene.words.get(i).isVerb()) {
                break;
            }
        }
        return Affiliation.NONE;
    }

    /** The words in capitals at the end of a range: a party's name, perhaps. */
    private @Nullable String capitals(int first, int end) {
        int i = end;
        while (i > first && scene.words.get(i - 1).isCapitalised()) {
            i--;
        }
        return i < end ? scene.text(i, end) : null;
    }

    private boolean isBreak(int i) {
        return switch (scene.lower[i]) {
            case ",",
                    ";",
                    "(",
                    ")",
                    "\u2014",
                    "\u2013",
                    "who",
                    "which",
                    "said",
                    "says",
                    "told",
                    "and",
                    "\u201d",
                    "\"" -> true;
            default -> false;
        };
    }

    /** What a phrase that holds a role noun tells. */
    Affiliation of(int first, int end) {
        int at = -1;
        boolean former = false;
        for (int i = first; i < end; i++) {
            former |= at < 0 && isFormer(i);
            Noun noun = scene.noun[i];
            if (noun != null && noun.isRole() && i + noun.length() <= end && !isOver(i, first)) {
                if (at >= 0 && hasPrepositionBetween(at, i)) {
                    break;
                }
                if (at < 0 || scene.noun[at] == null || noun.office() != null || scene.noun[at].office() == null) {
                    at = i;
                }
            }
        }
        if (at < 0) {
            String represents = former ? null : represents(first, end, end);
            return new Affiliation(null, null, represents, former);
        }
        Noun noun = scene.noun[at];
        int roleEnd = at + (noun == null ? 1 : noun.length());
        String represents;
        if (former || isLawmaker(noun)) {
            represents = party(first, end);
        } else if (noun != null && LEARNED.contains(noun.text())) {
            // a scholar of a country does not speak for it
            represents = represents(roleEnd, end, roleEnd);
        } else {
            represents = represents(first, end, roleEnd);
        }
        return new Affiliation(role(first, at, roleEnd), noun == null ? null : noun.office(), represents, former);
    }

    /** Whether a noun at this index lies inside a registry's form or a longer noun that began before it. */
    private boolean isOver(int i, int first) {
        for (int j = Math.max(first, i - 4); j < i; j++) {
            Noun noun = scene.noun[j];
            if (noun != null && j + noun.length() > i) {
                return true;
            }
        }
        return scene.match[i] != null;
    }

    private boolean hasPrepositionBetween(int from, int to) {
        Noun noun = scene.noun[from];
        for (int i = from + (noun == null ? 1 : noun.length()); i < to; i++) {
            if (scene.isPreposition(i)) {
                return true;
            }
        }
        return false;
    }

    /** Members of parliaments speak for themselves, or for their party. */
    private static boolean isLawmaker(@Nullable Noun noun) {
        return noun != null && ("Lawmaker".equals(noun.office()) || "Senator".equals(noun.office()));
    }

    private @Nullable String party(int first, int end) {
        for (int i = first; i < end; i++) {
            Match match = scene.match[i];
            if (match != null && match.entry().kind() == EntryKind.ORGANISATION && isParty(match.entry())) {
                return match.entry().name();
            }
        }
        return null;
    }

    private static boolean isParty(Entry entry) {
        return "party".equals(entry.role()) || "group".equals(entry.role());
    }

    /** The role in the text's words, from the last modifier that belongs to it. */
    private String role(int first, int noun, int end) {
        int i = noun;
        while (i > first
                && scene.match[i - 1] == null
                && !scene.isPossessive(i - 1)
                && !scene.isArticle(i - 1)
                && scene.words.get(i - 1).isWord()) {
            i--;
        }
        String text = scene.text(i, end);
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /**
     * The state or organisation that a noun phrase belongs to: the first named before its head, else one behind "of", "for", "from",
     * "with" or "at".
     */
    @Nullable
    String represents(int first, int end, int headEnd) {
        for (int i = first; i < Math.min(headEnd, end); i++) {
            Match match = scene.match[i];
            if (match != null) {
                return acting(match.entry());
            }
            Name body = scene.name[i];
            if (body != null && body.figure() == null) {
                return acting(body);
            }
        }
        boolean belongs = false;
        for (int i = headEnd; i < end; i++) {
            switch (scene.lower[i]) {
                case "of", "for", "from", "with", "at" -> belongs = true;
                case "to", "on", "in", "who", "which", "that", "," -> {
                    if (!scene.is(i, "in") || belongs) {
                        return null;
                    }
                    belongs = false;
                }
                default -> {
                    Match match = scene.match[i];
                    if (belongs && match != null) {
                        return acting(match.entry());
                    }
                    Name named = scene.name[i];
                    if (belongs && named != null) {
                        return named.figure() == null
                                ? acting(named)
                                : named.figure().represents();
                    }
                }
            }
        }
        return null;
    }

    /** For whom a body acts: a branch of a state that is named with it for that state, every other body for itself. */
    private String acting(Name body) {
        boolean branch = false;
        String state = null;
        for (int i = body.end() - 1; i >= Math.max(0, body.first() - 1); i--) {
            Noun noun = scene.noun[i];
            branch |= noun != null && i >= body.first() && BRANCHES.contains(noun.text());
            Match match = scene.match[i];
            if (state == null && match != null && match.entry().kind() == EntryKind.STATE) {
                state = match.entry().name();
            }
        }
        return branch && state != null ? state : scene.text(body.first(), body.end());
    }

    /** For whom an entry acts: an organ for its state, everything else for itself. */
    static String acting(Entry entry) {
        String represents = entry.represents();
        return represents == null || "think tank".equals(entry.role()) ? entry.name() : represents;
    }
}
