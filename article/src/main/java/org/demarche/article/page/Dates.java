package org.demarche.article.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.demarche.article.dates.DateText;
import org.jsoup.nodes.Element;
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
            "dc.created",
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
            "dc.date.submitted",
            "citation_publication_date",
            "citation_date",
            "og:pubdate",
            "bt:pubdate",
            "shareaholic:article_published_time",
            "og:release_date",
            "video:release_date");
    /** Names that do not say which date: many systems put the last change there, so that what the page shows by the headline comes first. */
    private static final List<String> EITHER = List.of("date", "dc.date", "dcterms.date", "timestamp");

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
    /** Words before a date that say that it is the day of publication. */
    private static final Pattern CUE = Pattern.compile(
            "(?i)(?:published|posted|ver\u00f6ffentlicht|erschienen|pressemitteilung|publi\u00e9e?|publicado|pubblicato|gepubliceerd"
                    + "|opublikowano|publicerad|publisert|udgivet|julkaistu|written|\\bdated?|datum|erstellt|eingestellt|artikel wurde"
                    + "|\u043e\u043f\u0443\u0431\u043b\u0438\u043a\u043e\u0432\u0430\u043d\u043e)[\\s:]");
    /** How a script names the day of publication; the second form the day of writing. */
    private static final List<Pattern> IN_SCRIPT = List.of(
            Pattern.compile(
                    "(?i)\\b(?:date_?published|(?:first_?)?publish(?:ed)?_?(?:at|on|date|time)?|pub_?date"
                            + "|publication_?date|display_?date|article_?date|post_?date)[\"']?\\s{0,3}[:=]\\s{0,3}[\"']([^\"'<>]{8,40})[\"']"),
            Pattern.compile(
                    "(?i)\\b(?:date_?created|created(?:_?(?:at|on|date))?|creation_?date|content_?datum|showdate)[\"']?\\s{0,3}"
                            + "[:=(]\\s{0,3}[\"']([^\"'<>]{8,40})[\"']"));
    /** Characters (UTF-16) of scripts that are searched. */
    private static final int SCRIPTS = 2_000_000;

    private final Head head;
    private final Signals signals;
    private final Schema schema;
    private final List<Block> blocks;
    private final int title;
    private final DateText dates;

    /** @param title index of the block with the headline */
    Dates(Head head, Signals signals, Schema schema, List<Block> blocks, int title, @Nullable String language) {
        this.head = head;
        this.signals = signals;
        this.schema = schema;
        this.blocks = blocks;
        this.title = title;
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
                .or(this::either)
                .or(() -> addressOrTitle(inAddress(address)))
                .or(() -> of(schema.text("dateCreated")))
                .or(() -> of(schema.text("uploadDate")))
                .or(this::afterCue)
                .or(() -> signs(signals.times))
                .or(() -> signs(signals.dateNamed))
                .or(() -> Optional.ofNullable(updated()))
                .or(this::anywhere)
                .or(() -> inAddress(head.first("og:image")))
                .or(this::inScripts);
        return found.map(time -> new LocalTime(dates).of(time, evidence(), inAddress(address)))
                .orElse(null);
    }

    /** What else says when the page was published: machine-readable values first, then short lines around the headline. */
    private List<String> evidence() {
        List<String> texts = new ArrayList<>(schema.all("datePublished"));
        texts.addAll(schema.all("uploadDate"));
        texts.addAll(head.all(PUBLISHED));
        texts.addAll(head.all(EITHER));
        signals.published.forEach(sign -> texts.add(sign.value()));
        signals.times.stream()
                .filter(sign -> near(sign.at()) && !sign.ofChange())
                .forEach(sign -> {
                    texts.add(sign.value());
                    texts.add(sign.text());
                });
        for (int i = Math.max(0, title - 4); i < Math.min(blocks.size(), title + 9); i++) {
            if (blocks.get(i).length() <= 120
                    && !LocalTime.ofChange(blocks.get(i).text())) {
                texts.add(blocks.get(i).text());
            }
        }
        return texts;
    }

    /** ISO 8601, or null. */
    @Nullable
    String updated() {
        return of(schema.text("dateModified"))
                .or(() -> firstOf(head.all(MODIFIED)))
                .or(() -> signs(signals.modified))
                .or(() -> signals.times.stream()
                        .filter(sign -> near(sign.at()) && sign.ofChange())
                        .map(this::ofSign)
                        .flatMap(Optional::stream)
                        .findFirst())
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

    private boolean near(int at) {
        return Math.abs(at - title) < 15;
    }

    private int distance(int at) {
        return at >= title ? at - title : 2 * (title - at);
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

    private Optional<String> either() {
        Optional<String> told = firstOf(head.all(EITHER));
        if (told.isEmpty()) {
            return told;
        }
        return Stream.concat(signals.times.stream(), signals.dateNamed.stream())
                .filter(sign -> distance(sign.at()) <= 8 && !sign.ofChange() && !LocalTime.ofChange(sign.text()))
                .sorted(Comparator.comparingInt(sign -> distance(sign.at())))
                .map(this::ofSign)
                .flatMap(Optional::stream)
                .findFirst()
                // The day alone, where both name the same, says less than the time.
                .filter(shown -> !shown.equals(told.get().substring(0, 10)))
                .or(() -> told);
    }

    /** The day in the page's address, with the time of that day where the page prints it; without an address the date closest to the headline. */
    private Optional<String> addressOrTitle(Optional<String> named) {
        Optional<String> near = aroundTitle();
        if (named.isEmpty() || near.isEmpty()) {
            return near.or(() -> named);
        }
        long apart = LocalDate.parse(named.get()).toEpochDay()
                - LocalDate.parse(near.get().substring(0, 10)).toEpochDay();
        return Math.abs(apart) <= 1 ? near : named;
    }

    /** The date closest to the headline, whether its element is named so or it merely stands there. */
    private Optional<String> aroundTitle() {
        record Found(String date, int distance) {}
        List<Found> found = new ArrayList<>();
        for (Signals.Sign sign : Stream.concat(signals.times.stream(), signals.dateNamed.stream())
                .toList()) {
            if (near(sign.at())) {
                // One that tells of a change comes last.
                int distance = distance(sign.at()) + (sign.ofChange() ? 30 : 0);
                ofSign(sign).ifPresent(date -> found.add(new Found(date, distance)));
            }
        }
        for (int i = Math.max(0, title - 5); i < Math.min(blocks.size(), title + 8); i++) {
            int distance = distance(i) + (LocalTime.ofChange(blocks.get(i).text()) ? 30 : 2);
            shortDate(blocks.get(i)).ifPresent(date -> found.add(new Found(date, distance)));
        }
        return found.stream().min(Comparator.comparingInt(Found::distance)).map(Found::date);
    }

    private Optional<String> shortDate(Block block) {
        return block.length() > 120 || block.box().inside(Hints.COMMENT | Hints.RELATED)
                ? Optional.empty()
                : dates.first(block.text());
    }

    /** A date behind a word such as "published", wherever it stands; what readers wrote does not count. */
    private Optional<String> afterCue() {
        for (Block block : blocks) {
            if (block.box().inside(Hints.COMMENT | Hints.RELATED)) {
                continue;
            }
            String text = block.text();
            Matcher cue = CUE.matcher(text.length() > 400 ? text.substring(0, 400) : text);
            if (cue.find()) {
                String behind = text.substring(cue.end(), Math.min(text.length(), cue.end() + 40));
                Optional<String> found = dates.first(behind);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> anywhere() {
        Optional<String> outside =
                blocks.stream().map(this::shortDate).flatMap(Optional::stream).findFirst();
        return outside.isPresent()
                ? outside
                : blocks.stream()
                        .filter(block -> block.length() <= 120)
                        .map(block -> dates.first(block.text()))
                        .flatMap(Optional::stream)
                        .findFirst();
    }

    /** Some pages put their text and its date in by a script. */
    private Optional<String> inScripts() {
        for (Pattern pattern : IN_SCRIPT) {
            int left = SCRIPTS;
            for (Element script : signals.scripts) {
                String data = script.data();
                Matcher m = pattern.matcher(data.length() > left ? data.substring(0, left) : data);
                left -= Math.min(left, data.length());
                while (m.find()) {
                    Optional<String> found = dates.first(m.group(1));
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
        }
        return Optional.empty();
    }
}
