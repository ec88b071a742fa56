package org.demarche.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.Query;
import org.demarche.record.Reading;
import org.demarche.record.SpeakerKind;
import org.demarche.record.Stance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small invented database with the tables that DNA 3 makes. */
class DnaImportTest {
    @TempDir
    Path folder;

    private Path file;
    private Ledger ledger;

    @BeforeEach
    void make() throws Exception {
        file = folder.resolve("harbour.dna");
        try (InputStream in = DnaImportTest.class.getResourceAsStream("harbour-dna.sql")) {
            run(new String(in.readAllBytes(), StandardCharsets.UTF_8).split(";\\n"));
        }
        ledger = Ledger.open(folder.resolve("ledger.db").toString());
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void documentsBecomeArticlesAndCodesBecomeFields() throws Exception {
        Imported imported = Written.read(ledger, "dna", file, Request.DEFAULT).imported();
        assertThat(imported).isEqualTo(new Imported(1, 1, 2, 2, 0, 0, 0));
        Reading reading = reading();
        assertThat(reading.article().outlet()).isEqualTo("Harbour Post");
        assertThat(reading.article().published()).isEqualTo("2031-05-14");
        assertThat(reading.article().source()).isEqualTo("harbour.dna#7");
        var holm = reading.statements().get(0);
        assertThat(holm.speaker().name()).isEqualTo("Ada Holm");
        assertThat(holm.speaker().represents()).isEqualTo("Port Authority");
        assertThat(holm.issue()).isEqualTo("Dredge the channel");
        assertThat(holm.stance()).isEqualTo(Stance.FOR);
        assertThat(holm.unknown().fields().get("dna").toString())
                .isEqualTo(
                        "{\"statement\":1,\"type\":\"DNA Statement\",\"coder\":\"Admin\",\"importance\":\"3\",\"remark\":\"see p. 2\","
                                + "\"attributes\":{\"person\":{\"Type\":\"official\"}}}");
        var guild = reading.statements().get(1);
        assertThat(guild.speaker().kind()).isEqualTo(SpeakerKind.ORGANISATION);
        assertThat(guild.stance()).isEqualTo(Stance.AGAINST);
    }

    /** The text has a ship outside the Basic Multilingual Plane before both statements: 2 UTF-16 units, 1 code point. */
    @Test
    void positionsInUtf16BecomeCodePoints() throws Exception {
        Written.read(ledger, "dna", file, Request.DEFAULT);
        assertThat(reading().statements())
                .extracting(s ->
                        s.content().get(0).start() + " " + s.content().get(0).text())
                .containsExactly("2 The channel must be deeper", "54 No dredging");
    }

    @Test
    void otherVariablesAreTakenByTheirNames() throws Exception {
        run("UPDATE VARIABLES SET Variable = 'frame' WHERE Variable = 'concept'");
        Request request = Request.DEFAULT.columns(Columns.of("issue=frame"));
        Written.read(ledger, "dna", file, request);
        assertThat(reading().statements().get(0).issue()).isEqualTo("Dredge the channel");
    }

    @Test
    void aStatementOutsideItsDocumentIsNamed() throws Exception {
        run("UPDATE STATEMENTS SET Stop = 9999 WHERE ID = 2");
        assertThatThrownBy(() -> Written.read(ledger, "dna", file, Request.DEFAULT))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining("harbour.dna, document 7, statement 2: its positions 55 to 9999 lie outside");
        assertThat(ledger.counts().revisions()).isZero();
    }

    @Test
    void anotherDatabaseIsAnsweredWithWhatIsMissing() throws Exception {
        run("DROP TABLE ATTRIBUTEVALUES");
        assertThatThrownBy(() -> Written.read(ledger, "dna", file, Request.DEFAULT))
                .hasMessageContaining("it has no table ATTRIBUTEVALUES");
        Path old = Files.writeString(folder.resolve("old.dna"), "<?xml version=\"1.0\"?><discourse/>");
        assertThatThrownBy(() -> Written.read(ledger, "dna", old, Request.DEFAULT))
                .hasMessageContaining("this is a file of DNA 1");
    }

    private Reading reading() throws Exception {
        List<Reading> readings = new ArrayList<>();
        ledger.sweep(Query.ALL, view -> readings.add(view.reading()));
        return readings.get(0);
    }

    private void run(String... statements) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                if (!sql.isBlank()) {
                    statement.execute(sql);
                }
            }
        }
    }
}
