package org.demarche.reader.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.demarche.record.Article;
import org.demarche.record.CodePointText;

/** Cuts one article into {@link Passages}. Made for one article and thrown away. */
final class Cutter {
    /** Words that, capitalised behind an abbreviation, begin a new sentence. */
    private static final Set<String> STARTERS = Set.of(
            "The",
            "A",
            "An",
            "He",
            "She",
            "It",
            "They",
            "We",
            "I",
            "You",
            "But",
            "And",
            "In",
            "On",
            "At",
            "For",
            "As",
            "If",
            "That",
            "This",
            "These",
            "Those",
            "There",
            "When",
            "While",
            "After",
            "Before",
            "His",
            "Her",
            "Their",
            "Its",
            "Our",
            "My",
            "Mr.",
            "Mrs.",
            "Ms.",
            "What",
            "Who",
            "Why",
            "How",
            "Where",
            "Some",
            "Many",
            "Most",
            "One",
            "No",
            "Not",
            "So",
            "Yet",
            "Also",
            "However",
            "Earlier",
            "Last",
            "According",
            "Asked",
            "Both",
            "Since",
            "With",
            "Under",
            "Now",
            "Then",
            "To");

    /** A sentence longer than this is cut at the next mark, so that no page without full stops becomes one sentence. */
    private static final int LONGEST_SENTENCE = 400;

    private final Article article;
    private final CodePointText text;
    private final PartOfSpeech partOfSpeech;
    private final List<Word> words = new ArrayList<>();
    private final List<Sentence> sentences = new ArrayList<>();
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final List<Quotation> quotations = new ArrayList<>();

    Cutter(Article article, PartOfSpeech partOfSpeech) {
        this.article = article;
        this.text = new CodePointText(article.text());
        this.partOfSpeech = partOfSpeech;
    }

    Passages cut() {
        String all = text.text();
        boolean lines = !all.contains("\n\n") && !all.contains("\r\n\r\n");
        int start = 0;
        while (start < all.length()) {
            int end = paragraphEnd(all, start, lines);
            paragraph(start, end);
            start = end;
        }
        return new Passages(article, text, words, sentences, paragraphs, quotations);
    }

    /** UTF-16 index behind the blank line (or the line, in a text without blank lines) that ends a paragraph. */
    private static int paragraphEnd(String all, int start, boolean lines) {
        int i = start;
        while (true) {
            int line = all.indexOf('\n', i);
            if (line < 0) {
                return all.length();
            }
            if (lines) {
                return line + 1;
            }
            int next = line + 1;
            while (next < all.length()
                    && (all.charAt(next) == ' ' || all.charAt(next) == '\t' || all.charAt(next) == '\r')) {
                next++;
            }
            if (next < all.length() && all.charAt(next) == '\n') {
                return next + 1;
            }
            i = line + 1;
        }
    }

    private void paragraph(int start, int end) {
        String all = text.text();
        List<int[]> tokens = Tokens.of(all, start, end);
        if (tokens.isEmpty()) {
            return;
        }
        List<String> strings = new ArrayList<>(tokens.size());
        boolean[] spaced = new boolean[tokens.size() + 1];
        for (int i = 0; i < tokens.size(); i++) {
            strings.add(all.substring(tokens.get(i)[0], tokens.get(i)[1]));
            spaced[i] = i == 0 || tokens.get(i - 1)[1] < tokens.get(i)[0];
        }
        spaced[tokens.size()] = true;
        int base = words.size();
        boolean[] quoted = new boolean[tokens.size()];
        for (Quotation quotation : QuotationMarks.pair(strings, spaced)) {
            quotations.add(new Quotation(base + quotation.firstWord(), base + quotation.endWord(), quotation.closed()));
            java.util.Arrays.fill(quoted, quotation.firstWord(), quotation.endWord(), true);
        }
        int firstSentence = sentences.size();
        int first = 0;
        while (first < tokens.size()) {
            int stop = sentenceEnd(strings, quoted, first);
            sentence(tokens, strings, quoted, first, stop);
            first = stop;
        }
        paragraphs.add(new Paragraph(paragraphs.size(), firstSentence, sentences.size(), base, words.size()));
    }

    private void sentence(List<int[]> tokens, List<String> strings, boolean[] quoted, int first, int stop) {
        int index = sentences.size();
        String[] tags = partOfSpeech.tag(strings.subList(first, stop));
        sentences.add(new Sentence(index, words.size(), words.size() + stop - first, paragraphs.size()));
        for (int i = first; i < stop; i++) {
            int from = text.toCodePoint(tokens.get(i)[0]);
            int to = text.toCodePoint(tokens.get(i)[1]);
            words.add(new Word(from, to, strings.get(i), tags[i - first], index, quoted[i]));
        }
    }

    private static int sentenceEnd(List<String> words, boolean[] quoted, int first) {
        for (int i = first; i < words.size(); i++) {
            String word = words.get(i);
            boolean mark = isTerminator(word)
                    || (i - first >= LONGEST_SENTENCE && !Character.isLetterOrDigit(word.codePointAt(0)));
            boolean abbreviation = !mark && word.length() > 1 && word.endsWith(".") && !Abbreviations.neverLast(word);
            if (!mark && !abbreviation) {
                continue;
            }
            int next = i + 1;
            while (next < words.size() && isCloser(words.get(next), quoted, next)) {
                next++;
            }
            if (next >= words.size()) {
                return words.size();
            }
            String follower = words.get(next);
            if (abbreviation ? STARTERS.contains(follower) : begins(follower)) {
                return next;
            }
        }
        return words.size();
    }

    private static boolean isTerminator(String word) {
        return switch (word) {
            case ".", "!", "?", "\u2026", "...", "....", "\u3002" -> true;
            default -> false;
        };
    }

    /** Whether a mark behind a full stop still belongs to the sentence. A straight mark does where it closes what is open. */
    private static boolean isCloser(String word, boolean[] quoted, int index) {
        return switch (word) {
            case "\u201d", "\u2019", ")", "]", "''", "\u00bb" -> true;
            case "\"", "'" -> quoted[index] && quoted[index - 1];
            case "!", "?", "." -> true;
            default -> false;
        };
    }

    private static boolean begins(String word) {
        int c = word.codePointAt(0);
        return Character.isUpperCase(c)
                || Character.isDigit(c)
                || Character.isTitleCase(c)
                || "\"'\u201c\u2018\u201e\u00ab(\u2014\u2013-[\u2022*#@$\u00a3\u20ac`".indexOf(c) >= 0
                || (Character.isLetter(c) && !Character.isLowerCase(c));
    }
}
