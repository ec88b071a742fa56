package org.demarche.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Lines of UTF-8 ending in a line feed, whatever the machine. */
final class Lines {
    private final Writer writer;

    Lines(OutputStream out) {
        this.writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    }

    Lines line(String text) {
        return part(text).part("\n");
    }

    Lines part(String text) {
        try {
            writer.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    void flush() throws IOException {
        writer.flush();
    }
}
