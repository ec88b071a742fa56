package org.demarche.article.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Elements that {@link PageWalk} met on its way and that may name the author, the date or the title. */
final class Signals {
    /** How many of a kind are kept; a page with more is a list. */
    private static final int MOST = 60;
    /** How many links are kept; what comes after is a map of the site. */
    private static final int MOST_LINKS = 3000;

    private static final List<String> VALUES = List.of("datetime", "content", "title", "data-datetime", "data-date");
    /** Parts of an address behind which outlets keep what they say about their writers. */
    private static final Set<String> WRITERS = Set.of(
            "author",
            "authors",
            "autor",
            "autoren",
            "autore",
            "autori",
            "autores",
            "auteur",
            "auteurs",
            "auteures",
            "autorzy",
            "profil",
            "profile",
            "profiles",
            "staff",
            "user",
            "users",
            "member",
            "members",
            "writer",
            "writers",
            "contributor",
            "contributors",
            "columnist",
            "columnists",
            "journalist",
            "journalists",
            "journalisten",
            "reporter",
            "reporters",
            "byline",
            "redakteur",
            "redakteure",
            "creator",
            "newsteam",
            "skribent",
            "penulis",
            "yazar",
            "yazarlar",
            "by");

    /**
     * @param element where it stands
     * @param at index of the block that comes next
     */
    record Sign(Element element, int at) {
        /** Its words, or what {@code content}, {@code datetime} or, as in hAtom, {@code title} say in their place. */
        String value() {
            for (String attribute : VALUES) {
                String content = element.attr(attribute);
                if (!content.isBlank()) {
                    return content;
                }
            }
            return text();
        }

        /** Whether its name says that it tells of a change and not of the publication. */
        boolean ofChange() {
            String names = (element.className() + " " + element.attr("itemprop")).toLowerCase(Locale.ROOT);
            return (names.contains("updated") || names.contains("modified")) && !names.contains("publish");
        }

        String text() {
            return Text.of(element);
        }
    }

    final List<Sign> times = new ArrayList<>();
    final List<Sign> published = new ArrayList<>();
    final List<Sign> modified = new ArrayList<>();
    final List<Sign> dateNamed = new ArrayList<>();
    final List<Sign> authorProps = new ArrayList<>();
    final List<Sign> authorNamed = new ArrayList<>();
    final List<Sign> headlines = new ArrayList<>();
    /** Headings of the first rank that lead to the front page: the name of the outlet, as many systems print it above every article. */
    final List<Sign> houses = new ArrayList<>();

    final List<Sign> relAuthors = new ArrayList<>();
    /** Links to what the outlet says about a writer. */
    final List<Sign> authorLinks = new ArrayList<>();
    /** Links to what else is about the same subject (microformat {@code rel=tag}). */
    final List<Sign> tags = new ArrayList<>();

    final List<Sign> sections = new ArrayList<>();
    /** All links, for those that lead to other articles. */
    final List<Sign> links = new ArrayList<>();
    /** Scripts that are no JSON-LD; read only where nothing else has a date. */
    final List<Element> scripts = new ArrayList<>();

    void look(Element element, String tag, int hints, int at) {
        String property = element.attr("itemprop");
        if (!property.isEmpty()) {
            if (property.contains("datePublished") || property.contains("dateCreated")) {
                add(published, element, at);
            } else if (property.contains("dateModified")) {
                add(modified, element, at);
            } else if (property.equals("author") || property.equals("creator")) {
                add(authorProps, element, at);
            } else if (property.equals("articleSection")) {
                add(sections, element, at);
            } else if (property.equals("headline")) {
                add(headlines, element, at);
            }
        }
        if (tag.equals("time")) {
            add(element.hasAttr("pubdate") ? published : times, element, at);
        } else if (tag.equals("h1")) {
            add(headlines.size() < MOST && leadsHome(element) ? houses : headlines, element, at);
        } else if (element.attr("rel").contains("author")) {
            add(relAuthors, element, at);
        } else if (tag.equals("a")) {
            if (element.attr("rel").contains("tag")) {
                add(tags, element, at);
            }
            if (authorLinks.size() < MOST && leadsToWriter(element.attr("href"))) {
                add(authorLinks, element, at);
            }
        } else if ((hints & Hints.DATE) != 0) {
            add(dateNamed, element, at);
        }
        if ((hints & Hints.AUTHOR) != 0) {
            add(authorNamed, element, at);
        }
    }

    /** Whether all of a heading is one link to the root of a site. */
    private static boolean leadsHome(Element heading) {
        Element link = heading.selectFirst("a[href]");
        if (link == null) {
            return false;
        }
        String address = link.attr("href").strip();
        int host = address.indexOf("//");
        int path = host < 0 ? 0 : address.indexOf('/', host + 2);
        boolean root = path < 0 ? host >= 0 : address.substring(path).equals("/");
        return root && Text.of(link).equals(Text.of(heading));
    }

    /** Whether an address has a folder of writers and something behind it. */
    private static boolean leadsToWriter(String address) {
        int end = address.indexOf('?');
        String[] parts = (end < 0 ? address : address.substring(0, end)).split("/");
        for (int i = 0; i + 1 < parts.length && i < 12; i++) {
            if (WRITERS.contains(parts[i].toLowerCase(Locale.ROOT)) && !parts[i + 1].isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** Takes in a link, wherever it stands. */
    void link(Element element, int at) {
        if (links.size() < MOST_LINKS) {
            links.add(new Sign(element, at));
        }
    }

    private static void add(List<Sign> list, Element element, int at) {
        if (list.size() < MOST) {
            list.add(new Sign(element, at));
        }
    }
}
