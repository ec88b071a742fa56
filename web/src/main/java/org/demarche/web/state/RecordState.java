package org.demarche.web.state;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.demarche.analysis.Board;
import org.demarche.analysis.Corpus;
import org.demarche.analysis.Deeds;
import org.demarche.analysis.Guarantees;
import org.demarche.analysis.Preconditions;
import org.demarche.analysis.Said;
import org.demarche.analysis.Timeline;
import org.demarche.grouping.Group;
import org.demarche.ledger.StatementView;

/**
 * Everything that pages show of one state of the record. Made by {@link RecordStates}. Thread-safe; what is asked for by a name
 * ({@link #once}) is worked out at the first question and kept.
 */
public final class RecordState {
    /** Answers kept by name; beyond that they are worked out anew. */
    private static final int MOST_KEPT = 2_000;

    private final String head;
    private final Instant at;
    private final long millis;
    private final Corpus corpus;
    private final Map<String, Said> said;
    private final Map<String, StatementView> views;
    private final Map<String, Group> groups;
    private final Analyses analyses;
    private final Registers registers;
    private final Index index;
    private final Map<String, Object> kept = new ConcurrentHashMap<>();

    /** What the module {@code analysis} found. */
    record Analyses(
            Board board,
            Preconditions preconditions,
            Guarantees guarantees,
            Deeds deeds,
            Timeline timeline,
            List<Finding> findings,
            List<Group> groups) {}

    /** What has a page of its own. */
    record Registers(
            List<Tallied> issues,
            List<Tallied> actors,
            List<Tallied> outlets,
            Slugs issueSlugs,
            Slugs actorSlugs,
            Slugs outletSlugs,
            Casing casing) {}

    RecordState(
            String head,
            Instant at,
            long millis,
            Corpus corpus,
            Map<String, Said> said,
            Map<String, StatementView> views,
            Map<String, Group> groups,
            Analyses analyses,
            Registers registers,
            Index index) {
        this.head = head;
        this.at = at;
        this.millis = millis;
        this.corpus = corpus;
        this.said = Map.copyOf(said);
        this.views = Map.copyOf(views);
        this.groups = Map.copyOf(groups);
        this.analyses = analyses;
        this.registers = registers;
        this.index = index;
    }

    /** Hash of the newest revision that is in it. */
    public String head() {
        return head;
    }

    /** When it was worked out. */
    public Instant at() {
        return at;
    }

    /** How long that took, in milliseconds. */
    public long millis() {
        return millis;
    }

    /** All statements, copies of one marked. */
    public Corpus corpus() {
        return corpus;
    }

    /** A statement by its id. */
    public Optional<Said> said(String id) {
        return Optional.ofNullable(said.get(id));
    }

    /** A statement with what the ledger knows beside it, by its id. */
    public Optional<StatementView> view(String id) {
        return Optional.ofNullable(views.get(id));
    }

    /** All outlets' reports of one statement, by the id of any of them; empty when one outlet alone has it. */
    public Optional<Group> group(String id) {
        return Optional.ofNullable(groups.get(id));
    }

    /** All statements that several articles report. */
    public List<Group> groups() {
        return analyses.groups();
    }

    /** Who stands where, by sides. */
    public Board board() {
        return analyses.board();
    }

    /** Who waits for whom. Its deadlocks are for those alone who may see all {@link #findings}. */
    public Preconditions preconditions() {
        return analyses.preconditions();
    }

    /** Who would protect whom. */
    public Guarantees guarantees() {
        return analyses.guarantees();
    }

    /** Words against deeds. */
    public Deeds deeds() {
        return analyses.deeds();
    }

    /** Everything in order of time. */
    public Timeline timeline() {
        return analyses.timeline();
    }

    /** What was concluded, the latest first; not all of it is for the public. */
    public List<Finding> findings() {
        return analyses.findings();
    }

    /** Issues, most statements first. */
    public List<Tallied> issues() {
        return registers.issues();
    }

    /** Sides, most statements first. */
    public List<Tallied> actors() {
        return registers.actors();
    }

    /** Outlets, most statements first. */
    public List<Tallied> outlets() {
        return registers.outlets();
    }

    /** Addresses of issues. */
    public Slugs issueSlugs() {
        return registers.issueSlugs();
    }

    /** Addresses of sides. */
    public Slugs actorSlugs() {
        return registers.actorSlugs();
    }

    /** Addresses of outlets. */
    public Slugs outletSlugs() {
        return registers.outletSlugs();
    }

    /** A label with the names in it as they are written; everything else stays. */
    public String named(String label) {
        return registers.casing().of(label);
    }

    /** An issue's label with the names in it as they are written, and its first letter a capital one. */
    public String title(String issue) {
        String cased = named(issue);
        return cased.isEmpty() ? cased : cased.substring(0, 1).toUpperCase(Locale.ROOT) + cased.substring(1);
    }

    /** The statements on an issue, in the record's order. */
    public List<Said> saidOn(String issue) {
        return index.byIssue().getOrDefault(issue, List.of());
    }

    /** The statements of a side, in the record's order. */
    public List<Said> saidBy(String side) {
        return index.bySide().getOrDefault(side, List.of());
    }

    /** The statements that an outlet reports, in the record's order. */
    public List<Said> saidIn(String outlet) {
        return index.byOutlet().getOrDefault(outlet, List.of());
    }

    /** The statements that came to their outlets through somebody, in the record's order. */
    public List<Said> citing(String origin) {
        return index.byOrigin().getOrDefault(origin, List.of());
    }

    /** What was said on an issue, in order of time. */
    public Timeline timelineOn(String issue) {
        return new Timeline(index.eventsOn().getOrDefault(issue, List.of()));
    }

    /** What a side said and did, in order of time. */
    public Timeline timelineOf(String side) {
        return new Timeline(index.eventsOf().getOrDefault(side, List.of()));
    }

    /** Who stands where on an issue, in the board's order. */
    public List<Board.Cell> cellsOn(String issue) {
        return index.onIssue().getOrDefault(issue, List.of());
    }

    /** Where a side stands, in the board's order. */
    public List<Board.Cell> cellsOf(String side) {
        return index.ofSide().getOrDefault(side, List.of());
    }

    /** The day of the latest statement; the day it was worked out when there is none. */
    public LocalDate lastDay() {
        List<Said> all = corpus.statements();
        return all.isEmpty()
                ? LocalDate.ofInstant(at, java.time.ZoneOffset.UTC)
                : all.get(all.size() - 1).day();
    }

    /**
     * Something that is worked out of this state once.
     *
     * @param type what it is
     * @param name what tells it from all others of its type
     */
    public <T> T once(Class<T> type, String name, Function<RecordState, T> work) {
        String key = type.getName() + " " + name;
        Object known = kept.get(key);
        if (known != null) {
            return type.cast(known);
        }
        T fresh = work.apply(this);
        if (kept.size() < MOST_KEPT) {
            kept.put(key, fresh);
        }
        return fresh;
    }
}
