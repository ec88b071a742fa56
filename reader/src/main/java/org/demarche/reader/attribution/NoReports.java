package org.demarche.reader.attribution;

import java.util.Set;
import org.demarche.reader.text.Passages;

/**
 * Frames whose cue reports nothing: how something seems or sounds, what somebody has or does not see, a bare decision, and what is done to
 * the one who stands where the speaker would ("was criticised for"). The guidelines of the record ask for speech and writing, positions and
 * intentions; the corpus that the taggers learned from counts perceptions as well.
 */
final class NoReports {
    private static final Set<String> SEEMS = Set.of(
            "seem",
            "seems",
            "seemed",
            "seeming",
            "appear",
            "appears",
            "appeared",
            "sound",
            "sounds",
            "sounded",
            "look",
            "looks",
            "looked",
            "enjoy",
            "enjoys",
            "enjoyed",
            "wear",
            "wears",
            "wore",
            "worn",
            "have",
            "has",
            "had",
            "\u2019s",
            "'s",
            "detect",
            "detects",
            "detected",
            "hear",
            "hears",
            "heard",
            "overhear",
            "overheard");

    private static final Set<String> SEES = Set.of(
            "see",
            "sees",
            "saw",
            "seen",
            "know",
            "knows",
            "knew",
            "understand",
            "understands",
            "understood",
            "realise",
            "realize",
            "remember",
            "notice",
            "grasp");

    private static final Set<String> SUFFERED = Set.of(
            "accused",
            "attacked",
            "berated",
            "blamed",
            "castigated",
            "censured",
            "chided",
            "condemned",
            "criticised",
            "criticized",
            "denounced",
            "derided",
            "faulted",
            "hailed",
            "lauded",
            "mocked",
            "praised",
            "pressured",
            "rebuked",
            "reprimanded",
            "ridiculed",
            "scolded",
            "slammed",
            "vilified");

    private static final Set<String> DECISIONS = Set.of("decision", "decisions", "talks", "deal");

    private NoReports() {}

    static boolean is(Passages passages, Frame frame) {
        if (frame.cueFirst() == frame.cueEnd()) {
            return false;
        }
        boolean quoted = passages.word(frame.first()).quoted();
        String last = lower(passages, frame.cueEnd() - 1);
        if (DECISIONS.contains(last) && frame.cueEnd() - frame.cueFirst() == 1) {
            return true;
        }
        return !quoted && (seems(passages, frame) || isSuffered(passages, frame));
    }

    /** The verb of the cue, what follows it left out, tells no words: "seems like", "has", "does not see". */
    private static boolean seems(Passages passages, Frame frame) {
        boolean negated = false;
        int verb = -1;
        for (int i = frame.cueFirst(); i < frame.cueEnd(); i++) {
            String word = lower(passages, i);
            negated |= word.equals("not") || word.equals("n't") || word.equals("n\u2019t") || word.equals("never");
            if (passages.word(i).isVerb() || word.equals("\u2019s") || word.equals("'s")) {
                verb = i;
            } else if (verb >= 0 && passages.word(i).isNoun()) {
                return false;
            }
        }
        if (verb < 0) {
            return false;
        }
        String word = lower(passages, verb);
        return SEEMS.contains(word) || negated && SEES.contains(word);
    }

    /** "has been criticised for": who stands before it hears the words of others. */
    private static boolean isSuffered(Passages passages, Frame frame) {
        if (frame.source().length == 0 || frame.source()[1] > frame.cueFirst()) {
            return false;
        }
        boolean passive = false;
        for (int i = frame.cueFirst(); i < frame.cueEnd(); i++) {
            String word = lower(passages, i);
            if (word.equals("by")) {
                return false;
            }
            if (passive && SUFFERED.contains(word)) {
                return true;
            }
            passive |= switch (word) {
                case "is", "are", "was", "were", "be", "been", "being" -> true;
                default -> false;
            };
        }
        return false;
    }

    private static String lower(Passages passages, int i) {
        return passages.word(i).lower();
    }
}
