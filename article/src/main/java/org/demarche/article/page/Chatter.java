package org.demarche.article.page;

import java.util.List;
import java.util.Locale;

/** Short lines that a page says to its reader and that are no part of the report: "Read more", "Share this", "Advertisement". */
final class Chatter {
    private static final int LONGEST = 140;

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
        if (text.length() > LONGEST) {
            return false;
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
        return block.linkShare() > 0.8 && !TextWeight.sentence(text);
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

    private static boolean hasWord(String text) {
        return text.chars().anyMatch(Character::isLetterOrDigit);
    }
}
