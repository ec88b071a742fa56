package org.demarche.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.demarche.grouping.Grouping;
import org.demarche.grouping.Join;
import org.demarche.ledger.Readings.Said;
import org.demarche.record.Article;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** The same statement in several articles, and statements that are alike. */
@OnBothHomes
class GroupsTest {
    private static final Grouping GROUPING = Grouping.standard();
    private static final Author IDA = Author.person("Ida Wren");
    private static final Author READER = Author.reader("fast 1");
    private static final String WORDS =
            "the grain ships will leave the northern harbour before the first frost of the winter sets in";
    private static final String LESS =
            "the grain ships will leave the northern harbour before the first frost of the winter";

    @Parameter
    TestHome home;

    @TempDir
    Path folder;

    private Ledger ledger;
    private String quay;
    private String weir;

    @BeforeEach
    void fill() throws LedgerException {
        ledger = Ledger.open(home.address(folder, "groups"));
        quay = add("q", "Quay News", "2030-06-02", "Lea Marsh said " + WORDS + ".", WORDS);
        weir = add("w", "The Weir", "2030-06-01", "At noon Lea Marsh told sailors that " + LESS + ".", LESS);
        add("t", "The Toll", "2030-06-01", "Lea Marsh praised a bakery in the old town.", "a bakery in the old town");
    }

    private String add(String name, String outlet, String day, String text, String words) throws LedgerException {
        Article article = Readings.article("https://example.org/" + name, outlet, day, text);
        String id = ledger.add(Readings.reading(article, Said.of("Lea Marsh", words)), READER)
                .article();
        return ledger.article(id).orElseThrow().statements().get(0).id();
    }

    @AfterEach
    void verifyAndClose() throws LedgerException {
        assertThat(ledger.verify().faults()).isEmpty();
        ledger.close();
    }

    private List<String> members(String statement) throws LedgerException {
        return ledger.groupOf(statement)
                .map(group -> group.members().stream()
                        .map(member -> member.statement().id())
                        .toList())
                .orElse(List.of());
    }

    private void revise(String id, Change change) throws LedgerException {
        int seen = ledger.statement(id).orElseThrow().revisions();
        assertThat(ledger.revise(id, seen, change, IDA, null).orElseThrow().done())
                .isTrue();
    }

    @Test
    void whatCameInIsGroupedOneByOneAsAllAtOnce() throws LedgerException {
        assertThat(ledger.groupNew(GROUPING)).isEqualTo(3);
        StatementGroup group = ledger.groupOf(quay).orElseThrow();

        assertThat(members(quay)).containsExactly(weir, quay);
        assertThat(group.earliest().statement().article().outlet()).isEqualTo("The Weir");
        assertThat(group.fullest()).isEqualTo(1);
        assertThat(group.members()).extracting(GroupMember::join).containsExactly(Join.NEAR_VERBATIM, Join.VERBATIM);
        assertThat(group.drift(group.earliest()).edits()).isNotEmpty();
        assertThat(ledger.group(group.id())).contains(group);
        assertThat(ledger.groupNew(GROUPING)).isZero();
        assertThat(ledger.regroup(GROUPING)).isEqualTo(1);
        assertThat(ledger.groupOf(quay)).contains(group);
        assertThat(ledger.largestGroups(10)).containsExactly(group);

        String third = add("z", "The Zenith", "2030-06-03", "Again Lea Marsh said " + WORDS + ".", WORDS);
        assertThat(ledger.groupNew(GROUPING)).isEqualTo(1);
        assertThat(members(third)).containsExactly(weir, quay, third);
        assertThat(ledger.queue(10).get(0).reports()).isEqualTo(3);
        List<Said> many = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < Desk.LOOKED_AT; i++) {
            text.append("Pilot Oto Lund said buoy ").append(i).append(" is lit. ");
            many.add(Said.of("Oto Lund", "buoy " + i + " is lit"));
        }
        Article later = Readings.article("https://example.org/late", "The Late", "2031-01-01", text.toString());
        ledger.add(Readings.reading(later, many.toArray(Said[]::new)), Author.reader("fast 1"));
        assertThat(ledger.queue(1000))
                .extracting(QueueItem::reports)
                .contains(3L)
                .hasSize(Desk.LOOKED_AT + 1);
    }

    @Test
    void whatPeopleSaidOfTwoStatementsIsKeptToWheneverGroupsAreMade() throws LedgerException {
        ledger.regroup(GROUPING);
        revise(weir, new Change.Separate(quay));
        assertThat(members(quay)).isEmpty();
        ledger.regroup(GROUPING);
        assertThat(members(quay)).isEmpty();

        String bakery = ledger.search(Query.ALL.words("bakery")).items().get(0).id();
        revise(bakery, new Change.Merge(quay, 1));
        assertThat(members(quay)).containsExactlyInAnyOrder(bakery, quay);
        ledger.regroup(GROUPING);
        assertThat(members(quay)).containsExactly(bakery, quay);
        revise(bakery, new Change.Undo());
        ledger.regroup(GROUPING);
        assertThat(members(quay)).isEmpty();
    }

    @Test
    void whatNoLongerStandsIsInNoGroup() throws LedgerException {
        ledger.regroup(GROUPING);
        revise(weir, new Change.Reject());
        assertThat(members(quay)).isEmpty();
        revise(weir, new Change.Undo());
        assertThat(members(quay)).containsExactly(weir, quay);
    }

    @Test
    void moreLikeThisGoesByMeaningAndBySharedWords() throws LedgerException {
        for (int i = 0; i < 6; i++) {
            String words = "wheat barges reach the southern port number " + i;
            add("p" + i, "Port Post", "2030-06-0" + (i + 1), "Lea Marsh said " + words + ".", words);
        }
        assertThat(ledger.similar(quay, 3))
                .first()
                .extracting(like -> like.statement().id())
                .isEqualTo(weir);
        assertThat(ledger.learnMeanings()).isPositive();
        List<Similar> similar = ledger.similar(quay, 3);
        assertThat(similar.get(0).statement().id()).isEqualTo(weir);
        assertThat(similar).extracting(Similar::likeness).isSortedAccordingTo((a, b) -> Double.compare(b, a));
        assertThat(ledger.similar("000000000000", 3)).isEmpty();
    }

    @Test
    void facetsCountMonthsAndWhatWasReviewed() throws LedgerException {
        revise(quay, new Change.Confirm());
        FacetCounts counts = ledger.facets(Query.ALL);
        assertThat(counts.months()).containsExactly(new Tally("2030-06", "2030-06", 3));
        assertThat(counts.reviewed()).isEqualTo(1);
        assertThat(counts.conditional()).isZero();
    }
}
