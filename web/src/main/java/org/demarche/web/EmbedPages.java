package org.demarche.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.ledger.LedgerException;
import org.demarche.ledger.StatementView;

/** A statement as a card in other people's pages, and the oEmbed 1.0 answer that says how to put it there. */
final class EmbedPages {
    private static final int WIDTH = 560;
    private static final int HEIGHT = 300;
    private static final int LEAST_WIDTH = 240;
    private static final Pattern STATEMENT = Pattern.compile("/statements/([A-Za-z0-9_-]+)(?:/revisions/\\d+)?/?");

    private final Site site;

    EmbedPages(Site site) {
        this.site = site;
    }

    void card(Context context) throws LedgerException, Absent {
        StatementView view = view(context.pathParam("id"));
        Headers.embeddable(context);
        site.render(
                context,
                "embed",
                Map.of(
                        "siteName", site.settings().siteName(),
                        "base", site.base(context),
                        "assets", site.assets().folder(),
                        "entry", Entry.of(view, null)));
    }

    void oembed(Context context) throws LedgerException, Absent, Unclear {
        String format = context.queryParam("format");
        if (format != null && !format.isBlank() && !format.equals("json")) {
            throw new Unclear("“format” is json; other formats are not given.");
        }
        String url = context.queryParam("url");
        if (url == null || url.isBlank()) {
            throw new Unclear("“url” is the full address of a statement.");
        }
        String base = site.base(context);
        Matcher path = STATEMENT.matcher(url.startsWith(base) ? url.substring(base.length()) : "");
        if (!path.matches()) {
            throw new Absent("There is nothing to embed at this address: only statements of this site are.");
        }
        StatementView view = view(path.group(1));
        int width = Math.max(LEAST_WIDTH, Math.min(WIDTH, number(context, "maxwidth", WIDTH)));
        int height = Math.min(HEIGHT, number(context, "maxheight", HEIGHT));
        ObjectNode object = Json.object();
        object.put("version", "1.0");
        object.put("type", "rich");
        object.put("provider_name", site.settings().siteName());
        object.put("provider_url", base + "/");
        object.put(
                "title",
                Shown.label(view.statement().speaker().name()) + ": "
                        + Shown.shortened(view.statement().contentText(), 140));
        object.put("html", frame(base, view.id(), width, height));
        object.put("width", width);
        object.put("height", height);
        object.put("thumbnail_url", base + Addresses.statement(view.id()) + ".png");
        object.put("thumbnail_width", 1200);
        object.put("thumbnail_height", 630);
        context.header("Access-Control-Allow-Origin", "*");
        Json.answer(context, object);
    }

    /** The element to put into a page. */
    static String frame(String base, String id, int width, int height) {
        return "<iframe src=\"" + base + "/embed" + Addresses.statement(id) + "\" width=\"" + width + "\" height=\""
                + height + "\" sandbox=\"allow-popups\" loading=\"lazy\" title=\"A reported statement\"></iframe>";
    }

    static String frame(String base, String id) {
        return frame(base, id, WIDTH, HEIGHT);
    }

    private StatementView view(String id) throws LedgerException, Absent {
        return site.ledger()
                .statement(id)
                .filter(StatementView::visible)
                .orElseThrow(
                        () -> new Absent("There is no statement with this address, or its words were taken down."));
    }

    private static int number(Context context, String name, int otherwise) throws Unclear {
        String value = context.queryParam(name);
        if (value == null || value.isBlank()) {
            return otherwise;
        }
        if (!value.matches("[1-9]\\d{0,5}")) {
            throw new Unclear("“" + name + "” is a number of pixels.");
        }
        return Integer.parseInt(value);
    }
}
