package org.demarche.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns what a person types into an FTS5 query that is always valid: every term is quoted, whatever FTS5 would take it for. */
final class SearchWords {
    /** Terms behind this many are ignored; nobody types them, and each costs a lookup. */
    static final int MAX_TERMS = 64;

    private static final int MAX_LENGTH = 4000;
    private static final Pattern TERM = Pattern.compile("(-?)(?:\"([^\"]*)\"?|([^\\s\"]+))");

    /** What the tokenizer unicode61 keeps: letters, digits and private-use characters. A term without any would match nothing. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{Co}]");

    private SearchWords() {}

    /** The FTS5 query, or empty when the text holds no word that must occur. */
    static Optional<String> toMatch(String typed) {
        String text = typed.length() > MAX_LENGTH ? typed.substring(0, MAX_LENGTH) : typed;
        List<String> wanted = new ArrayList<>();
        List<String> unwanted = new ArrayList<>();
        Matcher terms = TERM.matcher(clean(text));
        while (terms.find() && wanted.size() + unwanted.size() < MAX_TERMS) {
            boolean phrase = terms.group(2) != null;
            String term = phrase ? terms.group(2) : terms.group(3);
            if (!WORD.matcher(term).find()) {
                continue;
            }
            String quoted = '"' + term.strip() + '"' + (!phrase && term.endsWith("*") ? " *" : "");
            (terms.group(1).isEmpty() ? wanted : unwanted).add(quoted);
        }
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        StringBuilder match =
                new StringBuilder("(").append(String.join(" AND ", wanted)).append(')');
        unwanted.forEach(term -> match.append(" NOT ").append(term));
        return Optional.of(match.toString());
    }

    /** Typographic double quotation marks as plain ones; control characters (NUL ends a query early) and lone surrogates as spaces. */
    private static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c == '\u201c' || c == '\u201d' || c == '\u201e' || c == '\u00ab' || c == '\u00bb') {
                clean.append('"');
            } else if (Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE) {
                clean.append(' ');
            } else {
                clean.appendCodePoint(c);
            }
        });
        return clean.toString();
    }
}
