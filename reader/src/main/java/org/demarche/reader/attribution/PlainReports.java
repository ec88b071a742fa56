package org.demarche.reader.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.demarche.reader.text.Passages;
import org.demarche.reader.text.Sentence;
import org.demarche.reader.text.Word;

/**
 * The three plainest shapes of a report, for sentences in which a tagger found nothing: "The port will open, the minister said on Monday.",
 * "The port, the minister continued, will open." and "The minister said on Monday that the port will open."
 */
final class PlainReports {
    private static final Set<String> SAYS = Set.of(
            "said",
            "says",
            "stated",
            "states",
            "added",
            "adds",
            "noted",
            "notes",
            "stressed",
            "stresses",
            "explained",
            "announced",
            "argued",
            "argues",
            "warned",
            "warns",
            "claimed",
            "claims",
            "insisted",
            "insists",
            "declared",
            "reported",
            "concluded",
            "continued",
            "wrote",
            "writes",
            "emphasised",
            "emphasized",
            "recalled",
            "acknowledged",
            "admitted",
            "affirmed",
            "asserted",
            "commented",
            "confirmed",
            "predicted",
            "remarked",
            "replied",
            "observed",
            "underlined",
            "reiterated",
            "pointed");
    private static final int LONGEST_TAIL = 14;
    private static final int LONGEST_SUBJECT = 12;
    private static final int LONGEST_DATE = 4;
    private static final int SHORTEST_CONTENT = 4;
    /** How often such a frame is right; set by reason. */
    static final double PROBABILITY = 0.6;

    /** The margin of a frame that no tagger scored. */
    static final double UNSCORED = Double.NaN;

    private final Passages passages;
    private final List<Frame> frames;

    PlainReports(Passages passages, List<Frame> frames) {
        this.passages = passages;
        this.frames = frames;
    }

    /** The frames with those that were missed. */
    List<Frame> completed() {
        List<Frame> all = new ArrayList<>(frames);
        for (Sentence sentence : passages.sentences()) {
            if (isFree(sentence)) {
                Frame found = in(sentence);
                found = found == null ? opened(sentence) : found;
                if (found != null && !Remarks.isOccasion(passages, found)) {
                    all.add(found);
                }
            }
        }
        all.sort(java.util.Comparator.comparingInt(Frame::first));
        return all;
    }

    private boolean isFree(Sentence sentence) {
        return frames.stream()
                .noneMatch(f -> f.cueFirst() >= sentence.firstWord() && f.cueFirst() < sentence.endWord()
                        || f.content().stream()
                                .anyMatch(c -> c[0] < sentence.endWord() && sentence.firstWord() < c[1]));
    }

    private @org.jspecify.annotations.Nullable Frame in(Sentence sentence) {
        int end = sentence.endWord();
        while (end > sentence.firstWord() && !passages.word(end - 1).isWord()) {
            end--;
        }
        for (int comma = end - 3; comma > sentence.firstWord(); comma--) {
            if (!passages.word(comma).text().equals(",")
                    || passages.word(comma).quoted() && passages.word(comma + 1).quoted()) {
                continue;
            }
            int verb = verb(comma + 1, end);
            if (verb < 0) {
                continue;
            }
            int behind = verb + 1;
            if (passages.word(verb).lower().equals("pointed")
                    && behind < end
                    && passages.word(behind).lower().equals("out")) {
                behind++;
            }
            boolean interrupts = behind < end && passages.word(behind).text().equals(",");
            boolean closes = end - behind <= LONGEST_TAIL && noVerb(behind, end) && !interrupts;
            List<int[]> content = new ArrayList<>();
            int first = first(sentence, comma);
            if (comma - first >= (interrupts ? 1 : SHORTEST_CONTENT)) {
                content.add(new int[] {first, comma});
            }
            if (interrupts && end - behind - 1 >= SHORTEST_CONTENT && isShort(content)) {
                content.clear();
                content.add(new int[] {behind + 1, end});
            } else if (interrupts) {
                content.add(new int[] {behind + 1, end});
            }
            boolean clause = content.stream().anyMatch(c -> !noVerb(c[0], c[1]));
            if ((closes || interrupts) && !content.isEmpty() && clause) {
                return new Frame(verb, behind, new int[] {comma + 1, verb}, content, UNSCORED);
            }
        }
        return null;
    }

    /** "The minister said on Monday that the port will open." */
    private @org.jspecify.annotations.Nullable Frame opened(Sentence sentence) {
        int end = sentence.endWord();
        while (end > sentence.firstWord() && !passages.word(end - 1).isWord()) {
            end--;
        }
        int verb = verb(sentence.firstWord(), end);
        int that = verb + 1;
        while (verb > 0
                && that < end
                && that - verb <= LONGEST_DATE
                && !passages.word(that).lower().equals("that")) {
            if (passages.word(that).isVerb() || !passages.word(that).isWord()) {
                return null;
            }
            that++;
        }
        boolean clause = verb > 0
                && end - that > SHORTEST_CONTENT
                && passages.word(that).lower().equals("that")
                && !noVerb(that, end);
        return clause
                ? new Frame(
                        verb,
                        verb + 1,
                        new int[] {sentence.firstWord(), verb},
                        List.of(new int[] {that, end}),
                        UNSCORED)
                : null;
    }

    /** "However, the minister continued, …": an adverb before the interruption is no content. */
    private boolean isShort(List<int[]> content) {
        return content.isEmpty()
                || content.get(0)[1] - content.get(0)[0] <= 2 && noVerb(content.get(0)[0], content.get(0)[1]);
    }

    private int first(Sentence sentence, int comma) {
        int first = sentence.firstWord();
        while (first < comma
                && !passages.word(first).isWord()
                && !passages.word(first).quoted()) {
            first++;
        }
        return first;
    }

    /** The verb of saying whose subject is all that stands from an index on, or -1. */
    private int verb(int from, int end) {
        for (int i = from + 1; i < Math.min(end, from + LONGEST_SUBJECT); i++) {
            Word word = passages.word(i);
            if (SAYS.contains(word.lower()) && word.tag().startsWith("VB") && !word.quoted()) {
                return i;
            }
            if (!isNominal(word)) {
                return -1;
            }
        }
        return -1;
    }

    private boolean noVerb(int from, int end) {
        for (int i = from; i < end; i++) {
            switch (passages.word(i).tag()) {
                case "VBD", "VBZ", "VBP", "MD" -> {
                    return false;
                }
                default -> {}
            }
        }
        return true;
    }

    private static boolean isNominal(Word word) {
        return word.isNoun()
                || word.tag().equals("DT")
                || word.tag().startsWith("JJ")
                || word.tag().equals("POS")
                || word.tag().equals("CC")
                || word.tag().equals("IN") && word.lower().equals("of")
                || word.tag().startsWith("PRP");
    }
}
