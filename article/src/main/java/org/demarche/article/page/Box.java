package org.demarche.article.page;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** One block-level element of a page. The blocks of text inside it are those with an index from {@code from} to {@code to}, exclusive. */
final class Box {
    final @Nullable Box parent;
    final Element element;
    final String tag;
    final int hints;
    private final int around;
    final int from;
    int to;

    Box(@Nullable Box parent, Element element, int hints, int from) {
        this.parent = parent;
        this.element = element;
        this.tag = element.normalName();
        this.hints = hints;
        boolean whole = tag.equals("html") || tag.equals("body") || tag.equals("main") || tag.equals("article");
        this.around = (parent == null ? 0 : parent.around) | (whole ? 0 : hints);
        this.from = from;
        this.to = from;
    }

    boolean hints(int flag) {
        return (hints & flag) != 0;
    }

    /** Whether this box or one around it has one of these hints; what the whole page or article is called does not count. */
    boolean inside(int flags) {
        return (around & flags) != 0;
    }

    /** Whether this box or one around it has the tag. */
    boolean within(String name) {
        return around(name) != null;
    }

    /** The innermost of this box and those around it that has the tag, or null. */
    @Nullable
    Box around(String name) {
        for (Box box = this; box != null; box = box.parent) {
            if (box.tag.equals(name)) {
                return box;
            }
        }
        return null;
    }
}
