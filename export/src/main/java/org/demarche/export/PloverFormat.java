package org.demarche.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import org.demarche.ledger.ArticleView;
import org.demarche.record.Act;
import org.demarche.record.Article;
import org.demarche.record.Speaker;
import org.demarche.record.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Events with the field names of PLOVER's JSON (Open Event Data Alliance, PLOVER manual, chapter "JSON Data Fields"), one a line. PLOVER
 * codes no comments: what only asserts or denies is not in it. Actors have names and Wikidata ids and no PLOVER actor codes.
 */
final class PloverFormat implements StreamFormat {
    private static final int VERBAL_COOPERATION = 1;
    private static final int VERBAL_CONFLICT = 3;

    @Override
    public String name() {
        return "plover";
    }

    @Override
    public String purpose() {
        return "events in the manner of PLOVER, one a line";
    }

    @Override
    public Export begin(OutputStream out, Request request) {
        RecordJson json = new RecordJson();
        Lines lines = new Lines(out);
        return new Export() {
            @Override
            public void article(ArticleView article) {
                for (Row row : Row.of(article, request.terms(), json)) {
                    String event = event(row.statement().act());
                    if (event != null) {
                        lines.line(json.text(event(row, event, json)));
                    }
                }
            }

            @Override
            public void finish() throws IOException {
                lines.flush();
            }
        };
    }

    private static @Nullable String event(Act act) {
        return switch (act) {
            case SUPPORT -> "SUPPORT";
            case OFFER, COMMIT -> "AGREE";
            case DEMAND -> "REQUEST";
            case ACCUSE -> "ACCUSE";
            case REFUSE -> "REJECT";
            case THREATEN -> "THREATEN";
            case ASSERT, DENY -> null;
        };
    }

    private static int quad(Act act) {
        return switch (act) {
            case SUPPORT, OFFER, COMMIT -> VERBAL_COOPERATION;
            case DEMAND, ACCUSE, REFUSE, THREATEN, ASSERT, DENY -> VERBAL_CONFLICT;
        };
    }

    private static ObjectNode event(Row row, String event, RecordJson json) {
        Statement statement = row.statement();
        Article article = row.article();
        ObjectNode node = json.object();
        node.put("id", statement.id());
        node.put("has_event", true);
        node.put("date", row.found().day().toString());
        node.putArray("source").add(actor(statement.speaker(), json));
        if (statement.addressee() != null) {
            node.putArray("recipient").addObject().put("actor_text", statement.addressee());
        }
        node.putArray("event").add(event);
        node.put("quad_code", quad(statement.act()));
        if (!statement.conditions().isEmpty()) {
            node.putArray("context").add("hypothetical");
        }
        node.putArray("event_text").add(row.terms().quoted(statement.contentText()));
        node.putObject("text_info")
                .put("url", article.url())
                .put("publisher", article.outlet())
                .put("title", article.title())
                .put("date", article.published())
                .put("language", article.language())
                .put("source", article.source())
                .put("start", statement.start())
                .put("end", statement.end())
                .put("sha256", article.sha256());
        node.put("comment", statement.issue());
        return node;
    }

    private static ObjectNode actor(Speaker speaker, RecordJson json) {
        ObjectNode node = json.object();
        node.put("actor_text", speaker.name());
        node.put("wikidata_id", speaker.id() == null ? null : speaker.id().replaceFirst("^wikidata:", ""));
        node.put("role", speaker.role());
        node.put("represents", speaker.represents());
        return node;
    }
}
