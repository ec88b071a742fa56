package org.demarche.article.page;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** Elements that {@link PageWalk} met on its way and that may name the author, the date or the title. */
final class Signals {
    /** How many of a kind are kept; a page with more is a list. */
    private static final int MOST = 60;

    /**
     * @param element where it stands
     * @param at index of the block that comes next
     */
    record Sign(Element element, int at) {
        /** Its words, or what {@code content} or {@code datetime} say in their place. */
        String value() {
            String content = element.attr(element.normalName().equals("time") ? "datetime" : "content");
            return content.isBlank() ? text() : content;
        }

        String text() {
            return Text.spaced(element.text());
        }
    }

    final List<Sign> times = new ArrayList<>();
    final List<Sign> published = new ArrayList<>();
    final List<Sign> modified = new ArrayList<>();
    final List<Sign> dateNamed = new ArrayList<>();
    final List<Sign> authorProps = new ArrayList<>();
    final List<Sign> authorNamed = new ArrayList<>();
    final List<Sign> headlines = new ArrayList<>();
    final List<Sign> relAuthors = new ArrayList<>();

    void look(Element element, String tag, int hints, int at) {
        String property = element.attr("itemprop");
        if (!property.isEmpty()) {
            if (property.contains("datePublished") || property.contains("dateCreated")) {
                add(published, element, at);
            } else if (property.contains("dateModified")) {
                add(modified, element, at);
            } else if (property.equals("author") || property.equals("creator")) {
                add(authorProps, element, at);
            } else if (property.equals("headline")) {
                add(headlines, element, at);
            }
        }
        if (tag.equals("time")) {
            add(element.hasAttr("pubdate") ? published : times, element, at);
        } else if (tag.equals("h1")) {
            add(headlines, element, at);
        } else if (tag.equals("a") && element.attr("rel").contains("author")) {
            add(relAuthors, element, at);
        } else if ((hints & Hints.DATE) != 0) {
            add(dateNamed, element, at);
        }
        if ((hints & Hints.AUTHOR) != 0) {
            add(authorNamed, element, at);
        }
    }

    private static void add(List<Sign> list, Element element, int at) {
        if (list.size() < MOST) {
            list.add(new Sign(element, at));
        }
    }
}
