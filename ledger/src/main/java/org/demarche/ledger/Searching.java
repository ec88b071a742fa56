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
import org.demarche.record.RecordException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;
import org.jspecify.annotations.Nullable;

/** Answers a query from the indexes: pages continue from the last key, and nothing is counted further than {@link #COUNTED}. */
final class Searching {
    /** Totals are exact up to here, and wherever a kept count answers. */
    static final int COUNTED = 10_000;

    private final Handle handle;
    private final Views views;
    private final Query query;
    private final List<String> where = new ArrayList<>();
    private final List<Object> bound = new ArrayList<>();

    Searching(Handle handle, Views views, Query query) {
        this.handle = handle;
        this.views = views;
        this.query = query;
    }

    /** A row with its rank, which is 0 where nothing was ranked. */
    private record Hit(StatementRow row, double rank) {}

    /** @throws IllegalArgumentException when {@code after} is nothing that a page gave */
    Page<StatementView> run() throws RecordException {
        String typed = query.words();
        Optional<String> match = typed == null ? Optional.empty() : SearchWords.toMatch(typed);
        if (typed != null && !typed.isBlank() && match.isEmpty()) {
            return new Page<>(List.of(), 0, true, Optional.empty());
        }
        boolean ranked = match.isPresent() && query.order() == Query.Order.RANK;
        match.ifPresent(words -> and("statement_words MATCH ?", words));
        filters();
        String from = " FROM statement s" + (match.isPresent() ? " JOIN statement_words w ON w.rowid = s.num" : "");
        Total total = count(from, match.isPresent());
        String key = query.after();
        if (key != null) {
            after(key, ranked);
        }
        String sql = "SELECT s.*, " + (ranked ? "w.rank" : "0") + " AS score" + from + condition() + " ORDER BY "
                + (ranked ? "w.rank, s.num DESC" : "s.day DESC, s.num DESC") + " LIMIT " + (query.limit() + 1);
        List<Hit> hits = bind(handle.createQuery(sql))
                .map((row, context) -> new Hit(StatementRow.of(row), row.getDouble("score")))
                .list();
        boolean more = hits.size() > query.limit();
        List<Hit> shown = more ? hits.subList(0, query.limit()) : hits;
        Optional<String> next = more ? Optional.of(key(shown.get(shown.size() - 1), ranked)) : Optional.empty();
        return new Page<>(views.statements(shown.stream().map(Hit::row).toList()), total.statements, total.exact, next);
    }

    /** The version of an article that a match stands in; {@code statement} is null where everything in it matches. */
    private record Place(
            String article, int version, @Nullable String statement) {
        boolean sameText(@Nullable Place other) {
            return other != null && other.article.equals(article) && other.version == version;
        }
    }

    /** Hands on every article that holds a match, with its matches alone. */
    void sweep(Payloads payloads, Consumer<ArticleView> sink) throws RecordException {
        String typed = query.words();
        Optional<String> match = typed == null ? Optional.empty() : SearchWords.toMatch(typed);
        if (typed != null && !typed.isBlank() && match.isEmpty()) {
            return;
        }
        match.ifPresent(words -> and("statement_words MATCH ?", words));
        filters();
        boolean everything = match.isEmpty() && where.size() == 1;
        String sql = everything
                ? "SELECT v.article, v.version, NULL AS id FROM article_version v JOIN article a ON a.id = v.article"
                        + " WHERE v.taken_down = 0 AND (v.version = a.version OR EXISTS (SELECT 1 FROM statement s"
                        + " WHERE s.article = v.article AND s.version = v.version AND s.visible = 1))"
                        + " ORDER BY v.article, v.version"
                : "SELECT s.article, s.version, s.id FROM statement s"
                        + (match.isPresent() ? " JOIN statement_words w ON w.rowid = s.num" : "") + condition()
                        + " ORDER BY s.article, s.version, s.num";
        try (ResultIterator<Place> places = bind(handle.createQuery(sql).setFetchSize(1000))
                .map((row, context) ->
                        new Place(ChainRow.text(row, "article"), row.getInt("version"), row.getString("id")))
                .iterator()) {
            Place at = null;
            Set<String> wanted = new HashSet<>();
            while (places.hasNext()) {
                Place next = places.next();
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

    private void hand(Payloads payloads, Place at, Set<String> wanted, Consumer<ArticleView> sink)
            throws RecordException {
        // Views made anew for every article, so that nothing piles up.
        Predicate<String> these = at.statement == null ? id -> true : wanted::contains;
        new Views(handle, payloads).article(at.article, at.version, these).ifPresent(sink);
    }

    private void filters() {
        where.add("s.visible = 1");
        equal("s.speaker_key", query.speaker());
        equal("s.outlet", query.outlet());
        equal("s.act", query.act() == null ? null : query.act().word());
        equal("s.issue", query.issue());
        equal("s.represents", query.represents());
        if (query.from() != null) {
            and("s.day >= ?", query.from().toString());
        }
        if (query.to() != null) {
            and("s.day <= ?", query.to().toString());
        }
        flag(query.conditional(), "s.conditions = 1", "s.conditions = 0");
        flag(query.reviewed(), "s.review IS NOT NULL", "s.review IS NULL");
        flag(query.flagged(), "s.flagged = 1", "s.flagged = 0");
    }

    private void and(String condition, Object value) {
        where.add(condition);
        bound.add(value);
    }

    private void equal(String column, @Nullable String value) {
        if (value != null) {
            and(column + " = ?", value);
        }
    }

    private void flag(@Nullable Boolean wanted, String yes, String no) {
        if (wanted != null) {
            where.add(wanted ? yes : no);
        }
    }

    private String condition() {
        return " WHERE " + String.join(" AND ", where);
    }

    private org.jdbi.v3.core.statement.Query bind(org.jdbi.v3.core.statement.Query sql) {
        for (int i = 0; i < bound.size(); i++) {
            sql.bind(i, bound.get(i));
        }
        return sql;
    }

    private record Total(long statements, boolean exact) {}

    /** A kept count where one filter at most is set, else how many rows there are, as far as they are counted. */
    private Total count(String from, boolean matched) {
        if (!matched && where.size() == 1) {
            return new Total(views.tally(Tallies.ALL, ""), true);
        }
        if (!matched && where.size() == 2 && bound.size() == 1) {
            Optional<Long> kept = keptCount();
            if (kept.isPresent()) {
                return new Total(kept.get(), true);
            }
        }
        long counted = bind(handle.createQuery(
                        "SELECT count(*) FROM (SELECT 1" + from + condition() + " LIMIT " + (COUNTED + 1) + ")"))
                .mapTo(Long.class)
                .one();
        return new Total(Math.min(counted, COUNTED), counted <= COUNTED);
    }

    private Optional<Long> keptCount() {
        String value = bound.get(0).toString();
        return switch (where.get(1)) {
            case "s.speaker_key = ?" -> Optional.of(views.tally(Tallies.SPEAKER, value));
            case "s.outlet = ?" -> Optional.of(views.tally(Tallies.OUTLET, value));
            case "s.act = ?" -> Optional.of(views.tally(Tallies.ACT, value));
            case "s.issue = ?" -> Optional.of(views.tally(Tallies.ISSUE, value));
            case "s.represents = ?" -> Optional.of(views.tally(Tallies.REPRESENTS, value));
            default -> Optional.empty();
        };
    }

    private static String key(Hit last, boolean ranked) {
        return (ranked
                        ? Long.toHexString(Double.doubleToLongBits(last.rank))
                        : last.row.facets().day()) + "_" + last.row.num();
    }

    private void after(String key, boolean ranked) {
        int cut = key.indexOf('_');
        try {
            String first = key.substring(0, Math.max(cut, 0));
            long num = Long.parseLong(key.substring(cut + 1));
            if (ranked) {
                double rank = Double.longBitsToDouble(Long.parseUnsignedLong(first, 16));
                where.add("(w.rank > ? OR (w.rank = ? AND s.num < ?))");
                bound.add(rank);
                bound.add(rank);
            } else {
                where.add("(s.day, s.num) < (?, ?)");
                bound.add(LocalDate.parse(first).toString());
            }
            bound.add(num);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IllegalArgumentException(
                    "\"" + key + "\" names no page: leave it out to begin with the first one", e);
        }
    }
}
