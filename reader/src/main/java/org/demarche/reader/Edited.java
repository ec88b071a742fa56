package org.demarche.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.demarche.reader.attribution.Attribution;
import org.demarche.record.Span;
import org.jspecify.annotations.Nullable;

/**
 * A text that was made from another by editing. Attributions of paragraphs that both have are taken over; the changed paragraphs, and those behind
 * them, where "he" may now be somebody else, are looked through in an abridged text that holds them, their neighbours and the headline.
 */
final class Edited {
    /** When more of the text than this has to be looked through, all of it is. */
    private static final double HALF = 0.5;

    private static final int MOST_PARAGRAPHS = 1000;

    private final TextParagraphs now;
    private final boolean[] anew;
    private final int[] origins;
    private final TextParagraphs old;
    private final List<Integer> abridged;

    private Edited(TextParagraphs old, TextParagraphs now, int[] origins, boolean[] anew) {
        this.old = old;
        this.now = now;
        this.origins = origins;
        this.anew = anew;
        TreeSet<Integer> taken = new TreeSet<>(List.of(0));
        for (int i = 0; i < now.count(); i++) {
            if (anew[i]) {
                taken.addAll(List.of(Math.max(0, i - 1), i, Math.min(now.count() - 1, i + 1)));
            }
        }
        this.abridged = List.copyOf(taken);
    }

    /** How one text comes from another; empty when so much differs that all of it is better read. */
    static Optional<Edited> of(String before, String after) {
        TextParagraphs old = TextParagraphs.of(before);
        TextParagraphs now = TextParagraphs.of(after);
        if (old.count() > MOST_PARAGRAPHS || now.count() > MOST_PARAGRAPHS) {
            return Optional.empty();
        }
        int[] origins = now.matches(old);
        boolean[] anew = new boolean[origins.length];
        int length = 0;
        for (int i = 0; i < origins.length; i++) {
            int expected = i == 0 ? 0 : origins[i - 1] + 1;
            anew[i] = origins[i] < 0 || (i > 0 && origins[i - 1] < 0) || origins[i] != expected;
            length += anew[i] ? now.length(i) : 0;
        }
        int whole = after.codePointCount(0, after.length());
        return length > HALF * whole ? Optional.empty() : Optional.of(new Edited(old, now, origins, anew));
    }

    /** The text in which the changed paragraphs are looked through. */
    String abridged() {
        return now.joined(abridged);
    }

    /** An attribution on its way, with what it was in its own list. */
    private record Moved(Attribution what, List<Attribution> list, int index) {}

    /**
     * The attributions of the edited text.
     *
     * @param before those of the other text
     * @param changed those of {@link #abridged}
     * @return empty when one of them runs over a place where paragraphs came in or fell out
     */
    Optional<List<Attribution>> attributions(List<Attribution> before, List<Attribution> changed) {
        TextParagraphs few = TextParagraphs.of(abridged());
        List<Moved> moved = new ArrayList<>();
        boolean whole = add(before, offset -> fromOld(offset), false, moved)
                && add(changed, offset -> now.at(few, abridged, offset), true, moved);
        if (!whole) {
            return Optional.empty();
        }
        moved.sort(Comparator.comparingInt((Moved m) -> m.what().start())
                .thenComparing(m -> -m.what().end()));
        List<Attribution> found = new ArrayList<>();
        for (Moved each : moved) {
            Attribution was = each.list().get(each.index());
            Attribution what = each.what();
            found.add(new Attribution(
                    what.source(),
                    what.cue(),
                    what.content(),
                    place(moved, each.list(), was.within()),
                    place(moved, each.list(), was.continues()),
                    what.probability()));
        }
        return Optional.of(found);
    }

    /** Where something went that is at {@code index} in its own list; -1 when it was left out. */
    private static int place(List<Moved> moved, List<Attribution> list, int index) {
        for (int i = 0; index >= 0 && i < moved.size(); i++) {
            if (moved.get(i).list() == list && moved.get(i).index() == index) {
                return i;
            }
        }
        return -1;
    }

    /** Takes an offset of one text into the edited one; -1 where it has no place there. */
    private interface Way {
        int to(int offset);
    }

    private int fromOld(int offset) {
        int paragraph = old.at(offset);
        for (int i = 0; i < origins.length; i++) {
            if (origins[i] == paragraph) {
                return now.start(i) + offset - old.start(paragraph);
            }
        }
        return -1;
    }

    /** Adds those whose content begins in a paragraph that this list answers for; false when one of them has not got all its words. */
    private boolean add(List<Attribution> list, Way way, boolean ofChanged, List<Moved> to) {
        for (int i = 0; i < list.size(); i++) {
            Attribution each = list.get(i);
            int start = way.to(each.start());
            if (start < 0 || anew[now.at(start)] != ofChanged) {
                continue;
            }
            List<Span> content = new ArrayList<>();
            for (Span span : each.content()) {
                content.add(moved(span, way));
            }
            Span source = moved(each.source(), way);
            Span cue = moved(each.cue(), way);
            boolean lost = content.contains(null)
                    || (source == null && each.source() != null)
                    || (cue == null && each.cue() != null);
            if (lost) {
                return false;
            }
            to.add(new Moved(new Attribution(source, cue, content, -1, -1, each.probability()), list, i));
        }
        return true;
    }

    private static @Nullable Span moved(@Nullable Span span, Way way) {
        if (span == null) {
            return null;
        }
        int first = way.to(span.start());
        int last = way.to(span.end() - 1);
        // Paragraphs that stood one behind the other must do so still.
        return first < 0 || last - first != span.end() - 1 - span.start()
                ? null
                : new Span(first, last + 1, span.text());
    }
}
