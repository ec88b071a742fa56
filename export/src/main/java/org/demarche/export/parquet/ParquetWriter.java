package org.demarche.export.parquet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes rows into a Parquet file, a row group at a time; holds no more than one group. Confined to one thread. */
public final class ParquetWriter {
    private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
    private static final int GZIP = 2;
    private static final int PLAIN = 0;
    private static final int RLE = 3;
    private static final int UTF8 = 0;

    /** Strings of a group, in UTF-16 units: what is held in memory at most, and a row more. */
    private static final long GROUP_CHARACTERS = 16 << 20;

    private record Chunk(long offset, int values, long uncompressed, long compressed) {}

    private record Group(List<Chunk> chunks, long rows) {}

    private final OutputStream out;
    private final List<ParquetColumn> columns;
    private final int groupRows;
    private final List<Group> groups = new ArrayList<>();
    private List<ColumnChunk> chunks = new ArrayList<>();
    private long position;
    private int rows;
    private long characters;

    /**
     * @param out where the file goes, from its first byte on; not closed here
     * @param groupRows rows of a group at most
     */
    public ParquetWriter(OutputStream out, List<ParquetColumn> columns, int groupRows) throws IOException {
        this.out = out;
        this.columns = List.copyOf(columns);
        this.groupRows = groupRows;
        write(MAGIC);
        begin();
    }

    private void begin() {
        chunks = new ArrayList<>();
        columns.forEach(column -> chunks.add(new ColumnChunk(column)));
        rows = 0;
        characters = 0;
    }

    /**
     * Takes a row.
     *
     * @param row for every column its values: Integer, Double or String as the column's type says, none where there is none
     */
    public void row(List<List<?>> row) throws IOException {
        for (int i = 0; i < columns.size(); i++) {
            chunks.get(i).add(row.get(i));
            for (Object value : row.get(i)) {
                characters += value instanceof String text ? text.length() : 0;
            }
        }
        if (++rows == groupRows || characters > GROUP_CHARACTERS) {
            group();
        }
    }

    private void group() throws IOException {
        List<Chunk> written = new ArrayList<>();
        for (ColumnChunk chunk : chunks) {
            ColumnChunk.Written page = chunk.page();
            written.add(new Chunk(position, page.values(), page.uncompressed(), page.bytes().length));
            write(page.bytes());
        }
        groups.add(new Group(written, rows));
        begin();
    }

    /** Writes what is left and the footer. */
    public void finish() throws IOException {
        if (rows > 0) {
            group();
        }
        byte[] footer = footer();
        write(footer);
        write(ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(footer.length)
                .array());
        write(MAGIC);
        out.flush();
    }

    /** FileMetaData of parquet.thrift. */
    private byte[] footer() {
        ThriftCompact thrift = new ThriftCompact();
        thrift.i32(1, 1).structs(2, columns.size() + 1);
        thrift.element().string(4, "statement").i32(5, columns.size()).end();
        for (ParquetColumn column : columns) {
            thrift.element()
                    .i32(1, column.type().number)
                    .i32(3, column.repetition().number)
                    .string(4, column.name());
            if (column.type() == ParquetColumn.Type.STRING) {
                // LogicalType is a union; its member 1 is the empty structure StringType.
                thrift.i32(6, UTF8).struct(10).struct(1).end().end();
            }
            thrift.end();
        }
        thrift.i64(3, groups.stream().mapToLong(Group::rows).sum()).structs(4, groups.size());
        for (Group group : groups) {
            thrift.element().structs(1, columns.size());
            long size = 0;
            for (int i = 0; i < columns.size(); i++) {
                Chunk chunk = group.chunks().get(i);
                size += chunk.uncompressed();
                thrift.element().i64(2, chunk.offset()).struct(3);
                thrift.i32(1, columns.get(i).type().number).i32s(2, PLAIN, RLE);
                thrift.strings(3, 1).element(columns.get(i).name());
                thrift.i32(4, GZIP)
                        .i64(5, chunk.values())
                        .i64(6, chunk.uncompressed())
                        .i64(7, chunk.compressed())
                        .i64(9, chunk.offset());
                thrift.end().end();
            }
            thrift.i64(2, size).i64(3, group.rows()).end();
        }
        return thrift.string(6, "demarche").bytes();
    }

    private void write(byte[] bytes) throws IOException {
        out.write(bytes);
        position += bytes.length;
    }
}
