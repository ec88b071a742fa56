package org.demarche.training.encoder;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Reads the wire format of Protocol Buffers, field by field: no more of it than an ONNX file needs.
 *
 * @see <a href="https://protobuf.dev/programming-guides/encoding/">the encoding</a>
 */
final class ProtobufReader {
    private final ByteBuffer bytes;
    private int field;
    private int wire;

    ProtobufReader(ByteBuffer bytes) {
        this.bytes = bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Goes to the next field; false at the end. The value must then be taken or skipped. */
    boolean next() {
        if (!bytes.hasRemaining()) {
            return false;
        }
        long key = varint();
        field = (int) (key >>> 3);
        wire = (int) (key & 7);
        return true;
    }

    /** Number of the field reached. */
    int field() {
        return field;
    }

    long varint() {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            byte b = bytes.get();
            value |= (b & 0x7FL) << shift;
            if (b >= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("a number in the file runs over 64 bits");
    }

    /** A view of the bytes of the field reached: a nested message, a string or raw data. */
    ByteBuffer bytes() {
        int length = Math.toIntExact(varint());
        ByteBuffer slice = bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
        slice.limit(length);
        bytes.position(bytes.position() + length);
        return slice;
    }

    String string() {
        return StandardCharsets.UTF_8.decode(bytes()).toString();
    }

    void skip() {
        switch (wire) {
            case 0 -> varint();
            case 1 -> bytes.position(bytes.position() + 8);
            case 2 -> bytes();
            case 5 -> bytes.position(bytes.position() + 4);
            default -> throw new IllegalArgumentException("the file holds a field of the unknown wire type " + wire);
        }
    }
}
