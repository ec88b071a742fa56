package org.demarche.web;

import java.util.List;
import java.util.Locale;
import org.demarche.ledger.StatementView;
import org.demarche.record.Statement;

/**
 * A text with which a statement is cited. It names the revision, so that what is cited can be found as it was.
 *
 * @param form what form it has
 * @param text the text to copy
 * @param open whether the page shows it before it is asked for
 */
record Citation(String form, String text, boolean open) {
    private static final int QUOTED = 300;

    /**
     * @param site name of the site
     * @param base address of the site, without a slash at the end
     */
    static List<Citation> of(StatementView view, String site, String base) {
        String permanent = base + Addresses.revision(view.id(), view.revision());
        Statement statement = view.statement();
        String who = Shown.label(statement.speaker().name());
        String office = Entry.office(statement.speaker());
        String said = Shown.shortened(statement.contentText(), QUOTED);
        String when = statement.saidOn() == null ? "undated" : Dates.of(statement.saidOn());
        String outlet = Entry.trail(view.article(), statement).get(0);
        String title = Entry.title(view.article());
        String published = Dates.stampDay(view.article().published());
        String state = "statement " + view.id() + ", revision " + view.revision() + ", "
                + Mark.of(statement).words();
        String quoted = said.matches("^[“\"‘'].*") ? said : "“" + said + "”";
        String plain = who + (office.isEmpty() ? "" : " (" + office + ")") + ", " + when + ": " + quoted + " " + outlet
                + ", “" + title + "”" + (published.isEmpty() ? "" : ", " + published) + ". " + site + ", " + state
                + ". " + permanent;
        String bibtex = "@misc{" + key(site) + "-" + key(view.id()) + "-" + view.revision() + ",\n"
                + "  author       = {{" + tex(outlet) + "}},\n"
                + "  title        = {" + tex(title) + "},\n"
                + (published.isEmpty()
                        ? ""
                        : "  date         = {"
                                + tex(
                                        view.article().published() == null
                                                ? ""
                                                : view.article().published().substring(0, 10))
                                + "},\n")
                + "  howpublished = {\\url{" + permanent + "}},\n"
                + "  note         = {" + tex(who + ", " + when + ": " + said + " " + site + ", " + state) + "}\n}";
        String html =
                "<blockquote cite=\"" + html(permanent) + "\"><p>" + html(said) + "</p></blockquote>\n<p>" + html(who)
                        + (office.isEmpty() ? "" : " (" + html(office) + ")") + ", " + html(when) + ". <cite>"
                        + html(outlet) + ", “"
                        + html(title) + "”</cite>. <a href=\"" + html(permanent) + "\">" + html(site + ", " + state)
                        + "</a></p>";
        return List.of(
                new Citation("Plain text", plain, true),
                new Citation("BibTeX", bibtex, false),
                new Citation("HTML", html, false),
                new Citation("Embed", EmbedPages.frame(base, view.id()), false));
    }

    private static String key(String name) {
        return name.replaceAll("[^A-Za-z0-9]+", "").toLowerCase(Locale.ROOT);
    }

    private static String tex(String text) {
        return text.replace("\\", "\\textbackslash ")
                .replaceAll("([{}$&#_%])", "\\\\$1")
                .replace("~", "\\textasciitilde ")
                .replace("^", "\\textasciicircum ");
    }

    private static String html(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
