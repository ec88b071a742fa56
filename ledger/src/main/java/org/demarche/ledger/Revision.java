package org.demarche.ledger;

import org.jspecify.annotations.Nullable;

/**
 * One link of the chain: what was done, to what, by whom, when and why.
 *
 * @param seq place in the chain, from 1
 * @param kind what it did
 * @param article id of the article
 * @param version version of the article's text, from 1
 * @param statement id of the statement, null for a revision of the article itself
 * @param number place among the revisions of this statement (or of the article itself), from 1
 * @param author who is answerable
 * @param at when, UTC, ISO 8601 with milliseconds and {@code Z}
 * @param reason why, null when none was given
 * @param payloadSha256 SHA-256 of the payload's UTF-8 bytes, lower-case hexadecimal
 * @param previousHash hash of the revision before, lower-case hexadecimal; zeros for the first
 * @param hash hash of this revision, lower-case hexadecimal
 */
public record Revision(
        long seq,
        RevisionKind kind,
        String article,
        int version,
        @Nullable String statement,
        int number,
        Author author,
        String at,
        @Nullable String reason,
        String payloadSha256,
        String previousHash,
        String hash) {}
