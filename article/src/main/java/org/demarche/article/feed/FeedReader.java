package org.demarche.article.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.article.clean.CleanArticle;
import org.demarche.article.clean.Paragraph;
import org.demarche.article.dates.DateText;
import org.demarche.article.page.PageReader;
import org.demarche.record.Article;
import org.jspecify.annotations.Nullable;

/** Reads a feed: every entry with text becomes an article, its source the feed's with {@code #} and the entry's id. */
public final class FeedReader {
    private static final DateText DATES = new DateText(true);

    private FeedReader() {}

    /**
     * @param source the feed as given
     * @param content its characters
     * @return the articles in the feed's order; entries without title and text are left out, so that the list is empty for what is no feed
     */
    public static List<CleanArticle> read(String source, String content) {
        Channel channel;
        try {
            channel = content.stripLeading().startsWith("{") ? JsonFeed.read(content) : XmlFeed.read(content);
        } catch (JsonProcessingException e) {
            return List.of();
        }
        return channel.entries().stream()
                .map(entry -> article(source, channel, entry))
                .filter(article -> !article.article().text().isBlank())
                .toList();
    }

    private static CleanArticle article(String source, Channel channel, Entry entry) {
        List<Paragraph> paragraphs = PageReader.fragment(entry.html(), entry.url() == null ? "" : entry.url());
        String text = Stream.concat(
                        Stream.ofNullable(entry.title()), paragraphs.stream().map(Paragraph::text))
                .collect(Collectors.joining("\n\n"));
        Article article = Article.of(
                source + "#" + entry.id(),
                entry.url(),
                channel.title(),
                entry.title(),
                entry.authors(),
                date(entry.published() != null ? entry.published() : entry.updated()),
                language(channel.language()),
                text);
        return new CleanArticle(
                article, date(entry.updated()), null, null, false, paragraphs, List.of(), entry.tags(), List.of());
    }

    private static @Nullable String date(@Nullable String written) {
        return written == null ? null : DATES.first(written).orElse(null);
    }

    private static @Nullable String language(@Nullable String tag) {
        return tag == null || !tag.matches("[A-Za-z]{2}([-_].{0,20})?")
                ? null
                : tag.substring(0, 2).toLowerCase(Locale.ROOT);
    }
}
