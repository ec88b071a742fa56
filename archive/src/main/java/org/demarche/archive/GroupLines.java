package org.demarche.archive;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.demarche.grouping.Group;
import org.demarche.grouping.Member;
import org.demarche.grouping.Origin;
import org.demarche.record.Article;
import org.demarche.record.Reading;
import org.demarche.record.RecordCodec;
import org.demarche.record.RecordException;
import org.demarche.record.Speaker;

/** What grouping takes from the work folder and leaves there. */
final class GroupLines {
    private GroupLines() {}

    static Reading reading(String line) {
        try {
            return new RecordCodec().read(line, "the work folder");
        } catch (RecordException e) {
            throw new IllegalStateException("the work folder is damaged: delete it and begin anew", e);
        }
    }

    /** What tells an article from all others: one page that was fetched twice is one article. */
    static String key(Article article) {
        return article.url() == null ? article.source() : article.url();
    }

    /** The reading with its id in place of its source, so that reports can be told by it. */
    static Reading called(Reading reading) {
        Article was = reading.article();
        Article now = new Article(
                Stamp.of(reading).id(),
                was.url(),
                was.outlet(),
                was.title(),
                was.authors(),
                was.published(),
                was.language(),
                was.text(),
                was.sha256(),
                was.unknown());
        return new Reading(now, reading.statements(), reading.preconditions(), reading.deeds(), reading.unknown());
    }

    /** A group as a line. */
    static String json(Group group) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        ObjectNode node = nodes.objectNode();
        node.put("id", group.id());
        Speaker speaker = group.speaker();
        node.putObject("speaker")
                .put("name", speaker.name())
                .put("kind", speaker.kind().word())
                .put("id", speaker.id())
                .put("role", speaker.role())
                .put("represents", speaker.represents());
        node.put("said_on", group.saidOn() == null ? null : group.saidOn().toString());
        node.put(
                "articles",
                group.members().stream()
                        .map(m -> m.report().article())
                        .distinct()
                        .count());
        node.put("fullest", group.fullest());
        ArrayNode members = node.putArray("members");
        for (Member member : group.members()) {
            ObjectNode one = members.addObject();
            one.put("article", member.report().source());
            one.put("statement", member.report().statement().id());
            one.put("outlet", member.report().outlet());
            one.put("published", member.report().published());
            one.put("start", member.report().start());
            one.put("end", member.report().end());
            one.put("join", member.join().name().toLowerCase(Locale.ROOT));
            Origin origin = member.origin();
            if (origin != null) {
                one.putObject("origin")
                        .put("basis", origin.basis().name().toLowerCase(Locale.ROOT))
                        .put("name", origin.name())
                        .put(
                                "article",
                                origin.report() == null ? null : origin.report().source());
            }
        }
        return node.toString();
    }
}
