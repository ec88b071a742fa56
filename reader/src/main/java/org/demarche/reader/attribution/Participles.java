package org.demarche.reader.attribution;

import java.util.Set;
import org.demarche.reader.text.Passages;
import org.demarche.reader.text.Word;

/**
 * The source of a cue that is a finite verb or holds a participle, and was given none: in "Ostmark published a draft calling for talks" the subject of the finite verb
 * before it, where that subject begins with a name.
 */
final class Participles {
    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");

    private Participles() {}

    static Frame sourced(Passages passages, Frame frame) {
        int cue = frame.cueFirst();
        boolean finite = FINITE.contains(passages.word(cue).tag());
        if (frame.source().length > 0 || !(finite || hasParticiple(passages, frame))) {
            return frame;
        }
        int start = passages.sentenceOf(cue).firstWord();
        int verb = finite ? cue : cue - 1;
        while (verb > start && !FINITE.contains(passages.word(verb).tag())) {
            verb--;
        }
        int begin = verb;
        while (begin > start && isNominal(passages.word(begin - 1))) {
            begin--;
        }
        boolean named = begin < verb
                && (finite
                        ? passages.word(verb - 1).isNoun()
                        : passages.word(verb - 1).isName())
                && !frame.contentHolds(begin, verb);
        return named
                ? new Frame(frame.cueFirst(), frame.cueEnd(), new int[] {begin, verb}, frame.content(), frame.margin())
                : frame;
    }

    private static boolean hasParticiple(Passages passages, Frame frame) {
        for (int i = frame.cueFirst(); i < frame.cueEnd(); i++) {
            if (passages.word(i).tag().equals("VBG")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNominal(Word word) {
        return word.isNoun()
                || word.tag().equals("DT")
                || word.tag().startsWith("JJ")
                || word.tag().equals("POS");
    }
}
