package org.demarche.reader.position;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.demarche.reader.attribution.Attribution;
import org.demarche.reader.speaker.Actor;
import org.demarche.reader.speaker.Spoken;
import org.demarche.reader.text.Passages;
import org.demarche.record.Span;

/** One statement's words as the rules look at them. For one thread; made for one statement and thrown away. */
final class Utterance {
    private final Glossed words;
    private final Spoken spoken;
    private final Stretch cue;
    private final List<Stretch> stretches;
    private final BitSet others;

    /**
     * @param words the article's words
     * @param spoken the attribution with its speaker
     * @param nested attributions by other speakers that lie within this one
     */
    Utterance(Glossed words, Spoken spoken, List<Attribution> nested) {
        this.words = words;
        this.spoken = spoken;
        Passages passages = words.passages();
        Span at = spoken.what().cue();
        this.cue = at == null ? new Stretch(0, 0) : new Stretch(passages.firstWord(at), passages.endWord(at));
        this.stretches = new ArrayList<>();
        for (Span span : spoken.what().content()) {
            cut(passages, passages.firstWord(span), passages.endWord(span));
        }
        this.others = new BitSet();
        for (Attribution inner : nested) {
            for (Span span : inner.content()) {
                int from = Math.max(first(), passages.firstWord(span));
                int to = Math.min(end(), passages.endWord(span));
                if (from < to) {
                    others.set(from - first(), to - first());
                }
            }
        }
    }

    /** One stretch a sentence. */
    private void cut(Passages passages, int first, int end) {
        int i = first;
        while (i < end) {
            int stop = Math.min(end, passages.sentenceOf(i).endWord());
            stretches.add(new Stretch(i, stop));
            i = stop;
        }
    }

    Glossed words() {
        return words;
    }

    Attribution what() {
        return spoken.what();
    }

    Actor speaker() {
        return spoken.speaker();
    }

    /** The words that report; empty when there are none. */
    Stretch cue() {
        return cue;
    }

    /** The words between the source and a cue behind it; empty when there are none. */
    Stretch between() {
        Span source = spoken.what().source();
        int from = source == null ? cue.first() : words.passages().endWord(source);
        return from < cue.first() ? new Stretch(from, cue.first()) : new Stretch(0, 0);
    }

    /** The words of the content, cut at the ends of sentences and where source or cue interrupt it. */
    List<Stretch> stretches() {
        return stretches;
    }

    /** Whether a word belongs to what somebody else is reported as saying within this content. */
    boolean isOthers(int word) {
        return word >= first() && others.get(word - first());
    }

    /** Index of the content's first word. */
    int first() {
        return stretches.isEmpty() ? 0 : stretches.get(0).first();
    }

    /** Index behind the content's last word. */
    int end() {
        return stretches.isEmpty() ? 0 : stretches.get(stretches.size() - 1).end();
    }
}
