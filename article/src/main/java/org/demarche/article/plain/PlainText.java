package org.demarche.article.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.demarche.article.clean.CleanArticle;
import org.demarche.article.clean.Paragraph;
import org.demarche.article.clean.Role;
import org.demarche.article.transcript.Label;
import org.demarche.record.Article;
import org.jspecify.annotations.Nullable;

/** A plain text becomes an article. The first paragraph is the title when it looks like a headline. */
public final class PlainText {
    /** Longest headline, in code points. */
    private static final int HEADLINE = 160;

    private PlainText() {}

    /**
     * @param source path as given
     * @param text the file's characters
     * @param keep whether the article's text is {@code text} unchanged; else line wrapping and soft hyphens are mended, and a blank line
     *     stands between any two paragraphs
     */
    public static CleanArticle read(String source, String text, boolean keep) {
        List<String> blocks = keep ? lines(text) : Wrapping.mend(text);
        String title = !blocks.isEmpty() && headline(blocks) ? blocks.get(0) : null;
        List<Paragraph> paragraphs = blocks.stream()
                .skip(title == null ? 0 : 1)
                .map(block -> Paragraph.of(Role.PARAGRAPH, block))
                .toList();
        String whole = keep ? text : blocks.stream().collect(Collectors.joining("\n\n"));
        return of(source, title, whole, paragraphs);
    }

    /** The paragraphs of a text, with line wrapping and soft hyphens mended; each on one line, none empty. */
    public static List<String> paragraphs(String text) {
        return Wrapping.mend(text);
    }

    private static CleanArticle of(String source, @Nullable String title, String text, List<Paragraph> paragraphs) {
        Article article = Article.of(source, null, null, title, List.of(), null, null, text);
        return new CleanArticle(article, null, null, null, false, paragraphs, List.of(), List.of(), List.of());
    }

    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(lines::add);
        return lines;
    }

    /** Short, more than a word, followed by something longer, and without a sentence's end. */
    private static boolean headline(List<String> blocks) {
        if (blocks.size() < 2) {
            return false;
        }
        String first = blocks.get(0);
        char last = first.charAt(first.length() - 1);
        return first.codePointCount(0, first.length()) <= HEADLINE
                && first.indexOf(' ') > 0
                && ".,;:".indexOf(last) < 0
                && Label.of(first) == null
                && !first.matches("[-*=_#>\u2022\\s]+.*");
    }
}
