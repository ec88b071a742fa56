package org.demarche.grouping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which statements are one and which are not, whatever their words say; each by its number. */
final class Ties {
    static final Ties NONE = new Ties();

    private final List<Long> same = new ArrayList<>();
    private final Set<Long> apart = new HashSet<>();

    void add(int a, int b, boolean one) {
        long pair = Similarities.key(a, b);
        if (one) {
            same.add(pair);
        } else {
            apart.add(pair);
        }
    }

    /** Pairs that are one, as {@link Similarities#key} names them, in the order in which that was said. */
    List<Long> same() {
        return same;
    }

    boolean areApart(int a, int b) {
        return !apart.isEmpty() && apart.contains(Similarities.key(a, b));
    }
}
