package org.demarche.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.demarche.grouping.Edit;
import org.demarche.grouping.Group;
import org.demarche.grouping.Member;
import org.demarche.grouping.Origin;
import org.demarche.record.Span;
import org.jspecify.annotations.Nullable;

/** Writes a group as one line of JSON. Offsets are code points into the texts of the members' articles. */
final class GroupJson {
    private final ObjectMapper json = new ObjectMapper();
    private final boolean drift;

    /** @param drift whether to tell word for word how each report differs from the fullest one */
    GroupJson(boolean drift) {
        this.drift = drift;
    }

    String write(Group group) {
        ObjectNode line = json.createObjectNode()
                .put("group", group.id())
                .put("speaker", group.speaker().name())
                .put("said_on", group.saidOn() == null ? null : group.saidOn().toString())
                .put("fullest", group.fullest());
        ArrayNode members = line.putArray("members");
        group.members().forEach(member -> member(members.addObject(), group, member));
        try {
            return json.writeValueAsString(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("numbers and strings can be written", e);
        }
    }

    private void member(ObjectNode node, Group group, Member member) {
        node.put("source", member.report().source())
                .put("start", member.report().start())
                .put("end", member.report().end())
                .put("statement", member.report().statement().id())
                .put("outlet", member.report().outlet())
                .put("published", member.report().published())
                .put("join", member.join().word());
        Origin origin = member.origin();
        if (origin == null) {
            node.putNull("origin");
        } else {
            node.putObject("origin")
                    .put("basis", origin.basis().word())
                    .put("name", origin.name())
                    .put(
                            "source",
                            origin.report() == null ? null : origin.report().source());
        }
        if (drift) {
            ArrayNode edits = node.putArray("drift");
            for (Edit edit : group.drift(member).edits()) {
                ObjectNode each = edits.addObject().put("kind", edit.kind().word());
                span(each, "from", edit.from());
                span(each, "to", edit.to());
            }
        }
    }

    private static void span(ObjectNode node, String field, @Nullable Span span) {
        if (span == null) {
            node.putNull(field);
        } else {
            node.putObject(field)
                    .put("start", span.start())
                    .put("end", span.end())
                    .put("text", span.text());
        }
    }
}
