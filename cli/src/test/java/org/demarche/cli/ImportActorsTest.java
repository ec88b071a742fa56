package org.demarche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Actors of one's own: from an export and a table into a file that the reader takes. */
class ImportActorsTest {
    private static final String EXPORT = """
        {"entities": {
          "Q900001": {"id": "Q900001", "labels": {"en": {"language": "en", "value": "Ilva Torrend"}},
            "claims": {
              "P31": [{"mainsnak": {"datavalue": {"value": {"id": "Q5"}}}}],
              "P39": [{"mainsnak": {"datavalue": {"value": {"id": "Q900003"}}},
                       "qualifiers": {"P580": [{"datavalue": {"value": {"time": "+2020-01-00T00:00:00Z", "precision": 10}}}]}}]}},
          "Q900002": {"id": "Q900002", "labels": {"en": {"language": "en", "value": "Orlia"}},
            "claims": {"P31": [{"mainsnak": {"datavalue": {"value": {"id": "Q6256"}}}}]}},
          "Q900003": {"id": "Q900003", "labels": {"en": {"language": "en", "value": "harbour minister of Orlia"}},
            "claims": {"P1001": [{"mainsnak": {"datavalue": {"value": {"id": "Q900002"}}}}]}}
        }}
        """;

    @TempDir
    Path folder;

    @Test
    void anExportAndATableBecomeOneTable() throws IOException {
        Path export = Files.writeString(folder.resolve("export.json"), EXPORT);
        Path table = Files.writeString(
                folder.resolve("more.csv"), "name,kind,aliases,role\nOrlia Radio,outlet,ORR,broadcaster\n");

        Run run = Run.of("actors", "import", export.toString(), table.toString());

        assertThat(run.code()).isZero();
        assertThat(run.out().lines().findFirst().orElseThrow()).startsWith("id,name,kind");
        assertThat(run.out()).contains("Q900001,Ilva Torrend,person").contains("Orlia Radio,outlet,ORR");
        assertThat(run.err()).contains("Entries read: 3, new: 3, state: 1, outlet: 1, person: 1.");
    }

    @Test
    void whatIsThereStaysAndIsNotTakenTwice() throws IOException {
        Path export = Files.writeString(folder.resolve("export.json"), EXPORT);
        Path into = Files.writeString(folder.resolve("actors.csv"), "name,kind\nNorland,state\n");

        Run.of("actors", "import", "--into", into.toString(), export.toString());
        Run again = Run.of("actors", "import", "--into", into.toString(), export.toString());

        assertThat(again.code()).isZero();
        assertThat(again.out()).isEmpty();
        assertThat(again.err()).contains("new: 0.");
        assertThat(Files.readString(into).lines().filter(line -> line.contains("Ilva Torrend")))
                .hasSize(1);
        assertThat(Files.readString(into)).contains("Norland,state");
    }

    @Test
    void theReaderTakesTheTable() throws IOException {
        Path export = Files.writeString(folder.resolve("export.json"), EXPORT);
        Path into = folder.resolve("own.csv");
        Run.of("actors", "import", "--into", into.toString(), export.toString());
        Path article = Files.writeString(
                folder.resolve("article.txt"),
                "Harbour\n\nThe harbour will open in May, Torrend said on Tuesday. \u201cThe ice is thin,\u201d Torrend said.\n");

        Run run = Run.of("read", "--grade=fast", "--format=jsonl", "--actors", into.toString(), article.toString());

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("\"name\":\"Ilva Torrend\"").contains("\"represents\":\"Orlia\"");
    }

    @Test
    void aFileThatCannotBeUsedIsNamedAndTakesNothing() throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.csv"), "name,kind\nOrlia,kingdom\n");
        Path into = Files.writeString(folder.resolve("actors.csv"), "name,kind\nNorland,state\n");

        Run run = Run.of("actors", "import", "--into", into.toString(), bad.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("bad.csv").contains("line 2").contains("kingdom");
        assertThat(Files.readString(into)).isEqualTo("name,kind\nNorland,state\n");
        assertThat(Run.of("actors", "import", folder.resolve("none.json").toString())
                        .code())
                .isEqualTo(1);
    }
}
