package org.demarche.article.bytes;

import java.time.Duration;

/**
 * How much is read before an input is refused. One place decides it for all kinds of input.
 *
 * @param page bytes of one page, document or feed after decompression
 * @param text bytes of one plain text, or characters (UTF-16 units) of the text of one document
 * @param line characters (UTF-16 units) of one line of a {@code .jsonl} file
 * @param entries files of one folder, or records of one archive
 * @param sheets pages of one PDF document
 * @param time how long one PDF document may take
 */
public record Limits(int page, int text, int line, long entries, int sheets, Duration time) {
    /** 64 MiB a page, 16 MiB a text, 16 million characters a line, entries without limit, 2,000 sheets and a minute a document. */
    public static final Limits DEFAULT = new Limits(64 << 20, 16 << 20, 16_000_000, Long.MAX_VALUE);

    /** @throws IllegalArgumentException when a limit is not positive */
    public Limits {
        if (page <= 0 || text <= 0 || line <= 0 || entries <= 0 || sheets <= 0 || time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException("every limit must be positive");
        }
    }

    /** 2,000 sheets and a minute a document. */
    public Limits(int page, int text, int line, long entries) {
        this(page, text, line, entries, 2000, Duration.ofMinutes(1));
    }
}
