package org.demarche.article.warc;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * The members of a gzip file (RFC 1952), one after another, each with the offset at which it begins. A WARC.gz file keeps every record in a
 * member of its own, so that a damaged one can be skipped: reading goes on at the next place that looks like a member's beginning. Not
 * thread-safe.
 */
final class Members {
    private static final String DAMAGED = "its compressed bytes are damaged";

    private final PushbackInputStream in;
    private long position;
    private final byte[] input = new byte[8192];
    /** How many bytes of {@code input} were read last. */
    private int given;

    Members(InputStream in) {
        this.in = new PushbackInputStream(in, 1 << 16);
    }

    /**
     * @param offset in bytes, where the member begins
     * @param bytes its content, cut off at the limit
     * @param broken what is wrong with it, null when nothing is
     */
    record Member(
            long offset,
            byte[] bytes,
            boolean cut,
            @Nullable String broken) {}

    /** The next member, or null at the end. Of a member that inflates to more than {@code limit} bytes only the beginning is kept. */
    @Nullable
    Member next(int limit) throws IOException {
        if (!seek()) {
            return null;
        }
        long offset = position;
        given = 0;
        Inflater inflater = new Inflater(true);
        try {
            header();
            return inflate(inflater, offset, limit);
        } catch (DataFormatException e) {
            // The next member may begin in what was given to the inflater last.
            in.unread(input, 0, given);
            position -= given;
            return new Member(offset, new byte[0], false, DAMAGED);
        } finally {
            inflater.end();
        }
    }

    private Member inflate(Inflater inflater, long offset, int limit) throws IOException, DataFormatException {
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        byte[] output = new byte[16384];
        CRC32 crc = new CRC32();
        boolean cut = false;
        while (!inflater.finished()) {
            if (inflater.needsInput()) {
                int got = in.read(input, 0, input.length);
                given = Math.max(0, got);
                if (got < 0) {
                    return new Member(offset, out.toByteArray(), cut, "the file ends in the middle of it");
                }
                position += given;
                inflater.setInput(input, 0, given);
            }
            int count = inflater.inflate(output);
            if (count == 0 && inflater.needsDictionary()) {
                throw new DataFormatException("a dictionary is asked for");
            }
            crc.update(output, 0, count);
            int room = Math.min(count, limit - out.size());
            out.write(output, 0, room);
            cut |= room < count;
        }
        int left = inflater.getRemaining();
        in.unread(input, given - left, left);
        position -= left;
        byte[] trailer = in.readNBytes(8);
        position += trailer.length;
        if (trailer.length < 8) {
            return new Member(offset, out.toByteArray(), cut, "the file ends in the middle of it");
        }
        if (crc.getValue() != littleEndian(trailer)) {
            // Damage can look like good data for a while, and end somewhere in the next member.
            in.unread(trailer);
            in.unread(input, 0, given - left);
            position -= trailer.length + given - left;
            return new Member(offset, new byte[0], false, DAMAGED);
        }
        return new Member(offset, out.toByteArray(), cut, null);
    }

    private static long littleEndian(byte[] four) {
        return (four[0] & 0xFFL) | (four[1] & 0xFFL) << 8 | (four[2] & 0xFFL) << 16 | (four[3] & 0xFFL) << 24;
    }

    /** Goes to the next 1F 8B 08; whether there is one. */
    private boolean seek() throws IOException {
        int before = -1;
        int beforeThat = -1;
        for (int b = one(); b >= 0; b = one()) {
            if (beforeThat == 0x1F && before == 0x8B && b == 8) {
                in.unread(new byte[] {0x1F, (byte) 0x8B, 8});
                position -= 3;
                return true;
            }
            beforeThat = before;
            before = b;
        }
        return false;
    }

    private void header() throws IOException {
        for (int i = 0; i < 3; i++) {
            one();
        }
        int flags = one();
        for (int i = 0; i < 6; i++) {
            one();
        }
        if ((flags & 4) != 0) {
            int length = one() | one() << 8;
            for (int i = 0; i < length && one() >= 0; i++) {
                continue;
            }
        }
        for (int flag = 8; flag <= 16; flag <<= 1) {
            if ((flags & flag) != 0) {
                for (int b = one(); b > 0; ) {
                    b = one();
                }
            }
        }
        if ((flags & 2) != 0) {
            one();
            one();
        }
    }

    private int one() throws IOException {
        int b = in.read();
        position += b >= 0 ? 1 : 0;
        return b;
    }
}
