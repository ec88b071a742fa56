package org.demarche.article.bytes;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What an input is, told by its first bytes and, where these leave it open, by its name. */
public enum Kind {
    TEXT,
    HTML,
    RECORDS,
    FEED,
    WARC,
    GZIP,
    PDF,
    OFFICE,
    MAIL,
    BINARY;

    /** How many bytes from the start are worth showing to {@link #of}. */
    public static final int PEEK = 4096;

    private record Magic(String what, byte[] start) {
        static Magic of(String what, int... bytes) {
            byte[] start = new byte[bytes.length];
            for (int i = 0; i < bytes.length; i++) {
                start[i] = (byte) bytes[i];
            }
            return new Magic(what, start);
        }
    }

    /** First bytes of common files that hold no article, with what they are. */
    private static final List<Magic> MAGIC = List.of(
            Magic.of("a PNG picture", 0x89, 'P', 'N', 'G'),
            Magic.of("a JPEG picture", 0xFF, 0xD8, 0xFF),
            Magic.of("a GIF picture", 'G', 'I', 'F', '8'),
            Magic.of("a program (ELF)", 0x7F, 'E', 'L', 'F'),
            Magic.of("a program (PE)", 'M', 'Z'),
            Magic.of("a ZIP archive", 'P', 'K', 3, 4),
            Magic.of("a Java class", 0xCA, 0xFE, 0xBA, 0xBE),
            Magic.of("an SQLite database", 'S', 'Q', 'L', 'i', 't', 'e', ' ', 'f'),
            Magic.of("an RTF document", '{', '\\', 'r', 't', 'f'),
            Magic.of("an old or locked Office document (OLE)", 0xD0, 0xCF, 0x11, 0xE0),
            Magic.of("a 7-Zip archive", '7', 'z', 0xBC, 0xAF),
            Magic.of("a RAR archive", 'R', 'a', 'r', '!'),
            Magic.of("an xz archive", 0xFD, '7', 'z', 'X', 'Z'),
            Magic.of("a Zstandard archive", 0x28, 0xB5, 0x2F, 0xFD),
            Magic.of("a bzip2 archive", 'B', 'Z', 'h'),
            Magic.of("an Ogg recording", 'O', 'g', 'g', 'S'),
            Magic.of("an MP3 recording", 'I', 'D', '3'));

    /** Where the name of the first entry of a ZIP archive begins. */
    private static final int ZIP_NAME = 30;

    private static final Set<String> LETTER = Set.of("from", "to", "subject", "date");
    private static final Set<String> POSTED = Set.of(
            "received",
            "message-id",
            "mime-version",
            "return-path",
            "delivered-to",
            "x-mailer",
            "content-transfer-encoding");

    /**
     * @param name file name, URL path or {@code -}
     * @param head the first bytes of the content, up to {@link #PEEK}
     * @return what it is
     */
    public static Kind of(String name, byte[] head) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (starts(head, 0x1F, 0x8B)) {
            return GZIP;
        }
        if (starts(head, '%', 'P', 'D', 'F', '-')) {
            return PDF;
        }
        if (starts(head, 'W', 'A', 'R', 'C', '/')) {
            return WARC;
        }
        if (starts(head, 'P', 'K', 3, 4)) {
            return lower.matches(".*\\.(?:docx|docm|odt)") || document(head) ? OFFICE : BINARY;
        }
        if (binary(head)) {
            return BINARY;
        }
        return ofText(lower, ascii(head));
    }

    /** The first names in an archive show what it holds, and the first one of OpenDocument is a declaration. */
    private static boolean document(byte[] head) {
        String start = new String(head, StandardCharsets.ISO_8859_1);
        return start.contains("[Content_Types].xml")
                || start.contains("word/")
                || start.startsWith("mimetype", ZIP_NAME);
    }

    private static Kind ofText(String lower, String head) {
        String start = head.stripLeading().toLowerCase(Locale.ROOT);
        if (lower.endsWith(".jsonl") || lower.endsWith(".ndjson") || start.startsWith("{\"format\"")) {
            return RECORDS;
        }
        if (start.startsWith("{") && start.contains("jsonfeed.org/version")) {
            return FEED;
        }
        String marked = start.substring(0, Math.min(start.length(), 1500));
        if (marked.startsWith("<")
                && !marked.contains("<html")
                && (marked.contains("<rss") || marked.contains("<feed") || marked.contains("<rdf:rdf"))) {
            return FEED;
        }
        if (start.startsWith("{\\rtf")) {
            return BINARY;
        }
        if (lower.endsWith(".eml") || letter(head)) {
            return MAIL;
        }
        if (html(lower, start)) {
            return HTML;
        }
        return TEXT;
    }

    /** Begins with a block of header fields, among them three that only letters have (RFC 5322, 3.6). */
    private static boolean letter(String head) {
        int fields = 0;
        boolean posted = false;
        for (String line : head.split("\\r?\\n", 60)) {
            if (line.isEmpty()) {
                break;
            }
            int colon = line.indexOf(':');
            if (line.charAt(0) == ' ' || line.charAt(0) == '\t') {
                continue;
            }
            if (colon < 1 || line.lastIndexOf(' ', colon) >= 0) {
                return false;
            }
            String field = line.substring(0, colon).toLowerCase(Locale.ROOT);
            fields += LETTER.contains(field) ? 1 : 0;
            posted |= POSTED.contains(field);
        }
        return posted && fields >= 2;
    }

    private static boolean html(String lower, String start) {
        if (lower.endsWith(".html") || lower.endsWith(".htm") || lower.endsWith(".xhtml")) {
            return true;
        }
        if (lower.endsWith(".txt") || lower.endsWith(".text") || lower.endsWith(".md")) {
            return start.startsWith("<!doctype html") || start.startsWith("<html");
        }
        return start.startsWith("<")
                && (start.contains("<html")
                        || start.contains("<!doctype html")
                        || start.contains("<head")
                        || start.contains("<body")
                        || start.contains("<article")
                        || start.contains("<div")
                        || start.contains("<p>"));
    }

    /** What a person can do about a binary. */
    public static String remedy(byte[] head) {
        if (starts(head, 0xD0, 0xCF, 0x11, 0xE0)) {
            return "Save it as .docx, PDF or text; if it is a .docx already, take its password off";
        }
        return starts(head, '{', '\\', 'r', 't', 'f')
                ? "Save it as .docx, PDF or text"
                : starts(head, 'P', 'K', 3, 4)
                        ? "Unpack it and give the folder"
                        : "Give text, HTML, PDF, .docx, .odt, .eml or a .jsonl record";
    }

    /** What a binary looks like: "a PNG picture", or "a binary file" when its first bytes say nothing. */
    public static String describe(byte[] head) {
        for (Magic magic : MAGIC) {
            if (starts(head, magic.start)) {
                return magic.what;
            }
        }
        if (head.length > 11 && starts(head, 'R', 'I', 'F', 'F')) {
            return "a media file (RIFF)";
        }
        if (head.length > 7 && head[4] == 'f' && head[5] == 't' && head[6] == 'y' && head[7] == 'p') {
            return "a film or recording (MP4)";
        }
        return "a binary file";
    }

    private static boolean binary(byte[] head) {
        for (Magic magic : MAGIC) {
            if (magic.start.length > 2 && starts(head, magic.start)) {
                return true;
            }
        }
        if (starts(head, 0xFF, 0xFE) || starts(head, 0xFE, 0xFF) || TextBytes.looksUtf16(head)) {
            return false;
        }
        int strange = 0;
        for (byte b : head) {
            int c = b & 0xFF;
            if (c == 0) {
                return true;
            }
            if (c < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x1B) {
                strange++;
            }
        }
        return strange * 50 > head.length;
    }

    private static String ascii(byte[] head) {
        if (starts(head, 0xFF, 0xFE)) {
            return new String(head, 2, head.length - 2, StandardCharsets.UTF_16LE);
        }
        if (starts(head, 0xFE, 0xFF)) {
            return new String(head, 2, head.length - 2, StandardCharsets.UTF_16BE);
        }
        if (starts(head, 0xEF, 0xBB, 0xBF)) {
            return new String(head, 3, head.length - 3, StandardCharsets.ISO_8859_1);
        }
        return new String(head, StandardCharsets.ISO_8859_1);
    }

    private static boolean starts(byte[] head, int... start) {
        if (head.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if (head[i] != (byte) start[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean starts(byte[] head, byte[] start) {
        return head.length >= start.length && java.util.Arrays.equals(head, 0, start.length, start, 0, start.length);
    }
}
