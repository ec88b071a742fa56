package org.demarche.reader.speaker;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.demarche.reader.registry.Match;
import org.demarche.reader.registry.Naming;
import org.demarche.reader.text.Sentence;
import org.demarche.reader.text.Word;
import org.jspecify.annotations.Nullable;

/**
 * Finds the proper names of an article that the registry does not list as a whole, persons first by full name and then by parts of it.
 * Names begin with a capital; where a capital tells nothing (at a sentence's begin, in a headline in capitals), a word is a name only if
 * the article does not have it in lower case too.
 */
final class NameFinder {
    private static final Set<String> PARTICLES = Set.of(
            "de", "van", "der", "den", "ter", "von", "und", "da", "di", "du", "la", "le", "dos", "bin", "ibn", "ben",
            "al", "el", "abu", "del", "della", "af", "zu");

    private static final Set<String> NO_NAMES = Set.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "january",
            "february",
            "march",
            "april",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "jan",
            "feb",
            "aug",
            "sept",
            "oct",
            "nov",
            "dec",
            "i",
            "mon",
            "tue",
            "wed",
            "thu",
            "fri",
            "sat",
            "sun",
            "gmt",
            "photo",
            "read",
            "image",
            "video",
            "file",
            "christmas",
            "easter",
            "ramadan",
            "islam",
            "muslim",
            "muslims",
            "christian",
            "christians",
            "jewish",
            "jews",
            "arab",
            "arabs",
            "european",
            "europeans",
            "asian",
            "african",
            "sunni",
            "shiite",
            "shia",
            "kurdish",
            "kurds",
            "north",
            "south",
            "east",
            "west",
            "northern",
            "southern",
            "eastern",
            "western",
            "central",
            "middle",
            "gulf",
            "sea",
            "island",
            "islands",
            "river",
            "city",
            "street",
            "square",
            "war",
            "treaty",
            "agreement",
            "act",
            "day",
            "internet",
            "nazi",
            "cold",
            "catholic",
            "orthodox",
            "covid-19");

    private static final Set<String> SENTENCE_STARTERS = Set.of(
            "the",
            "a",
            "an",
            "he",
            "she",
            "it",
            "they",
            "we",
            "you",
            "but",
            "and",
            "or",
            "in",
            "on",
            "at",
            "for",
            "as",
            "if",
            "that",
            "this",
            "these",
            "those",
            "there",
            "when",
            "while",
            "after",
            "before",
            "his",
            "her",
            "their",
            "its",
            "our",
            "my",
            "what",
            "who",
            "why",
            "how",
            "where",
            "which",
            "some",
            "many",
            "most",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "no",
            "not",
            "so",
            "yet",
            "also",
            "however",
            "earlier",
            "last",
            "next",
            "according",
            "asked",
            "both",
            "since",
            "with",
            "under",
            "now",
            "then",
            "to",
            "from",
            "by",
            "about",
            "all",
            "any",
            "another",
            "each",
            "every",
            "few",
            "several",
            "such",
            "other",
            "others",
            "more",
            "less",
            "much",
            "only",
            "even",
            "still",
            "just",
            "once",
            "until",
            "unless",
            "although",
            "though",
            "because",
            "despite",
            "during",
            "between",
            "among",
            "against",
            "amid",
            "following",
            "speaking",
            "meanwhile",
            "moreover",
            "nevertheless",
            "nonetheless",
            "instead",
            "later",
            "today",
            "yesterday",
            "tomorrow",
            "here",
            "perhaps",
            "of",
            "over",
            "into",
            "through",
            "without",
            "within",
            "whether",
            "will",
            "would",
            "can",
            "could",
            "should",
            "may",
            "might",
            "must",
            "do",
            "does",
            "did",
            "is",
            "are",
            "was",
            "were",
            "has",
            "have",
            "had",
            "be",
            "been",
            "let",
            "please",
            "yes",
            "well",
            "first",
            "second",
            "third",
            "finally",
            "indeed",
            "rather",
            "either",
            "neither",
            "nor",
            "like",
            "unlike",
            "above",
            "below",
            "back",
            "out",
            "up",
            "down",
            "off",
            "than",
            "too",
            "very",
            "again",
            "further",
            "ahead",
            "already",
            "almost",
            "around",
            "along",
            "across",
            "behind",
            "beyond",
            "besides",
            "including",
            "regarding",
            "given",
            "asking",
            "citing",
            "talks",
            "people",
            "president",
            "foreign",
            "former",
            "new",
            "world",
            "local",
            "senior",
            "top",
            "state",
            "us",
            "him",
            "them",
            "me",
            "your",
            "nothing",
            "everything",
            "something",
            "someone",
            "everyone",
            "russian-backed",
            "pro-russian",
            "us-led",
            "saudi-led");

    /** Second parts of compound adjectives: "Vessanian-led" is no name. */
    private static final Set<String> PARTICIPLES = Set.of(
            "led",
            "backed",
            "based",
            "born",
            "controlled",
            "held",
            "occupied",
            "brokered",
            "made",
            "mediated",
            "style",
            "trained",
            "funded",
            "owned",
            "run",
            "supported",
            "sponsored",
            "speaking",
            "wide");

    private static final Set<String> HONORIFICS =
            Set.of("mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "sir", "lady");

    private final Scene scene;
    private final Figures figures;
    private final Affiliations affiliations;
    private final Set<String> common = new HashSet<>();

    NameFinder(Scene scene, Figures figures) {
        this.scene = scene;
        this.figures = figures;
        this.affiliations = new Affiliations(scene);
    }

    void find() {
        for (Word word : scene.words) {
            if (word.isWord() && Character.isLowerCase(word.text().codePointAt(0))) {
                common.add(word.text());
            }
        }
        for (Sentence sentence : scene.passages.sentences()) {
            bodies(sentence);
        }
        for (Sentence sentence : scene.passages.sentences()) {
            if (!isInTitleCase(sentence)) {
                fullNames(sentence);
            }
        }
        for (Sentence sentence : scene.passages.sentences()) {
            singleNames(sentence);
        }
        for (int i = 0; i < scene.name.length; i++) {
            Name name = scene.name[i];
            if (name != null && name.first() == i && name.figure() != null) {
                Affiliation before = affiliations.before(i);
                Affiliation after = affiliations.after(name.end());
                boolean rank = before.office() == null && after.office() != null && after.represents() != null;
                name.figure().learn(rank ? after : before);
                name.figure().learn(rank ? before : after);
                if (scene.inSource[i]
                        || GivenNames.standard().sex(scene.words.get(i).text()) != null
                        || isAddressed(i)) {
                    name.figure().prove();
                }
            }
        }
    }

    /** A headline with most words capitalised: a capital there tells nothing. */
    private boolean isInTitleCase(Sentence sentence) {
        int capital = 0;
        int small = 0;
        for (int i = sentence.firstWord(); i < sentence.endWord(); i++) {
            Word word = scene.words.get(i);
            if (word.isWord()
                    && word.text().length() > 3
                    && Character.isLetter(word.text().codePointAt(0))) {
                if (word.isCapitalised()) {
                    capital++;
                } else {
                    small++;
                }
            }
        }
        return capital >= 4 && capital > 2 * small && !isStop(sentence.endWord() - 1);
    }

    private boolean isStop(int last) {
        return scene.is(last, ".") || scene.is(last, ":");
    }

    /** Names of bodies: capitalised words around a noun for a body ("Ruritanian Harbour Commission", "Ministry of Tides"). */
    private void bodies(Sentence sentence) {
        int first = sentence.firstWord();
        int end = sentence.endWord();
        for (int i = first; i < end; i++) {
            Noun noun = scene.noun[i];
            if (noun == null
                    || !noun.is(NounClass.GROUP)
                    || !scene.words.get(i).isCapitalised()
                    || scene.match[i] != null
                    || scene.name[i] != null) {
                continue;
            }
            int from = i;
            while (from > first && isPartOfBody(from - 1)) {
                from--;
            }
            int to = i + noun.length();
            if (to + 1 < end && (scene.is(to, "of") || scene.is(to, "for") || scene.is(to, "on"))) {
                to = capitalsAfter(to, end);
            }
            boolean whole = to - from > noun.length() && !scene.isDemonym(from);
            boolean more = to - from > noun.length() + 1;
            if (whole || more) {
                set(new Name(from, to, null));
            }
        }
    }

    private int capitalsAfter(int preposition, int end) {
        int i = preposition + 1;
        while (i < end && (scene.is(i, "the") || scene.is(i, "and")) && i + 1 < end) {
            i++;
        }
        if (i >= end || !scene.words.get(i).isCapitalised() || figureLike(i)) {
            return preposition;
        }
        int last = preposition;
        while (i < end) {
            if (scene.words.get(i).isCapitalised()) {
                last = i + 1;
            } else if (!(scene.is(i, "and") || scene.is(i, "of"))) {
                break;
            }
            i++;
        }
        return last;
    }

    private boolean figureLike(int i) {
        Noun noun = scene.noun[i];
        return noun != null && noun.isRole();
    }

    private boolean isPartOfBody(int i) {
        Word word = scene.words.get(i);
        if (!word.isCapitalised() || scene.name[i] != null) {
            return false;
        }
        Noun noun = scene.nounOver(i);
        if (noun != null && (noun.isRole() || noun.is(NounClass.PEOPLE))) {
            return false;
        }
        Match match = scene.match[i];
        if (match != null) {
            return match.endWord() == i + 1 && match.firstWord() == i && !scene.isPossessive(i + 1);
        }
        return !isFirst(i) || (!SENTENCE_STARTERS.contains(scene.lower[i]) && !common.contains(scene.lower[i]));
    }

    private void set(Name name) {
        for (int i = name.first(); i < name.end(); i++) {
            scene.name[i] = name;
        }
    }

    private void fullNames(Sentence sentence) {
        int i = sentence.firstWord();
        while (i < sentence.endWord()) {
            int end = run(i, sentence.endWord());
            Match match = scene.match[i];
            if (match != null && end <= match.endWord()) {
                i = match.endWord();
            } else if (end - i >= 2) {
                if (end - i <= 5) {
                    set(new Name(i, end, isBody(i) ? null : figures.full(text(i, end))));
                }
                i = end;
            } else {
                i = Math.max(end, i + 1);
            }
        }
    }

    /** Whether a noun for a body stands directly before a name ("security firm Torrend Lines"). */
    private boolean isBody(int first) {
        Noun noun = first == 0 ? null : scene.nounOver(first - 1);
        return noun != null
                && (noun.is(NounClass.GROUP) || noun.is(NounClass.MEDIA))
                && !scene.words.get(first - 1).isCapitalised()
                && noun.text().endsWith(scene.lower[first - 1]);
    }

    private String text(int first, int end) {
        StringBuilder text = new StringBuilder();
        for (int i = first; i < end; i++) {
            text.append(i > first ? " " : "").append(scene.words.get(i).text());
        }
        return text.toString();
    }

    /** Index behind the run of a name's words that begins at a word, or the word's own index when none does. */
    private int run(int first, int end) {
        if (!isNameWord(first) || scene.name[first] != null || isNoName(first)) {
            return first;
        }
        Sex given = GivenNames.standard().sex(scene.words.get(first).text());
        Match match = scene.match[first];
        boolean single = match != null && match.endWord() == first + 1 && match.naming() != Naming.DEMONYM;
        if (match != null && !(given != null && single)) {
            return first;
        }
        Noun noun = scene.nounOver(first);
        if (noun != null && given == null) {
            return first;
        }
        if (isFirst(first) && (given == null ? isCommon(first) : SENTENCE_STARTERS.contains(scene.lower[first]))) {
            return first;
        }
        if (isShouted(first) || scene.lower[first].endsWith("-elect")) {
            return first;
        }
        int i = first + 1;
        while (i < end && scene.name[i] == null) {
            if (isNameWord(i) && !isNoName(i)) {
                if (!extends_(i, first, given != null)) {
                    break;
                }
                i++;
            } else if (PARTICLES.contains(scene.lower[i])
                    && i + 1 < end
                    && (isNameWord(i + 1)
                            || (PARTICLES.contains(scene.lower[i + 1]) && i + 2 < end && isNameWord(i + 2)))) {
                i++;
            } else {
                break;
            }
        }
        return i;
    }

    private boolean extends_(int i, int first, boolean given) {
        Match match = scene.match[i];
        if (match != null) {
            // "Ilva Jordan" is a person, "Torrend Vessany" is none
            return given && match.endWord() == i + 1 && match.naming() != Naming.DEMONYM && i == first + 1;
        }
        Noun noun = scene.nounOver(i);
        boolean last = i + 1 >= scene.lower.length || !isNameWord(i + 1);
        return noun == null || (given && last && i == first + 1 && noun.isRole() && noun.length() == 1);
    }

    /** A longer word in capitals before one that is not: a label such as WATCH, or a dateline. */
    private boolean isShouted(int i) {
        String text = scene.words.get(i).text();
        boolean capitals = text.length() > 3 && text.equals(text.toUpperCase(Locale.ROOT));
        return capitals
                && i + 1 < scene.words.size()
                && !scene.words
                        .get(i + 1)
                        .text()
                        .equals(scene.words.get(i + 1).text().toUpperCase(Locale.ROOT));
    }

    private boolean isNoName(int i) {
        return NO_NAMES.contains(scene.lower[i]) || HONORIFICS.contains(scene.lower[i]);
    }

    private boolean isFirst(int i) {
        int first = scene.passages.sentenceOf(i).firstWord();
        while (first < i && !scene.words.get(first).isWord()) {
            first++;
        }
        return first == i
                || (!scene.words.get(i - 1).isWord()
                        && !scene.is(i - 1, ",")
                        && !scene.is(i - 1, "(")
                        && !scene.isPossessive(i - 1));
    }

    private boolean isCommon(int i) {
        String word = scene.lower[i];
        return SENTENCE_STARTERS.contains(word) || common.contains(word);
    }

    private boolean isNameWord(int i) {
        Word word = scene.words.get(i);
        if (!word.isWord()) {
            return false;
        }
        String text = word.text();
        int hyphen = text.indexOf('-');
        boolean capital = word.isCapitalised()
                || (hyphen > 0
                        && hyphen <= 3
                        && PARTICLES.contains(text.substring(0, hyphen).toLowerCase(Locale.ROOT))
                        && hyphen + 1 < text.length()
                        && Character.isUpperCase(text.codePointAt(hyphen + 1)));
        boolean participle = hyphen > 0 && PARTICIPLES.contains(text.substring(hyphen + 1));
        return capital && !participle && text.length() > 1;
    }

    private void singleNames(Sentence sentence) {
        boolean title = isInTitleCase(sentence);
        for (int i = sentence.firstWord(); i < sentence.endWord(); i++) {
            if (scene.name[i] != null || !isNameWord(i) || isNoName(i)) {
                continue;
            }
            Figure figure = single(i, title);
            if (figure != null) {
                set(new Name(i, i + 1, figure));
            }
        }
    }

    private @Nullable Figure single(int i, boolean title) {
        if (scene.match[i] != null) {
            return null;
        }
        String text = scene.words.get(i).text();
        if (SENTENCE_STARTERS.contains(scene.lower[i]) && !(isFamilyName(text) && isBesideVerb(i))) {
            return null;
        }
        Sex sex = sexBefore(i);
        boolean addressed = isAddressed(i);
        Noun noun = scene.nounOver(i);
        if (noun != null && !addressed) {
            return null;
        }
        Figure known = figures.single(text, sex);
        if (known != null) {
            known.tell(sex);
            return known;
        }
        if ((isFirst(i) || title) && common.contains(scene.lower[i])) {
            return null;
        }
        Affiliation told = affiliations.before(i);
        Figure registered = figures.registered(text, told);
        if (registered != null) {
            return registered;
        }
        if (title || !(addressed || told.role() != null)) {
            return null;
        }
        Figure unknown = figures.unknown(text);
        unknown.tell(sex);
        return unknown;
    }

    /** Whether the article has a person of this family name, spelt with a capital: "May" is one where it has a Theresa May. */
    private boolean isFamilyName(String text) {
        Figure figure = figures.single(text, Sex.UNKNOWN);
        return figure != null && figure.name().endsWith(" " + text);
    }

    /** Whether a word stands where a name does and a month or an auxiliary verb does not. */
    private boolean isBesideVerb(int i) {
        boolean number = i + 1 < scene.lower.length && Character.isDigit(scene.lower[i + 1].charAt(0));
        boolean month =
                scene.is(i - 1, "in") || scene.is(i - 1, "of") || scene.is(i - 1, "last") || scene.is(i - 1, "since");
        return !number && !month && !(i > 0 && Character.isDigit(scene.lower[i - 1].charAt(0)));
    }

    private boolean isAddressed(int i) {
        return i > 0 && HONORIFICS.contains(scene.lower[i - 1]);
    }

    private Sex sexBefore(int i) {
        if (i == 0) {
            return Sex.UNKNOWN;
        }
        return switch (scene.lower[i - 1]) {
            case "mr", "mr.", "sir", "king", "prince", "lord", "spokesman", "chairman" -> Sex.MALE;
            case "mrs", "mrs.", "ms", "ms.", "miss", "lady", "queen", "princess", "spokeswoman", "baroness", "dame" ->
                Sex.FEMALE;
            default -> Sex.UNKNOWN;
        };
    }
}
