package org.demarche.article.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jsoup.nodes.Element;

/** The words of elements that may name authors, by how near they stand to the headline. */
final class NearSigns {
    private final int title;

    /** @param title index of the block with the headline */
    NearSigns(int title) {
        this.title = title;
    }

    /** The texts of the signs, those nearest to the headline first, each with those that stand right beside it. */
    List<List<String>> of(List<Signals.Sign> signs, int most) {
        List<List<String>> groups = new ArrayList<>();
        List<Signals.Sign> left = new ArrayList<>(signs);
        left.removeIf(sign -> distance(sign.at()) > most);
        left.sort(Comparator.comparingInt(sign -> distance(sign.at())));
        while (!left.isEmpty() && groups.size() < 4) {
            int from = left.get(0).at();
            List<Signals.Sign> group = left.stream()
                    .filter(sign -> Math.abs(sign.at() - from) <= 3)
                    .sorted(Comparator.comparingInt(Signals.Sign::at))
                    .toList();
            left.removeAll(group);
            groups.add(texts(group));
        }
        return groups;
    }

    /** What stands above the headline is less often its author than what stands below. */
    private int distance(int at) {
        return at >= title ? at - title : 2 * (title - at) + 1;
    }

    private static List<String> texts(List<Signals.Sign> signs) {
        List<String> texts = new ArrayList<>();
        Element outer = null;
        for (Signals.Sign sign : signs) {
            if (outer != null && inside(sign.element(), outer)) {
                continue;
            }
            outer = sign.element();
            Element name = outer.selectFirst("[itemprop=name], .fn, a[rel=author]");
            String text = name == null ? sign.text() : name.hasAttr("content") ? name.attr("content") : Text.of(name);
            if (text.length() < 120) {
                texts.add(text);
            }
            if (texts.size() >= 6) {
                break;
            }
        }
        return texts;
    }

    private static boolean inside(Element element, Element outer) {
        int depth = 0;
        for (Element at = element.parent(); at != null && depth < 8; at = at.parent()) {
            if (at == outer) {
                return true;
            }
            depth++;
        }
        return false;
    }
}
