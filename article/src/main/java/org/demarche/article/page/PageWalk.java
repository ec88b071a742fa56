package org.demarche.article.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/**
 * The one pass over a page's document: it leaves the page as a list of text blocks in reading order and a tree of boxes around them.
 * jsoup walks without recursion, so that depth costs no stack. Used once.
 */
final class PageWalk implements NodeFilter {
    private static final Set<String> INLINE = Set.of(
            "a",
            "abbr",
            "acronym",
            "b",
            "bdi",
            "bdo",
            "big",
            "cite",
            "code",
            "data",
            "del",
            "dfn",
            "em",
            "font",
            "i",
            "ins",
            "kbd",
            "label",
            "mark",
            "nobr",
            "q",
            "s",
            "samp",
            "small",
            "span",
            "strike",
            "strong",
            "sub",
            "sup",
            "time",
            "tt",
            "u",
            "var",
            "wbr",
            "ruby",
            "rb",
            "amp-fit-text");
    private static final Set<String> SKIPPED = Set.of(
            "style",
            "frameset",
            "noscript",
            "template",
            "svg",
            "math",
            "iframe",
            "object",
            "embed",
            "applet",
            "select",
            "datalist",
            "option",
            "button",
            "input",
            "textarea",
            "canvas",
            "audio",
            "video",
            "map",
            "rp",
            "rt",
            "progress",
            "meter");

    private static final Set<String> MACHINE = Set.of("meta", "link", "title", "script");

    private final Hints hints = new Hints();
    private final Head head = new Head();
    private final JsonLd json = new JsonLd();
    private final Signals signals = new Signals();
    private final List<Block> blocks = new ArrayList<>();
    private final List<Box> boxes = new ArrayList<>();
    private final Set<Element> boxed = new HashSet<>();
    private @Nullable Box current;
    private final StringBuilder text = new StringBuilder();
    private int linked;
    private int bold;
    private int inLink;
    private int inBold;
    private int breaks;

    /** What the page's head says. */
    Head head() {
        return head;
    }

    /** The page's JSON-LD. */
    JsonLd json() {
        return json;
    }

    /** Elements that may name author, date and title. */
    Signals signals() {
        return signals;
    }

    /** The text blocks in reading order. */
    List<Block> blocks() {
        return blocks;
    }

    /** All block-level elements in document order. */
    List<Box> boxes() {
        return boxes;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            append(words.getWholeText());
            return FilterResult.CONTINUE;
        }
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        String tag = element.normalName();
        if (machine(element, tag) || SKIPPED.contains(tag)) {
            return FilterResult.SKIP_CHILDREN;
        }
        if (tag.equals("br")) {
            breaks++;
            if (breaks > 1) {
                flush();
            } else {
                space();
            }
            return FilterResult.CONTINUE;
        }
        if (tag.equals("img") || tag.equals("wbr")) {
            return FilterResult.CONTINUE;
        }
        if (INLINE.contains(tag)) {
            if (tag.equals("a")) {
                inLink++;
                signals.link(element, blocks.size());
            } else if (tag.equals("b") || tag.equals("strong")) {
                inBold++;
            }
            int flags = hints.of(element);
            look(element, tag, flags);
            if (!apart(tag, flags)) {
                return FilterResult.CONTINUE;
            }
        }
        flush();
        int flags = hints.of(element);
        if (!INLINE.contains(tag)) {
            look(element, tag, flags);
        }
        current = new Box(current, element, flags, blocks.size());
        boxes.add(current);
        if (INLINE.contains(tag)) {
            boxed.add(element);
        }
        return FilterResult.CONTINUE;
    }

    /** Authors and dates of what readers wrote, and of other articles, are not this article's. */
    private void look(Element element, String tag, int flags) {
        int away = Hints.COMMENT | Hints.RELATED;
        Box box = current;
        if ((flags & away) == 0 && (box == null || !box.inside(away))) {
            signals.look(element, tag, flags, blocks.size());
        }
    }

    /** Takes in what is meant for machines and says whether the element is of that kind. */
    private boolean machine(Element element, String tag) {
        switch (tag) {
            case "meta" -> {
                head.meta(element);
                return true;
            }
            case "link" -> {
                head.link(element);
                return true;
            }
            case "title" -> {
                head.title(element);
                return true;
            }
            case "script" -> {
                if (element.attr("type").contains("ld+json")) {
                    json.add(element.data());
                } else if (!element.hasAttr("src")) {
                    signals.scripts.add(element);
                }
                return true;
            }
            default -> {
                return false;
            }
        }
    }

    /** Whether an inline element is set apart, because what it is called says that its words do not belong to the sentence around it. */
    private static boolean apart(String tag, int hints) {
        if (!tag.equals("span") && !tag.equals("small") && !tag.equals("time")) {
            return false;
        }
        int flags = Hints.JUNK | Hints.CAPTION | Hints.BYLINE | Hints.COMMENT | Hints.RELATED | Hints.HIDDEN;
        return (hints & flags) != 0;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        String tag = element.normalName();
        if (tag.equals("br") || tag.equals("img") || tag.equals("wbr")) {
            return FilterResult.CONTINUE;
        }
        if (MACHINE.contains(tag) || SKIPPED.contains(tag)) {
            return FilterResult.CONTINUE;
        }
        boolean inline = INLINE.contains(tag);
        if (!inline || boxed.contains(element)) {
            flush();
            Box done = current;
            if (done != null) {
                done.to = blocks.size();
                current = done.parent;
            }
        }
        if (tag.equals("a")) {
            inLink--;
        } else if (tag.equals("b") || tag.equals("strong")) {
            inBold--;
        }
        return FilterResult.CONTINUE;
    }

    private void append(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c <= ' '
                    || c == '\u00a0'
                    || c == '\u3000'
                    || (c >= '\u2000' && c <= '\u200a')
                    || c == '\u2028'
                    || c == '\u2029'
                    || c == '\u202f') {
                space();
            } else if (c != '\u00ad' && c != '\u200b' && c != '\ufeff' && c != '\u2060') {
                text.append(c);
                breaks = 0;
                linked += inLink > 0 ? 1 : 0;
                bold += inBold > 0 ? 1 : 0;
            }
        }
    }

    private void space() {
        int end = text.length();
        if (end > 0 && text.charAt(end - 1) != ' ') {
            text.append(' ');
            linked += inLink > 0 ? 1 : 0;
            bold += inBold > 0 ? 1 : 0;
        }
    }

    private void flush() {
        breaks = 0;
        int end = text.length();
        if (end > 0 && text.charAt(end - 1) == ' ') {
            text.setLength(--end);
        }
        Box box = current;
        if (end > 0 && box != null) {
            blocks.add(new Block(box, text.toString(), Math.min(linked, end), Math.min(bold, end)));
        }
        text.setLength(0);
        linked = 0;
        bold = 0;
    }
}
