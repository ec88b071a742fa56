package org.demarche.reader.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.demarche.reader.text.Passages;
import org.demarche.reader.text.Word;

/**
 * The two plainest shapes of words of a third party inside a content: "The dam – as President Lind has always said – is the danger" and "that
 * Orlia wants the league to leave the strait".
 */
final class Within {
    private static final Set<String> SAYS = Set.of(
            "said", "says", "put", "puts", "noted", "notes", "explained", "warned", "stated", "argued", "claimed");

    private static final Set<String> WANTS =
            Set.of("wants", "want", "demands", "demand", "insists", "refuses", "threatens");

    /** Papers that say something, where they are called by their name. */
    private static final Set<String> PAPERS = Set.of(
            "declaration",
            "resolution",
            "statement",
            "communique",
            "communiqu\u00e9",
            "charter",
            "treaty",
            "agreement",
            "accord",
            "memorandum",
            "convention",
            "constitution",
            "act",
            "protocol",
            "report",
            "decree",
            "manifesto");

    private static final int SUBJECT = 6;
    private static final int CLAUSE = 10;
    private static final int SHORTEST = 4;

    private final Passages passages;

    Within(Passages passages) {
        this.passages = passages;
    }

    /** Frames inside a content of an outer frame; empty for most. */
    List<Frame> in(Frame outer) {
        List<Frame> found = new ArrayList<>();
        for (int[] span : outer.content()) {
            wants(span, found);
            documents(span, found);
            for (int i = span[0] + SHORTEST; i + SHORTEST < span[1]; i++) {
                if (passages.word(i).lower().equals("as") && isMark(i - 1)) {
                    asSaid(span, i, found);
                }
            }
        }
        return found;
    }

    /** "– as President Lind has always said –" between the parts of what is said. */
    private void asSaid(int[] span, int as, List<Frame> found) {
        int source = nominalEnd(as + 1, Math.min(span[1], as + 1 + SUBJECT));
        if (source == as + 1 || !passages.word(source - 1).isName()) {
            return;
        }
        int verb = source;
        while (verb < Math.min(span[1], source + SHORTEST)
                && passages.word(verb).isWord()
                && !SAYS.contains(lower(verb))) {
            if (!passages.word(verb).isVerb() && !passages.word(verb).tag().startsWith("RB")) {
                return;
            }
            verb++;
        }
        if (verb + 1 >= span[1] || !SAYS.contains(lower(verb)) || !isMark(verb + 1)) {
            return;
        }
        int first = Math.max(span[0], passages.sentenceOf(as).firstWord());
        for (int i = first; i < as - 2; i++) {
            if (lower(i).equals("that") && passages.word(Math.max(first, i - 1)).isVerb()) {
                first = i + 1;
                break;
            }
        }
        while (first < as - 1 && !passages.word(first).isWord()) {
            first++;
        }
        int end = Math.min(span[1], passages.sentenceOf(as).endWord());
        while (end > verb + 2 && !passages.word(end - 1).isWord()) {
            end--;
        }
        if (first < as - 1 && end > verb + 2) {
            found.add(new Frame(
                    source,
                    verb + 1,
                    new int[] {as + 1, source},
                    List.of(new int[] {first, as - 1}, new int[] {verb + 2, end}),
                    PlainReports.UNSCORED));
        }
    }

    /** "a repeal of the 2008 Vessany Declaration that Orlia is to become a member": what a paper says, told without any cue. */
    private void documents(int[] span, List<Frame> found) {
        for (int that = span[0] + 2; that + SHORTEST < span[1]; that++) {
            boolean named = lower(that).equals("that")
                    && PAPERS.contains(lower(that - 1))
                    && passages.word(that - 1).isCapitalised();
            int end = named ? clauseEnd(that + 1, span[1]) : that;
            if (end > that + SHORTEST) {
                int source = that - 1;
                while (source > span[0] && source > that - CLAUSE && isNameOrYear(source - 1)) {
                    source--;
                }
                if (source > span[0] && passages.word(source - 1).tag().equals("DT")) {
                    source--;
                }
                found.add(new Frame(
                        that, that, new int[] {source, that}, List.of(new int[] {that, end}), PlainReports.UNSCORED));
            }
        }
    }

    private boolean isNameOrYear(int i) {
        return passages.word(i).isCapitalised()
                || passages.word(i).tag().equals("CD")
                || passages.word(i).tag().equals("POS");
    }

    /**
     * Index behind a whole clause that begins at a word, or that word where none does: a subject, a finite verb and what completes it. "that
     * Orlia signed" lacks the last, since the paper itself is what was signed.
     */
    private int clauseEnd(int from, int stop) {
        int verb = from;
        while (verb < stop && verb < from + CLAUSE && passages.word(verb).isWord() && !isFinite(verb)) {
            verb++;
        }
        if (verb == from || verb >= stop || !isFinite(verb)) {
            return from;
        }
        int next = verb + 1;
        while (next < stop
                && (passages.word(next).tag().startsWith("VB")
                        || passages.word(next).tag().startsWith("RB"))) {
            next++;
        }
        boolean completed = next + 1 < stop
                && switch (passages.word(next).tag()) {
                    case "DT", "JJ", "NN", "NNS", "NNP", "PRP$", "TO" -> true;
                    default -> false;
                };
        int end = next;
        while (completed && end < stop && passages.word(end).isWord()) {
            end++;
        }
        return completed ? end : from;
    }

    private boolean isFinite(int i) {
        return switch (passages.word(i).tag()) {
            case "MD", "VBZ", "VBP", "VBD" -> true;
            default -> false;
        };
    }

    /** "(that) Orlia wants the league to …": what an outer speaker tells of another's will. */
    private void wants(int[] span, List<Frame> found) {
        int first = lower(span[0]).equals("that") ? span[0] + 1 : span[0];
        int verb = nominalEnd(first, Math.min(span[1], first + SUBJECT));
        boolean named = verb > first
                && verb + SHORTEST < span[1]
                && passages.word(verb - 1).isName();
        if (!named || !WANTS.contains(lower(verb)) || passages.word(verb).quoted()) {
            return;
        }
        int end = verb + 1;
        int stop = Math.min(span[1], passages.sentenceOf(verb).endWord());
        while (end < stop && !ends(end)) {
            end++;
        }
        if (end - verb > SHORTEST) {
            found.add(new Frame(
                    verb,
                    verb + 1,
                    new int[] {first, verb},
                    List.of(new int[] {verb + 1, end}),
                    PlainReports.UNSCORED));
        }
    }

    /** Whether a clause of another matter begins: "while …", "; …". */
    private boolean ends(int i) {
        return switch (lower(i)) {
            case "while", "whereas", "although", "but", ";", ".", "!", "?" ->
                !passages.word(i).quoted();
            default -> false;
        };
    }

    private int nominalEnd(int from, int stop) {
        int i = from;
        while (i < stop && i < from + CLAUSE) {
            Word word = passages.word(i);
            if (!word.isNoun()
                    && !word.tag().equals("DT")
                    && !word.tag().startsWith("JJ")
                    && !word.tag().equals("POS")) {
                break;
            }
            i++;
        }
        return i;
    }

    private boolean isMark(int i) {
        String text = passages.word(i).text();
        return text.equals("\u2013")
                || text.equals("\u2014")
                || text.equals("-")
                || text.equals("--")
                || text.equals(",");
    }

    private String lower(int i) {
        return passages.word(i).lower();
    }
}
