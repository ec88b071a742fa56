package org.demarche.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

/** Looks into files that hold gzip members, without knowing their format. */
final class Packed {
    private Packed() {}

    static String texts(byte[] bytes) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i + 2 < bytes.length; i++) {
            if (bytes[i] == 0x1f && (bytes[i + 1] & 0xff) == 0x8b && bytes[i + 2] == 8) {
                try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes, i, bytes.length - i))) {
                    // Members are followed by other bytes, so only as much as can be read counts.
                    for (int c = in.read(); c >= 0; c = in.read()) {
                        all.append((char) c);
                    }
                } catch (IOException endOfMember) {
                    all.append('\n');
                }
            }
        }
        return new String(all.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
