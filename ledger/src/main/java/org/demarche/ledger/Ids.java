package org.demarche.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.Locale;
import org.demarche.record.Article;
import org.demarche.record.Speaker;
import org.demarche.record.SpeakerKind;
import org.jspecify.annotations.Nullable;

/**
 * Names for articles, statements and speakers that are short, URL-safe and the same in every ledger that was given the same articles.
 * Two different things could be given one id; who asks for an id checks that and asks again with a higher {@code salt}.
 */
final class Ids {
    /** Base 32 in lower case without i, l, o and u, so that an id can be read aloud (Crockford's alphabet). */
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

    /** Twelve characters are 60 bits: of a million ids two are the same with a chance of 1 in 2 million. */
    private static final int LENGTH = 12;

    private static final int MAX_SLUG = 80;
    static final String UNNAMED = "unnamed-";

    private Ids() {}

    /** What an article is known by: its canonical URL, else outlet and source. */
    static String identity(Article article) {
        return identity(article.url(), article.outlet(), article.source());
    }

    static String identity(@Nullable String url, @Nullable String outlet, String source) {
        return storable(url != null ? "url\n" + url : "outlet\n" + (outlet == null ? "" : outlet) + "\n" + source);
    }

    static String article(String identity, int salt) {
        return name("article", identity, Integer.toString(salt));
    }

    /** @param place where the statement first stood: the article's id, the text's hash and the content's offsets */
    static String statement(String place, int salt) {
        return name("statement", place, Integer.toString(salt));
    }

    /** PostgreSQL has no place for NUL in a text. */
    static String storable(String text) {
        return text.replace('\0', '\ufffd');
    }

    static String name(String... parts) {
        MessageDigest digest = ChainRow.sha256();
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            digest.update(bytes);
        }
        long bits = ByteBuffer.wrap(digest.digest()).getLong();
        StringBuilder id = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            id.append(ALPHABET.charAt((int) (bits >>> 59)));
            bits <<= 5;
        }
        return id.toString();
    }

    /**
     * The key of a speaker's page, from the name: letters without diacritics, lower case, joined by hyphens. An unnamed speaker's begins
     * with {@code unnamed-}. A name that this cannot hold (another script, or very long) gets a few characters of its hash.
     */
    static String speaker(Speaker speaker) {
        String slug = slug(speaker.name());
        return speaker.kind() == SpeakerKind.ANONYMOUS ? UNNAMED + slug : slug;
    }

    /** Whether a speaker of this name, of whatever kind, has this key. */
    static boolean named(String name, String key) {
        String slug = slug(name);
        return key.equals(slug) || key.equals(UNNAMED + slug);
    }

    /** The key of a name, whoever bears it; that of a key is the key itself. */
    static String slug(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
        String slug = plain.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        boolean lost = plain.codePoints().anyMatch(c -> c > 127 && Character.isLetterOrDigit(c));
        if (lost || slug.isEmpty() || slug.length() > MAX_SLUG) {
            String kept = slug.substring(0, Math.min(slug.length(), MAX_SLUG));
            slug = (kept.isEmpty() ? "speaker" : kept) + "-"
                    + name("speaker", plain).substring(0, 6);
        }
        return slug;
    }
}
