package org.demarche.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes steps of what the statements say is done: two wordings are one step when the same side does it and the actions fit each other. A
 * wording joins a step only when it fits every wording that is there already, so that steps do not grow together over a vague one.
 */
final class StepMerging {
    /** Who acts where the record names both sides together; who is meant is known from whoever says it. */
    static final String BOTH = "the two sides";

    private static final Set<String> MUTUAL = Set.of("negotiate", "meet");
    /** Wordings that share so many words of what is done to whom are one step, whoever the other side is. */
    private static final int ENOUGH = 2;

    private final Sides sides;
    private final Map<String, List<Group>> groups = new HashMap<>();
    private final List<Group> inOrder = new ArrayList<>();

    StepMerging(Sides sides) {
        this.sides = sides;
    }

    /** Wordings taken for one step. */
    static final class Group {
        private final String actor;
        private final List<Action> actions = new ArrayList<>();
        private final List<String> partners = new ArrayList<>();
        private final Set<String> wordings = new LinkedHashSet<>();
        private final int number;

        private Group(String actor, int number) {
            this.actor = actor;
            this.number = number;
        }

        Step step() {
            List<String> words = List.copyOf(wordings);
            return new Step("p" + (number + 1), actor, words.get(0), words);
        }

        String actor() {
            return actor;
        }

        /** The step's place in the list of all. */
        int number() {
            return number;
        }

        /** What the wordings say, each once. */
        List<Action> actions() {
            return Collections.unmodifiableList(actions);
        }

        boolean fits(Action action, String partner) {
            for (int i = 0; i < actions.size(); i++) {
                if (!one(actions.get(i), partners.get(i), action, partner)) {
                    return false;
                }
            }
            return true;
        }

        /**
         * Whether two wordings are one step: for one and the same other side, or with so much in common that the other side does not
         * matter, or with the very same object. Lifting sanctions for Orlia is not lifting them for Norland. Where only one says what is done to whom, they are one
         * only if it takes both sides to do it.
         */
        private static boolean one(Action known, String theirs, Action action, String partner) {
            if (!known.fits(action)) {
                return false;
            }
            int shared = Action.shared(known.objects(), action.objects());
            boolean bare = known.objects().isEmpty() && action.objects().isEmpty();
            boolean mutual = action.name() != null && MUTUAL.contains(action.name());
            // "Sign the pact" is one pact, but sanctions that are lifted may be any.
            boolean named = known.objects().equals(action.objects())
                    && !action.objects().isEmpty()
                    && action.objects().stream().allMatch(object -> ActionWords.STANDARD.action(object) == null);
            return shared >= ENOUGH || named || (theirs.equals(partner) && (shared > 0 || bare || mutual));
        }
    }

    /**
     * The step of somebody doing something, a new one where none fits.
     *
     * @param actor who does it; null when nobody does
     * @param wording what is done, as it is to be shown
     * @param others the two actors of the precondition, whose names say nothing of the action
     */
    Group add(@Nullable String actor, String wording, List<String> others) {
        String side = actor == null ? "" : sides.of(actor);
        Action action = action(side, wording, others);
        List<Group> known = groups.computeIfAbsent(
                Sides.plain(side) + "\n" + action.name() + "\n" + action.negated(), key -> new ArrayList<>());
        String partner = partner(side, others);
        Group group =
                known.stream().filter(g -> g.fits(action, partner)).findFirst().orElse(null);
        if (group == null) {
            group = new Group(side.isEmpty() ? "nobody" : side, inOrder.size());
            known.add(group);
            inOrder.add(group);
        }
        if (group.wordings.add(wording)) {
            group.actions.add(action);
            group.partners.add(partner);
        }
        return group;
    }

    /** For whom or with whom: the other side of the precondition; empty when there is none. */
    private String partner(String side, List<String> others) {
        return others.stream()
                .filter(other -> !other.isEmpty() && !sides.same(other, side))
                .map(other -> Sides.plain(sides.of(other)))
                .findFirst()
                .orElse("");
    }

    /** What somebody does in comparable form. */
    static Action action(String side, String wording, List<String> others) {
        List<String> names = new ArrayList<>(others);
        names.add(side);
        return Action.of(wording, Action.stems(names));
    }

    List<Step> steps() {
        return inOrder.stream().map(Group::step).toList();
    }
}
