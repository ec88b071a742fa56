package org.demarche.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.demarche.ledger.Author;
import org.demarche.ledger.Change;
import org.demarche.ledger.Query;
import org.demarche.ledger.StatementView;
import org.demarche.web.state.Finding;
import org.demarche.web.state.RecordStates;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the public sees, and what the desk alone does. */
class VisitorTest {
    @Test
    void aVisitorSeesTheStatementsOfAnArticleAndNotItsText(@TempDir Path folder) throws Exception {
        try (Serving site = Serving.newsstand(folder, Settings.defaults())) {
            String path = site.article("Thery");
            Document page = site.page(path);

            assertThat(page.select(".text")).isEmpty();
            assertThat(page.select(".item")).hasSize(5);
            assertThat(page.selectFirst(".closed a").attr("href")).startsWith("https://innerseareview.example/");
            assertThat(page.text()).doesNotContain("recorded during his visit to Thessany");
            assertThat(site.json(path + ".json").path("article").path("text").isNull())
                    .isTrue();
            assertThat(site.get(path + "/versions/1.json").body()).doesNotContain("recorded during his visit");
        }
    }

    @Test
    void aVisitorSeesAStatementInItsSentenceWithItsNeighbours(@TempDir Path folder) throws Exception {
        try (Serving site = Serving.newsstand(folder, Settings.defaults())) {
            String statement = site.page(site.article("Thery"))
                    .select(".item .what a")
                    .get(0)
                    .attr("href");
            Document page = site.page(statement);

            assertThat(page.selectFirst(".passage .held").text()).contains("The Compact should consider");
            assertThat(page.selectFirst(".passage .neighbour").text()).contains("recorded during his visit");
        }
    }

    @Test
    void anOutletWhoseLicenceAllowsItIsReadWhole(@TempDir Path folder) throws Exception {
        Settings settings = Settings.defaults().withFullText(new FullText(Set.of("Inner Sea Review"), false));
        try (Serving site = Serving.newsstand(folder, settings)) {
            assertThat(site.page(site.article("Thery")).select(".text")).hasSize(1);
            assertThat(site.page(site.article("Bascar")).select(".text")).isEmpty();
        }
    }

    @Test
    void aFindingOnUnreviewedStatementsIsCountedAndNotShown(@TempDir Path folder) throws Exception {
        try (Serving site = Serving.newsstand(folder)) {
            Finding shift = finding(site);
            assertThat(shift.reviewed()).isFalse();
            for (String path : List.of(
                    "/shifts",
                    "/",
                    "/shifts.json",
                    "/index.json",
                    "/index.atom",
                    "/actors/valdony-" + suffix("Valdony"))) {
                assertThat(site.get(path).body()).as(path).doesNotContain(shift.sentence());
            }
            assertThat(site.page("/shifts").selectFirst(".withheld").text())
                    .contains("1 more finding rests", "desk only");
            assertThat(site.page("/").selectFirst(".withheld").text()).contains("1 more finding rests");
            assertThat(site.json("/shifts.json").path("findings_withheld").asInt())
                    .isEqualTo(1);
        }
    }

    @Test
    void aFindingIsPublicOnceAllItsStatementsAreReviewed(@TempDir Path folder) throws Exception {
        try (Serving site = Serving.newsstand(folder)) {
            Finding shift = finding(site);
            for (var cited : shift.cited()) {
                StatementView view = site.ledger().statement(cited.id()).orElseThrow();
                site.ledger()
                        .revise(view.id(), view.revisions(), new Change.Confirm(), Author.person("Ada Ilex"), null);
            }
            Document page = site.page("/shifts");

            assertThat(page.select(".withheld")).isEmpty();
            assertThat(page.selectFirst(".finding").text()).contains(shift.sentence(), "rests on reviewed statements");
            assertThat(page.select(".finding .mark").eachText())
                    .allMatch(mark -> mark.startsWith("reviewed by Ada Ilex"));
            assertThat(site.get("/index.atom").body()).contains("Shift: ");
        }
    }

    @Test
    void anEditorOpensAFindingAndThePageSaysSo(@TempDir Path folder) throws Exception {
        try (Serving site = Serving.newsstand(folder)) {
            Finding shift = finding(site);
            Settings settings = Settings.defaults().withPort(0);
            try (Server open = Server.start(
                    site.ledger(),
                    settings,
                    null,
                    org.demarche.web.operation.WatchSettings.defaults(),
                    () -> Set.of(shift.id()))) {
                Document page =
                        org.jsoup.Jsoup.connect(open.address() + "shifts").get();
                assertThat(page.selectFirst(".finding").text()).contains(shift.sentence(), "opened by an editor");
            }
        }
    }

    @Test
    void theRecordIsWorkedOutAnewWhenItChangesAndOnlyThen(@TempDir Path folder) throws Exception {
        try (Serving site = Serving.newsstand(folder);
                RecordStates states = new RecordStates(site.ledger())) {
            var first = states.now();
            assertThat(states.now()).isSameAs(first);
            StatementView view = site.ledger().search(Query.ALL).items().get(0);
            site.ledger().revise(view.id(), view.revisions(), new Change.Reject(), Author.person("Ada Ilex"), null);

            assertThat(states.now().corpus().statements())
                    .hasSize(first.corpus().statements().size() - 1);
        }
    }

    private static Finding finding(Serving site) throws Exception {
        try (RecordStates states = new RecordStates(site.ledger())) {
            return states.now().findings().get(0);
        }
    }

    private static String suffix(String name) {
        return org.demarche.record.Article.hash(name).substring(0, 6);
    }
}
