package org.demarche.cli.layout;

import java.util.stream.Collectors;
import org.demarche.article.clean.CleanArticle;
import org.demarche.article.clean.Link;
import org.demarche.article.clean.Paragraph;
import org.jspecify.annotations.Nullable;

/** Lays out a cleaned article: headline, who wrote it, its paragraphs, and what stood around them. */
public final class ArticleLayout {
    private final Sheet sheet;

    /** @param sheet where to print */
    public ArticleLayout(Sheet sheet) {
        this.sheet = sheet;
    }

    /** Prints one article. */
    public void print(CleanArticle clean) {
        Heading.print(sheet, clean.article());
        for (Paragraph paragraph : clean.paragraphs()) {
            sheet.gap();
            // A turn has its speaker's name in its words, as they were printed.
            String time = paragraph.time() == null ? "" : Phrases.published(paragraph.time()) + ": ";
            sheet.paragraph(Words.plain(time + paragraph.text()));
        }
        sheet.gap();
        row("authors", Phrases.list(clean.article().authors()));
        row("updated", clean.updated() == null ? null : Phrases.published(clean.updated()));
        row("address", clean.article().url());
        row("section", clean.section());
        row("tags", String.join(", ", clean.tags()));
        clean.captions().forEach(caption -> row("caption", caption));
        row("related", clean.related().stream().map(Link::text).collect(Collectors.joining("; ")));
        if (clean.paywalled()) {
            row("note", "only a part is shown to those who do not pay");
        }
        sheet.gap();
    }

    private void row(String label, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            sheet.row("", new Words(label, sheet.paint()::quiet), Words.plain(text));
        }
    }
}
