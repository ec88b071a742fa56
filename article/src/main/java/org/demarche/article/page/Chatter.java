package org.demarche.article.page;

import java.util.List;
import java.util.Locale;

/** Short lines that a page says to its reader and that are no part of the report: "Read more", "Share this", "Advertisement". */
final class Chatter {
    private static final int LONGEST = 140;
    /** A line that is nearly all link is an offer of other articles, up to this length in UTF-16 units. */
    private static final int LINKS_LONGEST = 400;

    private static final List<String> STARTS = List.of(
            "read more",
            "read also",
            "also read",
            "read next",
            "related:",
            "related articles",
            "related stories",
            "related news",
            "share this",
            "share on",
            "follow us",
            "sign up",
            "subscribe",
            "click here",
            "advertisement",
            "sponsored",
            "photo:",
            "photo by",
            "photograph:",
            "image:",
            "image source",
            "image credit",
            "picture:",
            "copyright ",
            "\u00a9",
            "all rights reserved",
            "tags:",
            "filed under",
            "posted in",
            "posted on",
            "posted by",
            "see also",
            "more:",
            "more on this",
            "watch:",
            "loading",
            "don't miss",
            "recommended",
            "you may also like",
            "you might also like",
            "see more",
            "get our",
            "download the",
            "join our",
            "most read",
            "skip to",
            "back to top",
            "continue reading",
            "story continues",
            "article continues",
            "scroll down",
            "swipe",
            "lesen sie auch",
            "mehr zum thema",
            "anzeige",
            "werbung",
            "lire aussi",
            "\u00e0 lire aussi",
            "publicit\u00e9",
            "lea tambi\u00e9n",
            "lee tambi\u00e9n",
            "te puede interesar",
            "publicidad",
            "leggi anche",
            "leia tamb\u00e9m",
            "leia mais",
            "baca juga",
            "\u0447\u0438\u0442\u0430\u0439\u0442\u0435 \u0442\u0430\u043a\u0436\u0435",
            "print this",
            "e-mail this",
            "email this",
            "view comments",
            "comments",
            "leave a comment",
            "reprints");

    private Chatter() {}

    static boolean is(Block block) {
        String text = block.text();
        if (text.length() <= PERMIT_LONGEST && asksToShow(text.toLowerCase(Locale.ROOT))) {
            return true;
        }
        if (text.length() > LONGEST) {
            return text.length() <= LINKS_LONGEST && block.linkShare() > 0.75 && !TextWeight.sentence(text);
        }
        if (!hasWord(text)) {
            return true;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        for (String start : STARTS) {
            if (lower.startsWith(start) && (text.length() <= start.length() + 60 || block.linkShare() > 0.3)) {
                return true;
            }
        }
        double share = text.length() < 30 || lower.contains("www.") || lower.contains("http") ? 0.8 : 0.65;
        return block.linkShare() > share && !TextWeight.sentence(text);
    }

    private static final List<String> ENDS = List.of(
            "follow ",
            "sign up",
            "subscribe",
            "get in touch",
            "read more",
            "like this story",
            "like what you",
            "join ",
            "click here",
            "for more ",
            "got a tip",
            "have a story",
            "do you have",
            "send your",
            "download ",
            "get the latest",
            "stay up to date",
            "support ",
            "copyright",
            "\u00a9",
            "all rights",
            "this article was",
            "tags",
            "related",
            "more on",
            "also read",
            "updated at",
            "first published",
            "folgen sie",
            "abonnieren",
            "newsletter",
            "suivez",
            "s\u00edguenos",
            "lees ook",
            "les ook",
            "l\u00e4s ocks\u00e5");

    /** Whether a block at the end of an article speaks to the reader and not of the matter. */
    static boolean atTheEnd(Block block) {
        if (block.length() > 300) {
            return false;
        }
        String lower = block.text().toLowerCase(Locale.ROOT);
        return ENDS.stream().anyMatch(lower::startsWith) && (block.linkShare() > 0.05 || block.length() < 100);
    }

    /** What a house asks of its reader below an article, as the beginning of a word anywhere in a line that has a link. */
    private static final List<String> ASKS = List.of(
            "newsletter",
            "whatsapp",
            "telegram",
            "google news",
            "google discover",
            "subscri",
            "abonn",
            "suscr\u00ed",
            "donat",
            "spende");

    /** Whether the last block of an article says how to get more of the house, or who else worked on it. */
    static boolean isLastWord(Block block) {
        if (block.length() > 300) {
            return false;
        }
        String lower = " " + Words.fold(block.text());
        return block.linkShare() > 0.05 && ASKS.stream().anyMatch(asked -> lower.contains(" " + asked))
                || CREDITS.stream().anyMatch(lower::contains);
    }

    /** Who else worked on an article: names, but no words of anybody. */
    private static final List<String> CREDITS = List.of(
            "contributed to this report",
            "contributed reporting",
            "contributed to this story",
            "contributed to this article",
            "additional reporting by");

    /** Headings behind which a page offers other articles. */
    private static final List<String> OFFERS = List.of(
            "related",
            "read more",
            "read also",
            "read next",
            "see also",
            "more on",
            "more from",
            "you may also",
            "recommended",
            "\u00e4hnliche",
            "verwandte",
            "mehr zum thema",
            "mehr aus",
            "lesen sie auch",
            "weitere artikel",
            "das k\u00f6nnte sie",
            "\u00e0 lire aussi",
            "lire aussi",
            "sur le m\u00eame sujet",
            "lea tambi\u00e9n",
            "te puede interesar",
            "m\u00e1s noticias",
            "noticias relacionadas",
            "leggi anche",
            "articoli correlati",
            "leia tamb\u00e9m",
            "veja tamb\u00e9m",
            "lees ook",
            "lees meer",
            "les ogs\u00e5",
            "l\u00e4s mer",
            "l\u00e6s ogs\u00e5",
            "czytaj tak\u017ce",
            "zobacz te\u017c",
            "\u0447\u0438\u0442\u0430\u0439\u0442\u0435 \u0442\u0430\u043a\u0436\u0435",
            "\u95a2\u9023\u8a18\u4e8b");

    /** Whether a block is the heading of a list of other articles. */
    static boolean offers(Block block) {
        String text = block.text();
        if (text.length() > 45 || !(block.heading() || text.endsWith(":") || block.bold() * 10 > 9 * text.length())) {
            return false;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        return OFFERS.stream().anyMatch(lower::startsWith);
    }

    private static final int PERMIT_LONGEST = 320;
    /** What stands in place of a post or film until the reader permits that it is fetched from elsewhere. */
    private static final List<String> PERMITS = List.of(
            "externen inhalt",
            "externer inhalt",
            "externe inhalte",
            "-inhalte erlauben",
            "-inhalt anzeigen",
            "inhalte von drittplattformen",
            "an drittplattformen",
            "empfohlener redaktioneller inhalt",
            "ein klick f\u00fcr den datenschutz",
            "zustimmung geladen",
            "to view this content",
            "this content is hosted",
            "this content is provided by",
            "enable cookies to",
            "allow cookies",
            "accept cookies",
            "external content",
            "contenu externe",
            "ce contenu est bloqu\u00e9",
            "contenido externo",
            "contenuto esterno",
            "conte\u00fado externo",
            "externe inhoud",
            "eksternt innhold",
            "your browser does not support",
            "enable javascript",
            "javascript is disabled");

    private static boolean asksToShow(String lower) {
        for (String permit : PERMITS) {
            if (lower.contains(permit)) {
                return true;
            }
        }
        return false;
    }

    private static final int STAMP = 45;

    /** Whether a paragraph is the clock over an entry of a live blog: "20:42 Key event", "5 hours ago". */
    static boolean stamp(String text) {
        if (text.length() > STAMP) {
            return false;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        int digits = 0;
        while (digits < lower.length() && Character.isDigit(lower.charAt(digits))) {
            digits++;
        }
        if (digits == 0 || digits > 2 || TextWeight.sentence(lower)) {
            return false;
        }
        String rest = lower.substring(digits);
        boolean clock = rest.length() > 2
                && (rest.charAt(0) == ':' || rest.charAt(0) == '.' || rest.charAt(0) == 'h')
                && Character.isDigit(rest.charAt(1))
                && Character.isDigit(rest.charAt(2));
        return clock
                || rest.startsWith(" min") && rest.contains(" ago")
                || rest.startsWith(" hour") && rest.contains(" ago");
    }

    private static boolean hasWord(String text) {
        return text.chars().anyMatch(Character::isLetterOrDigit);
    }
}
