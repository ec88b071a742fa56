package org.demarche.article.transcript;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The name before what somebody says: {@code MR PRICE:}, {@code JOHN SMITH, CNN:}, {@code Q:}.
 *
 * @param speaker the name as printed, without brackets and what stands in them
 * @param end where it ends in the line, after its colon, in UTF-16 units
 */
public record Label(String speaker, int end) {
    private static final String CAPITALS = "\\p{Lu}[\\p{Lu}\\p{M}.'\u2019&-]{0,30}";
    /** McCARTHY, d'AMATO, and numbers as in SPEAKER 2. */
    private static final String WORD =
            "(?:" + CAPITALS + "|M(?:a?c)\\p{Lu}{2,20}|d[e'\u2019]\\p{Lu}{0,20}|(?:of|the|de|van|von|al|bin)|\\d{1,3})";

    private static final Pattern IN_CAPITALS = Pattern.compile("[\\[*]{0,2}(" + CAPITALS + "(?: " + WORD
            + "){0,7}(?:, ?[^:()\\[\\]]{2,60})?)(?: ?\\([^()]{1,80}\\))?[\\]*]{0,2}\\s?:[*]{0,2}(?=\\s|$)");
    private static final Pattern QUESTION = Pattern.compile(
            "[\\[*]{0,2}(Q|A|Question|Answer)(?: ?\\([^()]{1,80}\\))?[\\]*]{0,2}\\s?:[*]{0,2}(?=\\s|$)|(Q)(?:\\.|\\s)\\s{0,8}(?=\\p{Lu})");
    private static final Pattern NAME = Pattern.compile(
            "[\\[*]{0,2}(\\p{Lu}[\\p{L}\\p{M}.'\u2019-]{1,30}(?: (?:of|the|de|van|von|al|bin|for|and|\\d{1,3}|\\p{Lu}[\\p{L}\\p{M}.'\u2019-]{0,30})){0,7}(?:, ?[^:()\\[\\]]{2,50})?)(?: ?\\([^()]{1,80}\\))?[\\]*]{0,2}\\s?:[*]{0,2}(?=\\s|$)");
    private static final int LONGEST = 160;
    /** Words before a colon that name no speaker. */
    private static final Set<String> NOBODY = Set.of(
            "note",
            "update",
            "updated",
            "breaking",
            "watch",
            "read",
            "read more",
            "read also",
            "contact",
            "contacts",
            "subject",
            "date",
            "time",
            "place",
            "photo",
            "video",
            "image",
            "source",
            "sources",
            "tags",
            "from",
            "to",
            "cc",
            "re",
            "also",
            "more",
            "summary",
            "background",
            "related",
            "correction",
            "editor's note",
            "editors' note",
            "embargo",
            "tel",
            "fax",
            "email",
            "e-mail",
            "phone",
            "where",
            "when",
            "who",
            "what",
            "why",
            "how",
            "venue",
            "location",
            "attachment",
            "annex",
            "participants",
            "see also",
            "warning");

    /** The label at the beginning of a line that by its form alone is one, or null: capitals, or the letters of question and answer. */
    public static @Nullable Label of(String line) {
        Label label = found(QUESTION, line);
        if (label == null) {
            label = found(IN_CAPITALS, line);
        }
        return label;
    }

    /** The label at the beginning of a line, also one in small letters, which could be any words before a colon; or null. */
    static @Nullable Label possible(String line) {
        Label label = of(line);
        return label == null ? found(NAME, line) : label;
    }

    private static @Nullable Label found(Pattern pattern, String line) {
        Matcher matcher = pattern.matcher(line).region(0, Math.min(line.length(), LONGEST));
        // At the region's end "$" must not match in the middle of a line.
        if (!matcher.useAnchoringBounds(line.length() <= LONGEST).lookingAt()) {
            return null;
        }
        String name = matcher.group(1);
        if (name == null) {
            name = matcher.groupCount() > 1 && matcher.group(2) != null ? matcher.group(2) : "";
        }
        name = name.strip();
        boolean nobody = name.isEmpty() || NOBODY.contains(name.toLowerCase(Locale.ROOT));
        return nobody ? null : new Label(name, matcher.end());
    }
}
