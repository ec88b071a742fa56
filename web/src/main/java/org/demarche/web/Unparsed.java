package org.demarche.web;

import java.util.Map;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Answers what Jetty refuses before any page is asked for: an address that is none, headers that are too long. */
final class Unparsed implements Request.Handler {
    private final Site site;

    Unparsed(Site site) {
        this.site = site;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = response.getStatus();
        Frame frame = new Frame(
                site.settings().siteName(),
                "Not understood – " + site.settings().siteName(),
                "The request was not understood.",
                "",
                "",
                site.assets().folder(),
                0,
                "",
                "",
                Outward.NOTHING,
                site.desk(),
                "");
        String page = site.templates()
                .page(
                        "problem",
                        Map.of(
                                "frame",
                                frame,
                                "status",
                                status,
                                "heading",
                                "Not understood",
                                "message",
                                "The address or the headers of the request are broken or too long.",
                                "remedy",
                                "Shorten or mend the address, or use the search form."));
        Headers.ALL.forEach(response.getHeaders()::put);
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/html; charset=utf-8");
        Content.Sink.write(response, true, page, callback);
        return true;
    }
}
