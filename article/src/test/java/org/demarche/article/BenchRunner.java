package org.demarche.article;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Prints one JSON line an article, for the scorers: {@code java … BenchRunner FOLDER}. Refusals go to standard error. */
public final class BenchRunner {
    private BenchRunner() {}

    public static void main(String[] inputs) {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        ArticleJson json = new ArticleJson();
        Articles articles = new Articles(ReadOptions.DEFAULT);
        for (String input : inputs) {
            articles.read(input, result -> {
                if (result instanceof Result.Clean clean) {
                    out.println(json.write(clean.article()));
                } else if (result instanceof Result.Refused refused) {
                    System.err.println(refused.message());
                }
            });
        }
        out.flush();
    }
}
