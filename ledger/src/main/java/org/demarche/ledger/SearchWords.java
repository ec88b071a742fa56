package org.demarche.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes apart what a person types into a search field. No input is an error. */
final class SearchWords {
    /** Terms behind this many are ignored; nobody types them, and each costs a lookup. */
    static final int MAX_TERMS = 64;

    private static final int MAX_LENGTH = 4000;
    private static final Pattern TERM = Pattern.compile("(-?)(?:\"([^\"]*)\"?|([^\\s\"]+))");

    /** What the tokenizer keeps: letters and digits. A term without any would match nothing. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]");

    private SearchWords() {}

    /**
     * One thing that must occur, or must not.
     *
     * @param text a word, or several in their order; without quotation marks and control characters
     * @param beginning whether the last word may go on
     * @param unwanted whether it must not occur
     */
    record Term(String text, boolean beginning, boolean unwanted) {}

    /** The terms of what was typed; empty when it holds no word that must occur. */
    static List<Term> of(String typed) {
        String text = typed.length() > MAX_LENGTH ? typed.substring(0, MAX_LENGTH) : typed;
        List<Term> terms = new ArrayList<>();
        Matcher found = TERM.matcher(clean(text));
        while (found.find() && terms.size() < MAX_TERMS) {
            boolean phrase = found.group(2) != null;
            String term = phrase ? found.group(2) : found.group(3);
            if (WORD.matcher(term).find()) {
                terms.add(new Term(
                        term.strip(),
                        !phrase && term.endsWith("*"),
                        !found.group(1).isEmpty()));
            }
        }
        return terms.stream().allMatch(Term::unwanted) ? List.of() : terms;
    }

    /**
     * Typographic double quotation marks as plain ones; control characters (NUL ends a query early), lone surrogates and private-use
     * characters (filters begin with one) as spaces.
     */
    private static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c == '\u201c' || c == '\u201d' || c == '\u201e' || c == '\u00ab' || c == '\u00bb') {
                clean.append('"');
            } else if (Character.isISOControl(c)
                    || Character.getType(c) == Character.SURROGATE
                    || Character.getType(c) == Character.PRIVATE_USE) {
                clean.append(' ');
            } else {
                clean.appendCodePoint(c);
            }
        });
        return clean.toString();
    }
}
