package org.demarche.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.util.Map;

/** The templates of {@code src/main/jte}, which were compiled with this package. Thread-safe. */
final class Templates {
    private static final int TYPICAL_PAGE = 32 * 1024;

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Templates.class.getClassLoader(), Templates.class.getPackageName());

    /**
     * Answers with a page.
     *
     * @param template its name without {@code .jte}
     * @param parameters what the template declares, by name
     */
    void render(Context context, String template, Map<String, Object> parameters) {
        Answer.send(context, "text/html; charset=utf-8", page(template, parameters));
    }

    /** The page alone. */
    String page(String template, Map<String, Object> parameters) {
        StringOutput page = new StringOutput(TYPICAL_PAGE);
        engine.render(template + ".jte", parameters, page);
        return page.toString();
    }
}
