package org.demarche.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.record.Article;
import org.demarche.record.Reading;
import org.demarche.record.RecordException;
import org.demarche.record.Statement;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Adds one reading within one write transaction. */
final class Adding {
    private final Handle handle;
    private final Payloads payloads;
    private final Bodies bodies;
    private final Journal journal;
    private final Projection projection;
    private final boolean further;

    private int created;
    private int revised;
    private int known;
    private int withdrawn;

    /** @param further whether what the ledger has and the reading does not hold stays */
    Adding(Handle handle, Dialect dialect, Payloads payloads, Journal journal, boolean further) {
        this.further = further;
        this.handle = handle;
        this.payloads = payloads;
        this.bodies = new Bodies(handle, payloads);
        this.journal = journal;
        this.projection = new Projection(handle, dialect, payloads.names(handle));
    }

    /** An article as the table has it. */
    private record ArticleRow(String id, String identity, int version, int revisions) {}

    Added add(Reading reading) throws RecordException, LedgerException {
        Article article = reading.article();
        String identity = Ids.identity(article);
        Place place = place(identity, article.sha256());
        VersionRow before = projection.version(place.article, place.version).orElse(null);
        if (takenDown(place.article)) {
            throw new LedgerException("article " + place.article + " was taken down and is not added again. To see why,"
                    + " look at its history");
        }
        if (before != null && payloads.digest(reading).equals(before.readingDigest())) {
            return new Added(
                    place.article,
                    place.version,
                    Added.Outcome.KNOWN,
                    0,
                    0,
                    reading.statements().size(),
                    0);
        }
        int number = keepArticle(place, article, before);
        Map<String, String> ids = keepStatements(place, reading);
        // An article that nobody has read yet says nothing about what is in it.
        boolean read = !reading.equals(Reading.unread(article));
        if (read || before == null) {
            ChainRow row = journal.append(
                    RevisionKind.READING,
                    place.article,
                    place.version,
                    null,
                    number + 1,
                    null,
                    body(reading, ids, before));
            projection.reading(row, payloads.digest(reading));
        }
        journal.flush();
        projection.flush();
        return new Added(place.article, place.version, place.outcome, created, revised, known, withdrawn);
    }

    private String body(Reading reading, Map<String, String> ids, @Nullable VersionRow before) throws RecordException {
        String body = payloads.reading(reading, ids);
        if (before == null || before.readingSeq() == 0) {
            return body;
        }
        String earlier = bodies.reading(before.readingSeq());
        return payloads.withHeld(earlier, further ? payloads.joined(earlier, body) : body);
    }

    /** Once an article was taken down, a version with a word changed must not bring it back. */
    private boolean takenDown(String article) {
        return handle.createQuery("SELECT count(*) FROM article_version WHERE article = ? AND taken_down = 1")
                        .bind(0, article)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /** Where a reading belongs; {@code revisions} is how many the article itself has. */
    private record Place(String article, int version, Added.Outcome outcome, int revisions) {}

    private Place place(String identity, String sha256) {
        for (int salt = 0; ; salt++) {
            String id = Ids.article(identity, salt);
            Optional<ArticleRow> found = handle.createQuery(
                            "SELECT id, identity, version, revisions FROM article WHERE id = ?")
                    .bind(0, id)
                    .map((row, context) -> new ArticleRow(
                            row.getString("id"),
                            row.getString("identity"),
                            row.getInt("version"),
                            row.getInt("revisions")))
                    .findOne();
            if (found.isEmpty()) {
                return new Place(id, 1, Added.Outcome.NEW, 0);
            }
            ArticleRow article = found.get();
            if (article.identity.equals(identity)) {
                return handle.createQuery("SELECT version FROM article_version WHERE article = ? AND sha256 = ?"
                                + " ORDER BY version DESC LIMIT 1")
                        .bind(0, id)
                        .bind(1, sha256)
                        .mapTo(Integer.class)
                        .findOne()
                        .map(version -> new Place(id, version, Added.Outcome.KNOWN, article.revisions))
                        .orElseGet(
                                () -> new Place(id, article.version + 1, Added.Outcome.NEW_VERSION, article.revisions));
            }
        }
    }

    /** @return how many revisions the article itself has now */
    private int keepArticle(Place place, Article article, @Nullable VersionRow before) throws RecordException {
        String reason = null;
        if (before != null) {
            Article stored = bodies.article(before.articleSeq()).article();
            if (Payloads.withoutSource(stored).equals(Payloads.withoutSource(article))) {
                return place.revisions;
            }
            reason = "more is known about the article";
        } else if (place.version > 1) {
            reason = "the text changed";
        }
        ChainRow row = journal.append(
                RevisionKind.ARTICLE,
                place.article,
                place.version,
                null,
                place.revisions + 1,
                reason,
                payloads.article(article));
        // The statements' revisions are read against the text that came in with this one, before it is written.
        bodies.keep(row.seq(), article);
        projection.article(row, article);
        return row.number();
    }

    private Map<String, String> keepStatements(Place place, Reading reading) throws RecordException {
        List<Matching.Known> stored = place.outcome == Added.Outcome.NEW ? List.of() : stored(place.article);
        Map<String, Matching.Known> matches = Matching.match(reading.statements(), stored, place.version);
        Map<String, String> ids = new LinkedHashMap<>();
        Set<String> given = new HashSet<>();
        for (Statement statement : reading.statements()) {
            Matching.Known match = matches.get(statement.id());
            String id = match == null
                    ? freshId(place.article, reading.article().sha256(), statement, given)
                    : match.row().id();
            given.add(id);
            ids.put(statement.id(), id);
        }
        for (Statement statement : reading.statements()) {
            String within = statement.within() == null ? null : ids.get(statement.within());
            Statement named =
                    Payloads.kept(statement, ids.getOrDefault(statement.id(), ""), within, statement.review());
            keepStatement(place, named, matches.get(statement.id()));
        }
        if (!further && !reading.statements().isEmpty()) {
            withdrawMissing(place, stored, matches);
        }
        return ids;
    }

    private List<Matching.Known> stored(String article) throws RecordException {
        Map<Integer, VersionRow> versions = new HashMap<>();
        List<Matching.Known> stored = new ArrayList<>();
        for (StatementRow row : projection.statements(article)) {
            // What the reader said last may rest on a newer text than what a person confirmed.
            long seq = row.machineSeq() == 0 ? row.seq() : row.machineSeq();
            int version = handle.createQuery("SELECT version FROM revision WHERE seq = ?")
                    .bind(0, seq)
                    .mapTo(Integer.class)
                    .one();
            VersionRow text = versions.get(version);
            if (text == null) {
                text = projection
                        .version(article, version)
                        .orElseThrow(() -> new RecordException("article " + article + " has no version " + version));
                versions.put(version, text);
            }
            stored.add(new Matching.Known(row, version, bodies.statement(seq, text)));
        }
        return stored;
    }

    private String freshId(String article, String sha256, Statement statement, Set<String> given) {
        String place = article + "\n" + sha256 + "\n" + Matching.offsets(statement);
        for (int salt = 0; ; salt++) {
            String id = Ids.statement(place, salt);
            if (!given.contains(id) && projection.statement(id).isEmpty()) {
                return id;
            }
        }
    }

    private void keepStatement(Place place, Statement statement, Matching.@Nullable Known match)
            throws RecordException {
        if (match == null) {
            created++;
            projection.shown(
                    append(RevisionKind.EXTRACTION, place, statement.id(), 1, null, payloads.statement(statement)),
                    statement);
            return;
        }
        StatementRow row = match.row();
        String body = payloads.statement(statement);
        boolean machineSame = match.version() == place.version && body.equals(payloads.statement(match.machine()));
        // A statement that only the reader withdrew, and now finds again, stands again.
        boolean stays = row.visible() || personHasSpoken(row);
        if (machineSame && stays) {
            known++;
            return;
        }
        boolean proposal = personHasSpoken(row);
        RevisionKind kind = proposal ? RevisionKind.PROPOSAL : RevisionKind.EXTRACTION;
        String reason = match.version() == place.version ? "read again" : "found in version " + place.version;
        ChainRow revision = append(kind, place, row.id(), row.revisions() + 1, reason, body);
        if (match.version() == place.version || !sameWords(match.machine(), statement)) {
            revised++;
        } else {
            known++;
        }
        if (proposal) {
            projection.proposal(revision);
        } else {
            projection.shown(revision, statement);
        }
    }

    private static boolean sameWords(Statement a, Statement b) {
        return a.contentText().equals(b.contentText());
    }

    /** Whether a person has ever decided about it: then the reader only proposes. */
    private boolean personHasSpoken(StatementRow row) {
        return row.reviewed()
                || handle.createQuery("SELECT count(*) FROM revision WHERE statement = ? AND author_kind = ?"
                                        + " AND kind NOT IN ('comment', 'assignment', 'opinion')")
                                .bind(0, row.id())
                                .bind(1, AuthorKind.PERSON.word())
                                .mapTo(Integer.class)
                                .one()
                        > 0;
    }

    private void withdrawMissing(Place place, List<Matching.Known> stored, Map<String, Matching.Known> matches)
            throws RecordException {
        Set<String> found = new HashSet<>();
        matches.values().forEach(match -> found.add(match.row().id()));
        for (Matching.Known candidate : stored) {
            StatementRow row = candidate.row();
            if (row.visible() && row.version() == place.version && !found.contains(row.id()) && !personHasSpoken(row)) {
                withdrawn++;
                projection.withdrawal(append(
                        RevisionKind.WITHDRAWAL,
                        place,
                        row.id(),
                        row.revisions() + 1,
                        "not found when the article was read again",
                        Payloads.NOTHING));
            }
        }
    }

    private ChainRow append(
            RevisionKind kind, Place place, String statement, int number, @Nullable String reason, String body) {
        return journal.append(kind, place.article, place.version, statement, number, reason, body);
    }
}
