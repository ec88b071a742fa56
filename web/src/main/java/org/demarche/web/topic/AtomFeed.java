package org.demarche.web.topic;

import java.util.List;

/** Writes a feed (RFC 4287). Texts are plain; what XML 1.0 cannot hold is left out. */
final class AtomFeed {
    /** An entry: its id and address are one, and stay. */
    record Entry(String address, String title, String updated, String text) {}

    private AtomFeed() {}

    static String of(String address, String self, String title, String updated, List<Entry> entries) {
        StringBuilder feed = new StringBuilder(1024);
        feed.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">\n");
        element(feed, "id", address);
        element(feed, "title", title);
        element(feed, "updated", updated);
        link(feed, "alternate", address);
        link(feed, "self", self);
        feed.append("<author><name>").append(escaped(title)).append("</name></author>\n");
        for (Entry entry : entries) {
            feed.append("<entry>\n");
            element(feed, "id", entry.address());
            element(feed, "title", entry.title());
            element(feed, "updated", entry.updated());
            link(feed, "alternate", entry.address());
            element(feed, "summary", entry.text());
            feed.append("</entry>\n");
        }
        return feed.append("</feed>\n").toString();
    }

    private static void element(StringBuilder feed, String name, String text) {
        feed.append('<')
                .append(name)
                .append('>')
                .append(escaped(text))
                .append("</")
                .append(name)
                .append(">\n");
    }

    private static void link(StringBuilder feed, String rel, String href) {
        feed.append("<link rel=\"")
                .append(rel)
                .append("\" href=\"")
                .append(escaped(href))
                .append("\"/>\n");
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints()
                .filter(c -> c == '\t'
                        || c == '\n'
                        || c == '\r'
                        || (c >= 0x20 && c <= 0xd7ff)
                        || (c >= 0xe000 && c <= 0xfffd)
                        || c >= 0x10000)
                .forEach(c -> {
                    switch (c) {
                        case '&' -> escaped.append("&amp;");
                        case '<' -> escaped.append("&lt;");
                        case '>' -> escaped.append("&gt;");
                        case '"' -> escaped.append("&quot;");
                        default -> escaped.appendCodePoint(c);
                    }
                });
        return escaped.toString();
    }
}
