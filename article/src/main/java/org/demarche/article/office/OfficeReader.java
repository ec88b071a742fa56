package org.demarche.article.office;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.demarche.article.bytes.Limits;
import org.demarche.article.bytes.Unreadable;
import org.demarche.article.clean.CleanArticle;
import org.demarche.article.clean.Paragraph;
import org.demarche.article.clean.Role;
import org.demarche.article.dates.DateText;
import org.demarche.record.Article;
import org.jspecify.annotations.Nullable;

/** Reads a document of a word processor. Spreadsheets and slides are refused, as are archives that are no documents. */
public final class OfficeReader {
    private static final String WORD = "word/document.xml";
    private static final String WORD_PROPERTIES = "docProps/core.xml";
    private static final String OPEN = "content.xml";
    private static final String OPEN_PROPERTIES = "meta.xml";
    private static final String TYPE = "mimetype";
    private static final Set<String> WANTED =
            Set.of(WORD, WORD_PROPERTIES, OPEN, OPEN_PROPERTIES, TYPE, "xl/workbook.xml", "ppt/presentation.xml");
    private static final int LINES = 12;
    private static final DateText DATES = new DateText(false);

    private OfficeReader() {}

    /**
     * @param source what the document is called in the record
     * @param bytes the document
     * @param limits on its bytes after unpacking and on its characters
     * @throws Unreadable when nothing can be read
     */
    public static CleanArticle read(String source, byte[] bytes, Limits limits) throws Unreadable {
        Map<String, byte[]> parts = Parts.of(bytes, WANTED, limits.page());
        Paragraphs paragraphs = new Paragraphs(limits.text());
        Properties properties = Properties.of(parts.getOrDefault(WORD_PROPERTIES, parts.get(OPEN_PROPERTIES)));
        try {
            text(parts, paragraphs);
        } catch (XMLStreamException e) {
            if (paragraphs.all().isEmpty()) {
                throw new Unreadable(
                        "the document's text is damaged: " + where(e), "Open it elsewhere and save it anew");
            }
            // What came before the damage is read.
        }
        if (paragraphs.tooLong()) {
            throw new Unreadable(
                    "the document holds more than " + limits.text() + " characters", "Split it into its articles");
        }
        if (paragraphs.all().isEmpty()) {
            throw new Unreadable("the document has no text", "Check that it is whole; pictures of text are not read");
        }
        return article(source, paragraphs, properties);
    }

    private static void text(Map<String, byte[]> parts, Paragraphs paragraphs) throws XMLStreamException, Unreadable {
        byte[] word = parts.get(WORD);
        byte[] open = parts.get(OPEN);
        if (word != null) {
            WordText.read(word, paragraphs);
        } else if (open != null && type(parts).contains("opendocument.text")) {
            OpenText.read(open, paragraphs);
        } else if (parts.containsKey("xl/workbook.xml") || type(parts).contains("spreadsheet")) {
            throw new Unreadable("this is a spreadsheet", "Save what is to be read as text");
        } else if (parts.containsKey("ppt/presentation.xml") || type(parts).contains("presentation")) {
            throw new Unreadable("this is a set of slides", "Save what is to be read as text");
        } else {
            throw new Unreadable(
                    "this ZIP archive holds no document with text, or it is cut short",
                    "Unpack it and give what is in it");
        }
    }

    private static String type(Map<String, byte[]> parts) {
        byte[] type = parts.get(TYPE);
        return type == null ? "" : new String(type, 0, Math.min(100, type.length), StandardCharsets.US_ASCII);
    }

    private static String where(XMLStreamException e) {
        return e.getLocation() == null
                ? "it is no XML"
                : "line " + e.getLocation().getLineNumber() + " is no XML";
    }

    private static CleanArticle article(String source, Paragraphs read, Properties properties) {
        List<Paragraph> paragraphs = new ArrayList<>(read.all());
        String title = read.title();
        if (title == null && headline(paragraphs)) {
            title = paragraphs.remove(0).text();
        }
        if (title == null) {
            title = properties.first("title");
        }
        List<String> captions = paragraphs.stream()
                .filter(p -> p.role() == Role.CAPTION)
                .map(Paragraph::text)
                .toList();
        paragraphs.removeIf(p -> p.role() == Role.CAPTION);
        String text = Stream.concat(
                        Stream.ofNullable(title), paragraphs.stream().map(Paragraph::text))
                .collect(Collectors.joining("\n\n"));
        Article article = Article.of(
                source, null, null, title, authors(properties), published(paragraphs, properties), null, text);
        return new CleanArticle(
                article,
                date(properties.first("modified", "date")),
                null,
                null,
                false,
                paragraphs,
                captions,
                List.of(),
                List.of());
    }

    private static boolean headline(List<Paragraph> paragraphs) {
        if (paragraphs.size() < 2) {
            return false;
        }
        Paragraph first = paragraphs.get(0);
        String text = first.text();
        return (first.role() == Role.HEADING || first.role() == Role.PARAGRAPH)
                && text.length() <= 200
                && text.indexOf(' ') > 0
                && ".,;:".indexOf(text.charAt(text.length() - 1)) < 0
                && DATES.first(text).isEmpty();
    }

    private static List<String> authors(Properties properties) {
        String creator = properties.first("creator", "initial-creator");
        return creator == null || creator.indexOf(' ') < 0 || creator.length() > 80
                ? List.of()
                : Stream.of(creator.split("\\s*;\\s*")).toList();
    }

    /** The first date in a short paragraph near the top, else the day on which the document was made. */
    private static @Nullable String published(List<Paragraph> paragraphs, Properties properties) {
        return paragraphs.stream()
                .limit(LINES)
                .filter(paragraph -> paragraph.text().length() < 90)
                .map(paragraph -> DATES.first(paragraph.text()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(date(properties.first("created", "creation-date", "modified", "date")));
    }

    private static @Nullable String date(@Nullable String written) {
        return written == null ? null : DATES.first(written).orElse(null);
    }
}
