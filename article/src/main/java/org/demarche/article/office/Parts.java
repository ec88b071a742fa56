package org.demarche.article.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.demarche.article.bytes.Unreadable;

/** The parts of a document that are read: a ZIP archive's entries by name. What they unpack to is counted before it is kept. */
final class Parts {
    private static final int MOST_ENTRIES = 10_000;

    private Parts() {}

    /**
     * @param bytes the archive
     * @param wanted names of the entries to unpack; the others are passed over
     * @param limit bytes that the archive may unpack to in all, wanted or not
     * @throws Unreadable when it is damaged or unpacks to more
     */
    static Map<String, byte[]> of(byte[] bytes, Set<String> wanted, int limit) throws Unreadable {
        Map<String, byte[]> parts = new HashMap<>();
        byte[] buffer = new byte[1 << 16];
        // Pictures count as well, because to pass over an entry is to unpack it; they hardly shrink.
        long left = 4L * limit;
        int entries = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > MOST_ENTRIES) {
                    throw bomb("holds more than " + MOST_ENTRIES + " parts");
                }
                if (wanted.contains(entry.getName()) && !parts.containsKey(entry.getName())) {
                    byte[] part = zip.readNBytes(limit);
                    if (part.length == limit) {
                        throw bomb("unpacks to more than " + (limit >> 20) + " MB");
                    }
                    parts.put(entry.getName(), part);
                    left -= part.length;
                } else {
                    int n = zip.read(buffer);
                    while (n >= 0 && left >= 0) {
                        left -= n;
                        n = zip.read(buffer);
                    }
                }
                if (left < 0) {
                    throw bomb("unpacks to more than " + (4L * limit >> 20) + " MB");
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            // IllegalArgumentException: a name in no known encoding.
            if (parts.isEmpty()) {
                throw new Unreadable(
                        "the document is damaged: " + e.getMessage(),
                        "Get it again, or open it elsewhere and save it anew");
            }
            // The text came before the damage.
        }
        return parts;
    }

    private static Unreadable bomb(String what) {
        return new Unreadable("the document " + what, "Split it, or save its text");
    }
}
