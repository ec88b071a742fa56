package org.demarche.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** XML 1.0 in UTF-8, one element a line. What XML cannot hold, such as most control characters, becomes U+FFFD. */
final class XmlDocument {
    private final XMLStreamWriter xml;
    private int depth;

    XmlDocument(OutputStream out) throws IOException {
        try {
            this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    XmlDocument open(String element, Map<String, String> attributes) throws IOException {
        return write(element, attributes, false, null);
    }

    XmlDocument empty(String element, Map<String, String> attributes) throws IOException {
        return write(element, attributes, true, null);
    }

    XmlDocument text(String element, Map<String, String> attributes, String text) throws IOException {
        return write(element, attributes, false, text);
    }

    private XmlDocument write(
            String element,
            Map<String, String> attributes,
            boolean empty,
            @org.jspecify.annotations.Nullable String text)
            throws IOException {
        try {
            xml.writeCharacters("\n" + " ".repeat(depth));
            if (empty) {
                xml.writeEmptyElement(element);
            } else {
                xml.writeStartElement(element);
            }
            for (Map.Entry<String, String> attribute : attributes.entrySet()) {
                xml.writeAttribute(attribute.getKey(), clean(attribute.getValue()));
            }
            if (text != null) {
                xml.writeCharacters(clean(text));
                xml.writeEndElement();
            } else if (!empty) {
                depth++;
            }
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        return this;
    }

    XmlDocument close() throws IOException {
        try {
            depth--;
            xml.writeCharacters("\n" + " ".repeat(depth));
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        return this;
    }

    void end() throws IOException {
        try {
            xml.writeEndDocument();
            xml.writeCharacters("\n");
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(c -> clean.appendCodePoint(allowed(c) ? c : 0xFFFD));
        return clean.toString();
    }

    /** XML 1.0, production 2. */
    private static boolean allowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }
}
