package org.demarche.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import org.demarche.record.Named;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table {@code revision} exactly as it lies there, so that a damaged one can still be looked at. The hash is SHA-256 (FIPS
 * 180-4) over the previous hash's 32 bytes and then every field, each as its length in bytes (four bytes, big-endian) and its UTF-8 bytes;
 * a null field is the length FFFFFFFF alone. The payload itself goes in by its own digest only, so it can be blanked without breaking the
 * chain.
 */
record ChainRow(
        long seq,
        String kind,
        String article,
        int version,
        @Nullable String statement,
        int number,
        String authorKind,
        String author,
        String at,
        @Nullable String reason,
        String payloadSha256,
        String previousHash,
        String hash) {
    /** The hash before the first revision. */
    static final String GENESIS = "0".repeat(64);

    static final String COLUMNS = "revision.seq, revision.kind, revision.article, revision.version, revision.statement,"
            + " revision.number, revision.author_kind, revision.author, revision.at, revision.reason,"
            + " revision.payload_sha256, revision.prev_hash, revision.hash";

    static ChainRow of(ResultSet row) throws SQLException {
        return new ChainRow(
                row.getLong("seq"),
                text(row, "kind"),
                text(row, "article"),
                row.getInt("version"),
                row.getString("statement"),
                row.getInt("number"),
                text(row, "author_kind"),
                text(row, "author"),
                text(row, "at"),
                row.getString("reason"),
                text(row, "payload_sha256"),
                text(row, "prev_hash"),
                text(row, "hash"));
    }

    /** A column that is never null; in a damaged ledger it may be, and then it is the empty text. */
    static String text(ResultSet row, String column) throws SQLException {
        String value = row.getString(column);
        return value == null ? "" : value;
    }

    /** The same row with the hash that its fields call for. */
    ChainRow sealed() {
        return new ChainRow(
                seq,
                kind,
                article,
                version,
                statement,
                number,
                authorKind,
                author,
                at,
                reason,
                payloadSha256,
                previousHash,
                computedHash());
    }

    /** The hash that the fields call for; that of an unreadable previous hash is computed over zeros. */
    String computedHash() {
        MessageDigest digest = sha256();
        digest.update(HexFormat.of().parseHex(isHash(previousHash) ? previousHash : GENESIS));
        for (String field : new @Nullable String[] {
            Long.toString(seq),
            kind,
            article,
            Integer.toString(version),
            statement,
            Integer.toString(number),
            authorKind,
            author,
            at,
            reason,
            payloadSha256
        }) {
            if (field == null) {
                digest.update(new byte[] {-1, -1, -1, -1});
            } else {
                byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
                digest.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
                digest.update(bytes);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static boolean isHash(String text) {
        return text.length() == 64 && text.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** @throws IllegalStateException when kind or author kind is a word that this version does not know */
    Revision toRevision() {
        RevisionKind knownKind = Named.find(RevisionKind.class, kind)
                .orElseThrow(() -> new IllegalStateException("revision " + seq + " has the unknown kind " + kind));
        AuthorKind knownAuthor = Named.find(AuthorKind.class, authorKind)
                .orElseThrow(
                        () -> new IllegalStateException("revision " + seq + " has the unknown author " + authorKind));
        return new Revision(
                seq,
                knownKind,
                article,
                version,
                statement,
                number,
                new Author(knownAuthor, author),
                at,
                reason,
                payloadSha256,
                previousHash,
                hash);
    }
}
