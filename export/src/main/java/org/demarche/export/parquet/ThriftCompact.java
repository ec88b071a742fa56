package org.demarche.export.parquet;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/** Writes structures in Thrift's compact protocol (thrift-compact-protocol.md), as far as Parquet's metadata needs it. */
final class ThriftCompact {
    private static final int I32 = 5;
    private static final int I64 = 6;
    private static final int BINARY = 8;
    private static final int LIST = 9;
    private static final int STRUCT = 12;
    private static final int LONG_LIST = 15;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Deque<Integer> fields = new ArrayDeque<>();
    private int last;

    ThriftCompact i32(int field, int value) {
        header(field, I32);
        varint(zigzag(value));
        return this;
    }

    ThriftCompact i64(int field, long value) {
        header(field, I64);
        varint(zigzag(value));
        return this;
    }

    ThriftCompact string(int field, String value) {
        header(field, BINARY);
        element(value);
        return this;
    }

    /** Begins a structure in a field; {@link #end} ends it. */
    ThriftCompact struct(int field) {
        header(field, STRUCT);
        return element();
    }

    /** Begins a structure that is an element of a list. */
    ThriftCompact element() {
        fields.push(last);
        last = 0;
        return this;
    }

    ThriftCompact end() {
        out.write(0);
        last = fields.pop();
        return this;
    }

    ThriftCompact structs(int field, int size) {
        return list(field, STRUCT, size);
    }

    ThriftCompact strings(int field, int size) {
        return list(field, BINARY, size);
    }

    ThriftCompact i32s(int field, int... values) {
        list(field, I32, values.length);
        for (int value : values) {
            varint(zigzag(value));
        }
        return this;
    }

    ThriftCompact element(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        varint(bytes.length);
        out.writeBytes(bytes);
        return this;
    }

    private ThriftCompact list(int field, int type, int size) {
        header(field, LIST);
        if (size < LONG_LIST) {
            out.write(size << 4 | type);
        } else {
            out.write(LONG_LIST << 4 | type);
            varint(size);
        }
        return this;
    }

    private void header(int field, int type) {
        int step = field - last;
        if (step > 0 && step <= 15) {
            out.write(step << 4 | type);
        } else {
            out.write(type);
            varint(zigzag(field));
        }
        last = field;
    }

    private static long zigzag(long value) {
        return value << 1 ^ value >> 63;
    }

    private void varint(long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            out.write((int) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }

    /** The outermost structure, ended. */
    byte[] bytes() {
        out.write(0);
        return out.toByteArray();
    }
}
