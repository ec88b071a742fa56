package org.demarche.article.office;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The text of {@code word/document.xml} (ECMA-376, 17). What was deleted with changes tracked, and second versions of drawings, stay out. */
final class WordText {
    private static final String MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private final XMLStreamReader xml;
    private final Paragraphs paragraphs;
    private String style = "";
    private boolean listed;

    private WordText(XMLStreamReader xml, Paragraphs paragraphs) {
        this.xml = xml;
        this.paragraphs = paragraphs;
    }

    static void read(byte[] part, Paragraphs paragraphs) throws XMLStreamException {
        new WordText(Xml.open(part), paragraphs).read();
    }

    private void read() throws XMLStreamException {
        int away = 0;
        boolean text = false;
        while (xml.hasNext() && !paragraphs.tooLong()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    String name = xml.getLocalName();
                    if (away > 0 || apart(name)) {
                        away++;
                    } else {
                        text = name.equals("t");
                        begins(name);
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (away > 0) {
                        away--;
                    } else {
                        text = false;
                        ends(xml.getLocalName());
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (text && away == 0) {
                        paragraphs.text(xml.getText());
                    }
                }
                default -> {}
            }
        }
    }

    private static boolean apart(String name) {
        return name.equals("del") || name.equals("moveFrom") || name.equals("Fallback") || name.equals("instrText");
    }

    private void begins(String name) {
        switch (name) {
            case "p" -> {
                style = "";
                listed = false;
            }
            case "pStyle" -> style = value();
            case "numPr" -> listed = true;
            case "tab", "br", "cr" -> paragraphs.text(" ");
            case "noBreakHyphen" -> paragraphs.text("-");
            case "tbl" -> paragraphs.tableBegins();
            default -> {}
        }
    }

    private void ends(String name) {
        switch (name) {
            case "p" -> paragraphs.paragraphEnds(style, listed);
            case "tc" -> paragraphs.cellEnds();
            case "tr" -> paragraphs.rowEnds();
            case "tbl" -> paragraphs.tableEnds();
            default -> {}
        }
    }

    private String value() {
        String value = xml.getAttributeValue(MAIN, "val");
        return value == null ? "" : value;
    }
}
