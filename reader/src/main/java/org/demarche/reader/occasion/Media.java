package org.demarche.reader.occasion;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.reader.registry.Match;
import org.demarche.reader.text.Passages;
import org.demarche.reader.text.Word;
import org.jspecify.annotations.Nullable;

/** Finds the media that a text names: by the registry, and by form (a name beside "news agency", "newspaper", "TV" …). */
final class Media {
    private static final int LONGEST_NAME = 5;
    private static final Set<String> NOUNS = Set.of(
            "newspaper",
            "newspapers",
            "tv",
            "television",
            "radio",
            "channel",
            "broadcaster",
            "daily",
            "weekly",
            "magazine",
            "website",
            "newswire",
            "tabloid",
            "portal",
            "media",
            "agency",
            "agencies",
            "network",
            "station",
            "service",
            "outlet",
            "outlets",
            "site",
            "papers",
            "press");
    /** Nouns that mean a medium only behind one of {@link #OF_NEWS}. */
    private static final Set<String> VAGUE =
            Set.of("agency", "agencies", "network", "station", "service", "outlet", "outlets", "site", "channel");

    private static final Set<String> OF_NEWS =
            Set.of("news", "press", "tv", "television", "radio", "media", "broadcasting", "cable", "satellite");
    private static final Set<String> ADJECTIVES = Set.of(
            "state",
            "state-run",
            "state-owned",
            "state-controlled",
            "state-backed",
            "semi-official",
            "official",
            "public",
            "private",
            "national",
            "local",
            "independent",
            "pro-government",
            "government-run",
            "leading",
            "influential",
            "business",
            "financial",
            "domestic",
            "main",
            "news",
            "press",
            "tv",
            "television",
            "radio",
            "daily",
            "weekly",
            "online",
            "satellite",
            "cable",
            "english-language",
            "russian-language",
            "arabic-language",
            "pan-arab",
            "popular",
            "conservative",
            "liberal",
            "left-leaning",
            "right-wing",
            "military",
            "rossiya",
            "primary",
            "mass-circulation",
            "regional");
    private static final Set<String> STATE = Set.of(
            "state",
            "state-run",
            "state-owned",
            "state-controlled",
            "semi-official",
            "official",
            "public",
            "national",
            "news",
            "local",
            "government-run",
            "domestic");
    private static final Set<String> DETERMINERS = Set.of("the", "a", "an", "its", "his", "her", "their", "another");
    /** Words that begin a sentence and are no names. */
    private static final Set<String> OPENERS = Set.of(
            "on",
            "in",
            "at",
            "to",
            "from",
            "for",
            "by",
            "with",
            "according",
            "and",
            "but",
            "as",
            "after",
            "before",
            "when",
            "while",
            "he",
            "she",
            "they",
            "we",
            "i",
            "that",
            "this",
            "these",
            "some",
            "many",
            "several",
            "most",
            "all",
            "one",
            "two",
            "speaking",
            "citing",
            "earlier",
            "later",
            "meanwhile",
            "however",
            "if",
            "there",
            "both",
            "other",
            "no",
            "also",
            "even",
            "only",
            "since",
            "despite",
            "during",
            "last");

    private static final Set<String> SOCIAL = Set.of(
            "telegram",
            "twitter",
            "facebook",
            "youtube",
            "weibo",
            "instagram",
            "wechat",
            "truth",
            "social",
            "x",
            "whatsapp",
            "signal",
            "tiktok",
            "internet");

    private final Passages passages;
    private final Press press;
    private final Map<Integer, Match> outlets;
    private final Set<String> named = new LinkedHashSet<>();

    private Media(Passages passages, Press press) {
        this.passages = passages;
        this.press = press;
        this.outlets = press.outlets(passages);
    }

    /** All media that the text names, in reading order, not overlapping. */
    static List<Medium> in(Passages passages, Press press) {
        Media media = new Media(passages, press);
        List<Medium> found = new ArrayList<>();
        int i = 0;
        while (i < passages.words().size()) {
            Medium medium = media.at(i);
            if (medium == null) {
                i++;
            } else {
                found.add(medium);
                i = medium.end();
            }
        }
        return media.resolved(found);
    }

    private @Nullable Medium at(int i) {
        Word word = passages.word(i);
        if (!word.isWord()) {
            return null;
        }
        Match article = outlets.get(i);
        if (article != null && DETERMINERS.contains(lower(i))) {
            return new Medium(phrase(i), i, article.endWord(), article.entry().name(), Medium.Kind.KNOWN);
        }
        if (isNoun(i)) {
            return described(i);
        }
        if (!isNameWord(i)) {
            return null;
        }
        int run = nameEnd(i);
        int noun = nounEnd(run);
        int first = i;
        while (first < run - 1 && press.isAdjective(text(first))) {
            first++;
        }
        if (noun > run && !(first == run - 1 && press.isAdjective(text(first))) && !isSocial(first, run)) {
            return named(first, run, noun, i);
        }
        Match known = outlets.get(i);
        return known == null
                ? null
                : new Medium(phrase(i), i, known.endWord(), known.entry().name(), Medium.Kind.KNOWN);
    }

    /** "the Bild newspaper": a name before its noun. */
    private Medium named(int first, int run, int noun, int i) {
        String name = join(first, run);
        Optional<String> known =
                branch(name, noun).or(() -> press.outlet(join(first, noun))).or(() -> press.outlet(name));
        if (isAgency(run, noun)) {
            named.add(known.orElse(name));
        }
        return new Medium(
                phrase(i), first, noun, known.orElse(name), known.isPresent() ? Medium.Kind.KNOWN : Medium.Kind.NAMED);
    }

    /** "the Interfax news agency in Ukraine": the branch that the registry knows. */
    private Optional<String> branch(String name, int behind) {
        return lower(behind).equals("in") && behind + 1 < passages.words().size()
                ? press.outlet(name + "-" + text(behind + 1))
                : Optional.empty();
    }

    /** A noun not preceded by a name: "news agency AFP" where a name follows, else "Russian state TV". */
    private @Nullable Medium described(int i) {
        int noun = nounEnd(i);
        if (noun <= i) {
            return null;
        }
        int phrase = phrase(i);
        if (noun < passages.words().size() && isNameWord(noun) && sameSentence(i, noun)) {
            int run = nameEnd(noun);
            if (!isSocial(noun, run) && !press.isAdjective(text(noun))) {
                String name = join(noun, run);
                if (isAgency(i, noun)) {
                    named.add(press.outlet(name).orElse(name));
                }
                return new Medium(
                        phrase,
                        noun,
                        run,
                        press.outlet(name).orElse(name),
                        press.outlet(name).isPresent() ? Medium.Kind.KNOWN : Medium.Kind.NAMED);
            }
        }
        return description(phrase, i, noun);
    }

    private @Nullable Medium description(int phrase, int i, int noun) {
        int first = i;
        while (first > phrase && (STATE.contains(lower(first - 1)) || press.isAdjective(text(first - 1)))) {
            first--;
        }
        boolean ofState = false;
        for (int w = first; w < noun; w++) {
            ofState |= STATE.contains(lower(w)) || press.isAdjective(text(w));
        }
        if (!ofState) {
            return null;
        }
        String name = join(first, noun);
        if (first - 2 >= phrase && isPossessive(first - 1)) {
            String country = text(first - 2);
            name = press.adjective(country).orElse(country) + " " + name;
        }
        return new Medium(phrase, first, noun, name, Medium.Kind.DESCRIBED);
    }

    /** A state news agency that is only described is the one agency that the text names. */
    private List<Medium> resolved(List<Medium> found) {
        if (named.size() != 1) {
            return found;
        }
        String name = named.iterator().next();
        return found.stream()
                .map(m -> m.kind() == Medium.Kind.DESCRIBED && m.name().endsWith("state news agency")
                        ? new Medium(m.phrase(), m.first(), m.end(), name, Medium.Kind.NAMED)
                        : m)
                .toList();
    }

    /** First word of the noun phrase whose name or noun begins at {@code i}. */
    private int phrase(int i) {
        int first = i;
        int least = Math.max(passages.sentenceOf(i).firstWord(), i - 8);
        while (first > least) {
            String before = lower(first - 1);
            if (ADJECTIVES.contains(before) || press.isAdjective(text(first - 1)) || DETERMINERS.contains(before)) {
                first--;
            } else if (isPossessive(first - 1) && first - 1 > least) {
                first -= 2;
            } else {
                break;
            }
        }
        return first;
    }

    private boolean isNoun(int i) {
        String word = lower(i);
        return NOUNS.contains(word) && (!VAGUE.contains(word) || (i > 0 && OF_NEWS.contains(lower(i - 1))))
                || (OF_NEWS.contains(word) && nounEnd(i) > i && nounEnd(i) > i + 1);
    }

    /** End of the medium's noun that begins here after adjectives: "state news agency"; {@code i} when none begins. */
    private int nounEnd(int i) {
        int w = i;
        int limit = Math.min(passages.words().size(), i + 4);
        while (w < limit && sameSentence(i, w)) {
            String word = lower(w);
            boolean vague = VAGUE.contains(word)
                    && (w == i
                            ? i == 0 || !(OF_NEWS.contains(lower(i - 1)) || word.equals("channel"))
                            : !OF_NEWS.contains(lower(w - 1)));
            if (NOUNS.contains(word) && !vague) {
                boolean more = w + 1 < limit && NOUNS.contains(lower(w + 1)) && OF_NEWS.contains(word);
                if (!more) {
                    return w + 1;
                }
            } else if (!ADJECTIVES.contains(word)) {
                return i;
            }
            w++;
        }
        return i;
    }

    private boolean isAgency(int from, int to) {
        for (int w = from; w < to; w++) {
            if (lower(w).equals("agency")) {
                return true;
            }
        }
        return false;
    }

    private boolean isSocial(int from, int to) {
        for (int w = from; w < to; w++) {
            if (SOCIAL.contains(lower(w))) {
                return true;
            }
        }
        return false;
    }

    private boolean isNameWord(int i) {
        Word word = passages.word(i);
        return word.isCapitalised()
                && !DETERMINERS.contains(word.lower())
                && !OPENERS.contains(word.lower())
                && !(NOUNS.contains(word.lower()) && !word.text().equals("Channel"))
                && DateWords.weekday(word) == null;
    }

    private int nameEnd(int i) {
        int end = i + 1;
        int limit = Math.min(i + LONGEST_NAME, passages.sentenceOf(i).endWord());
        while (end < limit
                && (passages.word(end).isCapitalised()
                        || Character.isDigit(passages.word(end).text().charAt(0))
                        || isJoining(end, limit))) {
            if (DateWords.weekday(passages.word(end)) != null || DateWords.month(passages.word(end)) > 0) {
                break;
            }
            if (NOUNS.contains(lower(end))
                    && nounEnd(end) > end
                    && press.outlet(join(i, end + 1)).isEmpty()) {
                break;
            }
            end++;
        }
        return end;
    }

    private boolean isJoining(int i, int limit) {
        return (lower(i).equals("of") || lower(i).equals("&"))
                && i + 1 < limit
                && passages.word(i + 1).isCapitalised()
                && press.outlet(join(i - 1, i + 2)).isPresent();
    }

    private boolean isPossessive(int i) {
        String word = text(i);
        return word.equals("'s") || word.equals("\u2019s") || word.equals("'") || word.equals("\u2019");
    }

    private boolean sameSentence(int a, int b) {
        return passages.word(a).sentence() == passages.word(b).sentence();
    }

    private String join(int from, int to) {
        return passages.span(from, to).text();
    }

    private String text(int i) {
        return i >= 0 && i < passages.words().size() ? passages.word(i).text() : "";
    }

    private String lower(int i) {
        return text(i).toLowerCase(java.util.Locale.ROOT);
    }
}
