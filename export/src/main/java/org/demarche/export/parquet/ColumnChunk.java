package org.demarche.export.parquet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.demarche.export.parquet.ParquetColumn.Repetition;

/** The values of one column in the row group under way. */
final class ColumnChunk {
    private final ParquetColumn column;
    private final ByteArrayOutputStream values = new ByteArrayOutputStream();
    private final Levels definition = new Levels();
    private final Levels repetition = new Levels();
    private int count;

    ColumnChunk(ParquetColumn column) {
        this.column = column;
    }

    /** Takes a row's values. */
    void add(List<?> row) {
        if (column.repetition() == Repetition.REQUIRED && row.size() != 1
                || column.repetition() == Repetition.OPTIONAL && row.size() > 1) {
            throw new IllegalArgumentException(
                    column.name() + " is " + column.repetition() + ", not " + row.size() + " values");
        }
        if (row.isEmpty()) {
            count++;
            definition.add(0);
            repetition.add(0);
        }
        for (int i = 0; i < row.size(); i++) {
            count++;
            definition.add(1);
            repetition.add(i == 0 ? 0 : 1);
            plain(row.get(i));
        }
    }

    private void plain(Object value) {
        switch (column.type()) {
            case INT32 -> little(4, buffer -> buffer.putInt((Integer) value));
            case DOUBLE -> little(8, buffer -> buffer.putDouble((Double) value));
            case STRING -> {
                byte[] bytes = ((String) value).getBytes(StandardCharsets.UTF_8);
                little(4, buffer -> buffer.putInt(bytes.length));
                values.writeBytes(bytes);
            }
        }
    }

    private void little(int size, java.util.function.Consumer<ByteBuffer> put) {
        ByteBuffer buffer = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        put.accept(buffer);
        values.writeBytes(buffer.array());
    }

    /**
     * A chunk that is written.
     *
     * @param bytes page header and page
     * @param values how many, absent ones counted
     * @param uncompressed bytes before compression, the header counted
     */
    record Written(byte[] bytes, int values, long uncompressed) {}

    /** One data page of version 1 with its header. */
    Written page() throws IOException {
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        if (column.repetition() == Repetition.REPEATED) {
            repetition.writeTo(page);
        }
        if (column.repetition() != Repetition.REQUIRED) {
            definition.writeTo(page);
        }
        values.writeTo(page);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            page.writeTo(gzip);
        }
        byte[] header = new ThriftCompact()
                .i32(1, 0)
                .i32(2, page.size())
                .i32(3, packed.size())
                .struct(5)
                .i32(1, count)
                .i32(2, 0)
                .i32(3, 3)
                .i32(4, 3)
                .end()
                .bytes();
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(header);
        packed.writeTo(whole);
        return new Written(whole.toByteArray(), count, (long) header.length + page.size());
    }

    /** Levels of 0 and 1 as runs: the RLE half of Parquet's RLE/bit-packing hybrid, behind its length. */
    private static final class Levels {
        private final ByteArrayOutputStream runs = new ByteArrayOutputStream();
        private int level;
        private int length;

        void add(int next) {
            if (next != level) {
                flush();
                level = next;
            }
            length++;
        }

        private void flush() {
            if (length > 0) {
                long header = (long) length << 1;
                while ((header & ~0x7FL) != 0) {
                    runs.write((int) (header & 0x7F | 0x80));
                    header >>>= 7;
                }
                runs.write((int) header);
                runs.write(level);
                length = 0;
            }
        }

        void writeTo(ByteArrayOutputStream page) throws IOException {
            flush();
            page.writeBytes(ByteBuffer.allocate(4)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putInt(runs.size())
                    .array());
            runs.writeTo(page);
        }
    }
}
