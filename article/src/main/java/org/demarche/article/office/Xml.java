package org.demarche.article.office;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.demarche.article.bytes.TextBytes;

/** A reader of XML that knows no document types: nothing outside the bytes is opened, and no entity grows. */
final class Xml {
    private static final XMLInputFactory FACTORY = factory();

    private Xml() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> new ByteArrayInputStream(new byte[0]));
        return factory;
    }

    /** Opens bytes in any encoding; one byte that does not fit it loses no more than its own character. */
    static XMLStreamReader open(byte[] xml) throws XMLStreamException {
        StringReader characters = new StringReader(TextBytes.decode(xml, null, true));
        synchronized (FACTORY) {
            return FACTORY.createXMLStreamReader(characters);
        }
    }
}
