package org.demarche.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.Locale;
import org.demarche.ledger.ArticleHeading;
import org.demarche.ledger.StatementView;
import org.demarche.record.SpeakerKind;
import org.demarche.record.Statement;

/** What pages say of themselves in the words of schema.org, as JSON-LD 1.1 that can stand in an element {@code script}. */
final class Linked {
    private Linked() {}

    /** A page with the way to it. */
    static String page(Site site, Context context, String name, String path, String above, String aboveName) {
        ObjectNode graph = graph();
        ArrayNode nodes = graph.putArray("@graph");
        nodes.addObject()
                .put("@type", "WebPage")
                .put("@id", site.base(context) + path)
                .put("name", name);
        crumbs(nodes.addObject(), site.base(context), site.settings().siteName(), above, aboveName, path, name);
        return written(graph);
    }

    /** A statement: the words as a Quotation, what they claim as a Claim that appears in the article. */
    static String statement(Site site, Context context, StatementView view) {
        String base = site.base(context);
        String address = base + Addresses.statement(view.id());
        Statement statement = view.statement();
        ObjectNode graph = graph();
        ArrayNode nodes = graph.putArray("@graph");
        ObjectNode quotation = nodes.addObject();
        quotation.put("@type", "Quotation").put("@id", address + "#quotation").put("url", address);
        quotation.put("text", statement.contentText());
        quotation.set("spokenByCharacter", speaker(base, view));
        quotation.set("creator", speaker(base, view));
        if (statement.saidOn() != null) {
            quotation.put("dateCreated", statement.saidOn().toString());
        }
        quotation.put("about", statement.issue());
        quotation.put("creditText", Mark.of(statement).words());
        quotation
                .putObject("isPartOf")
                .put("@id", base + Addresses.article(view.article().id()));
        ObjectNode claim = nodes.addObject();
        claim.put("@type", "Claim").put("@id", address + "#claim").put("text", statement.contentText());
        claim.set("author", speaker(base, view));
        claim.putObject("appearance")
                .put("@id", base + Addresses.article(view.article().id()));
        claim.putObject("firstAppearance").put("@id", address + "#quotation");
        nodes.add(article(base, view.article()));
        crumbs(
                nodes.addObject(),
                base,
                site.settings().siteName(),
                Addresses.issue(statement.issue()),
                Shown.heading(Shown.label(statement.issue())),
                Addresses.statement(view.id()),
                Shown.label(statement.speaker().name()));
        return written(graph);
    }

    /** An article. */
    static String article(Site site, Context context, ArticleHeading heading) {
        String base = site.base(context);
        ObjectNode graph = graph();
        ArrayNode nodes = graph.putArray("@graph");
        nodes.add(article(base, heading));
        crumbs(
                nodes.addObject(),
                base,
                site.settings().siteName(),
                heading.outlet() == null ? "/outlets" : Addresses.outlet(heading.outlet()),
                heading.outlet() == null ? "Outlets" : Shown.label(heading.outlet()),
                Addresses.article(heading.id()),
                Entry.title(heading));
        return written(graph);
    }

    private static ObjectNode article(String base, ArticleHeading heading) {
        ObjectNode article = Json.object();
        article.put("@type", "NewsArticle").put("@id", base + Addresses.article(heading.id()));
        article.put("headline", Entry.title(heading));
        Addresses.outside(heading.url()).ifPresent(url -> article.put("url", url));
        if (heading.published() != null) {
            article.put("datePublished", heading.published());
        }
        if (heading.outlet() != null) {
            article.putObject("publisher").put("@type", "NewsMediaOrganization").put("name", heading.outlet());
        }
        return article;
    }

    private static ObjectNode speaker(String base, StatementView view) {
        SpeakerKind kind = view.statement().speaker().kind();
        return Json.object()
                .put(
                        "@type",
                        kind == SpeakerKind.PERSON || kind == SpeakerKind.ANONYMOUS
                                ? "Person"
                                : kind == SpeakerKind.STATE ? "Country" : "Organization")
                .put("name", view.statement().speaker().name())
                .put("url", base + Addresses.speaker(view.speakerKey()));
    }

    private static void crumbs(
            ObjectNode list, String base, String site, String above, String aboveName, String path, String name) {
        list.put("@type", "BreadcrumbList");
        ArrayNode items = list.putArray("itemListElement");
        crumb(items, base + "/", site);
        if (!above.isEmpty()) {
            crumb(items, base + above, aboveName);
        }
        crumb(items, base + path, name);
    }

    private static void crumb(ArrayNode items, String address, String name) {
        items.addObject()
                .put("@type", "ListItem")
                .put("position", items.size())
                .put("name", name)
                .put("item", address);
    }

    private static ObjectNode graph() {
        return Json.object().put("@context", "https://schema.org");
    }

    /**
     * No element ends in it and no comment begins, whatever the record holds (HTML, 4.12.1.3), and no character in it changes how the
     * text around it is shown.
     */
    private static String written(ObjectNode graph) {
        String json = graph.toString();
        StringBuilder written = new StringBuilder(json.length() + 64);
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            boolean plain = c != '<' && c != '>' && c != '&' && (c < 0x7f || Character.isLetterOrDigit(c) || isSign(c));
            if (plain) {
                written.append(c);
            } else {
                written.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            }
        }
        return written.toString();
    }

    /** Dashes, quotation marks, the ellipsis, accents and halves of characters outside the first plane. */
    private static boolean isSign(char c) {
        return (c >= 0xa0 && c <= 0xff)
                || (c >= 0x2010 && c <= 0x2027)
                || Character.isSurrogate(c)
                || Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
