package org.demarche.article.pdf;

import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.demarche.article.bytes.Limits;
import org.demarche.article.bytes.Unreadable;
import org.demarche.article.clean.CleanArticle;
import org.demarche.article.clean.Paragraph;
import org.demarche.article.clean.Role;
import org.demarche.record.Article;
import org.jspecify.annotations.Nullable;

/** Reads a PDF document with text in it. Pictures of text are refused, as is what is locked, damaged or made to exhaust the reader. */
public final class PdfReader {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX", Locale.ROOT);
    /** What programs write where a title should stand. */
    private static final String NO_TITLE =
            "(?i)microsoft word.*|microsoft powerpoint.*|untitled.*|document ?\\d*|slide \\d+|\\S+|.*\\.(?:docx?|pdf|indd|qxd|pages|odt|rtf|pptx?|xlsx?)|(?:press|news|media) release";

    private PdfReader() {}

    /**
     * @param source what the document is called in the record
     * @param bytes the document
     * @param limits on its sheets, its characters and the time
     * @throws Unreadable when nothing can be read; when single pages are damaged, the others are read
     */
    public static CleanArticle read(String source, byte[] bytes, Limits limits) throws Unreadable {
        BombCheck.check(bytes);
        PlainFonts.install();
        try (PDDocument document = Loader.loadPDF(bytes)) {
            return read(source, document, limits);
        } catch (InvalidPasswordException e) {
            throw new Unreadable("the PDF is locked with a password", "Save a copy without the password");
        } catch (LineStripper.Beyond e) {
            throw new Unreadable("the PDF is too much: " + e.getMessage(), "Split it, or get its text");
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // The library throws unchecked exceptions, and runs out of stack, at documents damaged on purpose.
            String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            throw new Unreadable(
                    "the PDF is damaged: " + why.lines().findFirst().orElse("").replaceAll("[.\\s]+$", ""),
                    "Get it again, or open it elsewhere and save it anew");
        }
    }

    private static CleanArticle read(String source, PDDocument document, Limits limits) throws IOException, Unreadable {
        int sheets = document.getNumberOfPages();
        if (sheets > limits.sheets()) {
            throw new Unreadable(
                    "the PDF has " + sheets + " pages, and at most " + limits.sheets() + " are read",
                    "Split it into its articles");
        }
        LineStripper stripper = new LineStripper(limits.text(), limits.time());
        List<Line> lines = stripper.lines(document, false);
        if (disordered(lines)) {
            lines = stripper.lines(document, true);
        }
        lines = Running.without(lines);
        if (lines.isEmpty()) {
            throw stripper.damaged() > 0
                    ? new Unreadable(
                            "the pages of the PDF are damaged", "Get it again, or open it elsewhere and save it anew")
                    : new Unreadable(
                            sheets == 0
                                    ? "the PDF has no page"
                                    : "the PDF has no text, only pictures; it was probably scanned",
                            "Run text recognition (OCR) over it first, or get its text");
        }
        return article(source, lines, document.getDocumentInformation());
    }

    /** Text is usually stored in the order in which it is read; some programs store it in the order in which they drew it. */
    private static boolean disordered(List<Line> lines) {
        int up = 0;
        for (int i = 1; i < lines.size(); i++) {
            Line above = lines.get(i - 1);
            Line line = lines.get(i);
            boolean column = line.left() > above.left() + 8 * line.size();
            up += above.page() == line.page() && line.y() < above.y() - 1 && !column ? 1 : 0;
        }
        return lines.size() > 5 && up * 5 > lines.size();
    }

    private static CleanArticle article(String source, List<Line> lines, PDDocumentInformation info) {
        float body = new Layout(lines).body();
        FrontPage front = new FrontPage(lines, body);
        List<Line> titleLines = front.title();
        String title = titleLines.isEmpty() ? null : FrontPage.text(titleLines);
        String told = told(info.getTitle());
        Set<Line> apart = new HashSet<>(titleLines);
        List<Paragraph> paragraphs = new ArrayList<>(
                new Layout(lines.stream().filter(line -> !apart.contains(line)).toList()).paragraphs());
        if (told != null && (title == null || !fold(title).equals(fold(told)))) {
            int printed = first(paragraphs, told);
            if (printed >= 0 || title == null) {
                // What the document calls itself and prints is its title, whatever is larger.
                if (title != null) {
                    paragraphs.add(0, Paragraph.of(Role.HEADING, title));
                    printed++;
                }
                if (printed >= 0) {
                    paragraphs.remove(printed);
                }
                title = told;
            }
        }
        if (title == null && paragraphs.size() > 1 && headline(paragraphs.get(0).text())) {
            title = paragraphs.remove(0).text();
        }
        String text = Stream.concat(
                        Stream.ofNullable(title), paragraphs.stream().map(Paragraph::text))
                .collect(Collectors.joining("\n\n"));
        List<String> authors = front.authors();
        Article article = Article.of(
                source,
                null,
                null,
                title,
                authors.isEmpty() ? FrontPage.names(info.getAuthor()) : authors,
                front.date().orElse(iso(info.getCreationDate())),
                null,
                text);
        return new CleanArticle(
                article,
                iso(info.getModificationDate()),
                null,
                null,
                false,
                paragraphs,
                List.of(),
                tags(info),
                List.of());
    }

    private static @Nullable String told(@Nullable String title) {
        String told = title == null ? "" : title.replaceAll("\\s+", " ").strip();
        return told.length() < 8 || told.length() > 300 || told.matches(NO_TITLE) ? null : told;
    }

    private static int first(List<Paragraph> paragraphs, String title) {
        String fold = fold(title);
        for (int i = 0; i < Math.min(paragraphs.size(), 10); i++) {
            if (fold(paragraphs.get(i).text()).equals(fold)) {
                return i;
            }
        }
        return -1;
    }

    private static String fold(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    private static boolean headline(String text) {
        return text.length() < 160 && text.indexOf(' ') > 0 && !Layout.finished(text) && !text.endsWith(":");
    }

    private static List<String> tags(PDDocumentInformation info) {
        String keywords = info.getKeywords();
        return keywords == null || keywords.length() > 1000
                ? List.of()
                : Stream.of(keywords.split("[,;]"))
                        .map(String::strip)
                        .filter(tag -> !tag.isEmpty())
                        .toList();
    }

    private static @Nullable String iso(@Nullable Calendar time) {
        if (time == null || time.get(Calendar.YEAR) < 1985 || time.get(Calendar.YEAR) > 2100) {
            return null;
        }
        return TIME.format(time.toInstant().atZone(time.getTimeZone().toZoneId()));
    }
}
