package org.demarche.cli;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.demarche.article.ArticleJson;
import org.demarche.article.Result;
import org.demarche.article.clean.CleanArticle;
import org.demarche.article.clean.Paragraph;
import org.demarche.article.clean.Role;
import org.demarche.cli.layout.ArticleLayout;
import org.demarche.cli.terminal.Visible;
import org.demarche.record.Article;
import org.demarche.record.Named;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code demarche article}: the cleaned article alone, without reading it. */
@Command(
        name = "article",
        sortOptions = false,
        customSynopsis = "demarche article [OPTION]... INPUT...",
        header = "Print cleaned articles, without reading them.",
        description =
                "Prints the article that a page or file holds, cleaned of everything around it. Reads no statements, stores nothing.",
        footer = {
            "Examples:",
            "  demarche article page.html",
            "  demarche article --format json pages/ > articles.jsonl"
        })
final class ArticleCommand implements Callable<Integer> {
    private final Session session;

    ArticleCommand(Session session) {
        this.session = session;
    }

    @Mixin
    InputOptions options = new InputOptions();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = Formats.class,
            description = "text (for people), or json: one object a line. Default: text.")
    Format format = Format.TEXT;

    @Parameters(paramLabel = "INPUT", arity = "1..*", description = InputOptions.INPUT)
    List<String> inputs = List.of();

    @Override
    public Integer call() {
        Intake<CleanArticle> intake =
                new Intake<>(session, options.articles(session.surroundings()), ArticleCommand::clean);
        ArticleLayout layout = new ArticleLayout(session.sheet());
        ArticleJson json = new ArticleJson();
        intake.run("Cleaning", inputs, article -> {
            if (format == Format.JSON) {
                session.out().line(json.write(article));
            } else {
                layout.print(article);
            }
        });
        return intake.exitCode();
    }

    /** An article that came as a record has nothing around it that was cleaned away. */
    private static CleanArticle clean(Result result) {
        if (result instanceof Result.Clean clean) {
            return clean.article();
        }
        Article article = ((Result.Recorded) result).reading().article();
        String title = article.title();
        List<Paragraph> paragraphs = Arrays.stream(article.text().split("\\R\\s*\\R"))
                .map(Visible::line)
                .filter(text -> !text.isEmpty() && !text.equals(title))
                .map(text -> Paragraph.of(Role.PARAGRAPH, text))
                .toList();
        return new CleanArticle(article, null, null, null, false, paragraphs, List.of(), List.of(), List.of());
    }

    /** What can be printed. */
    enum Format implements Named {
        TEXT,
        JSON
    }

    static final class Formats extends WordConverter<Format> {
        Formats() {
            super(Format.class);
        }
    }
}
