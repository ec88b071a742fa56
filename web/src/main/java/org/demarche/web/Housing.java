package org.demarche.web;

import io.javalin.http.Context;
import java.util.HashMap;
import java.util.Map;
import org.demarche.web.account.House;

/** Gives the pages of the desk the frame that all pages have. */
final class Housing implements House {
    private final Site site;
    private final Problems problems;
    private volatile int port;

    Housing(Site site, Problems problems) {
        this.site = site;
        this.problems = problems;
    }

    @Override
    public void page(Context context, String title, String here, String template, Map<String, Object> parameters) {
        Map<String, Object> page = new HashMap<>(parameters);
        page.put("frame", site.frame(context, Shown.label(title), title, "").withHere(here));
        site.render(context, template, page);
    }

    @Override
    public void problem(Context context, int status, String heading, String message, String remedy) {
        problems.answer(context, status, heading, message, remedy);
    }

    @Override
    public String base(Context context) {
        return site.base(context);
    }

    @Override
    public String base() {
        return site.settings()
                .baseUrl()
                .orElseGet(() -> "http://" + site.settings().host() + ":" + port);
    }

    @Override
    public String siteName() {
        return site.settings().siteName();
    }

    /** The port that the server took. */
    void port(int port) {
        this.port = port;
    }

    @Override
    public boolean secure(Context context) {
        return site.base(context).startsWith("https://");
    }
}
