package org.demarche.article.bytes;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Bytes become characters. What is asked, in this order: the byte order mark, the header of the transfer, the page's own declaration
 * and the bytes themselves. Valid UTF-8 that is not plain ASCII is UTF-8 whatever is declared, because no other encoding gives such bytes by
 * chance; text declared as UTF-8 that is not is read in the encoding that it fits. The names follow the WHATWG Encoding Standard, which reads
 * ISO-8859-1 as windows-1252.
 */
public final class TextBytes {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    /** How far into a page its declaration is looked for, in bytes. Some pages put 50 kB of script before it. */
    private static final int PRESCAN = 100_000;

    private static final Pattern DECLARED =
            Pattern.compile("(?:charset|encoding)\\s{0,8}=\\s{0,8}[\"']?\\s{0,8}([A-Za-z0-9_:.\\-]{2,40})");

    private TextBytes() {}

    /**
     * Decodes a whole file.
     *
     * @param bytes the file
     * @param header charset that the transfer named, null when there is none
     * @param markup whether a declaration inside the text counts (HTML, XML)
     * @return the characters, without the byte order mark, which is no character of the text
     */
    public static String decode(byte[] bytes, @Nullable String header, boolean markup) {
        if (at(bytes, 0xEF, 0xBB, 0xBF)) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        }
        if (at(bytes, 0xFF, 0xFE)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        if (at(bytes, 0xFE, 0xFF)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        if (looksUtf16(bytes)) {
            return new String(bytes, bytes[0] == 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
        }
        String utf8 = strict(bytes, StandardCharsets.UTF_8);
        Charset declared = named(header);
        if (declared == null && markup) {
            declared = declaredInside(bytes);
        }
        if (utf8 != null && (declared == null || !isIso2022(declared))) {
            return utf8;
        }
        if (declared != null && !declared.equals(StandardCharsets.UTF_8)) {
            return new String(bytes, declared);
        }
        return CharsetGuess.decode(bytes);
    }

    /** Whether the bytes look like UTF-16 without a byte order mark: nearly every second byte of the beginning is zero, and on one side only. */
    static boolean looksUtf16(byte[] bytes) {
        int n = Math.min(bytes.length, 512) & ~1;
        if (n < 8) {
            return false;
        }
        int even = 0;
        int odd = 0;
        for (int i = 0; i < n; i += 2) {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }
        int pairs = n / 2;
        return (even == 0 && odd * 10 > pairs * 8) || (odd == 0 && even * 10 > pairs * 8);
    }

    /** The text in this encoding, or null when a byte does not fit. */
    static @Nullable String strict(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static boolean isIso2022(Charset charset) {
        return charset.name().startsWith("ISO-2022");
    }

    private static @Nullable Charset declaredInside(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, PRESCAN), StandardCharsets.ISO_8859_1);
        Matcher found = DECLARED.matcher(head);
        while (found.find()) {
            // The second of two declarations may be the one that names an encoding that exists.
            Charset charset = named(found.group(1));
            if (charset != null) {
                return charset.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : charset;
            }
        }
        return null;
    }

    /** The encoding of this name, or null when there is none or no name. */
    static @Nullable Charset named(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return null;
        }
        String lower = name.strip().toLowerCase(Locale.ROOT);
        switch (lower) {
            case "iso-8859-1", "iso8859-1", "latin1", "latin-1", "us-ascii", "ascii", "iso-8859-15":
                return lower.equals("iso-8859-15") ? Charset.forName("ISO-8859-15") : WINDOWS_1252;
            case "utf8", "unicode-1-1-utf-8":
                return StandardCharsets.UTF_8;
            case "gb2312", "gbk", "x-gbk":
                return Charset.forName("GB18030");
            case "shift_jis", "shift-jis", "sjis", "x-sjis":
                return Charset.forName("windows-31j");
            case "ks_c_5601-1987", "euc-kr", "ks_c_5601-1989":
                return Charset.forName("x-windows-949");
            default:
        }
        try {
            return Charset.forName(lower);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    private static boolean at(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
