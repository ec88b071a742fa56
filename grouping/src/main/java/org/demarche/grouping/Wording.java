package org.demarche.grouping;

import java.util.Arrays;
import java.util.List;
import org.demarche.record.Form;
import org.demarche.record.Statement;

/**
 * The words of a statement, as they are compared.
 *
 * @param forms every word, in reading order, as a number
 * @param quoted for every word, whether it stands between quotation marks
 * @param terms the distinct terms that weigh something, ascending
 * @param order the terms in reading order
 * @param termAt for every word the term that begins there, or -1
 * @param numbers the distinct numbers, ascending, as terms
 * @param negations how many words deny
 */
record Wording(int[] forms, boolean[] quoted, int[] terms, int[] order, int[] termAt, int[] numbers, int negations) {
    static Wording of(Statement statement, Lexicon lexicon, Dictionary dictionary) {
        List<Token> tokens = Tokens.of(statement.content(), statement.form() == Form.DIRECT);
        int n = tokens.size();
        int[] forms = new int[n];
        boolean[] quoted = new boolean[n];
        int negations = 0;
        int[] numbers = new int[n];
        int found = 0;
        for (int i = 0; i < n; i++) {
            Token token = tokens.get(i);
            forms[i] = dictionary.form(token.form());
            quoted[i] = token.quoted();
            negations += token.negative() ? 1 : 0;
            if (token.number()) {
                numbers[found++] = forms[i];
            }
        }
        List<Lexicon.Term> terms = lexicon.terms(tokens);
        int[] order = new int[terms.size()];
        int[] termAt = new int[n];
        Arrays.fill(termAt, -1);
        for (int i = 0; i < order.length; i++) {
            order[i] = dictionary.number(terms.get(i).name(), terms.get(i).weight());
            termAt[terms.get(i).from()] = order[i];
        }
        return new Wording(
                forms, quoted, distinct(order), order, termAt, distinct(Arrays.copyOf(numbers, found)), negations);
    }

    static int[] distinct(int[] values) {
        return Arrays.stream(values).sorted().distinct().toArray();
    }

    /** The same with other numbers for the terms. @param now new ones by old ones */
    Wording renumbered(int[] now) {
        return new Wording(
                map(forms, now),
                quoted,
                distinct(map(terms, now)),
                map(order, now),
                map(termAt, now),
                distinct(map(numbers, now)),
                negations);
    }

    private static int[] map(int[] values, int[] now) {
        return Arrays.stream(values).map(n -> n < 0 ? n : now[n]).toArray();
    }

    /** How many words there are. */
    int length() {
        return forms.length;
    }
}
