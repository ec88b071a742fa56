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

        boolean fits(Action action) {
            return actions.stream().allMatch(action::fits);
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
                Sides.plain(side) + "\n" + action.name() + "\n" + action.negated() + "\n"
                        + partner(side, action, others),
                key -> new ArrayList<>());
        Group group = known.stream().filter(g -> g.fits(action)).findFirst().orElse(null);
        if (group == null) {
            group = new Group(side.isEmpty() ? "nobody" : side, inOrder.size());
            known.add(group);
            inOrder.add(group);
        }
        if (group.wordings.add(wording)) {
            group.actions.add(action);
        }
        return group;
    }

    /** With whom, where the action is one that takes two: the other side of the precondition; else empty. */
    private String partner(String side, Action action, List<String> others) {
        if (action.name() == null || !MUTUAL.contains(action.name())) {
            return "";
        }
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
