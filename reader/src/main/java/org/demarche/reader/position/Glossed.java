package org.demarche.reader.position;

import org.demarche.reader.text.Passages;
import org.demarche.reader.text.Word;
import org.jspecify.annotations.Nullable;

/** The words of an article with their base forms, each worked out once. For one thread. */
final class Glossed {
    private final Passages passages;
    private final Lemmas lemmas;
    private final @Nullable String[] cache;

    Glossed(Passages passages, Lemmas lemmas) {
        this.passages = passages;
        this.lemmas = lemmas;
        this.cache = new @Nullable String[passages.words().size()];
    }

    Passages passages() {
        return passages;
    }

    int size() {
        return cache.length;
    }

    Word word(int index) {
        return passages.word(index);
    }

    /** Base form, lower case. */
    String lemma(int index) {
        String lemma = cache[index];
        if (lemma == null) {
            lemma = lemmas.of(passages.word(index));
            cache[index] = lemma;
        }
        return lemma;
    }

    /** Lower case, with a straight apostrophe. */
    String lower(int index) {
        return Lemmas.plain(passages.word(index).text());
    }

    String tag(int index) {
        return passages.word(index).tag();
    }

    /** Whether the word is a mark or lies outside the article. */
    boolean isMark(int index) {
        return index < 0
                || index >= cache.length
                || !(passages.word(index).isWord()
                        || passages.word(index).text().length() > 1
                                && lower(index).startsWith("'"));
    }

    /** Whether one of the words from {@code from} to {@code end} (exclusive) has the base form. */
    boolean has(String lemma, int from, int end) {
        for (int i = from; i < end; i++) {
            if (lemma(i).equals(lemma)) {
                return true;
            }
        }
        return false;
    }

    /** The words from one index to another in lower case, marks left out, joined by blanks; at most {@code most} words. */
    String text(int from, int end, int most) {
        StringBuilder text = new StringBuilder();
        int count = 0;
        for (int i = from; i < end && count < most; i++) {
            if (isMark(i)) {
                continue;
            }
            String lower = lower(i);
            if (text.length() > 0 && !lower.startsWith("'") && !lower.equals("n't")) {
                text.append(' ');
            }
            text.append(lower);
            count++;
        }
        return text.toString();
    }
}
