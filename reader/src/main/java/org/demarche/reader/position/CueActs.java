package org.demarche.reader.position;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.record.Act;
import org.demarche.record.Named;
import org.jspecify.annotations.Nullable;

/** The act that the words which report name by themselves ("condemned", "called for", "is ready to"). Immutable. */
final class CueActs {
    private static final Set<String> NEGATIVES = Set.of("not", "never", "no", "neither", "nor", "hardly");

    private static final int NOUN_BEHIND = 7;

    private record Move(Act act, Act negated) {}

    private final Phrases<Move> phrases;
    private final Classes classes;

    CueActs(Lexicon lexicon, Lemmas lemmas, Classes classes) {
        this.classes = classes;
        phrases = new Phrases<>(lemmas);
        for (Lexicon.Section section : lexicon.sections()) {
            Move move = new Move(act(section.head().get(0)), act(section.head().get(1)));
            section.phrases().forEach(phrase -> phrases.add(phrase, move));
        }
    }

    /** @throws IllegalArgumentException when there is no such act */
    static Act act(String word) {
        return Named.find(Act.class, word)
                .orElseThrow(() -> new IllegalArgumentException(
                        "there is no act \"" + word + "\"; acts are " + Named.words(Act.class)));
    }

    /**
     * The act of a cue; empty where its words are neutral ("said") or unknown.
     *
     * @param utterance the statement; the words behind the cue are looked at where a phrase goes on there ("called" "for")
     */
    Optional<Judgement> of(Utterance utterance) {
        Stretch cue = utterance.cue();
        if (cue.isEmpty()) {
            return Optional.empty();
        }
        Glossed words = utterance.words();
        int end = Math.min(words.size(), cue.end() + 2);
        @Nullable Judgement best = null;
        boolean negated = false;
        for (int i = cue.first(); i < cue.end(); i++) {
            if (NEGATIVES.contains(words.lemma(i))) {
                negated = true;
                continue;
            }
            List<Phrases.Found<Move>> found = phrases.at(words::lemma, i, end);
            if (found.isEmpty()) {
                continue;
            }
            Phrases.Found<Move> longest = found.get(found.size() - 1);
            Act act = negated ? longest.value().negated() : longest.value().act();
            if (act != Act.ASSERT && (best == null || best.act().compareTo(act) < 0)) {
                best = new Judgement(act, i, i + longest.length(), "cue:" + act.word());
            }
            i += longest.length() - 1;
        }
        if (best != null && best.act() == Act.DEMAND && isQuestion(utterance)) {
            return Optional.empty();
        }
        best = best == null ? expressed(utterance) : best;
        if (best == null && announces(words, cue) && isNoun(utterance)) {
            best = new Judgement(Act.COMMIT, cue.first(), cue.end(), "cue:announces-a-measure");
        }
        if (best == null && words.has("warn", cue.first(), cue.end()) && warnsOff(utterance)) {
            best = new Judgement(Act.DEMAND, cue.first(), cue.end(), "cue:warns-off");
        }
        if (best != null && best.act() == Act.REFUSE && !negated && rejectsAClaim(utterance)) {
            best = new Judgement(Act.DENY, best.first(), best.end(), "cue:rejects-a-claim");
        }
        return Optional.ofNullable(best);
    }

    /** "expressed deep frustration over", "reaffirmed | its support for": a verb that says nothing by itself and the noun behind it. */
    private @Nullable Judgement expressed(Utterance utterance) {
        Glossed words = utterance.words();
        Stretch cue = utterance.cue();
        int verb = cue.first();
        while (verb < cue.end() && !classes.has("expresses", words.lemma(verb))) {
            verb++;
        }
        if (verb == cue.end()) {
            return null;
        }
        int end = utterance.first() == cue.end() ? utterance.end() : cue.end();
        for (int i = verb + 1; i < Math.min(end, verb + NOUN_BEHIND); i++) {
            String lemma = words.lemma(i);
            Act act = !words.word(i).isNoun()
                    ? Act.ASSERT
                    : classes.has("willing", lemma)
                            ? Act.OFFER
                            : classes.has("intent", lemma)
                                    ? Act.COMMIT
                                    : classes.has("approval", lemma)
                                            ? Act.SUPPORT
                                            : classes.has("disapproval", lemma) ? Act.ACCUSE : Act.ASSERT;
            if (act != Act.ASSERT) {
                return new Judgement(act, i, i + 1, "cue:expresses");
            }
            if (words.word(i).isVerb() && !words.tag(i).equals("VBG")
                    || words.lower(i).equals("that")
                    || words.tag(i).equals("IN")) {
                return null;
            }
        }
        return null;
    }

    private static boolean announces(Glossed words, Stretch cue) {
        return words.has("announce", cue.first(), cue.end()) || words.has("unveil", cue.first(), cue.end());
    }

    /** Whether the content is a noun phrase without a clause of its own: "sanctions on the junta". */
    private static boolean isNoun(Utterance utterance) {
        return utterance.stretches().stream()
                .allMatch(
                        s -> Clauses.in(utterance.words(), s).stream().allMatch(c -> c.role() == Clause.Role.RELATIVE));
    }

    /** "asked whether": a question demands nothing. */
    private static boolean isQuestion(Utterance utterance) {
        Glossed words = utterance.words();
        Stretch cue = utterance.cue();
        boolean asks = words.has("ask", cue.first(), cue.end());
        if (!asks || utterance.stretches().isEmpty()) {
            return false;
        }
        return switch (words.lower(utterance.first())) {
            case "if", "whether", "why", "how", "who", "what", "when", "where", "which" -> true;
            default -> words.has("?", Math.max(utterance.first(), utterance.end() - 2), utterance.end());
        };
    }

    /** "warned them not to", "warned against". */
    private static boolean warnsOff(Utterance utterance) {
        Glossed words = utterance.words();
        int end = Math.min(utterance.end(), utterance.first() + 12);
        for (int i = utterance.first(); i + 1 < end; i++) {
            if (words.lower(i).equals("not") && words.lower(i + 1).equals("to")) {
                return true;
            }
            if (words.word(i).isVerb()) {
                return false;
            }
        }
        return false;
    }

    /** "rejected the claim that …": what is rejected is something said. */
    private boolean rejectsAClaim(Utterance utterance) {
        Glossed words = utterance.words();
        int end = Math.min(words.size(), Math.min(utterance.first() + 5, utterance.end()));
        for (int i = utterance.first(); i < end; i++) {
            if (classes.has("claim", words.lemma(i)) && words.word(i).isNoun()) {
                return true;
            }
        }
        return false;
    }

    /** The act that a performative has inside a content ("we condemn"), by the phrase that begins at a word; null when none does. */
    @Nullable
    Act performative(Glossed words, int from, int end, boolean negated) {
        List<Phrases.Found<Move>> found = phrases.at(words::lemma, from, end);
        if (found.isEmpty()) {
            return null;
        }
        Move move = found.get(found.size() - 1).value();
        Act act = negated ? move.negated() : move.act();
        return act == Act.ASSERT ? null : act;
    }
}
