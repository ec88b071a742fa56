package org.demarche.ledger;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.grouping.Alignment;
import org.demarche.grouping.Gathering;
import org.demarche.grouping.Group;
import org.demarche.grouping.Member;
import org.demarche.grouping.Origin;
import org.demarche.record.Named;
import org.demarche.record.RecordException;
import org.demarche.record.Span;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Reads and writes the tables of groups: which statements of different articles are one. Confined to one thread and one transaction. */
final class Groups {
    private final Handle handle;

    Groups(Handle handle) {
        this.handle = handle;
    }

    /** An article whose newest text was read by the revision {@code seq}. */
    record Read(String article, long seq) {}

    private static final String NEWEST =
            " FROM article_version v" + " JOIN article a ON a.id = v.article AND a.version = v.version";

    /** All articles that were read. */
    List<Read> read() {
        return reads("SELECT v.article, v.reading_seq" + NEWEST + " WHERE v.taken_down = 0 AND v.reading_seq > 0");
    }

    /** Those that were not grouped as they are read now, in the order in which they came. */
    List<Read> ungrouped(int limit) {
        return reads("SELECT v.article, v.reading_seq" + NEWEST
                + " LEFT JOIN grouped g ON g.article = v.article AND g.seq = v.reading_seq"
                + " WHERE v.taken_down = 0 AND v.reading_seq > 0 AND g.article IS NULL"
                + " ORDER BY v.reading_seq LIMIT " + limit);
    }

    private List<Read> reads(String sql) {
        return handle.createQuery(sql)
                .map((row, context) -> new Read(ChainRow.text(row, "article"), row.getLong("reading_seq")))
                .list();
    }

    /** What people said of two statements, handed on to be kept to when they are grouped. */
    void ties(Gathering gathering) {
        handle.createQuery("SELECT statement, other, same FROM tie")
                .map((row, context) -> {
                    gathering.tie(ChainRow.text(row, "statement"), ChainRow.text(row, "other"), row.getBoolean("same"));
                    return true;
                })
                .forEach(tied -> {});
    }

    /** Replaces all groups. */
    void replace(List<Group> groups, List<Read> articles) {
        handle.execute("DELETE FROM group_member");
        handle.execute("DELETE FROM grouped");
        insert(groups);
        mark(articles);
    }

    /** Puts in groups in which some articles' statements are, in the place of those that their members were in. */
    void merge(List<Group> groups, Read article) {
        Set<String> touched = new LinkedHashSet<>();
        for (Group group : groups) {
            for (Member member : group.members()) {
                String statement = member.report().statement().id();
                groupOf(statement).ifPresent(touched::add);
            }
        }
        touched.forEach(group -> handle.execute("DELETE FROM group_member WHERE grp = ?", group));
        insert(groups);
        mark(List.of(article));
    }

    private void mark(List<Read> articles) {
        if (articles.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch("INSERT INTO grouped (article, seq) VALUES (?, ?)"
                + " ON CONFLICT (article) DO UPDATE SET seq = excluded.seq");
        articles.forEach(read -> batch.bind(0, read.article).bind(1, read.seq).add());
        batch.execute();
    }

    private void insert(List<Group> groups) {
        if (groups.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch("INSERT INTO group_member"
                + " (statement, grp, place, fullest, basis, origin, origin_statement) VALUES (?, ?, ?, ?, ?, ?, ?)"
                + " ON CONFLICT (statement) DO NOTHING");
        for (Group group : groups) {
            for (int i = 0; i < group.members().size(); i++) {
                Member member = group.members().get(i);
                Origin origin = member.origin();
                batch.bind(0, member.report().statement().id())
                        .bind(1, group.id())
                        .bind(2, i)
                        .bind(3, i == group.fullest() ? 1 : 0)
                        .bind(4, origin == null ? null : origin.basis().word())
                        .bind(5, origin == null ? null : Ids.storable(origin.name()))
                        .bind(
                                6,
                                origin == null || origin.report() == null
                                        ? null
                                        : origin.report().statement().id())
                        .add();
            }
        }
        batch.execute();
    }

    Optional<String> groupOf(String statement) {
        return handle.createQuery("SELECT grp FROM group_member WHERE statement = ?")
                .bind(0, statement)
                .mapTo(String.class)
                .findOne();
    }

    /** The articles in which members of a group stand. */
    List<String> articles(String group) {
        return handle.createQuery("SELECT DISTINCT s.article FROM group_member m JOIN statement s ON s.id = m.statement"
                        + " WHERE m.grp = ? AND s.visible = 1")
                .bind(0, group)
                .mapTo(String.class)
                .list();
    }

    /** The members of a group in their order, as far as they stand. */
    List<String> members(String group) {
        return handle.createQuery("SELECT m.statement FROM group_member m JOIN statement s ON s.id = m.statement"
                        + " WHERE m.grp = ? AND s.visible = 1 ORDER BY m.place")
                .bind(0, group)
                .mapTo(String.class)
                .list();
    }

    /** In how many reports a statement stands, itself counted. */
    long reports(String statement) {
        return Math.max(
                1,
                handle.createQuery("SELECT count(*) FROM group_member m JOIN group_member o ON o.grp = m.grp"
                                + " WHERE m.statement = ?")
                        .bind(0, statement)
                        .mapTo(Long.class)
                        .one());
    }

    /** A person said that a statement is the same as another one: its whole group goes over. */
    void join(String statement, String other, String first) {
        String from = groupOf(statement).orElse("");
        String to = groupOf(other).orElse("");
        if (to.isEmpty()) {
            to = from.isEmpty() ? first : from;
            put(other, to);
        }
        if (from.isEmpty()) {
            put(statement, to);
        } else if (!from.equals(to)) {
            handle.execute("UPDATE group_member SET grp = ?, fullest = 0 WHERE grp = ?", to, from);
        }
    }

    private void put(String statement, String group) {
        handle.execute(
                "INSERT INTO group_member (statement, grp, place, fullest) VALUES (?, ?, ?, 0)",
                statement,
                group,
                Integer.MAX_VALUE);
    }

    /** A person said that a statement is another one than a second one: it leaves that one's group. */
    void leave(String statement, String other) {
        if (groupOf(statement).equals(groupOf(other))) {
            handle.execute("DELETE FROM group_member WHERE statement = ?", statement);
        }
    }

    private record Row(String statement, boolean fullest, String basis, String origin, String from) {}

    /** The group of a statement with its members as they stand; empty when no other article reports it. */
    Optional<StatementGroup> of(String statement, Views views) throws RecordException {
        Optional<String> id = groupOf(statement);
        return id.isEmpty() ? Optional.empty() : group(id.get(), views);
    }

    /** A group by its id; empty when there is none, or too little of it stands. */
    Optional<StatementGroup> group(String id, Views views) throws RecordException {
        List<Row> rows = handle.createQuery("SELECT * FROM group_member WHERE grp = ? ORDER BY place, statement")
                .bind(0, id)
                .map((row, context) -> new Row(
                        ChainRow.text(row, "statement"),
                        row.getBoolean("fullest"),
                        ChainRow.text(row, "basis"),
                        ChainRow.text(row, "origin"),
                        ChainRow.text(row, "origin_statement")))
                .list();
        List<Standing> standing = new ArrayList<>();
        Set<String> ids = new LinkedHashSet<>();
        for (Row row : rows) {
            views.statement(row.statement).filter(StatementView::visible).ifPresent(view -> {
                standing.add(new Standing(row, view));
                ids.add(view.id());
            });
        }
        if (standing.size() < 2) {
            return Optional.empty();
        }
        int fullest = 0;
        for (int i = 0; i < standing.size(); i++) {
            fullest = standing.get(i).row.fullest ? i : fullest;
        }
        List<Span> words = standing.get(fullest).view.statement().content();
        List<GroupMember> members = standing.stream()
                .map(each -> new GroupMember(
                        each.view,
                        Alignment.of(words, each.view.statement().content()).join(),
                        Named.find(Origin.Basis.class, each.row.basis).orElse(null),
                        each.row.origin.isEmpty() ? null : each.row.origin,
                        ids.contains(each.row.from) ? each.row.from : null))
                .toList();
        return Optional.of(new StatementGroup(id, members, fullest));
    }

    /** A member that stands. */
    private record Standing(Row row, StatementView view) {}

    /** The groups with most reports, most first. */
    List<String> largest(int limit) {
        return handle.createQuery(
                        "SELECT grp FROM group_member GROUP BY grp ORDER BY count(*) DESC, grp LIMIT " + limit)
                .mapTo(String.class)
                .list();
    }

    /** Tells the gathering that members of one group stay together. */
    static void keep(Gathering gathering, List<String> members) {
        for (int i = 1; i < members.size(); i++) {
            gathering.tie(members.get(i - 1), members.get(i), true);
        }
    }

    /** The groups in which a statement of this article is. */
    static List<Group> with(List<Group> groups, String article) {
        return groups.stream()
                .filter(group -> group.members().stream()
                        .anyMatch(member -> member.report().article().equals(article)))
                .toList();
    }
}
