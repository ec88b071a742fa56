package org.demarche.article.page;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * What the names that page makers give to elements ({@code class}, {@code id}, {@code role}) say about what is in them. Names are taken
 * apart into words, so that "shared-content" is no "share". The words are those of content management systems in general; none names a site.
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

    private static final Map<String, Integer> WORDS = words();
    private static final Map<String, Integer> PAIRS = pairs();

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
                hints |= WORDS.getOrDefault(word, 0);
                hints |= PAIRS.getOrDefault(before + "-" + word, 0);
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

    private static Map<String, Integer> words() {
        Map<String, Integer> words = new HashMap<>();
        put(
                words,
                COMMENT,
                Set.of(
                        "comment",
                        "comments",
                        "disqus",
                        "respond",
                        "commentlist",
                        "commentform",
                        "discussion",
                        "livefyre",
                        "coral",
                        "fbcomments",
                        "kommentare",
                        "comentarios",
                        "commentaires",
                        "reply",
                        "replies"));
        put(
                words,
                RELATED,
                Set.of(
                        "related",
                        "relateds",
                        "recommended",
                        "recommendation",
                        "recommendations",
                        "recommend",
                        "recirc",
                        "recirculation",
                        "outbrain",
                        "taboola",
                        "zergnet",
                        "trending",
                        "mostread",
                        "mostpopular",
                        "readmore",
                        "popular",
                        "similar",
                        "relatedposts",
                        "relatedcontent",
                        "relatedarticles",
                        "ligatus",
                        "plista",
                        "teaserlist",
                        "morefrom",
                        "jp-relatedposts",
                        "yarpp",
                        "upnext",
                        "seealso"));
        put(
                words,
                JUNK,
                Set.of(
                        "share",
                        "sharing",
                        "sharebar",
                        "sharedaddy",
                        "sharebuttons",
                        "shares",
                        "social",
                        "socials",
                        "socialmedia",
                        "addtoany",
                        "addthis",
                        "newsletter",
                        "newsletters",
                        "whatsapp",
                        "telegram",
                        "signup",
                        "subscribe",
                        "subscription",
                        "subscribers",
                        "promo",
                        "promos",
                        "promobox",
                        "promotion",
                        "advert",
                        "adverts",
                        "advertisement",
                        "advertisements",
                        "advertising",
                        "ad",
                        "ads",
                        "adv",
                        "adbox",
                        "adslot",
                        "adsense",
                        "adunit",
                        "sponsor",
                        "sponsored",
                        "sponsors",
                        "sidebar",
                        "sidebars",
                        "breadcrumb",
                        "breadcrumbs",
                        "cookie",
                        "cookies",
                        "consent",
                        "gdpr",
                        "popup",
                        "modal",
                        "overlay",
                        "lightbox",
                        "footer",
                        "nav",
                        "navigation",
                        "navbar",
                        "menu",
                        "menus",
                        "submenu",
                        "toolbar",
                        "pagination",
                        "pager",
                        "widget",
                        "widgets",
                        "login",
                        "signin",
                        "register",
                        "tooltip",
                        "toc",
                        "playlist",
                        "skip",
                        "noprint",
                        "donate",
                        "donation",
                        "fundraising",
                        "cta",
                        "calltoaction",
                        "crosslink",
                        "crosslinks",
                        "shopping",
                        "affiliate",
                        "poll",
                        "quiz",
                        "survey",
                        "ticker",
                        "stickybar",
                        "masthead",
                        "topbar",
                        "metabar",
                        "feedback",
                        "colophon",
                        "copyright",
                        "disclaimer",
                        "appeal",
                        "followus",
                        "follow",
                        "bottombar",
                        "banner",
                        "searchform",
                        "print",
                        "printonly",
                        "legal",
                        "imprint",
                        "helpful",
                        "rating",
                        "ratings",
                        "starrating",
                        "uploads",
                        "buttons",
                        "webpush"));
        put(
                words,
                CAPTION,
                Set.of(
                        "caption",
                        "captions",
                        "figcaption",
                        "credit",
                        "credits",
                        "imagecaption",
                        "photocaption",
                        "photocredit",
                        "copyrightholder",
                        "bildunterschrift",
                        "bildunterzeile",
                        "legende"));
        put(
                words,
                BYLINE,
                Set.of(
                        "byline",
                        "bylines",
                        "author",
                        "authors",
                        "authorbox",
                        "authorname",
                        "bio",
                        "biography",
                        "timestamp",
                        "datetime",
                        "pubdate",
                        "publishdate",
                        "postmeta",
                        "entrymeta",
                        "meta",
                        "postinfo",
                        "dateline",
                        "autor",
                        "auteur",
                        "writer",
                        "contributor",
                        "contributors",
                        "signature",
                        "vcard"));
        put(
                words,
                STANDFIRST,
                Set.of(
                        "standfirst",
                        "subtitle",
                        "deck",
                        "dek",
                        "subheadline",
                        "subhead",
                        "subheading",
                        "lead",
                        "lede",
                        "summary",
                        "intro",
                        "excerpt",
                        "teaser",
                        "chapo",
                        "sapo",
                        "vorspann",
                        "bajada",
                        "entradilla",
                        "sommario",
                        "kicker",
                        "strapline",
                        "sub",
                        "abstract",
                        "description"));
        put(
                words,
                BODY,
                Set.of(
                        "articlebody",
                        "storybody",
                        "entrycontent",
                        "postcontent",
                        "articlecontent",
                        "articletext",
                        "storycontent",
                        "storytext",
                        "bodytext",
                        "textbody",
                        "posttext",
                        "postbody",
                        "newsbody",
                        "newstext",
                        "bodycopy",
                        "richtext",
                        "fulltext",
                        "maintext"));
        put(words, HIDDEN, Set.of("hidden", "hide", "invisible", "offscreen"));
        put(words, TAGS, Set.of("tags", "tag", "taglist", "taxonomy", "keywords", "topics", "tagcloud"));
        put(words, PAYWALL, Set.of("paywall", "piano", "premiumwall", "metered", "regwall", "subscriberonly"));
        put(
                words,
                DATE,
                Set.of(
                        "date",
                        "dates",
                        "datetime",
                        "timestamp",
                        "published",
                        "pubdate",
                        "publishdate",
                        "posted",
                        "datum",
                        "fecha",
                        "data",
                        "dateline",
                        "created",
                        "updated",
                        "time",
                        "dt",
                        "postdate",
                        "zeit",
                        "tarih",
                        "tanggal"));
        put(
                words,
                AUTHOR,
                Set.of(
                        "author",
                        "authors",
                        "byline",
                        "bylines",
                        "authorname",
                        "autor",
                        "autoren",
                        "auteur",
                        "auteurs",
                        "autores",
                        "writer",
                        "reporter",
                        "journalist",
                        "contributor",
                        "autore",
                        "redaktor",
                        "penulis",
                        "vcard"));
        // What asks for consent is long and stands on short pages, so that its share of the text says nothing.
        put(
                words,
                CONSENT,
                Set.of(
                        "cookie",
                        "cookies",
                        "gdpr",
                        "consent",
                        "onetrust",
                        "didomi",
                        "cmp",
                        "cmplz",
                        "cookielaw",
                        "privacy",
                        "usercentrics",
                        "optin",
                        "newsletter",
                        "newsletters",
                        "signup",
                        "dsgvo",
                        "ccpa"));
        put(words, RELATED, Set.of("factbox", "infobox", "faktaboks", "faktabox", "factfile", "keypoints", "glossary"));
        return words;
    }

    private static Map<String, Integer> pairs() {
        Map<String, Integer> pairs = new HashMap<>();
        put(
                pairs,
                RELATED,
                Set.of(
                        "most-read",
                        "most-popular",
                        "most-viewed",
                        "read-more",
                        "read-also",
                        "also-read",
                        "more-from",
                        "more-on",
                        "more-news",
                        "see-also",
                        "also-like",
                        "read-next",
                        "up-next",
                        "next-article",
                        "more-stories",
                        "more-articles",
                        "latest-news",
                        "latest-posts",
                        "other-news",
                        "top-stories",
                        "further-reading",
                        "you-may",
                        "next-post",
                        "post-navigation",
                        "link-list",
                        "related-links"));
        put(
                pairs,
                JUNK,
                Set.of(
                        "sign-up",
                        "call-to",
                        "back-to",
                        "author-box",
                        "author-bio",
                        "about-author",
                        "about-the",
                        "follow-us",
                        "skip-to",
                        "post-footer",
                        "side-bar",
                        "right-rail",
                        "left-rail",
                        "right-column",
                        "call-out",
                        "support-us",
                        "log-in",
                        "sign-in",
                        "push-notification",
                        "app-download"));
        put(
                pairs,
                HIDDEN,
                Set.of(
                        "sr-only",
                        "screen-reader",
                        "visually-hidden",
                        "visuallyhidden",
                        "display-none",
                        "d-none",
                        "u-hidden",
                        "is-hidden",
                        "print-only"));
        put(
                pairs,
                BODY,
                Set.of(
                        "article-body",
                        "story-body",
                        "entry-content",
                        "post-content",
                        "article-content",
                        "article-text",
                        "story-content",
                        "post-body",
                        "body-content",
                        "content-body",
                        "body-text",
                        "story-text",
                        "post-text",
                        "rich-text",
                        "article-copy",
                        "body-copy",
                        "main-text",
                        "full-text",
                        "news-text",
                        "news-body",
                        "text-body",
                        "content-text",
                        "article-main"));
        put(
                pairs,
                BYLINE,
                Set.of(
                        "post-meta",
                        "entry-meta",
                        "article-meta",
                        "posted-on",
                        "posted-by",
                        "post-info",
                        "article-info",
                        "publish-date",
                        "published-date",
                        "post-date",
                        "entry-date",
                        "article-date",
                        "last-updated"));
        put(
                pairs,
                CAPTION,
                Set.of(
                        "image-caption",
                        "wp-caption",
                        "photo-caption",
                        "media-caption",
                        "image-credit",
                        "photo-credit",
                        "image-title",
                        "picture-description",
                        "image-description",
                        "media-info"));
        put(
                pairs,
                STANDFIRST,
                Set.of(
                        "sub-title",
                        "sub-headline",
                        "sub-heading",
                        "article-summary",
                        "article-intro",
                        "article-lead",
                        "article-description"));
        return pairs;
    }

    private static void put(Map<String, Integer> map, int flag, Set<String> words) {
        words.forEach(word -> map.merge(word, flag, (a, b) -> a | b));
    }
}
