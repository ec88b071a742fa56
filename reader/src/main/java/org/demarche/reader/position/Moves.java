package org.demarche.reader.position;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.demarche.record.Act;
import org.jspecify.annotations.Nullable;

/** The acts that phrases of a content show, of {@code moves.txt}, each bound to whose clause it stands in. Immutable. */
final class Moves {
    private enum Whose {
        OWN,
        OTHER,
        ANY
    }

    /** @param negative whether the phrase has its negation in itself ("have no comment"), so that the clause's adds nothing */
    private record Move(Whose whose, Act act, Act negated, boolean negative) {}

    private static final Set<String> NEGATIVES = Set.of("no", "not", "nothing", "never", "without");

    /**
     * How a clause looks from the speaker.
     *
     * @param own whether its subject is on the speaker's side
     * @param negated whether it is negated
     * @param real whether it tells what is so, and not what may, will or should be
     * @param passive whether it tells what is done to its subject
     */
    record View(boolean own, boolean negated, boolean real, boolean passive) {
        /** Words without a verb, said of somebody else. */
        static final View OTHER = new View(false, false, true, false);
    }

    private final Phrases<Move> phrases;

    Moves(Lexicon lexicon, Lemmas lemmas) {
        phrases = new Phrases<>(lemmas);
        for (Lexicon.Section section : lexicon.sections()) {
            List<String> head = section.head();
            Whose whose = Whose.valueOf(head.get(0).toUpperCase(java.util.Locale.ROOT));
            Act act = CueActs.act(head.get(1));
            Act negated = CueActs.act(head.get(2));
            for (String phrase : section.phrases()) {
                boolean negative = Lexicon.split(phrase, ' ').stream().anyMatch(NEGATIVES::contains);
                phrases.add(phrase, new Move(whose, act, negated, negative));
            }
        }
    }

    /**
     * The acts of the phrases in a clause, in reading order.
     *
     * @param words the article's words
     * @param bearing indices of the clause's words, adverbs and negations left out
     * @param verbEnd index behind the clause's verb group; a phrase of one's own acts must begin before it
     * @param view how the clause looks from the speaker
     */
    List<Judgement> in(Glossed words, int[] bearing, int verbEnd, View view) {
        List<Judgement> found = new ArrayList<>();
        for (int i = 0; i < bearing.length; i++) {
            for (Phrases.Found<Move> phrase : phrases.at(k -> words.lemma(bearing[k]), i, bearing.length)) {
                boolean none = i > 0
                        && words.lemma(bearing[i - 1]).equals("no")
                        && phrase.value().act() == Act.ACCUSE;
                @Nullable
                Act act = none
                        ? null
                        : act(
                                phrase.value(),
                                view,
                                bearing[i] < verbEnd,
                                words.lemma(bearing[i]).equals("be"));
                if (act != null) {
                    int last = bearing[i + phrase.length() - 1];
                    found.add(new Judgement(act, bearing[i], last + 1, "content:" + act.word()));
                }
            }
        }
        return found;
    }

    private static @Nullable Act act(Move move, View view, boolean inVerb, boolean openedByBe) {
        boolean fits = switch (move.whose()) {
            // "lives have been threatened": what is done to one's own side is none of its acts.
            case OWN -> view.own() && inVerb && (!view.passive() || openedByBe);
            // Blame is for what is so; "would undermine" is a forecast.
            case OTHER ->
                (!view.own() || view.passive() && move.act() == Act.ACCUSE)
                        && (view.real() || move.act() != Act.ACCUSE);
            case ANY -> view.real() || move.act() != Act.DENY;
        };
        Act act = view.negated() && !move.negative() ? move.negated() : move.act();
        return fits && act != Act.ASSERT ? act : null;
    }
}
