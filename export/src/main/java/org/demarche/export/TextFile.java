package org.demarche.export;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Files of UTF-8 text from strangers: lines of a limited length, and a plain word where a file is something else. */
final class TextFile implements AutoCloseable {
    /** UTF-16 units of a line; an article of a book's length fits. */
    static final int LONGEST_LINE = 64 << 20;

    private static final int LOOK = 4;

    private final Path file;
    private final Reader reader;
    private final StringBuilder waiting = new StringBuilder();
    private int line;

    private TextFile(Path file, Reader reader) {
        this.file = file;
        this.reader = reader;
    }

    /** @throws ImportException when it is packed or no text */
    static TextFile open(Path file) throws IOException, ImportException {
        refusePacked(file);
        Reader reader = reader(file);
        return new TextFile(file, reader);
    }

    /** A reader that stops at the first byte that is no UTF-8, behind a byte order mark if there is one. */
    static Reader reader(Path file) throws IOException {
        BufferedReader reader = new BufferedReader(
                new InputStreamReader(
                        Files.newInputStream(file),
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                1 << 16);
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }

    /** Nothing is unpacked here: a small packed file can hold more than any disk. */
    static void refusePacked(Path file) throws IOException, ImportException {
        byte[] first;
        try (var in = Files.newInputStream(file)) {
            first = in.readNBytes(LOOK);
        }
        String magic = HexFormat.of().formatHex(first);
        if (magic.startsWith("504b0304")
                || magic.startsWith("1f8b")
                || magic.startsWith("28b52ffd")
                || magic.startsWith("425a68")) {
            throw new ImportException(file + ": this is a packed file. Unpack it, and import what is in it");
        }
        if (first.length == 0) {
            throw new ImportException(file + ": the file is empty. Give one with something in it");
        }
    }

    /** The next line without its end; null behind the last one. */
    @Nullable
    String next() throws IOException, ImportException {
        waiting.setLength(0);
        line++;
        try {
            int c = reader.read();
            if (c < 0) {
                return null;
            }
            for (; c >= 0 && c != '\n'; c = reader.read()) {
                if (waiting.length() == LONGEST_LINE) {
                    throw new ImportException(place() + ": the line is longer than " + LONGEST_LINE
                            + " characters. Divide the file: one article a line");
                }
                waiting.append((char) c);
            }
        } catch (CharacterCodingException e) {
            throw new ImportException(place() + ": this is no UTF-8. Save the file as UTF-8", e);
        }
        int length = waiting.length();
        if (length > 0 && waiting.charAt(length - 1) == '\r') {
            waiting.setLength(length - 1);
        }
        return waiting.toString();
    }

    /** Where the line that {@link #next} gave last stands, for messages. */
    String place() {
        return file + ", line " + line;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
