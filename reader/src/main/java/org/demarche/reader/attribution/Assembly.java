package org.demarche.reader.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.demarche.reader.text.Passages;
import org.demarche.record.Span;
import org.jspecify.annotations.Nullable;

/** Makes attributions of frames: puts them in reading order, finds which lies within which, and adds continued quotations. */
final class Assembly {
    /** A frame on its way: what holds it and what it continues, by place in {@link #items}. */
    private record Item(
            @Nullable Span source,
            @Nullable Span cue,
            List<Span> content,
            double probability,
            @Nullable Frame frame,
            @Nullable Frame continues) {
        int start() {
            return content.get(0).start();
        }

        int end() {
            return content.get(content.size() - 1).end();
        }

        int size() {
            return content.stream().mapToInt(c -> c.end() - c.start()).sum();
        }
    }

    /** How often a headline with a name behind its dash is that one's statement; set by reason. */
    private static final double HEADLINE = 0.5;

    private final Passages passages;
    private final ToDoubleFunction<Frame> certainty;
    private final List<Item> items = new ArrayList<>();

    /** @param certainty how likely a frame is right */
    Assembly(Passages passages, ToDoubleFunction<Frame> certainty) {
        this.passages = passages;
        this.certainty = certainty;
    }

    /**
     * @param frames the outermost frames
     * @param nested frames found inside their contents; one whose cue an outermost frame has already is left out
     */
    List<Attribution> of(List<Frame> frames, List<Frame> nested) {
        List<Frame> all = new ArrayList<>(frames);
        for (Frame frame : nested) {
            if (all.stream().noneMatch(f -> f.cueFirst() < frame.cueEnd() && frame.cueFirst() < f.cueEnd())) {
                all.add(frame);
            }
        }
        for (Frame frame : all) {
            items.add(item(frame));
        }
        for (Continuations.Continued continued : Continuations.paragraphs(passages, frames)) {
            items.add(new Item(
                    null,
                    null,
                    List.of(passages.span(continued.first(), continued.end())),
                    certainty.applyAsDouble(frames.get(continued.frame())),
                    null,
                    frames.get(continued.frame())));
        }
        for (Span[] headline : Headlines.in(passages)) {
            if (items.stream()
                    .noneMatch(item -> item.start() < headline[1].end() && headline[0].start() < item.end())) {
                items.add(new Item(headline[1], null, List.of(headline[0]), HEADLINE, null, null));
            }
        }
        items.sort(Comparator.comparingInt(Item::start)
                .thenComparing(Comparator.comparingInt(Item::end).reversed()));
        List<Attribution> found = new ArrayList<>();
        for (Item item : items) {
            found.add(new Attribution(
                    item.source(), item.cue(), item.content(), holder(item), continued(item), item.probability()));
        }
        return found;
    }

    private Item item(Frame frame) {
        List<Span> content = new ArrayList<>();
        frame.content().forEach(c -> content.add(passages.span(c[0], c[1])));
        return new Item(
                frame.source().length == 0 ? null : passages.span(frame.source()[0], frame.source()[1]),
                frame.cueFirst() == frame.cueEnd() ? null : passages.span(frame.cueFirst(), frame.cueEnd()),
                content,
                certainty.applyAsDouble(frame),
                frame,
                null);
    }

    /** The smallest item whose content holds this one's cue and content, or -1. */
    private int holder(Item item) {
        int found = -1;
        for (int i = 0; i < items.size(); i++) {
            Item other = items.get(i);
            if (other != item
                    && other.size() > item.size()
                    && item.content().stream()
                            .allMatch(c -> other.content().stream().anyMatch(o -> o.contains(c)))
                    && (item.cue() == null || other.content().stream().anyMatch(o -> o.contains(item.cue())))
                    && (found < 0 || other.size() < items.get(found).size())) {
                found = i;
            }
        }
        return found;
    }

    private int continued(Item item) {
        if (item.continues() == null) {
            return -1;
        }
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).frame() == item.continues()) {
                return i;
            }
        }
        return -1;
    }
}
