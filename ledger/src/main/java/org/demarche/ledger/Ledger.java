package org.demarche.ledger;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.demarche.grouping.Grouping;
import org.demarche.record.Reading;
import org.demarche.record.RecordException;
import org.demarche.record.Statement;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The ledger: readings are added, and what was added is kept, searched, shown and verified.
 *
 * <pre>{@code
 * try (Ledger ledger = Ledger.open("demarche.db")) {
 *     Added added = ledger.add(reading, Author.reader("fast 0.1"));
 *     Page<StatementView> found = ledger.search(Query.ALL.words("\"security guarantees\"").act(Act.DEMAND));
 *     Verification verification = ledger.verify();
 * }
 * }</pre>
 *
 * <p>One ledger may be used by many threads and opened by several processes at once: readers never wait, writers wait for each other. It lives in a file (SQLite)
 * or in a PostgreSQL database. Every
 * method sees the ledger as it is at one moment. Every method throws {@link LedgerException} when it cannot be read or written, and
 * its message says what to do.
 */
public final class Ledger implements AutoCloseable {
    private static final int MAX_TALLIES = 1000;
    private static final int LATEST_OF_SPEAKER = 50;
    private static final int MAX_GROUPS = 500;
    private static final int MAX_SIMILAR = 100;
    /** When more articles than these came in since the last grouping, all are grouped anew. */
    private static final int MOST_APART = 200;

    private final Database database;
    private final Clock clock;
    private final Payloads payloads = new Payloads();
    private volatile WordSpace meanings = WordSpace.EMPTY;

    Ledger(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Opens a ledger for reading and writing; a file that does not exist is made, with its folder, and one of an older version is brought
     * up to date.
     *
     * @param where path of a file, or the address of a PostgreSQL database: {@code jdbc:postgresql://host/database} or {@code
     *     postgresql://user@host/database}; {@code currentSchema=…} in it names another schema than {@code demarche}
     * @throws LedgerException when it cannot be opened, is something else, or was written by a newer version; it is not touched then
     */
    public static Ledger open(String where) throws LedgerException {
        return open(where, Clock.systemUTC());
    }

    /** @param clock what the times of revisions are taken from */
    static Ledger open(String where, Clock clock) throws LedgerException {
        return open(Home.at(where), clock);
    }

    static Ledger open(Home home, Clock clock) throws LedgerException {
        Ledger ledger = new Ledger(Database.open(home, false), clock);
        try {
            ledger.rebuildIfDue();
        } catch (LedgerException e) {
            ledger.close();
            throw e;
        }
        return ledger;
    }

    /**
     * Opens a ledger for reading alone: nothing is made or changed, and {@link #add} and {@link #rebuild} refuse.
     *
     * @param where as for {@link #open(String)}; it must be there
     * @throws LedgerException when it is not there, is something else, or was written by another version
     */
    public static Ledger openReadOnly(String where) throws LedgerException {
        return new Ledger(Database.open(Home.at(where), true), Clock.systemUTC());
    }

    /** The path of the ledger's file as it was given, or the address of its database without user, password and settings. */
    public String where() {
        return database.home().name();
    }

    /** Whether it was opened for reading alone. */
    public boolean readOnly() {
        return database.readOnly();
    }

    /**
     * Adds an article with what was read in it, in one transaction: when this returns, it is on the disk. Adding the same reading again
     * changes nothing. An article is known by its canonical URL, else by outlet and source; another text under a known URL is a new version,
     * and the statements of the old one are flagged. Another reading of a known text makes new revisions of the statements that it finds
     * again, and withdraws those it does not find; what a person has reviewed stays, and the reader's new word is kept as a proposal. A
     * reading without statements withdraws nothing.
     *
     * @param reading an article with its statements; their ids are replaced by ids of the ledger
     * @param by who is answerable for the reading
     * @throws LedgerException when nothing was kept: the disk is full, another process holds the lock too long, the article was taken down,
     *     or the reading could not be read again from the record, because its date is none or its words do not stand at their offsets
     */
    public Added add(Reading reading, Author by) throws LedgerException {
        return add(reading, by, false);
    }

    /**
     * Adds what an import brings to an article: as {@link #add}, but nothing is withdrawn. Statements, preconditions and deeds that the
     * ledger has and the reading does not hold stay.
     *
     * @throws LedgerException as for {@link #add}
     */
    public Added addFurther(Reading reading, Author by) throws LedgerException {
        return add(reading, by, true);
    }

    private Added add(Reading reading, Author by, boolean further) throws LedgerException {
        String what = "article " + reading.article().source() + " was not added";
        try {
            payloads.refuseUnreadable(reading);
        } catch (RecordException e) {
            throw new LedgerException(
                    "ledger " + where() + ": " + what + ": " + e.getMessage() + ". Correct that and add it again", e);
        }
        return database.write(
                what,
                handle -> told(() -> {
                    Journal journal = new Journal(handle, by, clock);
                    return new Adding(handle, database.dialect(), payloads, journal, further).add(reading);
                }));
    }

    /**
     * Looks for statements.
     *
     * @throws IllegalArgumentException when {@link Query#after} is nothing that a page gave
     */
    public Page<StatementView> search(Query query) throws LedgerException {
        return view("search failed", (views, handle) -> new Searching(handle, database.dialect(), views, query).run());
    }

    /**
     * Hands on every article in which a statement matches, with the matching statements alone, one after the other and without ever holding
     * more than one of them: by article id, then by version, so that two ledgers with the same content give the same sequence. A statement
     * within one that does not match comes as an outermost one. A query without any filter gives all articles, those without statements
     * too, and of older versions those in which a statement still stands. Order, limit and page of the query are not looked at. What was
     * taken down, withdrawn or rejected is not among it.
     *
     * @param sink what takes an article, inside one read transaction; what it throws ends the sweep
     */
    public void sweep(Query query, Consumer<ArticleView> sink) throws LedgerException {
        database.<Boolean>read(
                "the articles cannot be read",
                handle -> told(() -> {
                    new Searching(handle, database.dialect(), new Views(handle, database.dialect(), payloads), query)
                            .sweep(payloads, sink);
                    return true;
                }));
    }

    /**
     * Counts what a query finds by its values: speakers, outlets, acts, issues, and whom the speakers speak for. At most the newest 3,000
     * statements found are counted, and the answer says whether these were all. Order, limit and {@link Query#after} do not matter.
     */
    public FacetCounts facets(Query query) throws LedgerException {
        return view(
                "counting failed",
                (views, handle) -> new Searching(handle, database.dialect(), views, query.after(null)).facets());
    }

    /** The statements added last, newest first; {@code n} from 1 to 500. They are sorted by when they came in, not by day. */
    public List<StatementView> latest(int n) throws LedgerException {
        return view("the latest statements cannot be read", (views, handle) -> views.latest(n));
    }

    /** A statement as it stands now, a withdrawn or rejected one too; empty when there is none with this id, or its words were taken down. */
    public Optional<StatementView> statement(String id) throws LedgerException {
        return view("statement " + id + " cannot be read", (views, handle) -> views.statement(id));
    }

    /**
     * A statement as one of its revisions left it.
     *
     * @param revision the revision's number, from 1
     */
    public Optional<StatementView> statementAt(String id, int revision) throws LedgerException {
        return view("statement " + id + " cannot be read", (views, handle) -> views.statementAt(id, revision));
    }

    /** The revisions of a statement, oldest first; empty when there is no such statement. */
    public List<Revision> history(String id) throws LedgerException {
        return view("the history of " + id + " cannot be read", (views, handle) -> views.history(id));
    }

    /**
     * What people decided, newest first: confirmations, corrections, rejections, additions, comments, renamings, takedowns.
     *
     * @param before only what is older than this place in the chain; {@link Long#MAX_VALUE} for the newest
     * @param limit how many, at least 1
     */
    public List<Revision> decisions(long before, int limit) throws LedgerException {
        return view("the decisions cannot be read", (views, handle) -> views.decisions(before, Math.max(1, limit)));
    }

    /** The newest version of an article with its statements; empty when there is none with this id, or it was taken down. */
    public Optional<ArticleView> article(String id) throws LedgerException {
        return view("article " + id + " cannot be read", (views, handle) -> views.article(id, 0));
    }

    /**
     * A version of an article with the statements that stand in it.
     *
     * @param version from 1
     */
    public Optional<ArticleView> article(String id, int version) throws LedgerException {
        return version < 1
                ? Optional.empty()
                : view("article " + id + " cannot be read", (views, handle) -> views.article(id, version));
    }

    /**
     * The article that the ledger knows by this address, with the statements that stand in it.
     *
     * @param url canonical URL, null when unknown
     * @param outlet who publishes it, null when unknown; looked at only without a URL
     * @param source path or URL as it was given; looked at only without a URL
     * @param sha256 hash of the text that is wanted, whatever its version; null for the newest version
     * @return empty when there is none, not with this text, or it was taken down
     */
    public Optional<ArticleView> articleKnownAs(
            @Nullable String url, @Nullable String outlet, String source, @Nullable String sha256)
            throws LedgerException {
        String identity = Ids.identity(url, outlet, source);
        return view("article " + source + " cannot be read", (views, handle) -> views.article(identity, sha256));
    }

    /** Whether the article that the ledger knows by this address was taken down; the parameters are those of {@link #articleKnownAs}. */
    public boolean isTakenDown(@Nullable String url, @Nullable String outlet, String source) throws LedgerException {
        String identity = Ids.identity(url, outlet, source);
        return view("article " + source + " cannot be read", (views, handle) -> views.takenDown(identity));
    }

    /** A speaker's page by the speaker's key; empty when no visible statement has it. Its counts are of the newest 3,000 statements. */
    public Optional<SpeakerView> speaker(String key) throws LedgerException {
        return view("speaker " + key + " cannot be read", (views, handle) -> {
            Query query = Query.ALL.speaker(key).limit(LATEST_OF_SPEAKER);
            List<StatementView> latest = new Searching(handle, database.dialect(), views, query)
                    .run()
                    .items();
            return views.speaker(key, latest, new Searching(handle, database.dialect(), views, query).facets());
        });
    }

    /** The speakers with most visible statements, most first, at most {@value #MAX_TALLIES}; the key is the speaker's key. */
    public List<Tally> speakers() throws LedgerException {
        return tallies(Tallies.SPEAKER);
    }

    /** The states and organisations spoken for, most statements first, at most {@value #MAX_TALLIES}. */
    public List<Tally> represented() throws LedgerException {
        return tallies(Tallies.REPRESENTS);
    }

    /** The issues, most statements first, at most {@value #MAX_TALLIES}. */
    public List<Tally> issues() throws LedgerException {
        return tallies(Tallies.ISSUE);
    }

    /** The outlets, most statements first, at most {@value #MAX_TALLIES}. */
    public List<Tally> outlets() throws LedgerException {
        return tallies(Tallies.OUTLET);
    }

    /** The acts that occur, most statements first. */
    public List<Tally> acts() throws LedgerException {
        return tallies(Tallies.ACT);
    }

    private List<Tally> tallies(String dimension) throws LedgerException {
        return view("the counts cannot be read", (views, handle) -> views.tallies(dimension, MAX_TALLIES));
    }

    /** How much there is. */
    public Counts counts() throws LedgerException {
        return view("the counts cannot be read", (views, handle) -> views.counts());
    }

    /** The hash of the newest revision, lower-case hexadecimal; 64 zeros while there is none. */
    public String head() throws LedgerException {
        return database.read(
                "the head cannot be read",
                handle -> Journal.head(handle).map(ChainRow::hash).orElse(ChainRow.GENESIS));
    }

    /**
     * One line a day that can be written down or published, the oldest day first; the newest day's covers what the day has so far. Each
     * stands for everything up to its revision: {@link #verify(Root)} proves later that nothing of that was changed.
     */
    public List<Root> roots() throws LedgerException {
        return database.read("the roots cannot be read", Roots::of);
    }

    /**
     * Changes a statement, as a person. Two people who change the same statement at once are not mixed up: only the one who saw its newest
     * revision does so, the other is told what happened meanwhile.
     *
     * @param id the statement
     * @param seen how many revisions the statement had when the person looked at it ({@link StatementView#revisions})
     * @param by a person
     * @param reason why, shown to the public; null for none
     * @return empty when there is no such statement
     * @throws IllegalArgumentException when {@code by} is no person, a correction quotes what does not stand at its offsets, or the other
     *     statement that the change names is none that it can be done with
     */
    public Optional<Revised> revise(String id, int seen, Change change, Author by, @Nullable String reason)
            throws LedgerException {
        if (by.kind() != AuthorKind.PERSON) {
            throw new IllegalArgumentException("only a person revises a statement; " + by.name() + " is a reader");
        }
        return database.write(
                "statement " + id + " was not revised",
                handle -> told(() -> {
                    Journal journal = new Journal(handle, by, clock);
                    return new Revising(handle, database.dialect(), payloads, by, journal)
                            .revise(id, seen, change, reason);
                }));
    }

    /**
     * Adds a statement that the reader missed to the newest version of an article's text, as a person.
     *
     * @param article the article's id
     * @param statement all its fields, with offsets in code points into that text; its id, {@code within} and review are set by the ledger
     * @param by a person
     * @param reason why, shown to the public; null for none
     * @return the statement as it stands; empty when there is no such article or it was taken down
     * @throws IllegalArgumentException when {@code by} is no person, the words do not stand at their offsets, or a statement has exactly
     *     these words already
     */
    public Optional<StatementView> addStatement(String article, Statement statement, Author by, @Nullable String reason)
            throws LedgerException {
        return addStatement(article, 0, statement, by, reason);
    }

    /**
     * The same for words that were selected in this version of the text.
     *
     * @param version of the text, from 1; 0 for the newest, whichever it is
     * @throws IllegalArgumentException as for {@link #addStatement(String, Statement, Author, String)}, and when there is a newer version
     */
    public Optional<StatementView> addStatement(
            String article, int version, Statement statement, Author by, @Nullable String reason)
            throws LedgerException {
        if (by.kind() != AuthorKind.PERSON) {
            throw new IllegalArgumentException("only a person adds a missed statement; " + by.name() + " is a reader");
        }
        return database.write(
                "the statement was not added",
                handle -> told(() -> {
                    Journal journal = new Journal(handle, by, clock);
                    return new Revising(handle, database.dialect(), payloads, by, journal)
                            .add(article, version, statement, reason);
                }));
    }

    /**
     * What a reviewer gains most from looking at, the most first: of the newest 500 that nobody has reviewed, the newest 500 flagged, the
     * 500 that most articles report and the 500 that were opened most ({@link Readership}), those that the reader was undecided about, on
     * issues that come up often, reported by many, opened often, in outlets that are much carried.
     *
     * @param limit how many, at least 1
     */
    public List<QueueItem> queue(int limit) throws LedgerException {
        return queue(limit, null);
    }

    /**
     * The same of what was assigned to one reviewer.
     *
     * @param reviewer the name as it was assigned to; null for all that waits
     */
    public List<QueueItem> queue(int limit, @Nullable String reviewer) throws LedgerException {
        Map<String, Long> opened = Readership.mostOpened(database.home());
        return desk("the queue cannot be read", desk -> desk.queue(Math.max(1, limit), reviewer, opened));
    }

    /**
     * What somebody else decided and this reviewer has not looked at yet, the latest first, as the reader had it: show that, ask for a
     * {@link Change.Opinion}, and {@link #agreement} has one pair more.
     *
     * @param limit how many, at least 1
     */
    public List<StatementView> forSecondOpinion(String reviewer, int limit) throws LedgerException {
        return desk("the decisions cannot be read", desk -> desk.forSecondOpinion(reviewer, Math.max(1, limit)));
    }

    /** How far reviewers agree who did not see each other's decisions, for each field. */
    public List<Agreement> agreement() throws LedgerException {
        return desk("the decisions cannot be read", Desk::agreement);
    }

    /**
     * A statement as the reader last had it, whatever people said of it; as it stands when a person added it. Empty when there is none with
     * this id, or its words were taken down.
     */
    public Optional<StatementView> asRead(String id) throws LedgerException {
        return view("statement " + id + " cannot be read", (views, handle) -> views.asRead(id));
    }

    /**
     * Gives an issue or an actor another name, in everything that is there and everything that comes in later.
     *
     * @param by a person
     * @param reason why, shown to the public; null for none
     * @return how many statements say another name now
     * @throws IllegalArgumentException when {@code by} is no person
     */
    public long rename(Renaming renaming, Author by, @Nullable String reason) throws LedgerException {
        if (by.kind() != AuthorKind.PERSON) {
            throw new IllegalArgumentException("only a person renames; " + by.name() + " is a reader");
        }
        return database.write(
                renaming.from() + " was not renamed",
                handle -> told(() -> new Naming(handle, database.dialect(), payloads)
                        .rename(renaming, new Journal(handle, by, clock), reason)));
    }

    /**
     * The group of a statement: the same statement in other articles, as far as they were grouped. Empty when no other article is known to
     * report it, or there is no such statement.
     */
    public Optional<StatementGroup> groupOf(String statement) throws LedgerException {
        return view("the group cannot be read", (views, handle) -> new Groups(handle).of(statement, views));
    }

    /** A group by its id; empty when there is none, or fewer than two of its reports stand. */
    public Optional<StatementGroup> group(String id) throws LedgerException {
        return view("group " + id + " cannot be read", (views, handle) -> new Groups(handle).group(id, views));
    }

    /** The groups with most reports, the largest first; {@code n} from 1 to 500. */
    public List<StatementGroup> largestGroups(int n) throws LedgerException {
        return view("the groups cannot be read", (views, handle) -> {
            Groups groups = new Groups(handle);
            List<StatementGroup> largest = new ArrayList<>();
            for (String id : groups.largest(Math.max(1, Math.min(n, MAX_GROUPS)))) {
                groups.group(id, views).ifPresent(largest::add);
            }
            return largest;
        });
    }

    /**
     * Makes all groups again from what stands, with what people said of pairs. Others may read and add meanwhile. Memory grows with all
     * statements.
     *
     * @param grouping the rules
     * @return how many groups there are
     */
    public int regroup(Grouping grouping) throws LedgerException {
        Regrouping.Found found = view(
                "the statements cannot be grouped",
                (views, handle) -> new Regrouping(handle, database.dialect(), payloads, grouping).all());
        database.<Boolean>write("the groups were not kept", handle -> {
            new Groups(handle).replace(found.groups(), found.articles());
            return true;
        });
        return found.groups().size();
    }

    /**
     * Groups the articles that came in since, each with those of the days around it that say alike things; after many, all anew.
     *
     * @param grouping the rules
     * @return how many articles were grouped
     */
    public int groupNew(Grouping grouping) throws LedgerException {
        List<Groups.Read> due =
                database.read("the articles cannot be read", handle -> new Groups(handle).ungrouped(MOST_APART + 1));
        if (due.size() > MOST_APART) {
            regroup(grouping);
            return due.size();
        }
        for (Groups.Read article : due) {
            Regrouping.Found found = view(
                    "the statements cannot be grouped",
                    (views, handle) -> new Regrouping(handle, database.dialect(), payloads, grouping).around(article));
            database.<Boolean>write("the groups were not kept", handle -> {
                new Groups(handle).merge(found.groups(), article);
                return true;
            });
        }
        return due.size();
    }

    /**
     * More like this: statements that mean much the same as one, the most alike first.
     *
     * @param statement the statement's id
     * @param limit how many, 1 to 100
     * @return empty when there is none with this id, or nothing is like it
     */
    public List<Similar> similar(String statement, int limit) throws LedgerException {
        return view("what is alike cannot be read", (views, handle) -> {
            Optional<StatementRow> row =
                    new Projection(handle, database.dialect(), payloads.names(handle)).statement(statement);
            return row.isEmpty()
                    ? List.of()
                    : new MoreLikeThis(handle, database.dialect(), views, meanings(handle))
                            .of(row.get(), Math.max(1, Math.min(limit, MAX_SIMILAR)));
        });
    }

    private WordSpace meanings(Handle handle) {
        Meanings stored = new Meanings(handle);
        WordSpace known = meanings;
        if (!known.stamp().equals(stored.stamp())) {
            known = stored.read();
            meanings = known;
        }
        return known;
    }

    /**
     * Learns anew from all statements what words mean, which is what {@link #similar} goes by.
     *
     * @return how many words are known
     */
    public int learnMeanings() throws LedgerException {
        WordSpace space = database.read("the statements cannot be read", handle -> {
            String stamp = clock.instant() + " "
                    + Journal.head(handle).map(ChainRow::hash).orElse("");
            return new Meanings(handle).learn(stamp);
        });
        database.<Boolean>write("what words mean was not kept", handle -> {
            new Meanings(handle).write(space);
            return true;
        });
        return space.words().size();
    }

    /**
     * Brings up to date what is found out from many statements together: groups the articles that came in since, and learns what words mean
     * when half as many statements again came in. To be called after adding.
     *
     * @param grouping the rules
     */
    public void catchUp(Grouping grouping) throws LedgerException {
        groupNew(grouping);
        long learned = database.read("the counts cannot be read", handle -> new Meanings(handle).learnedFrom());
        if (counts().statements() > learned + learned / 2) {
            learnMeanings();
        }
    }

    /** All renamings with who made them, when and why, oldest first. */
    public List<Renamed> renamings() throws LedgerException {
        return view(
                "the names cannot be read", (views, handle) -> payloads.names().all(handle));
    }

    /** How reliable the reader is in each field, learned from what people confirmed and corrected. */
    public List<Reliability> reliability() throws LedgerException {
        return desk("the decisions cannot be read", Desk::reliability);
    }

    /**
     * Blanks all words of an article for a lawful reason: its texts, and all its statements. What stays is where it was published, the
     * hashes, and who took it down when and why, so the chain still verifies; backups made before still hold the words. It cannot be undone,
     * and the article is not added again.
     *
     * @param article the article's id
     * @param by a person
     * @param reason why, shown to the public
     * @return how many revisions were blanked; empty when there is no such article or it was taken down before
     * @throws IllegalArgumentException when {@code by} is no person
     */
    public Optional<Integer> takeDown(String article, Author by, String reason) throws LedgerException {
        if (by.kind() != AuthorKind.PERSON) {
            throw new IllegalArgumentException("only a person takes an article down; " + by.name() + " is a reader");
        }
        Optional<Integer> blanked = database.write(
                "article " + article + " was not taken down",
                handle -> told(() -> new Takedown(handle, database.dialect(), payloads, new Journal(handle, by, clock))
                        .run(article, reason)));
        database.settle();
        return blanked;
    }

    /** The revisions of an article itself (what came in, readings, a takedown), oldest first; empty when there is no such article. */
    public List<Revision> articleHistory(String id) throws LedgerException {
        return view("the history of " + id + " cannot be read", (views, handle) -> views.articleHistory(id));
    }

    /**
     * Copies the ledger as it is now into a new file, while others read and add, and verifies the copy.
     *
     * @param to path of a file that does not exist
     * @return what verifying the copy gave
     * @throws LedgerException when the file exists or cannot be written; an unfinished copy is removed
     */
    public Verification backup(String to) throws LedgerException {
        return Backup.make(this, Home.file(to));
    }

    /**
     * Copies this ledger, revision by revision, to another one that is empty or holds the beginning of this one from a copy that was
     * interrupted, and verifies it there. Others may read both and add to this one meanwhile.
     *
     * @param to the other one, opened for writing
     * @throws LedgerException when the other one holds something else (it is not touched then), or the copy was not finished: what was
     *     copied so far is whole, and doing it again goes on there
     */
    public Copied copyTo(Ledger to) throws LedgerException {
        long known = to.counts().revisions();
        long copied = new Copying(this, to).run();
        to.database.settle();
        return new Copied(copied, known, to.verify());
    }

    /**
     * Checks everything: the file's pages, the chain of hashes, every payload and text, the derived tables, the full text and the counts.
     * Others may read and add meanwhile; only the check of the full text makes writers wait, and it is left out when the ledger was opened
     * for reading alone.
     *
     * @throws LedgerException when it cannot be read at all
     */
    public Verification verify() throws LedgerException {
        return verifyAgainst(null);
    }

    /**
     * Checks everything, and that nothing up to a root was changed since the root was written down.
     *
     * @param since a root of this ledger
     * @throws LedgerException when it cannot be read at all
     */
    public Verification verify(Root since) throws LedgerException {
        return verifyAgainst(since);
    }

    private Verification verifyAgainst(@Nullable Root since) throws LedgerException {
        Verification verification = database.readApart(
                "it cannot be verified", handle -> new Verifier(handle, database.dialect(), payloads, since).run());
        return readOnly() || !database.dialect().checksWordsApart()
                ? verification
                : Verifier.withWords(verification, database);
    }

    /**
     * Makes the derived tables, the full text and the counts again from the revisions.
     *
     * @return how many revisions there are
     * @throws LedgerException when a revision cannot be read; nothing is changed then
     */
    public long rebuild() throws LedgerException {
        return database.write(
                "it was not rebuilt", handle -> told(() -> Rebuild.run(handle, database.dialect(), payloads)));
    }

    /** After a migration that made the derived tables anew they are empty. */
    private void rebuildIfDue() throws LedgerException {
        if (database.read("it cannot be read", Rebuild::isDue)) {
            database.write(
                    "it was not brought to this version",
                    handle ->
                            Rebuild.isDue(handle) ? told(() -> Rebuild.run(handle, database.dialect(), payloads)) : 0L);
        }
    }

    Database database() {
        return database;
    }

    @Override
    public void close() {
        database.close();
    }

    private interface Reader<T> {
        T from(Views views, Handle handle) throws RecordException;
    }

    private <T> T view(String what, Reader<T> reader) throws LedgerException {
        return database.read(
                what, handle -> told(() -> reader.from(new Views(handle, database.dialect(), payloads), handle)));
    }

    private interface Reviewers<T> {
        T from(Desk desk) throws RecordException;
    }

    private <T> T desk(String what, Reviewers<T> reviewers) throws LedgerException {
        return view(what, (views, handle) -> reviewers.from(new Desk(handle, database.dialect(), payloads)));
    }

    private interface Told<T> {
        T get() throws RecordException, LedgerException;
    }

    /** What is stored and yet cannot be read was damaged by somebody else. */
    private <T> T told(Told<T> work) throws LedgerException {
        try {
            return work.get();
        } catch (RecordException e) {
            throw new LedgerException(
                    "ledger " + where() + ": what is stored is damaged (" + e.getMessage()
                            + "). Run verify to see what is hit, and restore the newest backup that holds",
                    e);
        }
    }
}
