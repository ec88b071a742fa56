package org.demarche.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.demarche.article.clean.CleanArticle;

/** Reads bytes through the door of the room and says what must have come out. */
public final class Reads {
    private Reads() {}

    /** All results of bytes with a name. */
    public static List<Result> all(String name, byte[] bytes) {
        List<Result> results = new ArrayList<>();
        new Articles(ReadOptions.DEFAULT).read(name, bytes, results::add);
        return results;
    }

    /** The one article of a text. */
    public static CleanArticle article(String name, String text) {
        return article(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The one article of bytes. */
    public static CleanArticle article(String name, byte[] bytes) {
        List<Result> results = all(name, bytes);
        assertThat(results).singleElement().isInstanceOf(Result.Clean.class);
        return ((Result.Clean) results.get(0)).article();
    }

    /** The one refusal of bytes, as a person reads it. */
    public static String refusal(String name, byte[] bytes) {
        List<Result> results = all(name, bytes);
        assertThat(results).singleElement().isInstanceOf(Result.Refused.class);
        return ((Result.Refused) results.get(0)).message();
    }
}
