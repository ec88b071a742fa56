package org.demarche.article.office;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** What a document says of itself: the properties of both formats are Dublin Core, with names of their own beside it. */
final class Properties {
    private final Map<String, String> values = new HashMap<>();

    /** @param part the XML, null when the document has none; of damaged XML what comes before the damage counts */
    static Properties of(byte @Nullable [] part) {
        Properties properties = new Properties();
        if (part != null) {
            try {
                properties.read(Xml.open(part));
            } catch (XMLStreamException e) {
                // Nothing else depends on them.
                return properties;
            }
        }
        return properties;
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        String name = "";
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                name = xml.getLocalName().toLowerCase(Locale.ROOT);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                name = "";
            } else if (event == XMLStreamConstants.CHARACTERS && !name.isEmpty() && values.size() < 100) {
                values.merge(name, xml.getText(), (a, b) -> a.length() > 2000 ? a : a + b);
            }
        }
    }

    /** The first of these that is given and not blank, or null. */
    @Nullable
    String first(String... names) {
        for (String name : names) {
            String value = values.getOrDefault(name, "").replaceAll("\\s+", " ").strip();
            if (!value.isEmpty()) {
                return value;
            }
        }
        return null;
    }
}
