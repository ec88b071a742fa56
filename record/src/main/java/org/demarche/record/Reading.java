package org.demarche.record;

import java.util.List;
import java.util.Optional;

/**
 * An article with what was read in it: one line of the record.
 *
 * @param article the article
 * @param statements in reading order of their content
 * @param preconditions who waits for whom in this one article
 * @param deeds actions reported as done
 * @param unknown fields of a later version
 */
public record Reading(
        Article article,
        List<Statement> statements,
        List<Precondition> preconditions,
        List<Deed> deeds,
        Unknown unknown) {
    public Reading {
        statements = List.copyOf(statements);
        preconditions = List.copyOf(preconditions);
        deeds = List.copyOf(deeds);
    }

    /** An article in which nothing was read, or not yet. */
    public static Reading unread(Article article) {
        return new Reading(article, List.of(), List.of(), List.of(), Unknown.NONE);
    }

    /** The statement with this id, or empty. */
    public Optional<Statement> statement(String id) {
        return statements.stream().filter(s -> s.id().equals(id)).findFirst();
    }
}
