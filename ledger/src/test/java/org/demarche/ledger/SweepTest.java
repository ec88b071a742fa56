package org.demarche.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.demarche.record.Act;
import org.demarche.record.Article;
import org.demarche.record.Deed;
import org.demarche.record.Reading;
import org.demarche.record.Span;
import org.demarche.record.Unknown;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** All of a ledger, one article after the other, and what an import adds to it. */
@OnBothHomes
class SweepTest {
    @Parameter
    TestHome home;

    private static final Author READER = Author.reader("fast 0.1");
    private static final String TEXT = "The fleet will leave, Rosa Finch said. Otto Beck denied that ships moved.";
    private static final Readings.Said LEAVE =
            Readings.Said.of("Rosa Finch", "The fleet will leave").act(Act.COMMIT);
    private static final Readings.Said MOVED =
            Readings.Said.of("Otto Beck", "ships moved").act(Act.DENY);

    @TempDir
    Path folder;

    private String file;

    @BeforeEach
    void place() {
        file = home.address(folder, "ledger");
    }

    private static Article article(String name) {
        return Readings.article("https://coast.example/" + name, "Coast Mail", "2031-05-04", TEXT);
    }

    @Test
    void comesByArticleWhateverTheOrderOfAdding() throws LedgerException {
        List<String> one = new ArrayList<>();
        List<String> other = new ArrayList<>();
        try (Ledger ledger = Ledger.open(file);
                Ledger second = Ledger.open(home.address(folder, "second"))) {
            for (String name : List.of("a", "b", "c")) {
                ledger.add(Readings.reading(article(name), LEAVE, MOVED), READER);
            }
            for (String name : List.of("c", "a", "b")) {
                second.add(Readings.reading(article(name), LEAVE, MOVED), READER);
            }
            ledger.sweep(Query.ALL, view -> one.add(view.reading().toString()));
            second.sweep(Query.ALL, view -> other.add(view.reading().toString()));
        }
        assertThat(one).hasSize(3).isEqualTo(other);
    }

    @Test
    void anArticleThatWasNotReadComesBackMarkedSo() throws LedgerException {
        Unknown mark = new Unknown(Map.of("not_read", TextNode.valueOf("de")));
        Reading notRead = new Reading(article("a"), List.of(), List.of(), List.of(), mark);
        List<Reading> back = new ArrayList<>();
        try (Ledger ledger = Ledger.open(file)) {
            ledger.add(notRead, READER);
            ledger.sweep(Query.ALL, view -> back.add(view.reading()));
        }
        assertThat(back).hasSize(1);
        assertThat(back.get(0).unknown()).isEqualTo(mark);
    }

    @Test
    void leavesOutWhatWasTakenDownAndWhatDoesNotMatch() throws LedgerException {
        try (Ledger ledger = Ledger.open(file)) {
            ledger.add(Readings.reading(article("a"), LEAVE, MOVED), READER);
            String gone =
                    ledger.add(Readings.reading(article("b"), LEAVE), READER).article();
            ledger.add(Readings.reading(article("c")), READER);
            ledger.takeDown(gone, Author.person("An editor"), "a court order");
            assertThat(found(ledger, Query.ALL))
                    .containsExactlyInAnyOrder(
                            "https://coast.example/a [The fleet will leave, ships moved]",
                            "https://coast.example/c []");
            assertThat(found(ledger, Query.ALL.act(Act.DENY))).containsExactly("https://coast.example/a [ships moved]");
            assertThat(found(ledger, Query.ALL.words("fleet")))
                    .containsExactly("https://coast.example/a [The fleet will leave]");
            assertThat(found(ledger, Query.ALL.words("--"))).isEmpty();
            assertThat(found(ledger, Query.ALL.act(Act.THREATEN))).isEmpty();
        }
    }

    @Test
    void addingFurtherWithdrawsNothing() throws LedgerException {
        Deed sailing =
                new Deed("d1", "Norland", "sail", List.of(new Span(0, 9, "The fleet")), null, List.of(), Unknown.NONE);
        Deed denial = new Deed(
                "d1", "Otto Beck", "deny", List.of(new Span(39, 48, "Otto Beck")), null, List.of(), Unknown.NONE);
        Reading first = with(Readings.reading(article("a"), LEAVE), sailing);
        Reading further = with(Readings.reading(article("a"), MOVED), denial);
        try (Ledger ledger = Ledger.open(file)) {
            ledger.add(first, READER);
            Added added = ledger.addFurther(further, Author.reader("import"));
            assertThat(added.created()).isEqualTo(1);
            assertThat(added.withdrawn()).isZero();
            assertThat(ledger.addFurther(further, Author.reader("import")).unchanged())
                    .isTrue();
            ArticleView after = ledger.article(added.article()).orElseThrow();
            assertThat(after.statements()).hasSize(2);
            assertThat(after.reading().deeds()).extracting(Deed::id).containsExactly("d1", "d2");
            assertThat(after.reading().deeds()).extracting(Deed::action).containsExactly("sail", "deny");
            assertThat(ledger.verify().faults()).isEmpty();
        }
    }

    @Test
    void anArticleIsFoundByItsAddressAndText() throws LedgerException {
        Article article = article("a");
        try (Ledger ledger = Ledger.open(file)) {
            ledger.add(Readings.reading(article, LEAVE), READER);
            assertThat(ledger.articleKnownAs(article.url(), null, "elsewhere", article.sha256()))
                    .isPresent();
            assertThat(ledger.articleKnownAs(article.url(), null, "elsewhere", null))
                    .isPresent();
            assertThat(ledger.articleKnownAs(article.url(), null, "elsewhere", "0".repeat(64)))
                    .isEmpty();
            assertThat(ledger.articleKnownAs("https://nowhere.example/", null, "a", null))
                    .isEmpty();
        }
    }

    private static Reading with(Reading reading, Deed deed) {
        return new Reading(reading.article(), reading.statements(), List.of(), List.of(deed), Unknown.NONE);
    }

    private static List<String> found(Ledger ledger, Query query) throws LedgerException {
        List<String> found = new ArrayList<>();
        ledger.sweep(
                query,
                view -> found.add(view.heading().url() + " "
                        + view.statements().stream()
                                .map(s -> s.statement().contentText())
                                .toList()));
        return found;
    }
}
