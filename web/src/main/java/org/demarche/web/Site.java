package org.demarche.web;

import io.javalin.http.Context;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerException;
import org.demarche.web.state.RecordState;
import org.demarche.web.state.RecordStates;

/**
 * What every page needs: the ledger, the templates, and how the site is called and reached.
 *
 * @param ledger where everything comes from
 * @param settings name and address
 * @param templates the pages
 * @param assets style sheets and fonts
 * @param states what the record means
 * @param disclosure which findings an editor has opened
 * @param desk whether there is a desk
 */
record Site(
        Ledger ledger,
        Settings settings,
        Templates templates,
        Assets assets,
        RecordStates states,
        Disclosure disclosure,
        boolean desk) {
    private static final String STOOD = "demarche.stood";
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.-]+(:\\d{1,5})?|\\[[0-9a-fA-F:.]+](:\\d{1,5})?");

    /** The site's address without a slash at the end: the one of the settings, else the one that the request was sent to. */
    String base(Context context) {
        return settings.baseUrl().orElseGet(() -> {
            String host = context.host();
            boolean plausible = host != null && HOST.matcher(host).matches();
            return context.scheme().toLowerCase(Locale.ROOT) + "://" + (plausible ? host : settings.host());
        });
    }

    /**
     * The frame of a page.
     *
     * @param title what the page shows; the site's name is put behind it
     * @param path the page's path, empty for one that is not to be linked (then there is no canonical address)
     */
    Frame frame(Context context, String title, String description, String path) {
        String window = title.isEmpty() ? settings.siteName() : title + " – " + settings.siteName();
        return new Frame(
                settings.siteName(),
                window,
                description,
                path.isEmpty() ? "" : base(context) + path,
                "",
                assets.folder(),
                0,
                "",
                "",
                Outward.NOTHING,
                desk,
                Optional.ofNullable(context.<String>attribute(STOOD)).orElse(""));
    }

    /** The state of the record that an answer rests on; the answer says of which time it is. */
    RecordState state(Context context) throws LedgerException {
        RecordState state = states.now();
        Answer.changed(context, state.at());
        context.attribute(STOOD, Dates.minute(state.at()));
        return state;
    }

    /** An issue's label as it is shown, with names as they are written where it is known by now how that is. */
    String titled(String issue) {
        return states.known().map(state -> state.title(issue)).orElse(issue);
    }

    void render(Context context, String template, Map<String, Object> parameters) {
        templates.render(context, template, parameters);
    }
}
