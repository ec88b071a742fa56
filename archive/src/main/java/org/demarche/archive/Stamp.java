package org.demarche.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.demarche.record.Article;
import org.demarche.record.Reading;
import org.demarche.record.Unknown;

/**
 * What the archive knows of an article beside its record: the field {@code archive} of a line of the work folder.
 *
 * @param id what the article is called in all tables: made of its file and its place there
 * @param how how its statements came about
 * @param leader id of the article whose text was read in its stead; its own where its own was
 */
record Stamp(String id, How how, String leader) {
    private static final String FIELD = "archive";
    private static final int ID_LENGTH = 20;

    /** How an article's statements came about. */
    enum How {
        /** Not yet. */
        UNREAD("unread"),
        /** All its words were read. */
        READ("read"),
        /** Its text is another article's, whose words were read. */
        COPY("copy"),
        /** Its text is nearly another article's; the passages that differ were read. */
        NEAR("near copy"),
        /** It is in a language that the reader does not read. */
        OTHER_LANGUAGE("other language"),
        /** Reading it was given up. */
        GIVEN_UP("given up");

        private final String word;

        How(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }

        static How of(String word) {
            for (How how : values()) {
                if (how.word.equals(word)) {
                    return how;
                }
            }
            throw new IllegalArgumentException("'" + word + "' is no way to read an article");
        }
    }

    /**
     * The id of an article.
     *
     * @param file path or address of its input file
     * @param place where in it: an offset in bytes, or a number among its articles
     */
    static String id(String file, long place) {
        return Article.hash(file + "\n" + place).substring(0, ID_LENGTH);
    }

    /** An article that nothing was read of yet. */
    static Stamp unread(String id) {
        return new Stamp(id, How.UNREAD, id);
    }

    /** The reading with this stamp on it, in place of all fields that the record does not know. */
    Reading on(Reading reading) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("id", id).put("how", how.word()).put("leader", leader);
        return new Reading(
                reading.article(),
                reading.statements(),
                reading.preconditions(),
                reading.deeds(),
                new Unknown(Map.of(FIELD, node)));
    }

    /** @throws IllegalArgumentException when there is none */
    static Stamp of(Reading reading) {
        JsonNode node = reading.unknown().fields().get(FIELD);
        if (node == null) {
            throw new IllegalArgumentException(reading.article().source() + " is no line of the work folder");
        }
        return new Stamp(
                node.path("id").asText(),
                How.of(node.path("how").asText()),
                node.path("leader").asText());
    }
}
