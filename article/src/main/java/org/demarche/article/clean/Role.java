package org.demarche.article.clean;

import java.util.Locale;

/** What a paragraph is in its article. */
public enum Role {
    /** The title of the article. */
    HEADLINE,
    /** The lead that the outlet sets apart below the headline. */
    STANDFIRST,
    /** A heading between paragraphs. */
    HEADING,
    /** An ordinary paragraph. */
    PARAGRAPH,
    /** A block quotation. */
    QUOTATION,
    /** An item of a list. */
    LIST,
    /** A row of a table. */
    TABLE,
    /** The words under a picture or a film. */
    CAPTION,
    /** A paragraph of one entry of a live blog. */
    ENTRY,
    /** What one speaker says in a transcript. */
    TURN;

    /** The word for it in JSON and in tables. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
