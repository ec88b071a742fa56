package org.demarche.web.chart;

import java.util.ArrayList;
import java.util.List;
import org.demarche.web.chart.Pen.Anchor;
import org.demarche.web.chart.Pen.Point;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkBendPoint;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkLabel;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/**
 * A directed graph drawn in layers (K. Sugiyama, S. Tagawa and M. Toda, IEEE Trans. Syst. Man Cybern. 11, 1981), laid out by the Eclipse
 * Layout Kernel: boxes with words, lines with right angles and a number each.
 */
public final class GraphChart {
    private static final double BOX = 176;
    private static final double SIZE = 13;
    private static final double LINE = 16.5;
    private static final double PADDING = 8;
    private static final double ARROW = 9;
    private static final int MOST_LINES = 4;
    private static final double PAGE = 1020;

    private GraphChart() {}

    /**
     * A box.
     *
     * @param heading its first line, bold
     * @param words what stands under it
     * @param locked whether it is drawn as caught
     */
    public record Box(String heading, String words, boolean locked) {}

    /** How a line is drawn. */
    public enum Kind {
        OPEN(Ink.LINE),
        LOCKED(Ink.LOCK),
        PAST(Ink.PAST),
        TAKEN_BACK(Ink.TAKEN_BACK);

        private final Ink ink;

        Kind(Ink ink) {
            this.ink = ink;
        }
    }

    /**
     * A line from one box to another.
     *
     * @param from index of the box it begins at
     * @param to index of the box its arrow points at
     * @param number what stands on it
     * @param kind how it is drawn
     * @param hollow whether its arrow is hollow
     * @param label what it says when it is pointed at
     * @param href where it leads, empty for nowhere
     */
    public record Link(int from, int to, String number, Kind kind, boolean hollow, String label, String href) {}

    /**
     * Draws a graph. The same boxes and links give the same drawing.
     *
     * @param boxes at least one
     */
    public static Drawing of(List<Box> boxes, List<Link> links, String title, String description) {
        ElkNode graph = ElkGraphUtil.createGraph();
        graph.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
        graph.setProperty(CoreOptions.DIRECTION, Direction.DOWN);
        graph.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        graph.setProperty(CoreOptions.ASPECT_RATIO, ratio(boxes.size()));
        graph.setProperty(CoreOptions.RANDOM_SEED, 1);
        graph.setProperty(CoreOptions.PADDING, new ElkPadding(4));
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE, 26.0);
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 34.0);
        graph.setProperty(LayeredOptions.SPACING_EDGE_NODE, 16.0);
        graph.setProperty(LayeredOptions.SPACING_EDGE_EDGE, 14.0);
        graph.setProperty(LayeredOptions.SPACING_COMPONENT_COMPONENT, 44.0);
        List<List<String>> words = new ArrayList<>();
        List<ElkNode> nodes = new ArrayList<>();
        for (Box box : boxes) {
            List<String> lines = new ArrayList<>(Letters.wrapped(box.heading(), SIZE, true, BOX - 2 * PADDING, 2));
            lines.addAll(Letters.wrapped(box.words(), SIZE, false, BOX - 2 * PADDING, MOST_LINES));
            words.add(lines);
            ElkNode node = ElkGraphUtil.createNode(graph);
            node.setDimensions(BOX, lines.size() * LINE + 2 * PADDING);
            nodes.add(node);
        }
        List<ElkEdge> edges = new ArrayList<>();
        for (Link link : links) {
            ElkEdge edge = ElkGraphUtil.createSimpleEdge(nodes.get(link.from()), nodes.get(link.to()));
            ElkLabel label = ElkGraphUtil.createLabel(link.number(), edge);
            label.setDimensions(Letters.width(link.number(), 12, true) + 8, 17);
            edges.add(edge);
        }
        new RecursiveGraphLayoutEngine().layout(graph, new BasicProgressMonitor());
        Pen pen = new Pen();
        for (int i = 0; i < links.size(); i++) {
            if (links.get(i).kind() != Kind.LOCKED) {
                draw(pen, links.get(i), edges.get(i));
            }
        }
        // What is locked is drawn last, so that nothing runs over it.
        for (int i = 0; i < links.size(); i++) {
            if (links.get(i).kind() == Kind.LOCKED) {
                draw(pen, links.get(i), edges.get(i));
            }
        }
        for (int i = 0; i < boxes.size(); i++) {
            draw(pen, boxes.get(i), words.get(i), nodes.get(i));
        }
        return pen.drawing(graph.getWidth() + 4, graph.getHeight() + 4, title, description);
    }

    /** Parts that hang together stand side by side until the drawing is about as wide as a page. */
    private static double ratio(int boxes) {
        double area = boxes * (BOX + 40) * 128;
        return Math.max(0.3, Math.min(4, PAGE * PAGE / area));
    }

    private static void draw(Pen pen, Box box, List<String> lines, ElkNode node) {
        pen.rect(box.locked() ? Ink.LOCK_BOX : Ink.BOX, node.getX(), node.getY(), node.getWidth(), node.getHeight());
        int bold =
                Letters.wrapped(box.heading(), SIZE, true, BOX - 2 * PADDING, 2).size();
        for (int i = 0; i < lines.size(); i++) {
            pen.words(
                    Ink.WORDS,
                    node.getX() + PADDING,
                    node.getY() + PADDING + (i + 0.76) * LINE,
                    SIZE,
                    Anchor.START,
                    i < bold ? "b" : "",
                    lines.get(i));
        }
    }

    private static void draw(Pen pen, Link link, ElkEdge edge) {
        List<Point> points = new ArrayList<>();
        for (ElkEdgeSection section : edge.getSections()) {
            points.add(new Point(section.getStartX(), section.getStartY()));
            for (ElkBendPoint bend : section.getBendPoints()) {
                points.add(new Point(bend.getX(), bend.getY()));
            }
            points.add(new Point(section.getEndX(), section.getEndY()));
        }
        int last = points.size() - 1;
        Point tip = points.get(last);
        Point before = points.get(last - 1);
        points.set(last, Corners.towards(tip, before, ARROW - 1));
        pen.link(link.href(), link.label());
        pen.polyline(Ink.TARGET, points, 0);
        pen.polyline(link.kind().ink, points, 6);
        arrow(pen, link, before, tip);
        ElkLabel label = edge.getLabels().get(0);
        pen.rect(Ink.PAPER, label.getX(), label.getY(), label.getWidth(), label.getHeight());
        pen.words(
                link.kind() == Kind.LOCKED ? Ink.ACCENT_WORDS : Ink.WORDS,
                label.getX() + label.getWidth() / 2,
                label.getY() + 13,
                12,
                Anchor.MIDDLE,
                "b",
                link.number());
        pen.end(link.href());
    }

    private static void arrow(Pen pen, Link link, Point before, Point tip) {
        double length = Math.max(1, Math.hypot(tip.x() - before.x(), tip.y() - before.y()));
        double ux = (tip.x() - before.x()) / length;
        double uy = (tip.y() - before.y()) / length;
        double bx = tip.x() - ux * ARROW;
        double by = tip.y() - uy * ARROW;
        Ink ink = link.hollow() ? Ink.HOLLOW : link.kind() == Kind.LOCKED ? Ink.ACCENT_SOLID : Ink.SOLID;
        pen.polygon(
                ink,
                List.of(
                        tip,
                        new Point(bx - uy * ARROW / 2, by + ux * ARROW / 2),
                        new Point(bx + uy * ARROW / 2, by - ux * ARROW / 2)));
    }
}
