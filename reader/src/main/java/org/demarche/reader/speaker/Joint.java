package org.demarche.reader.speaker;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Splits joint sources into their parts. */
final class Joint {
    private static final Set<String> TOGETHER = Set.of(
            "joint", "jointly", "together", "joined", "agreed", "agree", "vowed", "signed", "pledged", "concluded");

    private final Scene scene;

    Joint(Scene scene) {
        this.scene = scene;
    }

    /**
     * The parts of a source: names, forms of the registry and phrases joined by commas and "and". One range (first, end) a part; the whole
     * alone when it is not joint.
     */
    List<int[]> parts(int first, int end) {
        List<int[]> parts = new ArrayList<>();
        int from = first;
        boolean joined = false;
        for (int i = first; i < end; i++) {
            boolean and = scene.is(i, "and") || scene.is(i, "&");
            boolean comma = scene.is(i, ",");
            int with = withAt(i, end);
            if (with > 0 && i > from) {
                joined = true;
                parts.add(new int[] {from, i});
                from = i + with;
                i = from - 1;
                continue;
            }
            if (!(and || comma) || isInside(i) || i == from) {
                if (i == from && (and || comma)) {
                    from = i + 1;
                }
                continue;
            }
            joined |= and;
            parts.add(new int[] {from, i});
            from = i + 1;
        }
        if (from < end) {
            parts.add(new int[] {from, end});
        }
        if (!parts.isEmpty() && (scene.is(parts.get(0)[0], "both") || scene.is(parts.get(0)[0], "either"))) {
            parts.get(0)[0]++;
        }
        boolean all = joined && parts.size() > 1 && parts.stream().allMatch(part -> part[0] < part[1] && isActor(part));
        return all ? parts : List.of(new int[] {first, end});
    }

    /** Length of a phrase that joins like "and", or 0. */
    private int withAt(int i, int end) {
        if (i + 1 >= end || !scene.is(i + 1, "with")) {
            return i + 2 < end && scene.is(i, "as") && scene.is(i + 1, "well") && scene.is(i + 2, "as") ? 3 : 0;
        }
        return scene.is(i, "joined") || scene.is(i, "together") || scene.is(i, "along") ? 2 : 0;
    }

    private boolean isInside(int i) {
        return (scene.match[i] != null && scene.match[i].firstWord() < i)
                || (scene.name[i] != null && scene.name[i].first() < i)
                || (scene.nounOver(i) != null);
    }

    /** Whether a part names somebody by name, so that it can stand for itself, and has no complement that may be shared. */
    private boolean isActor(int[] part) {
        int last = part[1] - 1;
        boolean named = (scene.name[last] != null && scene.name[last].end() == part[1])
                || (scene.match[last] != null && scene.match[last].endWord() == part[1] && !scene.isDemonym(last));
        if (!named) {
            return false;
        }
        for (int i = part[0]; i < part[1]; i++) {
            boolean inside = scene.match[i] != null || scene.name[i] != null || scene.nounOver(i) != null;
            if (!inside && scene.isPreposition(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the words around a joint source say that its parts acted as one. */
    boolean isTogether(int first, int end, int cueFirst, int cueEnd) {
        var sentence = scene.passages.sentenceOf(first);
        for (int i = first; i < end; i++) {
            if (scene.is(i, "joined") || scene.is(i, "together")) {
                return true;
            }
        }
        for (int i = cueFirst; i < cueEnd; i++) {
            if (TOGETHER.contains(scene.lower[i])) {
                return true;
            }
        }
        for (int i = sentence.firstWord(); i < sentence.endWord(); i++) {
            boolean outside = i < first || i >= end;
            if (outside && (scene.is(i, "joint") || scene.is(i, "jointly") || scene.is(i, "together"))) {
                return true;
            }
        }
        return false;
    }
}
