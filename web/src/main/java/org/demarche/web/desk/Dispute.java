package org.demarche.web.desk;

/**
 * What a reader says is wrong with a statement.
 *
 * @param id of twelve letters and digits
 * @param statement the statement's id
 * @param revision which of its revisions the reader saw
 * @param words what the reader wrote
 * @param contact how to reach the reader, as the reader wrote it; empty for none, and when it was decided
 * @param at when, UTC, ISO 8601
 * @param state {@code waiting}, {@code published} or {@code dismissed}
 * @param decidedBy the editor, empty while it waits
 * @param decidedAt when, empty while it waits
 * @param answer what the editor said to it, may be empty
 */
public record Dispute(
        String id,
        String statement,
        long revision,
        String words,
        String contact,
        String at,
        String state,
        String decidedBy,
        String decidedAt,
        String answer) {}
