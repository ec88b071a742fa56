package org.demarche.cli.layout;

import java.util.ArrayList;
import java.util.List;
import org.demarche.record.Article;

/** The head of an article: its headline, then outlet, day and source, then a rule. */
final class Heading {
    private Heading() {}

    static void print(Sheet sheet, Article article) {
        String title = article.title() == null ? article.source() : article.title();
        sheet.paragraph(new Words(title, sheet.paint()::strong));
        List<String> facts = new ArrayList<>();
        if (article.outlet() != null) {
            facts.add(article.outlet());
        }
        if (article.published() != null) {
            facts.add(Phrases.published(article.published()));
        }
        facts.add(article.source());
        sheet.paragraph(new Words(String.join(" · ", facts), sheet.paint()::quiet));
        sheet.rule();
    }
}
