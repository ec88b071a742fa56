package org.demarche.ledger;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.demarche.record.Article;
import org.demarche.record.CodePointText;
import org.demarche.record.RecordException;
import org.demarche.record.Statement;
import org.jdbi.v3.core.Handle;

/**
 * Reads payloads, and checks each statement against the text of its article while doing so. Keeps the articles used last. Confined to one
 * thread and one transaction.
 */
final class Bodies {
    private static final int KEPT = 32;

    /** An article with its text addressed by code points. */
    record Text(Article article, CodePointText points) {}

    private final Handle handle;
    private final Payloads payloads;

    private final Map<Long, Text> texts = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Text> eldest) {
            return size() > KEPT;
        }
    };

    Bodies(Handle handle, Payloads payloads) {
        this.handle = handle;
        this.payloads = payloads;
    }

    /** The payload of a revision; empty when it was blanked or is missing. */
    Optional<String> body(long seq) {
        return handle.createQuery("SELECT body FROM payload WHERE seq = ? AND body IS NOT NULL")
                .bind(0, seq)
                .mapTo(String.class)
                .findOne();
    }

    private String present(long seq) throws RecordException {
        return body(seq).orElseThrow(() -> new RecordException("revision " + seq + " has no payload"));
    }

    /** The article that a revision of the kind {@code article} brought in. */
    Text article(long seq) throws RecordException {
        Text kept = texts.get(seq);
        return kept != null ? kept : keep(seq, payloads.readArticle(present(seq), "revision " + seq));
    }

    Text keep(long seq, Article article) {
        Text text = new Text(article, new CodePointText(article.text()));
        texts.put(seq, text);
        return text;
    }

    /** The statement that a revision says. */
    Statement statement(long seq, VersionRow article) throws RecordException {
        return payloads.readStatement(
                present(seq), article(article.articleSeq()).points(), "revision " + seq);
    }

    /** Whether a revision says a whole statement, and not only where another one is. */
    boolean isStatement(long seq) throws RecordException {
        return payloads.isStatement(present(seq), "revision " + seq);
    }

    /** Which other statement a revision names in this field. */
    Optional<String> pointsAt(String field, long seq) throws RecordException {
        return payloads.one(field, present(seq), "revision " + seq);
    }

    String reading(long seq) throws RecordException {
        return present(seq);
    }
}
