package org.demarche.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.demarche.record.Deed;
import org.demarche.record.Span;

/**
 * The words of a statement as analyses compare them. They are cut and stemmed once, when a corpus is built; a spelling that occurs in many
 * statements is held once. Immutable.
 */
public final class Words {
    /** Nothing but white space stands between a word and the one before. */
    private static final byte JOINED = 0;
    /** A punctuation mark stands between a word and the one before. */
    private static final byte APART = 1;
    /** A word is the first of its span. */
    private static final byte FIRST = 2;

    /** "KORVANE (Continental Wire) – ": where a report was filed is no word of who is cited. */
    private static final Pattern DATELINE = Pattern.compile("\\p{Lu}[\\p{Lu} .,'’/-]+(?:\\([^()]{1,40}\\) ?)?[–—-] ");

    private final List<Token> tokens;
    private final byte[] before;

    private Words(List<Token> tokens, byte[] before) {
        this.tokens = Collections.unmodifiableList(tokens);
        this.before = before;
    }

    /** Holds every spelling of a corpus once. Not thread-safe. */
    static final class Vocabulary {
        private final Map<String, Token> tokens = new HashMap<>();

        Token token(String spelling) {
            return tokens.computeIfAbsent(spelling, Token::of);
        }
    }

    /** The words of a deed's content, then those of its action. */
    static Words of(Deed deed, Vocabulary vocabulary) {
        Words content = of(deed.content(), vocabulary);
        List<Token> tokens = new ArrayList<>(content.tokens);
        byte[] before =
                cut(deed.action(), vocabulary::token, tokens, Arrays.copyOf(content.before, tokens.size() + 16));
        return new Words(Arrays.asList(tokens.toArray(new Token[0])), Arrays.copyOf(before, tokens.size()));
    }

    static Words of(List<Span> spans, Vocabulary vocabulary) {
        List<Token> tokens = new ArrayList<>();
        byte[] before = new byte[16];
        for (Span span : spans) {
            String text = span.text();
            if (tokens.isEmpty() && DATELINE.matcher(text).lookingAt()) {
                text = DATELINE.matcher(text).replaceFirst("");
            }
            before = cut(text, vocabulary::token, tokens, before);
        }
        return new Words(Arrays.asList(tokens.toArray(new Token[0])), Arrays.copyOf(before, tokens.size()));
    }

    /** The words of a text in their order; hyphens and apostrophes inside a word belong to it. */
    static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>();
        cut(text, Token::of, tokens, new byte[16]);
        return tokens;
    }

    private static byte[] cut(String text, Function<String, Token> token, List<Token> tokens, byte[] before) {
        byte[] marks = before;
        byte mark = FIRST;
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            boolean letter = Character.isLetterOrDigit(c);
            boolean inner = !letter
                    && start >= 0
                    && (c == '-' || c == '\'' || c == '’' || c == '‘')
                    && i + 1 < text.length()
                    && Character.isLetterOrDigit(text.charAt(i + 1));
            if (letter || inner) {
                start = start < 0 ? i : start;
                continue;
            }
            if (start >= 0) {
                if (tokens.size() == marks.length) {
                    marks = Arrays.copyOf(marks, 2 * marks.length);
                }
                marks[tokens.size()] = mark;
                tokens.add(token.apply(text.substring(start, i)));
                start = -1;
                mark = JOINED;
            }
            if (!Character.isWhitespace(c) && mark == JOINED) {
                mark = APART;
            }
        }
        return marks;
    }

    /** All words in their order. */
    List<Token> tokens() {
        return tokens;
    }

    /** Whether the word at a place is the first of its span, where every word has a capital. */
    boolean first(int i) {
        return before[i] == FIRST;
    }

    /** Whether nothing but white space stands between the word at a place and the one before. */
    boolean joined(int i) {
        return before[i] == JOINED;
    }

    /** Stems of the words that carry a meaning of their own. */
    Set<String> meaning() {
        Set<String> stems = new HashSet<>();
        for (Token token : tokens) {
            if (!token.passing()) {
                stems.add(token.stem());
            }
        }
        return stems;
    }

    /** Whether a word with this stem occurs. */
    boolean holds(String stem) {
        for (Token token : tokens) {
            if (token.stem().equals(stem)) {
                return true;
            }
        }
        return false;
    }
}
