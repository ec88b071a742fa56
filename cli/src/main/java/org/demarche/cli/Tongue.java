package org.demarche.cli;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Locale;
import java.util.Map;
import org.demarche.record.Article;
import org.demarche.record.Reading;
import org.demarche.record.Unknown;

/** Which languages the reader reads: English. An article in another one is kept and said to be not read. */
final class Tongue {
    private static final String READ = "en";

    private Tongue() {}

    /** Whether an article is in a language that is not read. One whose language is unknown is read. */
    static boolean unread(Article article) {
        String language = article.language();
        return language != null && !language.toLowerCase(Locale.ROOT).matches(READ + "(?:[-_].*)?");
    }

    /** {@code not read, it is in German}. */
    static String why(Article article) {
        String language = article.language() == null ? "" : article.language();
        String name = Locale.forLanguageTag(language.replace('_', '-')).getDisplayLanguage(Locale.ENGLISH);
        return "not read, it is in " + (name.isEmpty() ? "another language" : name);
    }

    /** The article with nothing read in it, and with {@code "not_read"} and its language in its record. */
    static Reading notRead(Article article) {
        Reading reading = Reading.unread(article);
        Unknown mark = new Unknown(Map.of("not_read", TextNode.valueOf(String.valueOf(article.language()))));
        return new Reading(article, reading.statements(), reading.preconditions(), reading.deeds(), mark);
    }
}
