package org.demarche.cli;

import java.util.List;
import java.util.Map;
import org.demarche.record.Act;
import org.demarche.record.Article;
import org.demarche.record.Form;
import org.demarche.record.Reading;
import org.demarche.record.RecordCodec;
import org.demarche.record.Span;
import org.demarche.record.Speaker;
import org.demarche.record.SpeakerKind;
import org.demarche.record.Statement;
import org.demarche.record.Unknown;

/** Records made by hand: articles of one sentence each, with the statement in it. */
final class Records {
    private static final String WORDS = "the ferries will sail";

    private Records() {}

    /** One line of a {@code .jsonl} file; the number makes article and statement different from all others. */
    static String line(int number) {
        return new RecordCodec().write(reading(number, true));
    }

    /** The same article without its statement. */
    static String unread(int number) {
        return new RecordCodec().write(reading(number, false));
    }

    private static Reading reading(int number, boolean read) {
        String text = "Ada Holm said " + WORDS + " on day " + number + ".";
        Article article =
                Article.of("r/" + number + ".txt", null, "Harbour Post", null, List.of(), "2031-05-14", "en", text);
        Statement statement = new Statement(
                "s1",
                new Span(0, 8, "Ada Holm"),
                new Span(9, 13, "said"),
                List.of(new Span(14, 14 + WORDS.length(), WORDS)),
                Speaker.of("Ada Holm", SpeakerKind.PERSON),
                Form.INDIRECT,
                Act.COMMIT,
                "ferries",
                null,
                List.of(),
                null,
                List.of(),
                null,
                null,
                List.of(),
                null,
                null,
                List.of(),
                0.9,
                Map.of(),
                null,
                Unknown.NONE);
        return new Reading(article, read ? List.of(statement) : List.of(), List.of(), List.of(), Unknown.NONE);
    }
}
