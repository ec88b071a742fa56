package org.demarche.article.feed;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * RSS 0.9x, 1.0 and 2.0, and Atom (RFC 4287). The parser forgives what is not well-formed and knows no entities of a document type, so that
 * neither a stray ampersand nor a bomb of entities stops it.
 */
final class XmlFeed {
    private XmlFeed() {}

    static Channel read(String xml) {
        Document feed = Jsoup.parse(xml, "", Parser.xmlParser());
        List<Element> found = new ArrayList<>();
        Element channel = null;
        String language = null;
        for (Element element : feed.getAllElements()) {
            switch (local(element)) {
                case "channel", "feed" -> {
                    channel = channel == null ? element : channel;
                    language = language == null && !element.attr("xml:lang").isEmpty()
                            ? element.attr("xml:lang")
                            : language;
                }
                case "item", "entry" -> found.add(element);
                default -> {}
            }
        }
        if (channel != null && language == null) {
            language = child(channel, Set.of("language"));
        }
        List<Entry> entries = entries(found);
        return new Channel(channel == null ? null : child(channel, Set.of("title")), language, entries);
    }

    /** An entry that was not closed holds all that follow it. From the last to the first, each is taken out of the one around it, so that no text is read twice. */
    private static List<Entry> entries(List<Element> found) {
        Deque<Entry> entries = new ArrayDeque<>();
        for (int i = found.size() - 1; i >= 0; i--) {
            entries.addFirst(entry(found.get(i), i + 1));
            found.get(i).remove();
        }
        return List.copyOf(entries);
    }

    private static Entry entry(Element entry, int number) {
        String url = link(entry);
        String id = child(entry, Set.of("guid", "id"));
        if (url == null && id != null && id.startsWith("http")) {
            url = id;
        }
        List<String> authors = new ArrayList<>();
        List<String> tags = new ArrayList<>();
        for (Element child : entry.children()) {
            switch (local(child)) {
                case "author", "creator", "contributor" -> {
                    Element name = child.children().stream()
                            .filter(c -> local(c).equals("name"))
                            .findFirst()
                            .orElse(child);
                    addIfSaid(authors, withoutAddress(name.text()));
                }
                case "category", "subject" ->
                    addIfSaid(
                            tags,
                            child.hasAttr("label")
                                    ? child.attr("label")
                                    : child.hasAttr("term") ? child.attr("term") : child.text());
                default -> {}
            }
        }
        String html = longest(entry);
        return new Entry(
                id != null ? id : url != null ? url : String.valueOf(number),
                url,
                child(entry, Set.of("title")),
                authors,
                child(entry, Set.of("published", "pubdate", "date", "issued", "created")),
                child(entry, Set.of("updated", "modified")),
                tags,
                html);
    }

    /** The longest of content, description and summary: feeds differ in which of them is the article. */
    private static String longest(Element entry) {
        String best = "";
        for (Element child : entry.children()) {
            String name = local(child);
            if (name.equals("encoded")
                    || name.equals("content")
                    || name.equals("description")
                    || name.equals("summary")
                    || name.equals("body")) {
                boolean marked = child.childrenSize() > 0;
                String html = marked ? child.html() : child.wholeText();
                if (html.length() > best.length()) {
                    best = html;
                }
            }
        }
        return best;
    }

    private static @Nullable String link(Element entry) {
        String found = null;
        for (Element child : entry.children()) {
            if (local(child).equals("link")) {
                String rel = child.attr("rel");
                String address = child.hasAttr("href") ? child.attr("href") : child.text();
                if (!address.isBlank() && (rel.isEmpty() || rel.equals("alternate"))) {
                    return address.strip();
                }
            } else if (local(child).equals("origlink")) {
                found = child.text().strip();
            }
        }
        return found;
    }

    private static @Nullable String child(Element element, Set<String> names) {
        for (Element child : element.children()) {
            if (names.contains(local(child)) && !child.text().isBlank()) {
                return Jsoup.parseBodyFragment(child.text()).text();
            }
        }
        return null;
    }

    private static void addIfSaid(List<String> list, String text) {
        if (!text.isBlank() && !list.contains(text.strip())) {
            list.add(text.strip());
        }
    }

    /** RSS 2.0 wants "address (Name)" as the author. */
    private static String withoutAddress(String author) {
        int open = author.indexOf('(');
        int close = author.lastIndexOf(')');
        return author.indexOf('@') >= 0 && open >= 0 && close > open ? author.substring(open + 1, close) : author;
    }

    private static String local(Element element) {
        String name = element.normalName();
        return name.substring(name.indexOf(':') + 1);
    }
}
