package org.demarche.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Works out what each step would open if it were taken. */
final class Openings {
    private final List<Step> steps;
    /** By the number of a step, how many open waits hold it back. */
    private final int[] holding;
    /** By the number of a step, the steps that wait for it. */
    private final List<TreeSet<Integer>> held = new ArrayList<>();

    private Openings(List<Step> steps, List<Wait> waits) {
        this.steps = steps;
        this.holding = new int[steps.size()];
        steps.forEach(step -> held.add(new TreeSet<>()));
        for (Wait wait : waits) {
            if (wait.status() == ConditionStatus.OPEN
                    && held.get(wait.on().number()).add(wait.waits().number())) {
                holding[wait.waits().number()]++;
            }
        }
    }

    /** Every step that something waits for and that is not done; the one that opens most first. */
    static List<Opening> of(List<Step> steps, List<Wait> waits, List<Deadlock> deadlocks) {
        Openings graph = new Openings(steps, waits);
        int[] ended = new int[steps.size()];
        deadlocks.forEach(
                deadlock -> deadlock.waits().forEach(wait -> ended[wait.on().number()]++));
        List<Opening> openings = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            if (!graph.held.get(i).isEmpty()) {
                openings.add(new Opening(steps.get(i), ended[i], graph.opened(i)));
            }
        }
        openings.sort(Comparator.comparingInt((Opening o) -> -o.deadlocks())
                .thenComparingInt(o -> -o.opens().size()));
        return openings;
    }

    /** What can be done, step after step, once {@code first} is. */
    private List<Step> opened(int first) {
        List<Integer> next = new ArrayList<>(List.of(first));
        Map<Integer, Integer> left = new HashMap<>();
        for (int i = 0; i < next.size(); i++) {
            for (int waiting : held.get(next.get(i))) {
                if (waiting == first) {
                    continue;
                }
                int still = left.getOrDefault(waiting, holding[waiting]) - 1;
                left.put(waiting, still);
                if (still == 0) {
                    next.add(waiting);
                }
            }
        }
        return next.subList(1, next.size()).stream().map(steps::get).toList();
    }
}
