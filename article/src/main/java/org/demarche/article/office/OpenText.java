package org.demarche.article.office;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The text of an OpenDocument's {@code content.xml} (ISO 26300). Notes, comments and tracked deletions stay out. */
final class OpenText {
    private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";

    private OpenText() {}

    static void read(byte[] part, Paragraphs paragraphs) throws XMLStreamException {
        XMLStreamReader xml = Xml.open(part);
        int away = 0;
        int inParagraph = 0;
        int lists = 0;
        String style = "";
        while (xml.hasNext() && !paragraphs.tooLong()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    String name = xml.getLocalName();
                    if (away > 0
                            || name.equals("note")
                            || name.equals("annotation")
                            || name.equals("tracked-changes")) {
                        away++;
                        continue;
                    }
                    switch (name) {
                        case "p", "h" -> {
                            String given = xml.getAttributeValue(TEXT, "style-name");
                            style = name.equals("h") ? "heading" : given == null ? "" : given;
                            inParagraph++;
                        }
                        case "s", "tab", "line-break" -> paragraphs.text(" ");
                        case "list" -> lists++;
                        case "table" -> paragraphs.tableBegins();
                        default -> {}
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (away > 0) {
                        away--;
                        continue;
                    }
                    switch (xml.getLocalName()) {
                        case "p", "h" -> {
                            inParagraph--;
                            paragraphs.paragraphEnds(style, lists > 0);
                        }
                        case "list" -> lists--;
                        case "table-cell" -> paragraphs.cellEnds();
                        case "table-row" -> paragraphs.rowEnds();
                        case "table" -> paragraphs.tableEnds();
                        default -> {}
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (inParagraph > 0 && away == 0) {
                        paragraphs.text(xml.getText());
                    }
                }
                default -> {}
            }
        }
    }
}
