package org.demarche.ledger;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.demarche.ledger.SearchWords.Term;
import org.demarche.record.RecordException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;
import org.jspecify.annotations.Nullable;

/**
 * Answers a query. Filters are words of the full text, so however many there are, one search answers them, and it gives what it finds in
 * the order of pages: the first page is read without finding the rest. Pages continue from the last key, and nothing is counted or ranked
 * further than {@link #COUNTED}.
 */
final class Searching {
    /** Totals are exact up to here, and wherever a kept count answers. */
    static final int COUNTED = 10_000;

    /** Of so many, the newest, values are counted: each has to be read, which costs more than finding it. */
    static final int FACETED = 3_000;

    private static final String RANKED = "r";

    private final Handle handle;
    private final Dialect dialect;
    private final Views views;
    private final Query query;
    private final List<String> filters;
    private final List<Term> terms;

    /** Conditions on the place, and what they and the match are given, in their order. */
    private final List<String> bounds = new ArrayList<>();

    private final List<Object> bound = new ArrayList<>();

    Searching(Handle handle, Dialect dialect, Views views, Query query) {
        this.handle = handle;
        this.dialect = dialect;
        this.views = views;
        this.query = query;
        this.filters = Filter.words(query);
        this.terms = query.words() == null ? List.of() : SearchWords.of(query.words());
        if (matched()) {
            bound.add(dialect.match(filters, terms));
        }
        if (query.from() != null) {
            bound(">= ?", Places.first(query.from()));
        }
        if (query.to() != null) {
            bound("< ?", Places.first(query.to().plusDays(1)));
        }
    }

    /** A place with its rank, which is 0 where nothing was ranked. */
    private record Hit(StatementRow row, double rank) {}

    private record Total(long statements, boolean exact) {}

    /** Whether the full text has to be asked. */
    private boolean matched() {
        return !filters.isEmpty() || !terms.isEmpty();
    }

    /** Whether words were given, and none of them is one that must occur. */
    private boolean hopeless() {
        String typed = query.words();
        return typed != null && !typed.isBlank() && terms.isEmpty();
    }

    /** @throws IllegalArgumentException when {@code after} is nothing that a page gave */
    Page<StatementView> run() throws RecordException {
        if (hopeless()) {
            return new Page<>(List.of(), 0, true, Optional.empty());
        }
        String key = query.after();
        boolean byRank = !terms.isEmpty() && query.order() == Query.Order.RANK;
        Optional<Total> kept = kept();
        if (key == null && kept.isEmpty()) {
            Found found = found();
            return byRank && found.total.exact
                    ? page(ranked(null), found.total, true)
                    : page(found.hits, found.total, false);
        }
        Total total = kept.orElseGet(this::total);
        boolean ranked = key != null && byRank && key.startsWith(RANKED);
        if (key != null && !ranked) {
            bound("< ?", placeOf(key));
        }
        return page(ranked ? ranked(key) : hits(inner("0.0") + " ORDER BY at DESC" + limit()), total, ranked);
    }

    private Page<StatementView> page(List<Hit> hits, Total total, boolean ranked) throws RecordException {
        boolean more = hits.size() > query.limit();
        List<Hit> shown = more ? hits.subList(0, query.limit()) : hits;
        Optional<String> next = more ? Optional.of(key(shown.get(shown.size() - 1), ranked)) : Optional.empty();
        return new Page<>(views.statements(shown.stream().map(Hit::row).toList()), total.statements, total.exact, next);
    }

    /** The newest of what is found, and how much is found as far as it is counted. */
    private record Found(List<Hit> hits, Total total) {}

    /** Looks once for both: where a word's beginning is looked for, or a phrase, looking is most of the work. */
    private Found found() {
        long[] counted = {0};
        List<Hit> hits = bind(handle.createQuery("WITH found AS MATERIALIZED (" + inner("0.0")
                        + " ORDER BY at DESC LIMIT " + (COUNTED + 1) + ") SELECT s.*, w.score,"
                        + " (SELECT count(*) FROM found) AS counted FROM (SELECT at, score FROM found ORDER BY at DESC"
                        + limit() + ") AS w CROSS JOIN statement s WHERE s.place = w.at ORDER BY s.place DESC"))
                .map((row, context) -> {
                    counted[0] = row.getLong("counted");
                    return new Hit(StatementRow.of(row), 0);
                })
                .list();
        return new Found(hits, total(counted[0]));
    }

    /** How many of what was found there are of each value, the newest {@link #FACETED} of it counted. */
    FacetCounts facets() {
        FacetCounting counting = new FacetCounting();
        if (!hopeless()) {
            String sql = "SELECT " + FacetCounting.COLUMNS + " FROM ("
                    + inner("0.0") + " ORDER BY at DESC LIMIT " + (FACETED + 1) + ") AS w CROSS JOIN statement s"
                    + " WHERE s.place = w.at";
            bind(handle.createQuery(sql))
                    .map((row, context) -> counting.take(row))
                    .forEach(taken -> {});
        }
        return counting.counts(FACETED);
    }

    /** The version of an article that a match stands in; {@code statement} is null where everything in it matches. */
    private record Match(
            String article, int version, @Nullable String statement) {
        boolean sameText(@Nullable Match other) {
            return other != null && other.article.equals(article) && other.version == version;
        }
    }

    /** Hands on every article that holds a match, with its matches alone. */
    void sweep(Payloads payloads, Consumer<ArticleView> sink) throws RecordException {
        if (hopeless()) {
            return;
        }
        String sql = matched() || !bounds.isEmpty()
                ? "SELECT s.article, s.version, s.id FROM (" + inner("0.0") + ") AS w CROSS JOIN statement s"
                        + " WHERE s.place = w.at ORDER BY s.article, s.version, s.num"
                : "SELECT v.article, v.version, NULL AS id FROM article_version v JOIN article a ON a.id = v.article"
                        + " WHERE v.taken_down = 0 AND (v.version = a.version OR EXISTS (SELECT 1 FROM statement s"
                        + " WHERE s.article = v.article AND s.version = v.version AND s.visible = 1))"
                        + " ORDER BY v.article, v.version";
        try (ResultIterator<Match> matches = bind(handle.createQuery(sql).setFetchSize(1000))
                .map((row, context) ->
                        new Match(ChainRow.text(row, "article"), row.getInt("version"), row.getString("id")))
                .iterator()) {
            Match at = null;
            Set<String> wanted = new HashSet<>();
            while (matches.hasNext()) {
                Match next = matches.next();
                if (at != null && !next.sameText(at)) {
                    hand(payloads, at, wanted, sink);
                    wanted.clear();
                }
                at = next;
                if (next.statement != null) {
                    wanted.add(next.statement);
                }
            }
            if (at != null) {
                hand(payloads, at, wanted, sink);
            }
        }
    }

    private void hand(Payloads payloads, Match at, Set<String> wanted, Consumer<ArticleView> sink)
            throws RecordException {
        // Views made anew for every article, so that nothing piles up.
        Predicate<String> these = at.statement == null ? id -> true : wanted::contains;
        new Views(handle, dialect, payloads)
                .article(at.article, at.version, these)
                .ifPresent(sink);
    }

    private void bound(String condition, long place) {
        bounds.add(" AND " + dialect.place(matched()) + " " + condition);
        bound.add(place);
    }

    private String limit() {
        return " LIMIT " + (query.limit() + 1);
    }

    /** The places of what is found, unsorted. */
    private String inner(String rank) {
        return "SELECT " + dialect.place(matched()) + " AS at, " + rank + " AS score FROM " + dialect.from(matched())
                + " WHERE " + dialect.condition(matched()) + String.join("", bounds);
    }

    private List<Hit> ranked(@Nullable String key) {
        String after = "";
        if (key != null) {
            RankKey last = rankOf(key);
            after = " WHERE score > ? OR (score = ? AND at < ?)";
            bound.add(last.rank);
            bound.add(last.rank);
            bound.add(last.place);
        }
        return hits("SELECT at, score FROM (" + inner(dialect.rank()) + ") AS r" + after + " ORDER BY score, at DESC"
                + limit());
    }

    /** @param places in their order, with their scores */
    private List<Hit> hits(String places) {
        return bind(handle.createQuery("SELECT s.*, w.score FROM (" + places
                        + ") AS w CROSS JOIN statement s WHERE s.place = w.at ORDER BY w.score, s.place DESC"))
                .map((row, context) -> new Hit(StatementRow.of(row), row.getDouble("score")))
                .list();
    }

    private org.jdbi.v3.core.statement.Query bind(org.jdbi.v3.core.statement.Query sql) {
        for (int i = 0; i < bound.size(); i++) {
            sql.bind(i, bound.get(i));
        }
        return sql;
    }

    /** How many rows there are, as far as they are counted. */
    private Total total() {
        long counted = bind(handle.createQuery("SELECT count(*) FROM (SELECT 1 AS one FROM " + dialect.from(matched())
                        + " WHERE " + dialect.condition(matched()) + String.join("", bounds) + " LIMIT " + (COUNTED + 1)
                        + ") AS counted"))
                .mapTo(Long.class)
                .one();
        return total(counted);
    }

    private static Total total(long counted) {
        return new Total(Math.min(counted, COUNTED), counted <= COUNTED);
    }

    /** A kept count, where one filter at most is set. */
    private Optional<Total> kept() {
        return terms.isEmpty() && bounds.isEmpty() && filters.size() <= 1
                ? tally().map(statements -> new Total(statements, true))
                : Optional.empty();
    }

    private Optional<Long> tally() {
        if (filters.isEmpty()) {
            return Optional.of(views.tally(Tallies.ALL, ""));
        }
        if (query.speaker() != null) {
            return Optional.of(views.tally(Tallies.SPEAKER, query.speaker()));
        }
        if (query.outlet() != null) {
            return Optional.of(views.tally(Tallies.OUTLET, query.outlet()));
        }
        if (query.act() != null) {
            return Optional.of(views.tally(Tallies.ACT, query.act().word()));
        }
        if (query.issue() != null) {
            return Optional.of(views.tally(Tallies.ISSUE, query.issue()));
        }
        return query.represents() == null
                ? Optional.empty()
                : Optional.of(views.tally(Tallies.REPRESENTS, query.represents()));
    }

    private static String key(Hit last, boolean ranked) {
        return ranked
                ? RANKED + Long.toHexString(Double.doubleToLongBits(last.rank)) + "_" + last.row.place()
                : last.row.facets().day() + "_" + last.row.num();
    }

    private record RankKey(double rank, long place) {}

    private static RankKey rankOf(String key) {
        int cut = key.indexOf('_');
        try {
            return new RankKey(
                    Double.longBitsToDouble(Long.parseUnsignedLong(key.substring(1, Math.max(cut, 1)), 16)),
                    Long.parseLong(key.substring(cut + 1)));
        } catch (IllegalArgumentException e) {
            throw wrong(key, e);
        }
    }

    private static long placeOf(String key) {
        int cut = key.indexOf('_');
        try {
            LocalDate day = LocalDate.parse(key.substring(0, Math.max(cut, 0)));
            return Places.of(day.toString(), Long.parseLong(key.substring(cut + 1)));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw wrong(key, e);
        }
    }

    private static IllegalArgumentException wrong(String key, RuntimeException cause) {
        return new IllegalArgumentException(
                "\"" + key + "\" names no page: leave it out to begin with the first one", cause);
    }
}
