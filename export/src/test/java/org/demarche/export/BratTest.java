package org.demarche.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.Query;
import org.demarche.record.Act;
import org.demarche.record.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BratTest {
    @TempDir
    Path folder;

    private Ledger ledger;

    @BeforeEach
    void open() throws Exception {
        ledger = Ledger.open(folder.resolve("ledger.db").toString());
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void aSpanOverALineBreakIsDividedAsBratWantsIt() throws Exception {
        Sample.fill(ledger);
        Path brat = folder.resolve("brat");
        Written.file(ledger, "brat", brat, Written.FULL);
        List<String> lines = new ArrayList<>();
        try (var files = Files.list(brat)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".ann")).toList()) {
                lines.addAll(Files.readAllLines(file));
            }
        }
        int start = Sample.TEXT.codePointCount(0, Sample.TEXT.indexOf("We have"));
        assertThat(lines)
                .contains("T2\tContent " + start + " " + (start + 15) + ";" + (start + 17) + " " + (start + 36)
                        + "\tWe have waited. “We wait no longer,")
                .contains("A1\tAct T1 offer")
                .noneMatch(line -> line.split("\t").length != 3 && line.startsWith("T"));
    }

    @Test
    void anothersAnnotationsAreTakenByTheirTypes() throws Exception {
        Files.writeString(folder.resolve("a.txt"), "🚢 Ada Holm said the ferries will sail.\n");
        Path ann = Files.writeString(folder.resolve("a.ann"), """
                T1\tSource 2 10\tAda Holm
                T2\tCue 11 15\tsaid
                T3\tContent 16 38\tthe ferries will sail.
                R1\tSays Arg1:T1 Arg2:T3
                R2\tReports Arg1:T2 Arg2:T3
                A1\tAct T3 commit
                #1\tAnnotatorNotes T3\tlook again
                """);
        Written.read(ledger, "brat", ann, Request.DEFAULT);
        ledger.sweep(Query.ALL, view -> {
            Statement statement = view.reading().statements().get(0);
            assertThat(statement.speaker().name()).isEqualTo("Ada Holm");
            assertThat(statement.act()).isEqualTo(Act.COMMIT);
            assertThat(statement.cue()).isNotNull();
        });
        assertThat(ledger.counts().statements()).isEqualTo(1);
    }

    @Test
    void offsetsThatHoldOtherWordsAreNamedWithTheirLine() throws Exception {
        Files.writeString(folder.resolve("a.txt"), "Ada Holm said so.");
        Path ann = Files.writeString(folder.resolve("a.ann"), "T1\tContent 14 16\tso\nT2\tCue 9 12\tsaid\n");
        assertThatThrownBy(() -> Written.read(ledger, "brat", ann, Request.DEFAULT))
                .hasMessageContaining("a.ann, line 2: the offsets hold \"sai\", not \"said\"");
    }

    @Test
    void aTextThatWasChangedInBetweenIsRefused() throws Exception {
        Sample.fill(ledger);
        Path brat = folder.resolve("brat");
        Written.file(ledger, "brat", brat, Written.FULL);
        try (var files = Files.list(brat)) {
            Path text =
                    files.filter(f -> f.toString().endsWith(".txt")).findFirst().orElseThrow();
            Files.writeString(text, Files.readString(text) + "!");
        }
        assertThatThrownBy(() -> Written.read(ledger, "brat", brat, Request.DEFAULT))
                .hasMessageContaining("is not the one that was exported");
    }
}
