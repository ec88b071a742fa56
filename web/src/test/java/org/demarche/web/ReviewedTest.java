package org.demarche.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.demarche.ledger.Author;
import org.demarche.ledger.Change;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.Query;
import org.demarche.ledger.StatementView;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person did to a statement is on every page that shows it. */
class ReviewedTest {
    private static final Author ADA = Author.person("Ada Ilex");

    private static StatementView found(Ledger ledger, String words) throws Exception {
        return ledger.search(Query.ALL.words(words)).items().get(0);
    }

    private static void revise(Ledger ledger, StatementView view, Change change) throws Exception {
        assertThat(ledger.revise(view.id(), view.revisions(), change, ADA, "checked against the page")
                        .orElseThrow()
                        .done())
                .isTrue();
    }

    @Test
    void aConfirmedStatementNamesItsReviewerOnEveryPage(@TempDir Path folder) throws Exception {
        try (Serving site = Serving.newsstand(folder)) {
            StatementView view = found(site.ledger(), "boots");
            revise(site.ledger(), view, new Change.Confirm());
            String path = Addresses.statement(view.id());

            for (String list :
                    new String[] {"/latest", "/search?q=boots", "/speakers/oren-bascar", site.article("boots"), path}) {
                assertThat(site.page(list).select(".mark.reviewed").text())
                        .as(list)
                        .startsWith("reviewed by Ada Ilex (accepted, ");
            }
            assertThat(site.json(path + ".json").path("mark").asText()).isEqualTo("reviewed by Ada Ilex");
            assertThat(site.json("/search.json?reviewed=yes").path("total").asInt())
                    .isEqualTo(1);
        }
    }

    @Test
    void anOldRevisionStaysAtItsAddressAndTheHistorySaysWhy(@TempDir Path folder) throws Exception {
        try (Serving site = Serving.newsstand(folder)) {
            StatementView view = found(site.ledger(), "boots");
            revise(site.ledger(), view, new Change.Confirm());
            String path = Addresses.statement(view.id());

            Document old = site.page(path + "/revisions/1");
            assertThat(old.selectFirst(".standing .mark").text()).startsWith("machine-read");
            assertThat(old.select(".revisions a[aria-current]").text()).isEqualTo("1");
            assertThat(site.page(path).select(".revisions tbody tr").eachText())
                    .hasSize(2)
                    .last()
                    .asString()
                    .startsWith("2 confirmation Ada Ilex")
                    .contains("checked against the page");
        }
    }

    @Test
    void aRejectedStatementIsOnNoListAndItsPageSaysSo(@TempDir Path folder) throws Exception {
        try (Serving site = Serving.newsstand(folder)) {
            StatementView view = found(site.ledger(), "boots");
            revise(site.ledger(), view, new Change.Reject());

            assertThat(site.page("/search?q=boots").select(".entry")).isEmpty();
            Document page = site.page(Addresses.statement(view.id()));
            assertThat(page.selectFirst(".problem").text()).contains("does not stand");
            assertThat(site.json(Addresses.statement(view.id()) + ".json")
                            .path("visible")
                            .asBoolean())
                    .isFalse();
        }
    }

    @Test
    void wordsThatWereTakenDownAreOnNoPage(@TempDir Path folder) throws Exception {
        try (Serving site = Serving.newsstand(folder)) {
            StatementView view = found(site.ledger(), "boots");
            String article = Addresses.article(view.article().id());
            site.ledger().takeDown(view.article().id(), ADA, "court order");

            for (String path : new String[] {
                article,
                article + ".json",
                article + "/versions/1",
                Addresses.statement(view.id()),
                Addresses.revision(view.id(), 1)
            }) {
                var answer = site.get(path);
                assertThat(answer.statusCode()).as(path).isEqualTo(404);
                assertThat(answer.body()).as(path).doesNotContain("boots go").contains("taken down");
            }
        }
    }
}
