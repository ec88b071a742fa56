package org.demarche.article.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.article.dates.DateText;
import org.jspecify.annotations.Nullable;

/** When a page was published and last changed. What machines are told comes before what people see, and that before the address. */
final class Dates {
    private static final List<String> PUBLISHED = List.of(
            "article:published_time",
            "og:article:published_time",
            "og:published_time",
            "datepublished",
            "date.published",
            "pubdate",
            "publish-date",
            "publishdate",
            "publish_date",
            "publication_date",
            "publication-date",
            "published-date",
            "published_date",
            "published_time",
            "sailthru.date",
            "parsely-pub-date",
            "dc.date.issued",
            "dcterms.issued",
            "dc.date.created",
            "dcterms.created",
            "dc.date",
            "dcterms.date",
            "dc.created",
            "date",
            "date_published",
            "article.published",
            "article:published",
            "cxenseparse:recs:publishtime",
            "article_date_original",
            "originalpublicationdate",
            "cre-date",
            "creation_date",
            "article:post_date",
            "datecreated",
            "displaydate",
            "firstpublished",
            "ptime",
            "rbpubdate",
            "timestamp",
            "dc.date.submitted",
            "citation_publication_date",
            "citation_date",
            "og:pubdate",
            "bt:pubdate",
            "shareaholic:article_published_time",
            "og:release_date",
            "video:release_date");
    private static final List<String> MODIFIED = List.of(
            "article:modified_time",
            "og:updated_time",
            "og:modified_time",
            "datemodified",
            "lastmod",
            "last-modified",
            "dc.date.modified",
            "dcterms.modified",
            "modified_time",
            "modificationdate",
            "moddate",
            "revised",
            "article:updated_time",
            "updated_time");
    private static final Pattern IN_ADDRESS =
            Pattern.compile("[/_=.-]((?:19|20)\\d\\d)[/_.-]?([01]\\d)[/_.-]?([0-3]\\d)(?:[/_.-]|$|\\?)");

    private final Head head;
    private final Signals signals;
    private final Schema schema;
    private final List<Block> blocks;
    private final DateText dates;

    Dates(Head head, Signals signals, Schema schema, List<Block> blocks, @Nullable String language) {
        this.head = head;
        this.signals = signals;
        this.schema = schema;
        this.blocks = blocks;
        this.dates = new DateText(language == null
                || language.equals("en")
                || language.toLowerCase(java.util.Locale.ROOT).startsWith("en-us"));
    }

    /** ISO 8601, or null. */
    @Nullable
    String published(@Nullable String address) {
        Optional<String> found = of(schema.text("datePublished"))
                .or(() -> firstOf(head.all(PUBLISHED)))
                .or(() -> signs(signals.published))
                .or(() -> nearTitle(signals.times))
                .or(() -> nearTitle(signals.dateNamed))
                .or(() -> inAddress(address))
                .or(this::aroundTitle)
                .or(() -> of(schema.text("dateCreated")))
                .or(() -> of(schema.text("uploadDate")))
                .or(() -> signs(signals.times))
                .or(() -> signs(signals.dateNamed))
                .or(() -> Optional.ofNullable(updated()))
                .or(this::anywhere);
        return found.map(time -> localDay(time, address)).orElse(null);
    }

    /**
     * A time in UTC whose day is not the one in the page's address, but next to it, comes from an outlet far from Greenwich: the day that the
     * outlet itself names is kept, without the time, because the zone is unknown.
     */
    private static String localDay(String time, @Nullable String address) {
        boolean utc = time.endsWith("Z") || time.endsWith("+00:00");
        Optional<String> named = utc ? inAddress(address) : Optional.empty();
        if (named.isPresent()) {
            LocalDate day = LocalDate.parse(named.get());
            long apart =
                    day.toEpochDay() - LocalDate.parse(time.substring(0, 10)).toEpochDay();
            return apart == 1 || apart == -1 ? named.get() : time;
        }
        return time;
    }

    /** ISO 8601, or null. */
    @Nullable
    String updated() {
        return of(schema.text("dateModified"))
                .or(() -> firstOf(head.all(MODIFIED)))
                .or(() -> signs(signals.modified))
                .orElse(null);
    }

    private Optional<String> of(@Nullable String text) {
        return text == null ? Optional.empty() : dates.first(text);
    }

    private Optional<String> firstOf(List<String> texts) {
        return texts.stream().map(dates::first).flatMap(Optional::stream).findFirst();
    }

    private Optional<String> signs(List<Signals.Sign> signs) {
        return signs.stream().map(this::ofSign).flatMap(Optional::stream).findFirst();
    }

    private Optional<String> ofSign(Signals.Sign sign) {
        Optional<String> value = dates.first(sign.value());
        return value.isPresent() ? value : dates.first(sign.text());
    }

    /** The sign closest to the headline: those of other articles stand further away. */
    private Optional<String> nearTitle(List<Signals.Sign> signs) {
        int title = titleAt();
        return signs.stream()
                .filter(sign -> Math.abs(sign.at() - title) < 15)
                .sorted((a, b) -> Integer.compare(distance(a.at(), title), distance(b.at(), title)))
                .map(this::ofSign)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static int distance(int at, int title) {
        return at >= title ? at - title : 2 * (title - at);
    }

    private int titleAt() {
        return signals.headlines.isEmpty() ? 0 : signals.headlines.get(0).at();
    }

    private static Optional<String> inAddress(@Nullable String address) {
        if (address == null) {
            return Optional.empty();
        }
        Matcher m = IN_ADDRESS.matcher(address);
        return m.find()
                ? new DateText(false).first(m.group(1) + "-" + m.group(2) + "-" + m.group(3))
                : Optional.empty();
    }

    private Optional<String> aroundTitle() {
        int title = titleAt();
        for (int i = title; i < Math.min(blocks.size(), title + 8); i++) {
            Optional<String> found = shortDate(blocks.get(i));
            if (found.isPresent()) {
                return found;
            }
        }
        for (int i = Math.min(blocks.size(), title) - 1; i >= Math.max(0, title - 5); i--) {
            Optional<String> found = shortDate(blocks.get(i));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<String> shortDate(Block block) {
        return block.length() > 120 ? Optional.empty() : dates.first(block.text());
    }

    private Optional<String> anywhere() {
        return blocks.stream().map(this::shortDate).flatMap(Optional::stream).findFirst();
    }
}
