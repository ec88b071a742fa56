package org.demarche.reader.deed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.demarche.reader.occasion.Happenings;
import org.demarche.reader.registry.Registry;
import org.demarche.reader.speaker.Actor;
import org.demarche.reader.speaker.Cast;
import org.demarche.reader.speaker.Mention;
import org.demarche.reader.text.Passages;
import org.demarche.reader.text.Sentence;
import org.demarche.reader.text.Word;
import org.demarche.record.Deed;
import org.demarche.record.Span;
import org.demarche.record.SpeakerKind;
import org.demarche.record.Unknown;
import org.jspecify.annotations.Nullable;

/**
 * Finds deeds: an actor that is the subject of a verb of {@link DeedVerbs} in a form that tells of something done, in the article's own
 * words. What is planned, denied, asked or only said to have happened is none. Precision goes first: a sentence that is not plainly one
 * gives nothing. Thread-safe; linear in the article.
 */
public final class Deeds {
    private static final Set<String> HAVE = Set.of("has", "have", "had");
    private static final Set<String> UNREAL = Set.of(
            "if",
            "unless",
            "whether",
            "until",
            "that",
            "should",
            "would",
            "could",
            "might",
            "may",
            "not",
            "never",
            "n't",
            "to",
            "allegedly",
            "reportedly",
            "almost",
            "nearly",
            "hardly",
            "suspected",
            "accused");
    private static final Set<String> DEPENDENT = Set.of(
            "of", "in", "with", "from", "for", "by", "against", "to", "near", "on", "at", "between", "into", "over",
            "under", "than", "'s", "\u2019s", "around", "across", "through", "toward", "towards", "within", "inside",
            "outside", "off");
    private static final Set<String> ENDS = Set.of(
            "who",
            "which",
            "that",
            "as",
            "after",
            "before",
            "while",
            "when",
            "because",
            "but",
            "since",
            "despite",
            "amid",
            "following",
            "and",
            "where",
            "although",
            "though",
            "on",
            "during",
            "if",
            "until",
            "unless",
            "said",
            "says",
            "according",
            "last",
            "this",
            "yesterday",
            "today");
    private static final Set<String> INTRANSITIVE =
            Set.of("resigned", "retaliated", "surrendered", "mobilised", "mobilized", "withdrew", "defected");
    private static final int LONGEST_ACTION = 10;
    private static final int GAP = 7;
    private static final int APPOSITION = 14;
    private static final int MOST = 200;

    private final Registry registry;

    /** @param registry names of outlets, for the reporting chain */
    public Deeds(Registry registry) {
        this.registry = registry;
    }

    /** The deeds that an article reports in its own words, in reading order; the headline's are left to the body. */
    public List<Deed> in(Passages passages, Cast cast) {
        Map<Integer, Mention> byEnd = new HashMap<>();
        cast.mentions().forEach(mention -> byEnd.put(mention.endWord(), mention));
        if (byEnd.isEmpty()) {
            return List.of();
        }
        Happenings happenings = new Happenings(passages, cast, registry);
        List<Deed> found = new ArrayList<>();
        for (Sentence sentence : passages.sentences()) {
            if (sentence.paragraph() == 0 || found.size() >= MOST) {
                continue;
            }
            Subject subject = null;
            for (int w = sentence.firstWord() + 1; w < sentence.endWord(); w++) {
                int end = actionEnd(passages, sentence, w);
                if (end <= w || passages.word(w).quoted() || !happenings.isNarration(w)) {
                    continue;
                }
                Subject own = subject(passages, sentence, w, byEnd);
                if (own == null && subject != null && isSecond(passages, subject, w)) {
                    own = new Subject(subject.first(), w, subject.actors());
                }
                if (own == null) {
                    continue;
                }
                subject = new Subject(own.first(), end, own.actors());
                Span content = passages.span(own.first(), end);
                for (Actor actor : own.actors()) {
                    found.add(new Deed(
                            "d" + (found.size() + 1),
                            actor.name(),
                            action(passages, w, end),
                            List.of(content),
                            happenings.date(w).orElse(null),
                            happenings.via(w),
                            Unknown.NONE));
                }
            }
        }
        return List.copyOf(found);
    }

    /**
     * Who does it.
     *
     * @param first index of the first word
     * @param end index behind the verb's words
     */
    private record Subject(int first, int end, List<Actor> actors) {}

    /** End of the words that tell the deed whose verb stands here; the same index when none does. */
    private static int actionEnd(Passages passages, Sentence sentence, int verb) {
        Word word = passages.word(verb);
        String lower = word.lower();
        String next = verb + 1 < sentence.endWord() ? passages.word(verb + 1).lower() : "";
        Set<String> objects = DeedVerbs.objects(lower);
        boolean settled = DeedVerbs.isSettled(lower, next);
        if (!DeedVerbs.isPlain(lower) && objects.isEmpty() && !settled) {
            return verb;
        }
        if (word.isCapitalised() || word.isNoun() || word.tag().startsWith("JJ")) {
            return verb;
        }
        boolean object = settled || DeedVerbs.isPlain(lower);
        int end = verb + 1;
        while (end < sentence.endWord() && end - verb < LONGEST_ACTION && continues(passages.word(end))) {
            object |= objects.contains(passages.word(end).lower());
            end++;
        }
        while (end > verb + 1 && isLoose(passages.word(end - 1))) {
            end--;
        }
        // "the tariffs that he imposed": the object went before
        boolean whole = end > verb + 1 || INTRANSITIVE.contains(lower);
        return object && whole ? end : verb;
    }

    private static boolean continues(Word word) {
        boolean clitic = word.lower().equals("'s") || word.lower().equals("\u2019s");
        return (word.isWord() || clitic)
                && !ENDS.contains(word.lower())
                && !word.tag().equals("VBD")
                && !word.tag().equals("VBZ");
    }

    private static boolean isLoose(Word word) {
        String tag = word.tag();
        return tag.equals("IN") || tag.equals("DT") || tag.equals("TO") || tag.equals("RB") || tag.equals("PRP$");
    }

    private static @Nullable Subject subject(
            Passages passages, Sentence sentence, int verb, Map<Integer, Mention> byEnd) {
        int w = verb;
        int least = Math.max(sentence.firstWord(), verb - GAP);
        boolean have = false;
        while (w > least && !byEnd.containsKey(w)) {
            String word = passages.word(w - 1).lower();
            if (UNREAL.contains(word)) {
                return null;
            }
            if (word.equals(",")) {
                w = apposition(passages, sentence, w - 1, byEnd);
                break;
            }
            have |= HAVE.contains(word);
            if (!isBetween(passages.word(w - 1), word)) {
                return null;
            }
            w--;
        }
        Mention mention = byEnd.get(w);
        boolean done = have
                || passages.word(verb).tag().equals("VBD")
                || passages.word(verb).tag().isEmpty();
        if (mention == null || !done || !acts(mention.actor()) || isUnreal(passages, sentence, mention.firstWord())) {
            return null;
        }
        return joined(passages, sentence, mention, byEnd);
    }

    /** The mention behind which ", the country's leader," stands; its end, or -1. */
    private static int apposition(Passages passages, Sentence sentence, int closing, Map<Integer, Mention> byEnd) {
        for (int w = closing - 1; w > Math.max(sentence.firstWord(), closing - APPOSITION); w--) {
            String word = passages.word(w).lower();
            if (word.equals(",")) {
                return byEnd.containsKey(w) ? w : -1;
            }
            if (UNREAL.contains(word) && !word.equals("to") && !word.equals("that")) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean isBetween(Word word, String lower) {
        return HAVE.contains(lower)
                || word.tag().startsWith("RB")
                || lower.equals("on")
                || lower.equals("also")
                || lower.equals("both")
                || lower.equals("last")
                || lower.equals("this")
                || lower.equals("week")
                || lower.equals("month")
                || lower.equals("year")
                || lower.equals("yesterday")
                || lower.endsWith("day");
    }

    private static boolean acts(Actor actor) {
        return actor.kind() != SpeakerKind.DOCUMENT && actor.kind() != SpeakerKind.ANONYMOUS;
    }

    /** Whether what stands before the subject keeps the clause from telling a fact, or the mention from being a subject. */
    private static boolean isUnreal(Passages passages, Sentence sentence, int first) {
        int w = first - 1;
        while (w >= sentence.firstWord()
                && (passages.word(w).lower().equals("the")
                        || passages.word(w).tag().startsWith("JJ"))) {
            w--;
        }
        if (w < sentence.firstWord()) {
            return false;
        }
        String before = passages.word(w).lower();
        return UNREAL.contains(before) || DEPENDENT.contains(before);
    }

    /** "Ardenia and Borvia signed": both did. */
    private static @Nullable Subject joined(
            Passages passages, Sentence sentence, Mention mention, Map<Integer, Mention> byEnd) {
        int and = mention.firstWord() - 1;
        if (and > sentence.firstWord() && passages.word(and).lower().equals("the")) {
            and--;
        }
        if (and > sentence.firstWord() && passages.word(and).lower().equals("and")) {
            Mention other = byEnd.get(and);
            if (other == null
                    || passages.word(Math.max(0, other.firstWord() - 1)).lower().equals(",")) {
                // The end of a longer list, whose head may be another ("envoys from Ardenia, Borvia and Corland").
                return null;
            }
            if (acts(other.actor()) && !isUnreal(passages, sentence, other.firstWord())) {
                return new Subject(other.firstWord(), mention.endWord(), List.of(other.actor(), mention.actor()));
            }
        }
        return new Subject(mention.firstWord(), mention.endWord(), List.of(mention.actor()));
    }

    /** "invaded Ardenia and annexed its coast": a second verb of the same subject. */
    private static boolean isSecond(Passages passages, Subject subject, int verb) {
        boolean and = passages.word(verb - 1).lower().equals("and");
        return and
                && verb - 1 <= subject.end() + 1
                && passages.word(verb).sentence()
                        == passages.word(subject.first()).sentence();
    }

    private static String action(Passages passages, int verb, int end) {
        return passages.span(verb, end).text().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
