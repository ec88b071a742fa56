package org.demarche.grouping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.demarche.record.Act;
import org.demarche.record.Article;
import org.demarche.record.CodePointText;
import org.demarche.record.Form;
import org.demarche.record.PartialDate;
import org.demarche.record.Reading;
import org.demarche.record.Span;
import org.demarche.record.Speaker;
import org.demarche.record.SpeakerKind;
import org.demarche.record.Statement;
import org.demarche.record.Unknown;
import org.jspecify.annotations.Nullable;

/** Invented articles, made by hand: a paragraph, and the statements in it by their words. */
final class News {
    private final String outlet;
    private final @Nullable String published;
    private final StringBuilder text = new StringBuilder();
    private final List<Said> said = new ArrayList<>();

    private record Said(
            int start,
            String content,
            Speaker speaker,
            Act act,
            @Nullable String saidOn,
            List<String> via) {}

    private News(String outlet, @Nullable String published) {
        this.outlet = outlet;
        this.published = published;
    }

    static News of(String outlet, @Nullable String published) {
        return new News(outlet, published);
    }

    /** Text in which nobody says anything. */
    News tells(String words) {
        text.append(words).append("\n\n");
        return this;
    }

    News says(Speaker speaker, String content) {
        return says(speaker, content, Act.ASSERT, null, List.of());
    }

    News says(Speaker speaker, String content, Act act, @Nullable String saidOn, List<String> via) {
        text.append(speaker.name()).append(" said ");
        said.add(new Said(text.codePointCount(0, text.length()), content, speaker, act, saidOn, via));
        text.append(content).append(".\n\n");
        return this;
    }

    Reading reading() {
        Article article = Article.of(outlet + ".txt", null, outlet, null, List.of(), published, "en", text.toString());
        CodePointText points = new CodePointText(article.text());
        List<Statement> statements = new ArrayList<>();
        for (Said each : said) {
            Span span = points.span(each.start, each.start + each.content.codePointCount(0, each.content.length()));
            statements.add(statement("s" + (statements.size() + 1), span, each));
        }
        return new Reading(article, statements, List.of(), List.of(), Unknown.NONE);
    }

    private static Statement statement(String id, Span content, Said said) {
        boolean quoted = content.text().startsWith("\"") || content.text().startsWith("“");
        return new Statement(
                id,
                null,
                null,
                List.of(content),
                said.speaker,
                quoted ? Form.DIRECT : content.text().contains("\"") ? Form.MIXED : Form.INDIRECT,
                said.act,
                "",
                null,
                List.of(),
                null,
                List.of(),
                said.saidOn == null ? null : PartialDate.parse(said.saidOn).orElseThrow(),
                null,
                said.via,
                null,
                null,
                List.of(),
                null,
                Map.of(),
                null,
                Unknown.NONE);
    }

    static Speaker person(String name, @Nullable String represents) {
        return new Speaker(name, SpeakerKind.PERSON, null, null, represents, Unknown.NONE);
    }

    static Speaker unnamed(String name) {
        return Speaker.of(name, SpeakerKind.ANONYMOUS);
    }
}
