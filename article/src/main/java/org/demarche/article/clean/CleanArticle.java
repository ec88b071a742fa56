package org.demarche.article.clean;

import java.util.List;
import java.util.stream.Collectors;
import org.demarche.record.Article;
import org.jspecify.annotations.Nullable;

/**
 * A clean article: what the record keeps of it, and what else the page says.
 *
 * @param article as the record has it; its text is the headline and {@code paragraphs}, a blank line between (a plain text file read
 *     unchanged: the file's text)
 * @param updated ISO 8601: when it was last changed; null when unknown
 * @param byline the line that names the authors, as the page prints it; null when there is none
 * @param section the part of the outlet it stands in ("World"); null when unknown
 * @param paywalled whether the page says that it shows only a part to those who do not pay
 * @param paragraphs the body in order, without headline, byline and captions
 * @param captions the words under pictures and films, in order
 * @param tags subjects as the page names them
 * @param related links to other articles that the page offers
 */
public record CleanArticle(
        Article article,
        @Nullable String updated,
        @Nullable String byline,
        @Nullable String section,
        boolean paywalled,
        List<Paragraph> paragraphs,
        List<String> captions,
        List<String> tags,
        List<Link> related) {
    public CleanArticle {
        paragraphs = List.copyOf(paragraphs);
        captions = List.copyOf(captions);
        tags = List.copyOf(tags);
        related = List.copyOf(related);
    }

    /** The paragraphs without headline, byline and captions, a blank line between. */
    public String body() {
        return paragraphs.stream().map(Paragraph::text).collect(Collectors.joining("\n\n"));
    }

    /** The same with another record article, for instance one whose outlet was given by hand. */
    public CleanArticle with(Article other) {
        return new CleanArticle(other, updated, byline, section, paywalled, paragraphs, captions, tags, related);
    }

    /** The same with the roles, speakers and times of its paragraphs told apart more finely; their words must be the same. */
    public CleanArticle with(List<Paragraph> others) {
        return new CleanArticle(article, updated, byline, section, paywalled, others, captions, tags, related);
    }
}
