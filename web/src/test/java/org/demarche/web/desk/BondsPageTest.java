package org.demarche.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.ledger.Author;
import org.demarche.ledger.StatementView;
import org.demarche.record.ConditionKind;
import org.demarche.record.Doing;
import org.demarche.record.Guarantee;
import org.demarche.record.GuaranteeState;
import org.demarche.record.Precondition;
import org.demarche.record.Statement;
import org.demarche.web.Office;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Conditions, what waits for them, guarantees, points and preconditions in the form of a statement. */
class BondsPageTest {
    private static final String WORDS = "\"enter negotiations with Kestria\"";

    private Office office;
    private Office.Guest rita;
    private String id;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        office = Office.open(folder);
        office.addDeadlock();
        rita = office.signedIn("Rita Vane");
        id = office.id(WORDS);
    }

    @AfterEach
    void close() throws Exception {
        assertThat(office.ledger().verify().faults()).isEmpty();
        office.close();
    }

    private HttpResponse<String> correct(String... fields) throws Exception {
        Map<String, String> changes = new LinkedHashMap<>(Map.of("do", "correct", "reason", "as the text has it"));
        for (int i = 0; i < fields.length; i += 2) {
            changes.put(fields[i], fields[i + 1]);
        }
        String path = "/desk/statements/" + id;
        return rita.send(rita.page(path), path, changes);
    }

    private Statement now() throws Exception {
        return office.ledger().statement(id).orElseThrow().statement();
    }

    private List<Precondition> preconditions() throws Exception {
        StatementView view = office.ledger().statement(id).orElseThrow();
        return office.ledger()
                .article(view.article().id())
                .orElseThrow()
                .reading()
                .preconditions();
    }

    @Test
    void aConditionsActorIsCorrected() throws Exception {
        assertThat(now().conditions().get(0).by()).isEqualTo("Kestria");
        HttpResponse<String> answer =
                correct("conditions", "after; Aurel Dravik; only after Kestrian troops have left the Harrow Bank");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(now().conditions()).hasSize(1);
        assertThat(now().conditions().get(0).by()).isEqualTo("Aurel Dravik");
        assertThat(now().conditions().get(0).kind()).isEqualTo(ConditionKind.AFTER);
    }

    @Test
    void whatWaitsGoesWithItsCondition() throws Exception {
        correct("waits_actor", "", "waits_action", "negotiations begin");
        assertThat(now().waits()).isEqualTo(new Doing(null, "negotiations begin"));
        assertThat(correct("waits_actor", "Valdony", "waits_action", "").body()).contains("what “Valdony” would do");
        correct("conditions", "");
        assertThat(now().conditions()).isEmpty();
        assertThat(now().waits()).isNull();
        assertThat(correct("waits_action", "talks begin").body()).contains("no condition that it waits for");
    }

    @Test
    void guaranteesAreLinesAndABadLineStaysInTheForm() throws Exception {
        correct("guarantees", "demanded; Strait Compact; Kestria; security\ngiven; ; Valdony; the 2018 borders");
        assertThat(now().guarantees())
                .containsExactly(
                        new Guarantee("Strait Compact", "Kestria", "security", GuaranteeState.DEMANDED),
                        new Guarantee(null, "Valdony", "the 2018 borders", GuaranteeState.GIVEN));
        for (String bad : new String[] {"demanded; Compact", "wished; a; b; c"}) {
            HttpResponse<String> refused = correct("guarantees", bad);
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(Jsoup.parse(refused.body())
                            .selectFirst("#guarantees")
                            .wholeText()
                            .strip())
                    .isEqualTo(bad);
        }
        assertThat(now().guarantees()).hasSize(2);
    }

    @Test
    void pointsAreWordsOfTheText() throws Exception {
        correct("points", "enter negotiations with Kestria");
        assertThat(now().points()).hasSize(1);
        assertThat(now().points().get(0).text()).isEqualTo("enter negotiations with Kestria");
        assertThat(correct("points", "nowhere said").body()).contains("do not stand in the article");
        correct("points", "");
        assertThat(now().points()).isEmpty();
    }

    @Test
    void aPreconditionIsCorrectedAndReadingTheArticleAgainDoesNotBringTheReadersBack() throws Exception {
        Precondition read = preconditions().get(0);
        String line = rita.page("/desk/statements/" + id)
                .selectFirst("#preconditions")
                .wholeText()
                .strip();
        assertThat(line).isEqualTo("after; Kestria; withdraws its engineers from the harrow bank; Valdony");

        assertThat(correct("preconditions", line.replace("withdraws its engineers from", "leaves"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(preconditions()).hasSize(1);
        assertThat(preconditions().get(0).on()).isEqualTo(new Doing("Kestria", "leaves the harrow bank"));
        assertThat(preconditions().get(0).waits()).isEqualTo(read.waits());

        office.addDeadlock();
        assertThat(preconditions().get(0).on().action()).isEqualTo("leaves the harrow bank");
        var article = office.ledger()
                .articleHistory(
                        office.ledger().statement(id).orElseThrow().article().id());
        assertThat(article.get(article.size() - 1).author()).isEqualTo(Author.person("Rita Vane"));
        assertThat(article.get(article.size() - 1).reason()).isEqualTo("as the text has it");

        correct("preconditions", "");
        assertThat(preconditions()).isEmpty();
        assertThat(correct("preconditions", "after; Kestria").statusCode()).isEqualTo(422);
    }

    @Test
    void twoEditorsOfAPreconditionSeeBothVersions() throws Exception {
        String path = "/desk/statements/" + id;
        Document before = rita.page(path);
        Office.Guest edda = office.signedIn("Edda Moor");
        edda.send(
                edda.page(path),
                path,
                Map.of("do", "correct", "preconditions", "after; Kestria; goes home; Valdony", "reason", "shorter"));
        HttpResponse<String> second = rita.send(
                before,
                path,
                Map.of("do", "correct", "preconditions", "if; Kestria; goes home; Valdony", "reason", "an if"));
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(second.body()).select(".versus").text())
                .contains("if; Kestria; goes home; Valdony")
                .contains("after; Kestria; goes home; Valdony");
    }
}
