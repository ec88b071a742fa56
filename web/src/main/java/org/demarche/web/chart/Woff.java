package org.demarche.web.chart;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Unpacks fonts of the Web Open Font Format 1.0, which Java does not read, to the OpenType files that it reads. */
final class Woff {
    private static final int SIGNATURE = 0x774F4646;
    private static final int HEADER = 44;
    private static final int ENTRY = 20;

    private Woff() {}

    /** @throws IOException when it is no such font */
    static byte[] unpacked(byte[] woff) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(woff);
        if (woff.length < HEADER || in.getInt(0) != SIGNATURE) {
            throw new IOException("not a font of the Web Open Font Format 1.0");
        }
        int tables = in.getShort(12);
        byte[] out = new byte[in.getInt(16) + 4 * tables];
        ByteBuffer directory = ByteBuffer.wrap(out);
        int power = Integer.highestOneBit(tables);
        directory.putInt(in.getInt(4)).putShort((short) tables).putShort((short) (16 * power));
        directory.putShort((short) Integer.numberOfTrailingZeros(power)).putShort((short) (16 * (tables - power)));
        int at = 12 + 16 * tables;
        for (int i = 0; i < tables; i++) {
            int entry = HEADER + ENTRY * i;
            byte[] table = table(woff, in.getInt(entry + 4), in.getInt(entry + 8), in.getInt(entry + 12));
            directory
                    .putInt(in.getInt(entry))
                    .putInt(in.getInt(entry + 16))
                    .putInt(at)
                    .putInt(table.length);
            System.arraycopy(table, 0, out, at, table.length);
            at += (table.length + 3) & ~3;
        }
        return Arrays.copyOf(out, at);
    }

    private static byte[] table(byte[] woff, int offset, int packed, int length) throws IOException {
        if (packed == length) {
            return Arrays.copyOfRange(woff, offset, offset + length);
        }
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(woff, offset, packed);
            byte[] table = new byte[length];
            if (inflater.inflate(table) != length) {
                throw new IOException("a table of the font ends too early");
            }
            return table;
        } catch (DataFormatException e) {
            throw new IOException("a table of the font cannot be unpacked", e);
        } finally {
            inflater.end();
        }
    }
}
