package org.demarche.ledger;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.demarche.record.RecordException;
import org.demarche.record.Statement;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Renames issues and actors within one write transaction. */
final class Naming {
    private final Handle handle;
    private final Dialect dialect;
    private final Payloads payloads;

    Naming(Handle handle, Dialect dialect, Payloads payloads) {
        this.handle = handle;
        this.dialect = dialect;
        this.payloads = payloads;
    }

    /** @return how many statements have another name now */
    long rename(Renaming renaming, Journal journal, @Nullable String reason) throws RecordException {
        Names before = payloads.names(handle);
        Names after = before.and(renaming);
        journal.append(
                RevisionKind.NAMING,
                NameBook.ARTICLE,
                0,
                null,
                NameBook.count(handle) + 1,
                reason,
                payloads.renaming(renaming));
        journal.flush();
        return follow(renaming, before, after);
    }

    /**
     * Makes the derived tables follow.
     *
     * @param before the names that the tables have where a renaming touches them
     * @param after the names that they shall have
     * @return how many statements have another name now
     */
    long follow(Renaming renaming, Names before, Names after) throws RecordException {
        List<StatementRow> touched =
                renaming.kind() == Renaming.Kind.ISSUE ? ofIssues(before, renaming) : ofActors(before, renaming);
        Projection projection = new Projection(handle, dialect, after);
        Bodies bodies = new Bodies(handle, payloads);
        long changed = 0;
        for (StatementRow row : touched) {
            VersionRow article = projection
                    .version(row.article(), row.version())
                    .orElseThrow(
                            () -> new RecordException("article " + row.article() + " has no version " + row.version()));
            Statement said = bodies.statement(row.seq(), article);
            if (!after.of(said).equals(before.of(said))) {
                projection.renamed(row, said, article);
                changed++;
            }
        }
        projection.flush();
        return changed;
    }

    /** Statements whose issue bears one of the two names now. */
    private List<StatementRow> ofIssues(Names before, Renaming renaming) {
        return rows("issue", new LinkedHashSet<>(List.of(before.issue(renaming.from()), before.issue(renaming.to()))));
    }

    /** Statements in which one of the two names is that of the speaker, of whom the speaker speaks for, or of the addressee. */
    private List<StatementRow> ofActors(Names before, Renaming renaming) {
        Set<String> keys = new LinkedHashSet<>();
        for (String name : List.of(renaming.from(), renaming.to())) {
            keys.add(Ids.slug(name));
            keys.add(Ids.slug(String.valueOf(before.actor(name))));
        }
        List<String> speakers = new ArrayList<>(keys);
        keys.forEach(key -> speakers.add(Ids.UNNAMED + key));
        List<StatementRow> rows = new ArrayList<>(rows("speaker_key", new LinkedHashSet<>(speakers)));
        Set<String> seen = new LinkedHashSet<>();
        rows.forEach(row -> seen.add(row.id()));
        for (String column : List.of("represents", "addressee")) {
            Set<String> names = new LinkedHashSet<>();
            handle.createQuery("SELECT DISTINCT " + column + " FROM statement WHERE " + column + " IS NOT NULL")
                    .mapTo(String.class)
                    .filter(name -> keys.contains(Ids.slug(name)))
                    .forEach(names::add);
            rows(column, names).stream().filter(row -> seen.add(row.id())).forEach(rows::add);
        }
        return rows;
    }

    private List<StatementRow> rows(String column, Set<String> values) {
        return values.isEmpty()
                ? List.of()
                : handle.createQuery("SELECT * FROM statement WHERE " + column + " IN (<values>)")
                        .bindList("values", new ArrayList<>(values))
                        .map((row, context) -> StatementRow.of(row))
                        .list();
    }
}
