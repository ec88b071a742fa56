package org.demarche.record;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An article as a reader of the cleaned page has it.
 *
 * @param source path or URL as it was given; an entry of an archive is {@code file.warc.gz#offset}
 * @param url canonical URL, null when unknown
 * @param outlet who publishes it, null when unknown
 * @param title headline, null when there is none
 * @param authors as the page names them
 * @param published ISO 8601: a date, or a date and time with zone; null when unknown
 * @param language two-letter code (ISO 639-1), null when unknown
 * @param text headline, then paragraphs, a blank line between; all offsets of the record are code points into it
 * @param sha256 of the text's UTF-8 bytes, lower-case hexadecimal
 * @param unknown fields of a later version
 */
public record Article(
        String source,
        @Nullable String url,
        @Nullable String outlet,
        @Nullable String title,
        List<String> authors,
        @Nullable String published,
        @Nullable String language,
        String text,
        String sha256,
        Unknown unknown) {
    public Article {
        authors = List.copyOf(authors);
    }

    /** An article whose hash is computed here. */
    public static Article of(
            String source,
            @Nullable String url,
            @Nullable String outlet,
            @Nullable String title,
            List<String> authors,
            @Nullable String published,
            @Nullable String language,
            String text) {
        return new Article(source, url, outlet, title, authors, published, language, text, hash(text), Unknown.NONE);
    }

    /** The day of publication; empty when unknown or when {@code published} does not begin with an ISO date. */
    public Optional<LocalDate> publishedDay() {
        if (published == null || published.length() < 10) {
            return Optional.empty();
        }
        return PartialDate.parse(published.substring(0, 10)).map(PartialDate::first);
    }

    /** SHA-256 (FIPS 180-4) of a text's UTF-8 bytes, lower-case hexadecimal. An unpaired surrogate is hashed as a question mark. */
    public static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
