package org.demarche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the desk does on the command line, beyond deciding about one statement. */
class DeskCommandsTest {
    @TempDir
    Path folder;

    private String ledger;
    private List<String> ids;

    @BeforeEach
    void addTwoRecordsWithTheSameWords() throws IOException {
        ledger = folder.resolve("ledger.db").toString();
        Path records = Files.writeString(folder.resolve("r.jsonl"), Records.line(1) + "\n" + Records.line(2));
        assertThat(Run.of("add", "--ledger", ledger, records.toString()).code()).isZero();
        ids = found("\"statement\":\\{\"id\":\"([^\"]+)\"");
    }

    private List<String> found(String pattern) {
        return run("search", "--format", "json")
                .out()
                .lines()
                .map(line -> line.replaceAll(".*" + pattern + ".*", "$1"))
                .toList();
    }

    private Run run(String command, String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = command;
        all[1] = "--ledger";
        all[2] = ledger;
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        Run run = Run.of(all);
        assertThat(run.err()).isEmpty();
        return run;
    }

    @Test
    void renamingAnIssueIsSeenEverywhereAndIsARevision() {
        assertThat(run("issues").out()).isEqualTo("       2  ferries\n");
        Run renamed = Run.of(
                "issues",
                "rename",
                "--ledger",
                ledger,
                "--as",
                "Ida Wren",
                "--reason",
                "one matter",
                "ferries",
                "harbour");
        assertThat(renamed.out()).isEqualTo("Statements renamed: 2. Later ones will follow.\n");
        assertThat(run("issues").out()).isEqualTo("       2  harbour\n");
        assertThat(run("issues", "--renamed").out())
                .startsWith("'ferries' is 'harbour': 1 naming by Ida Wren at ")
                .endsWith(" one matter\n");
        Run actor = Run.of(
                "actors", "rename", "--ledger", ledger, "--as", "Ida Wren", "--kind", "state", "Ada Holm", "Holmia");
        assertThat(actor.err()).isEmpty();
        assertThat(run("actors").out()).isEqualTo("       2  Holmia\n");
        assertThat(run("verify").out()).startsWith("The ledger holds.");
    }

    @Test
    void aMissedStatementIsAddedAndMergedAndSplit() {
        String article = found("\"article\":\\{\"id\":\"([^\"]+)\"").get(0);
        String id = ids.get(0);
        Run added = Run.of(
                "review",
                "add",
                "--ledger",
                ledger,
                "--as",
                "Ida Wren",
                "--content",
                "36-44",
                "--speaker",
                "Ada Holm",
                "--issue",
                "ferries",
                "--set",
                "act=demand",
                article);
        assertThat(added.err()).isEmpty();
        assertThat(added.out()).contains("demand     Ada Holm").contains("on day 2");
        String missed = added.out().replaceAll("(?s).*\n *id +(\\S+)\n.*", "$1");

        Run merged = run("revise", "--as", "Ida Wren", "--merge-into", id, missed);
        assertThat(merged.out()).contains("merged into statement " + id).contains("the ferries will sail […] on day 2");
        Run split = run("revise", "--as", "Ida Wren", "--split", "14-25", "--split", "26-35", id);
        assertThat(split.out()).contains("will sail").contains("split by Ida Wren");
        assertThat(run("verify").out()).startsWith("The ledger holds.");
    }

    @Test
    void anArticleIsTakenDownOnceAndTheLedgerHolds() {
        String article = found("\"article\":\\{\"id\":\"([^\"]+)\"").get(0);
        Run down = Run.of(
                "ledger", "takedown", "--ledger", ledger, "--as", "Ida Wren", "--reason", "a court order", article);
        assertThat(down.err()).isEmpty();
        assertThat(down.out()).isEqualTo("Taken down. Revisions blanked: 3.\n");
        assertThat(run("search").out()).contains("1 of 1 found.");
        assertThat(run("history", article).out())
                .contains("takedown by Ida Wren")
                .endsWith(" a court order\n");
        assertThat(run("verify").out()).startsWith("The ledger holds.");

        Run again = Run.of(
                "ledger", "takedown", "--ledger", ledger, "--as", "Ida Wren", "--reason", "a court order", article);
        assertThat(again.code()).isEqualTo(1);
        assertThat(again.err()).contains("or it was taken down before");
    }

    @Test
    void twoReviewersAreComparedAndAStatementIsAssigned() {
        String id = ids.get(0);
        run("revise", "--as", "Ida Wren", "--assign", "Ole Finn", id);
        assertThat(run("review", "--assigned", "Ole Finn").out()).contains(id).doesNotContain(ids.get(1));
        run("revise", "--as", "Ida Wren", "--set", "act=demand", id);
        assertThat(run("review", "--second", "Ole Finn").out()).contains(id).contains("commit     Ada Holm");
        assertThat(run("revise", "--as", "Ole Finn", "--opinion", "--accept", id)
                        .out())
                .contains("demand     Ada Holm");
        assertThat(run("review", "--agreement").out())
                .containsPattern("\nact +1 +0  0\\.000  0\\.000\n")
                .containsPattern("\nspeaker +1 +1  1\\.000      -\n");
        assertThat(Run.of("revise", "--ledger", ledger, "--as", "Ole Finn", "--opinion", "--withdraw", id)
                        .code())
                .isEqualTo(2);
    }

    @Test
    void aStatementIsShownWithItsReportsAndWithWhatIsLikeIt() {
        String shown = run("show", ids.get(0)).out();
        assertThat(shown).contains("2 reports, the earliest first").contains(ids.get(1));
        assertThat(run("similar", ids.get(0)).out()).contains(ids.get(1));
        assertThat(run("search", "--facets").out())
                .contains("issue           2  ferries\n")
                .contains("month           2  2031-05\n")
                .endsWith("2 counted.\n");
        assertThat(run("search", "--reviewed").out()).contains("Nothing was found.");
        assertThat(Run.of("ledger", "rebuild", "--groups", "--ledger", ledger).out())
                .startsWith("Groups of the same statement: 1.\n");
    }
}
