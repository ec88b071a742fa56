package org.demarche.reader.position;

import java.util.Map;
import java.util.Set;

/** What a clause says is done, in a few lower-case words: the base form of its verb and what follows. Stateless. */
final class Actions {
    /** Words enough for a few of one's own; the guidelines ask for no more. */
    private static final int LONGEST = 12;

    private static final Set<String> HELD = Set.of(
            "talk",
            "negotiation",
            "dialogue",
            "meeting",
            "summit",
            "election",
            "referendum",
            "consultation",
            "conference");
    /** What is done by what the noun for it is. */
    private static final Map<String, String> DEEDS = Map.ofEntries(
            Map.entry("withdrawal", "withdraw"),
            Map.entry("pullout", "pull out"),
            Map.entry("release", "release"),
            Map.entry("removal", "remove"),
            Map.entry("lifting", "lift"),
            Map.entry("signing", "sign"),
            Map.entry("ratification", "ratify"),
            Map.entry("implementation", "implement"),
            Map.entry("recognition", "recognise"),
            Map.entry("return", "return"),
            Map.entry("handover", "hand over"),
            Map.entry("payment", "pay"),
            Map.entry("cessation", "cease"),
            Map.entry("suspension", "suspend"),
            Map.entry("dismantling", "dismantle"),
            Map.entry("destruction", "destroy"));

    /** Words that no action ends with. */
    private static final Set<String> OPEN = Set.of(
            "and", "or", "but", "to", "of", "for", "the", "a", "an", "with", "on", "in", "by", "that", "from", "at",
            "as", "its", "their", "his", "her", "our");

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
        String main = words.lemma(verb);
        if (main.equals("be")
                && !clause.subject().isEmpty()
                && verb + 1 < words.size()
                && words.lower(verb + 1).equals("possible")) {
            return possible(words, clause.subject());
        }
        String rest = text(words, verb + 1, stop, LONGEST - 1);
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

    /** "negotiations are possible": to hold negotiations; "peace is possible": to make it so. */
    private static String possible(Glossed words, Stretch subject) {
        String thing = words.text(subject.first(), subject.end(), LONGEST - 2);
        return HELD.contains(words.lemma(subject.end() - 1)) ? "hold " + thing : "make " + thing + " possible";
    }

    /** What a noun phrase says is done: "the withdrawal of Norlandic troops" is to withdraw them. */
    static String nominal(Glossed words, Stretch phrase, int most) {
        int i = phrase.first();
        while (i < phrase.end() && (words.tag(i).equals("DT") || words.tag(i).startsWith("JJ"))) {
            i++;
        }
        String verb = i + 2 < phrase.end() && words.lower(i + 1).equals("of") ? DEEDS.get(words.lemma(i)) : null;
        return verb == null
                ? words.text(phrase.first(), phrase.end(), most)
                : verb + " " + words.text(i + 2, phrase.end(), most - 1);
    }

    /** What a condition says is done, to its end: "stop attacking and pull out its troops". */
    static String whole(Glossed words, Clause clause, int end) {
        int verb = clause.verb().end() - 1;
        if (clause.passive() || end <= verb + 1) {
            return of(words, clause, end);
        }
        return (words.lemma(verb) + " " + text(words, verb + 1, end, LONGEST - 1)).strip();
    }

    /** Words in lower case without marks, a coordinated verb in its base form, and nothing left open at the end. */
    static String text(Glossed words, int from, int end, int most) {
        StringBuilder text = new StringBuilder();
        int count = 0;
        for (int i = from; i < end && count < most; i++) {
            if (words.isMark(i)) {
                continue;
            }
            boolean joined = i > from
                    && (words.lower(i - 1).equals("and") || words.lower(i - 1).equals("or"));
            String word = joined && words.tag(i).startsWith("VB") ? words.lemma(i) : words.lower(i);
            if (text.length() > 0 && !word.startsWith("'") && !word.equals("n't")) {
                text.append(' ');
            }
            text.append(word);
            count++;
        }
        String found = text.toString();
        int blank = found.lastIndexOf(' ');
        while (blank > 0 && OPEN.contains(found.substring(blank + 1))) {
            found = found.substring(0, blank);
            blank = found.lastIndexOf(' ');
        }
        return found;
    }
}
