package org.demarche.reader.position;

/** What a clause says is done, in a few lower-case words: the base form of its verb and what follows. Stateless. */
final class Actions {
    private static final int LONGEST = 9;

    private Actions() {}

    /**
     * @param words the article's words
     * @param clause the clause
     * @param end index behind the last word that may be used
     */
    static String of(Glossed words, Clause clause, int end) {
        int verb = clause.verb().end() - 1;
        if (clause.passive()
                && !clause.subject().isEmpty()
                && clause.subject().end() <= clause.verb().first()) {
            String object =
                    words.text(clause.subject().first(), clause.subject().end(), LONGEST - 1);
            return (words.lemma(verb) + " " + object).strip();
        }
        int stop = Math.max(verb + 1, Math.min(end, clause.end()));
        String rest = words.text(verb + 1, stop, LONGEST - 1);
        String main = words.lemma(verb);
        if (main.equals("be") && rest.startsWith("ready to ")) {
            return rest.substring("ready to ".length());
        }
        if (main.equals("be") && rest.startsWith("willing to ")) {
            return rest.substring("willing to ".length());
        }
        String modal = clause.verb().end() - clause.verb().first() == 1
                        && words.tag(verb).equals("MD")
                ? ""
                : main;
        return (modal + " " + rest).strip();
    }
}
