package org.demarche.web.account;

import io.javalin.http.Context;
import java.util.Map;

/** What the pages of this and the neighbouring packages stand in: the site's frame, its templates, its address. */
public interface House {
    /**
     * Answers with a page.
     *
     * @param title of the window; the site's name is put behind it
     * @param here which entry of the navigation it belongs to, may be empty
     * @param template name of the template
     * @param parameters what the template declares beside its frame
     */
    void page(Context context, String title, String here, String template, Map<String, Object> parameters);

    /** Answers that something is not as it was asked for, and what to do. */
    void problem(Context context, int status, String heading, String message, String remedy);

    /** The address of the site, without a slash at the end. */
    String base(Context context);

    /** The address of the site for whoever did not ask by a request: that of the settings, else the one it listens on. */
    String base();

    /** What the site calls itself. */
    String siteName();

    /** Whether the public reaches the site by https. */
    boolean secure(Context context);
}
