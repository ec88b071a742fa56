package org.demarche.article.page;

import java.util.List;
import java.util.Locale;

/** Whether a page says that those who do not pay see a part of the article only. */
final class Paywall {
    private static final int LONGEST = 400;
    /** What such a notice says, in the languages of much of the press; whole phrases, because "subscribe" alone stands on every page. */
    private static final List<String> PHRASES = List.of(
            "subscribe to continue",
            "subscribe to read",
            "subscribe now to read",
            "subscribe to keep reading",
            "to continue reading",
            "to keep reading",
            "to read the full",
            "to read the rest",
            "continue reading with",
            "this article is for subscribers",
            "this article is reserved for",
            "for subscribers only",
            "exclusive to subscribers",
            "available to subscribers",
            "already a subscriber",
            "you have reached your limit",
            "free articles remaining",
            "unlock this article",
            "register to continue",
            "sign in to continue",
            "jetzt weiterlesen",
            "um weiterzulesen",
            "weiterlesen mit",
            "nur f\u00fcr abonnenten",
            "exklusiv f\u00fcr abonnenten",
            "schon abonnent",
            "artikel freischalten",
            "r\u00e9serv\u00e9 aux abonn\u00e9s",
            "r\u00e9serv\u00e9e aux abonn\u00e9s",
            "r\u00e9serv\u00e9 \u00e0 nos abonn\u00e9s",
            "pour lire la suite",
            "pour continuer la lecture",
            "d\u00e9j\u00e0 abonn\u00e9",
            "para seguir leyendo",
            "contenido exclusivo para suscriptores",
            "solo para suscriptores",
            "ya eres suscriptor",
            "per continuare a leggere",
            "contenuto riservato agli abbonati",
            "continue lendo",
            "exclusivo para assinantes",
            "conte\u00fado exclusivo para assinantes",
            "verder lezen",
            "alleen voor abonnees",
            "for abonnenter",
            "l\u00e5st artikel",
            "f\u00f6r prenumeranter",
            "vain tilaajille",
            "tylko dla prenumerator\u00f3w",
            "\u6b64\u6587\u7ae0\u50c5\u4f9b\u8a02\u95b1",
            "\u6709\u6599\u4f1a\u54e1\u9650\u5b9a");

    private Paywall() {}

    /** Whether a block is such a notice. */
    static boolean notice(Block block) {
        if (block.length() > LONGEST) {
            return false;
        }
        boolean named = block.box().inside(Hints.PAYWALL);
        String lower = block.text().toLowerCase(Locale.ROOT);
        return PHRASES.stream().anyMatch(lower::contains) && (named || block.length() < 250);
    }

    /** Whether the head or the page's data say that the article is not free. */
    static boolean told(Head head, Schema schema) {
        String tier = head.first("article:content_tier");
        return schema.notFree() || (tier != null && tier.equalsIgnoreCase("locked"));
    }
}
