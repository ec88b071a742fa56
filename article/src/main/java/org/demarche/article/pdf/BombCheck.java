package org.demarche.article.pdf;

import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.demarche.article.bytes.Unreadable;

/**
 * Looks at the compressed streams of a document before the PDF library unpacks them into memory, which it does without a limit. Pictures are
 * left alone, because their streams are not unpacked for text. Streams are found by their keyword and not by the document's own tables,
 * which the streams may hold themselves.
 */
final class BombCheck {
    /** What one stream may unpack to. The text of a long book takes a tenth of it. */
    private static final long MOST_OF_ONE = 64L << 20;

    private static final long MOST_OF_ALL = 1L << 30;
    /** A stream packed by another method than deflate, or by two, is let pass up to this many bytes. */
    private static final int MOST_OF_OTHERS = 256 << 10;

    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "endstream".getBytes(StandardCharsets.US_ASCII);

    private final byte[] file;
    private final byte[] sink = new byte[1 << 16];
    private long all;

    private BombCheck(byte[] file) {
        this.file = file;
    }

    /** @throws Unreadable when a stream unpacks to more than any text needs */
    static void check(byte[] file) throws Unreadable {
        new BombCheck(file).all();
    }

    private void all() throws Unreadable {
        int at = find(STREAM, 0);
        while (at >= 0) {
            int begin = at + STREAM.length;
            boolean ends = at >= 3 && file[at - 1] == 'd' && file[at - 2] == 'n' && file[at - 3] == 'e';
            if (!ends) {
                begin += begin < file.length && file[begin] == '\r' ? 1 : 0;
                begin += begin < file.length && file[begin] == '\n' ? 1 : 0;
                one(at, begin);
            }
            at = find(STREAM, at + STREAM.length);
        }
    }

    private void one(int keyword, int begin) throws Unreadable {
        int from = Math.max(0, keyword - 2048);
        String before = new String(file, from, keyword - from, StandardCharsets.ISO_8859_1);
        String dictionary = before.substring(Math.max(0, before.lastIndexOf(" obj")));
        if (dictionary.matches("(?s).*/Subtype\\s{0,4}/Image.*")) {
            return;
        }
        if (zlib(begin)) {
            inflate(begin);
        } else if (dictionary.contains("Decode") || dictionary.contains("/LZW") || dictionary.contains("/Fl")) {
            int end = find(END, begin);
            if ((end < 0 ? file.length : end) - begin > MOST_OF_OTHERS) {
                throw refusal("a packed stream of more than " + (MOST_OF_OTHERS >> 10) + " kB that cannot be checked");
            }
        }
    }

    private boolean zlib(int at) {
        return at + 1 < file.length && zlib(file[at], file[at + 1]);
    }

    /** RFC 1950, 2.2: deflate, and a header whose check bits are right. */
    private static boolean zlib(byte first, byte second) {
        return (first & 0x0F) == 8 && (first & 0xF0) <= 0x70 && ((first & 0xFF) * 256 + (second & 0xFF)) % 31 == 0;
    }

    private void inflate(int begin) throws Unreadable {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(file, begin, file.length - begin);
            long size = 0;
            while (!inflater.finished()) {
                int n = inflater.inflate(sink);
                if (n == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    break;
                }
                if (size == 0 && n > 1 && zlib(sink[0], sink[1]) && inflater.getBytesRead() > MOST_OF_OTHERS) {
                    throw refusal("a stream that is packed twice");
                }
                size += n;
                all += n;
                if (size > MOST_OF_ONE || all > MOST_OF_ALL) {
                    throw refusal("streams that unpack to more than "
                            + ((size > MOST_OF_ONE ? MOST_OF_ONE : MOST_OF_ALL) >> 20) + " MB");
                }
            }
        } catch (DataFormatException e) {
            // A damaged stream ends where it is damaged; the library finds that too and goes on.
        } finally {
            inflater.end();
        }
    }

    private static Unreadable refusal(String what) {
        return new Unreadable(
                "the PDF holds " + what + ", as documents made to exhaust memory do",
                "Print it anew from the program that shows it, or get its text");
    }

    private int find(byte[] word, int from) {
        outer:
        for (int i = from; i <= file.length - word.length; i++) {
            for (int k = 0; k < word.length; k++) {
                if (file[i + k] != word[k]) {
                    continue outer;
                }
            }
            return i;
        }
        return -1;
    }
}
