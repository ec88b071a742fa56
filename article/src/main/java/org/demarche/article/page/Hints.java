package org.demarche.article.page;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;

/**
 * What the names that page makers give to elements ({@code class}, {@code id}, {@code role}) say about what is in them. Names are taken
 * apart into words ({@link NameWords}), so that "shared-content" is no "share".
 * Made for one page; not thread-safe.
 */
final class Hints {
    /** Furniture of the page: menus, promotion, sharing, and the like. */
    static final int JUNK = 1;
    /** What readers wrote below. */
    static final int COMMENT = 2;
    /** Links to other articles. */
    static final int RELATED = 4;
    /** Words of a picture or film. */
    static final int CAPTION = 8;
    /** Author, date, and the like. */
    static final int BYLINE = 16;
    /** The lead below the headline. */
    static final int STANDFIRST = 32;
    /** The body of an article. */
    static final int BODY = 64;
    /** Not shown to a reader who does nothing. */
    static final int HIDDEN = 128;
    /** Subjects. */
    static final int TAGS = 256;
    /** What is said to those who do not pay. */
    static final int PAYWALL = 512;

    /** A date. */
    static final int DATE = 1024;
    /** The name of an author. */
    static final int AUTHOR = 2048;

    /** Asks for consent to be watched. */
    static final int CONSENT = 4096;

    private final Map<String, Integer> known = new HashMap<>();

    /** The hints of an element, as a sum of flags. */
    int of(Element element) {
        int hints = byTag(element.normalName());
        String names = element.className();
        String id = element.id();
        if (!id.isEmpty()) {
            names = names + " " + id;
        }
        if (!names.isEmpty()) {
            hints |= known.computeIfAbsent(names, Hints::ofNames);
        }
        return hints | ofAttributes(element);
    }

    private static int byTag(String tag) {
        return switch (tag) {
            case "nav", "footer", "menu", "dialog" -> JUNK;
            case "figcaption" -> CAPTION;
            case "address", "byline" -> BYLINE | AUTHOR;
            default -> 0;
        };
    }

    private static int ofAttributes(Element element) {
        int hints = 0;
        if (element.hasAttr("hidden") || "true".equals(element.attr("aria-hidden"))) {
            hints |= HIDDEN;
        }
        String style = element.attr("style");
        if (!style.isEmpty()) {
            String flat = style.replace(" ", "").toLowerCase(Locale.ROOT);
            if (flat.contains("display:none") || flat.contains("visibility:hidden")) {
                hints |= HIDDEN;
            }
        }
        String role = element.attr("role");
        if (!role.isEmpty()) {
            hints |= switch (role) {
                case "navigation",
                        "complementary",
                        "banner",
                        "contentinfo",
                        "search",
                        "dialog",
                        "alertdialog",
                        "menu",
                        "menubar",
                        "toolbar",
                        "alert" -> JUNK;
                default -> 0;
            };
        }
        String property = element.attr("itemprop");
        if (property.contains("articleBody")) {
            hints |= BODY;
        } else if (property.equals("caption")) {
            hints |= CAPTION;
        } else if (property.contains("author") || property.contains("datePublished")) {
            hints |= BYLINE;
        }
        return hints;
    }

    static int ofNames(String names) {
        int hints = 0;
        String before = "";
        int start = -1;
        for (int i = 0; i <= names.length(); i++) {
            char c = i < names.length() ? names.charAt(i) : ' ';
            boolean part = Character.isLetterOrDigit(c);
            boolean turn = part && start >= 0 && Character.isUpperCase(c) && Character.isLowerCase(names.charAt(i - 1));
            if (start >= 0 && (!part || turn)) {
                String word = names.substring(start, i).toLowerCase(Locale.ROOT);
                hints |= NameWords.of(word);
                hints |= NameWords.of(before, word);
                before = word;
                start = -1;
            }
            if (part && start < 0) {
                start = i;
            }
            if (Character.isWhitespace(c)) {
                before = "";
            }
        }
        return hints;
    }
}
