package org.demarche.ledger;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line that stands for everything up to a revision; whoever wrote it down can prove later that nothing older was changed. The hash is
 * the Merkle tree hash (RFC 6962, 2.1) over the hashes of one day's revisions, and each of those holds the hash of all before it.
 *
 * @param day the day in UTC
 * @param seq the day's last revision that it covers
 * @param hash lower-case hexadecimal
 */
public record Root(LocalDate day, long seq, String hash) {
    private static final Pattern FORM = Pattern.compile("(\\d{4}-\\d{2}-\\d{2}):(\\d{1,18}):([0-9a-f]{64})");

    /**
     * Reads what {@link #toString} wrote.
     *
     * @throws IllegalArgumentException when it is something else
     */
    public static Root parse(String text) {
        Matcher parts = FORM.matcher(text.strip());
        try {
            if (parts.matches()) {
                return new Root(LocalDate.parse(parts.group(1)), Long.parseLong(parts.group(2)), parts.group(3));
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("\"" + text + "\" is no root: there is no such day", e);
        }
        throw new IllegalArgumentException(
                "\"" + text + "\" is no root: give a line as verify prints it, day:revision:hash,"
                        + " such as 2031-05-04:128:9f86d081…");
    }

    /** {@code day:seq:hash}, to be written down or published. */
    @Override
    public String toString() {
        return day + ":" + seq + ":" + hash;
    }
}
