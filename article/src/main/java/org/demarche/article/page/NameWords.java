package org.demarche.article.page;

import java.util.HashMap;
import java.util.Map;

/**
 * The words of which page makers make the names of elements, with what each says, as flags of {@link Hints}. They are those of content management
 * systems in general; none names a site.
 */
final class NameWords {
    private static final Map<String, Integer> WORDS = new HashMap<>();
    private static final Map<String, Integer> PAIRS = new HashMap<>();

    private NameWords() {}

    /** What a word says; 0 when it says nothing. In lower case. */
    static int of(String word) {
        return WORDS.getOrDefault(word, 0);
    }

    /** What two words in a row say. */
    static int of(String before, String word) {
        return PAIRS.getOrDefault(before + "-" + word, 0);
    }

    private static void put(Map<String, Integer> map, int flag, String words) {
        for (String word : words.strip().split("\\s+")) {
            map.merge(word, flag, (a, b) -> a | b);
        }
    }

    static {
        put(WORDS, Hints.COMMENT, """
            comment comments disqus respond commentlist commentform discussion livefyre coral fbcomments kommentare comentarios
            commentaires reply replies
            """);
        put(WORDS, Hints.RELATED, """
            related relateds recommended recommendation recommendations recommend recirc recirculation outbrain taboola zergnet
            trending mostread mostpopular readmore popular similar relatedposts relatedcontent relatedarticles ligatus plista
            teaserlist morefrom jp-relatedposts yarpp upnext seealso
            """);
        put(WORDS, Hints.JUNK, """
            share sharing sharebar sharedaddy sharebuttons shares social socials socialmedia addtoany addthis newsletter newsletters
            whatsapp telegram signup subscribe subscription subscribers promo promos promobox promotion advert adverts advertisement
            advertisements advertising ad ads adv adbox adslot adsense adunit sponsor sponsored sponsors sidebar sidebars breadcrumb
            breadcrumbs cookie cookies consent gdpr popup modal overlay lightbox footer nav navigation navbar menu menus submenu
            toolbar pagination pager widget widgets login signin register tooltip toc playlist skip noprint donate donation
            fundraising cta calltoaction crosslink crosslinks shopping affiliate poll quiz survey ticker stickybar masthead topbar
            metabar feedback colophon copyright disclaimer appeal followus follow bottombar banner searchform print printonly legal
            imprint helpful rating ratings starrating uploads buttons webpush
            """);
        put(WORDS, Hints.CAPTION, """
            caption captions figcaption credit credits imagecaption photocaption photocredit copyrightholder bildunterschrift
            bildunterzeile legende
            """);
        put(WORDS, Hints.BYLINE, """
            byline bylines author authors authorbox authorname bio biography timestamp datetime pubdate publishdate postmeta
            entrymeta meta postinfo dateline autor auteur writer contributor contributors signature vcard
            """);
        put(WORDS, Hints.STANDFIRST, """
            standfirst subtitle deck dek subheadline subhead subheading lead lede summary intro excerpt teaser chapo sapo vorspann
            bajada entradilla sommario kicker strapline sub abstract description
            """);
        put(WORDS, Hints.BODY, """
            articlebody storybody entrycontent postcontent articlecontent articletext storycontent storytext bodytext textbody
            posttext postbody newsbody newstext bodycopy richtext fulltext maintext
            """);
        put(WORDS, Hints.HIDDEN, """
            hidden hide invisible offscreen
            """);
        put(WORDS, Hints.TAGS, """
            tags tag taglist taxonomy keywords topics tagcloud
            """);
        put(WORDS, Hints.PAYWALL, """
            paywall piano premiumwall metered regwall subscriberonly
            """);
        put(WORDS, Hints.DATE, """
            date dates datetime timestamp published pubdate publishdate posted datum fecha data dateline created updated time dt
            postdate zeit tarih tanggal
            """);
        put(WORDS, Hints.AUTHOR, """
            author authors byline bylines authorname autor autoren auteur auteurs autores writer reporter journalist contributor
            autore redaktor penulis vcard
            """);
        // What asks for consent is long and stands on short pages, so that its share of the text says nothing.
        put(WORDS, Hints.CONSENT, """
            cookie cookies gdpr consent onetrust didomi cmp cmplz cookielaw privacy usercentrics optin newsletter newsletters signup
            dsgvo ccpa
            """);
        put(WORDS, Hints.RELATED, """
            factbox infobox faktaboks faktabox factfile keypoints glossary
            """);
        put(PAIRS, Hints.RELATED, """
            most-read most-popular most-viewed read-more read-also also-read more-from more-on more-news see-also also-like
            read-next up-next next-article more-stories more-articles latest-news latest-posts other-news top-stories
            further-reading you-may next-post post-navigation link-list related-links
            """);
        put(PAIRS, Hints.JUNK, """
            sign-up call-to back-to author-box author-bio about-author about-the follow-us skip-to post-footer side-bar right-rail
            left-rail right-column call-out support-us log-in sign-in push-notification app-download
            """);
        put(PAIRS, Hints.HIDDEN, """
            sr-only screen-reader visually-hidden visuallyhidden display-none d-none u-hidden is-hidden print-only
            """);
        put(PAIRS, Hints.BODY, """
            article-body story-body entry-content post-content article-content article-text story-content post-body body-content
            content-body body-text story-text post-text rich-text article-copy body-copy main-text full-text news-text news-body
            text-body content-text article-main
            """);
        put(PAIRS, Hints.BYLINE, """
            post-meta entry-meta article-meta posted-on posted-by post-info article-info publish-date published-date post-date
            entry-date article-date last-updated
            """);
        put(PAIRS, Hints.CAPTION, """
            image-caption wp-caption photo-caption media-caption image-credit photo-credit image-title picture-description
            image-description media-info
            """);
        put(PAIRS, Hints.STANDFIRST, """
            sub-title sub-headline sub-heading article-summary article-intro article-lead article-description
            """);
    }
}
