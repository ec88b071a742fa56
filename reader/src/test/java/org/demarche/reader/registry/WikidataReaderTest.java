package org.demarche.reader.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Entities here are fictional, in the shape of Wikidata's JSON. */
class WikidataReaderTest {
    private static final String STATE = """
            {"id":"Q900001","labels":{"en":{"language":"en","value":"Vessany"}},
             "claims":{"P31":[{"mainsnak":{"datavalue":{"value":{"id":"Q3624078"}}}}],
                       "P297":[{"mainsnak":{"datavalue":{"value":"VX"}}}],
                       "P1549":[{"mainsnak":{"datavalue":{"value":{"language":"en","text":"Vessanian"}}}}]}}""";
    private static final String OFFICE = """
            {"id":"Q900002","labels":{"en":{"value":"foreign minister of Vessany"}},
             "claims":{"P1001":[{"mainsnak":{"datavalue":{"value":{"id":"Q900001"}}}}]}}""";
    private static final String PERSON = """
            {"id":"Q900003","labels":{"en":{"value":"Ilva Torrend"}},"aliases":{"en":[{"value":"I. Torrend"}]},
             "claims":{"P31":[{"mainsnak":{"datavalue":{"value":{"id":"Q5"}}}}],
                       "P39":[{"mainsnak":{"datavalue":{"value":{"id":"Q900002"}}},
                               "qualifiers":{"P580":[{"datavalue":{"value":{"time":"+2021-03-04T00:00:00Z","precision":11}}}],
                                             "P582":[{"datavalue":{"value":{"time":"+2023-00-00T00:00:00Z","precision":9}}}]}}]}}""";
    private static final String RIVER = """
            {"id":"Q900004","labels":{"en":{"value":"Lorm"}},"claims":{"P31":[{"mainsnak":{"datavalue":{"value":{"id":"Q4022"}}}}]}}""";

    @TempDir
    Path folder;

    @Test
    void readsPersonsWithTheirTermsAndStatesWithTheirWords() throws IOException {
        List<Entry> entries = read("[" + String.join(",", STATE, OFFICE, PERSON, RIVER) + "]");
        assertThat(entries).extracting(Entry::name).containsExactly("Vessany", "Ilva Torrend");
        assertThat(entries.get(0).demonyms()).containsExactly("Vessanian");
        assertThat(entries.get(0).code()).isEqualTo("VX");
        Entry person = entries.get(1);
        assertThat(person.role()).isEqualTo("Foreign minister");
        assertThat(person.represents()).isEqualTo("Vessany");
        assertThat(person.id()).isEqualTo("Q900003");
        assertThat(person.isVerified()).isTrue();
        assertThat(person.isInOffice(LocalDate.of(2021, 3, 3))).isFalse();
        assertThat(person.isInOffice(LocalDate.of(2023, 12, 31))).isTrue();
    }

    @Test
    void takesTheObjectOfEntitiesAndTheDumpOfOneEntityALineAsWell() throws IOException {
        String line = STATE.replace("\n", " ");
        assertThat(read("{\"entities\":{\"Q900001\":" + STATE + "}}")).hasSize(1);
        assertThat(read(line + "\n" + PERSON.replace("\n", " ") + "\n")).hasSize(2);
    }

    @Test
    void whatIsNoJsonIsRefusedWithItsLine() {
        assertThatThrownBy(() -> read("[" + STATE + ","))
                .hasMessageContaining("actors.json, line")
                .hasMessageContaining("no JSON");
    }

    @Test
    void anExportWithoutActorsIsRefused() {
        assertThatThrownBy(() -> read("[" + RIVER + "]")).hasMessageContaining("props=labels|aliases|claims");
    }

    @Test
    void whatWasReadCanBeWrittenAsATableAndReadAgain() throws IOException {
        List<Entry> entries = read("[" + String.join(",", STATE, OFFICE, PERSON) + "]");
        Path table = folder.resolve("table.csv");
        Files.writeString(table, EntryWriter.table(entries));
        assertThat(Registry.read(table)).isEqualTo(entries);
    }

    private List<Entry> read(String text) throws IOException {
        Path file = folder.resolve("actors.json");
        Files.writeString(file, text);
        return Registry.read(file);
    }
}
