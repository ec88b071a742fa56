package org.demarche.grouping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntBinaryOperator;

/**
 * Joins pairs to groups, the likeliest first, in the manner of average linkage (R. Sokal and C. Michener, 1958) with a veto: two groups are
 * joined only when their members resemble each other on average, no two of them are known to be different statements, and two that stand in
 * one article say the same twice.
 */
final class Joining {
    /** What the members of two groups have to reach on average. */
    private static final double AVERAGE = 0.35;
    /** What two statements of one article have to reach to be one statement told twice. */
    private static final double TWICE = 0.05;
    /** What a pair counts that was never compared, or was too unlike to be kept. */
    private static final double UNLIKE = 0.02;

    private final Similarities similarities;
    private final Ties ties;
    private final IntBinaryOperator sameArticle;
    private final int[] parent;
    private final List<List<Integer>> members = new ArrayList<>();

    /**
     * @param ties what is known of pairs beforehand
     * @param sameArticle for two statements, 1 when they stand in one article, else 0
     */
    Joining(int statements, Similarities similarities, Ties ties, IntBinaryOperator sameArticle) {
        this.similarities = similarities;
        this.ties = ties;
        this.sameArticle = sameArticle;
        this.parent = new int[statements];
        for (int i = 0; i < statements; i++) {
            parent[i] = i;
            members.add(new ArrayList<>(List.of(i)));
        }
    }

    /** The groups of two or more, in the order of their first statements; statements in ascending order. */
    List<List<Integer>> run(double least) {
        for (long pair : ties.same()) {
            join(root((int) (pair >>> 32)), root((int) pair));
        }
        for (long pair : similarities.from(least)) {
            int a = root((int) (pair >>> 32));
            int b = root((int) pair);
            if (a != b && mayJoin(members.get(a), members.get(b))) {
                join(a, b);
            }
        }
        return members.stream()
                .filter(group -> group.size() > 1)
                .map(group -> group.stream().sorted().toList())
                .sorted(Comparator.comparingInt(group -> group.get(0)))
                .toList();
    }

    private void join(int a, int b) {
        if (a != b) {
            members.get(a).addAll(members.get(b));
            members.get(b).clear();
            parent[b] = a;
        }
    }

    private int root(int statement) {
        int root = statement;
        while (parent[root] != root) {
            root = parent[root];
        }
        parent[statement] = root;
        return root;
    }

    private boolean mayJoin(List<Integer> a, List<Integer> b) {
        double sum = 0;
        for (int i : a) {
            for (int j : b) {
                double likelihood = similarities.get(i, j, UNLIKE);
                if (ties.areApart(i, j) || (sameArticle.applyAsInt(i, j) == 1 && likelihood < TWICE)) {
                    return false;
                }
                sum += likelihood;
            }
        }
        return sum >= AVERAGE * a.size() * b.size();
    }
}
