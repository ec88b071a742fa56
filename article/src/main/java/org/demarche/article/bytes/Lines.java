package org.demarche.article.bytes;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** Lines of a stream, in memory for one line only, each cut off at a limit. Not thread-safe. */
public final class Lines {
    private final Reader reader;
    private final int limit;
    private final char[] buffer = new char[1 << 14];
    private int position;
    private int filled;
    private long number;
    private boolean tooLong;

    /**
     * @param reader the stream; not closed here
     * @param limit the most characters (UTF-16 units) of one line
     */
    public Lines(Reader reader, int limit) {
        this.reader = reader;
        this.limit = limit;
    }

    /** The next line without its break, or null at the end. Of a line that is too long only the beginning is given; see {@link #tooLong}. */
    public @Nullable String next() throws IOException {
        StringBuilder line = new StringBuilder();
        tooLong = false;
        boolean any = false;
        while (true) {
            if (position == filled) {
                filled = reader.read(buffer, 0, buffer.length);
                position = 0;
                if (filled <= 0) {
                    filled = 0;
                    if (!any) {
                        return null;
                    }
                    number++;
                    return line.toString();
                }
            }
            any = true;
            int from = position;
            while (position < filled && buffer[position] != '\n') {
                position++;
            }
            int room = limit - line.length();
            line.append(buffer, from, Math.min(room, position - from));
            tooLong |= position - from > room;
            if (position < filled) {
                position++;
                number++;
                int end = line.length();
                if (end > 0 && line.charAt(end - 1) == '\r') {
                    line.setLength(end - 1);
                }
                return line.toString();
            }
        }
    }

    /** The number of the line last given, from 1. */
    public long number() {
        return number;
    }

    /** Whether the line last given was longer than the limit. */
    public boolean tooLong() {
        return tooLong;
    }
}
