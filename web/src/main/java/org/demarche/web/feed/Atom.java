package org.demarche.web.feed;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes feeds in the Atom Syndication Format (RFC 4287). */
public final class Atom {
    /** Its media type. */
    public static final String TYPE = "application/atom+xml; charset=utf-8";

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    private Atom() {}

    /** The feed as a document. Characters that XML does not allow are replaced by U+FFFD. */
    public static String of(Feed feed) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.setDefaultNamespace(NAMESPACE);
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(NAMESPACE);
            element(xml, "id", feed.self());
            element(xml, "title", feed.title());
            element(xml, "updated", feed.updated());
            link(xml, "self", "application/atom+xml", feed.self());
            link(xml, "alternate", "text/html", feed.home());
            for (Feed.Item item : feed.items()) {
                item(xml, item);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a feed cannot be written to memory", e);
        }
        return text.toString();
    }

    private static void item(XMLStreamWriter xml, Feed.Item item) throws XMLStreamException {
        xml.writeStartElement("entry");
        element(xml, "id", item.address());
        element(xml, "title", item.title());
        link(xml, "alternate", "text/html", item.address());
        element(xml, "published", item.published());
        element(xml, "updated", item.updated());
        xml.writeStartElement("author");
        element(xml, "name", item.author());
        xml.writeEndElement();
        for (String tag : item.tags()) {
            xml.writeEmptyElement("category");
            xml.writeAttribute("term", allowed(tag));
        }
        xml.writeStartElement("content");
        xml.writeAttribute("type", "text");
        xml.writeCharacters(allowed(item.text()));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String words) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(allowed(words));
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String rel, String type, String href) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", allowed(href));
    }

    /** XML 1.0, 2.2. */
    private static String allowed(String text) {
        StringBuilder allowed = new StringBuilder(text.length());
        text.codePoints()
                .forEach(c -> allowed.appendCodePoint(
                        c == '\t'
                                        || c == '\n'
                                        || c == '\r'
                                        || (c >= 0x20 && c < 0xd800)
                                        || (c > 0xdfff && c < 0xfffe)
                                        || c >= 0x10000
                                ? c
                                : 0xfffd));
        return allowed.toString();
    }
}
