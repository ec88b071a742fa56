package org.demarche.reader.text;

import java.util.List;
import org.demarche.record.Article;
import org.demarche.record.CodePointText;
import org.demarche.record.Span;

/**
 * An article cut into paragraphs, sentences and words: what every later stage reads. Immutable. All offsets are code points into the
 * article's text; all indices count from 0 and ends are exclusive.
 */
public final class Passages {
    private final Article article;
    private final CodePointText text;
    private final List<Word> words;
    private final List<Sentence> sentences;
    private final List<Paragraph> paragraphs;
    private final List<Quotation> quotations;

    Passages(
            Article article,
            CodePointText text,
            List<Word> words,
            List<Sentence> sentences,
            List<Paragraph> paragraphs,
            List<Quotation> quotations) {
        this.article = article;
        this.text = text;
        this.words = List.copyOf(words);
        this.sentences = List.copyOf(sentences);
        this.paragraphs = List.copyOf(paragraphs);
        this.quotations = List.copyOf(quotations);
    }

    /** Cuts an article, and tags its words. */
    public static Passages of(Article article) {
        return new Cutter(article, PartOfSpeech.standard()).cut();
    }

    public Article article() {
        return article;
    }

    /**
     * The same words as another article prints them.
     *
     * @throws IllegalArgumentException when the other article has another text
     */
    public Passages as(Article other) {
        if (!other.text().equals(article.text())) {
            throw new IllegalArgumentException(other.source() + " has another text than " + article.source());
        }
        return new Passages(other, text, words, sentences, paragraphs, quotations);
    }

    public CodePointText text() {
        return text;
    }

    public List<Word> words() {
        return words;
    }

    public List<Sentence> sentences() {
        return sentences;
    }

    public List<Paragraph> paragraphs() {
        return paragraphs;
    }

    /** Passages between quotation marks, in reading order of the opening mark; inner ones follow outer ones. */
    public List<Quotation> quotations() {
        return quotations;
    }

    public Word word(int index) {
        return words.get(index);
    }

    /** The sentence that holds a word. */
    public Sentence sentenceOf(int word) {
        return sentences.get(words.get(word).sentence());
    }

    /** The paragraph that holds a word. */
    public Paragraph paragraphOf(int word) {
        return paragraphs.get(sentenceOf(word).paragraph());
    }

    /** The words from one index to another (exclusive) as a span of the text, from first to last character. */
    public Span span(int firstWord, int endWord) {
        return text.span(words.get(firstWord).start(), words.get(endWord - 1).end());
    }

    /** Index of the first word that ends behind {@code offset} (code points); the number of words when there is none. */
    public int wordAt(int offset) {
        int low = 0;
        int high = words.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (words.get(middle).end() > offset) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** Index of the first word of a span. */
    public int firstWord(Span span) {
        return wordAt(span.start());
    }

    /** Index behind the last word of a span: the first word that begins at or behind its end. */
    public int endWord(Span span) {
        int index = wordAt(span.end());
        return index < words.size() && words.get(index).start() < span.end() ? index + 1 : index;
    }
}
