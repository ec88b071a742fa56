package org.demarche.article.bytes;

/**
 * How much is read before an input is refused. One place decides it for all kinds of input.
 *
 * @param page bytes of one page, document or feed after decompression
 * @param text bytes of one plain text
 * @param line characters (UTF-16 units) of one line of a {@code .jsonl} file
 * @param entries files of one folder, or records of one archive
 */
public record Limits(int page, int text, int line, long entries) {
    /** 64 MiB a page, 16 MiB a text, 16 million characters a line, entries without limit. */
    public static final Limits DEFAULT = new Limits(64 << 20, 16 << 20, 16_000_000, Long.MAX_VALUE);

    /** @throws IllegalArgumentException when a limit is not positive */
    public Limits {
        if (page <= 0 || text <= 0 || line <= 0 || entries <= 0) {
            throw new IllegalArgumentException("every limit must be positive");
        }
    }
}
