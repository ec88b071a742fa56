package org.demarche.reader.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.demarche.record.PartialDate;
import org.junit.jupiter.api.Test;

class EntryReaderTest {
    @Test
    void readsAPersonWithTermAndAliases() {
        List<Entry> entries = EntryReader.read("actors.csv", """
                # our own
                id,name,kind,aliases,role,represents,from,to,demonyms,capital,source
                ,Ilva Torrend,person,I. Torrend|Torrend,Foreign Minister,Vessany,2019-03,2023,,,desk notes
                """);
        assertThat(entries).hasSize(1);
        Entry entry = entries.get(0);
        assertThat(entry.aliases()).containsExactly("I. Torrend", "Torrend");
        assertThat(entry.from()).isEqualTo(new PartialDate(2019, 3, 0));
        assertThat(entry.to()).isEqualTo(new PartialDate(2023, 0, 0));
        assertThat(entry.isVerified()).isTrue();
    }

    @Test
    void marksAnEntryWithoutASourceAsUnverified() {
        Entry entry = EntryReader.read("a.csv", "name,kind\nVessany,state\n").get(0);
        assertThat(entry.isVerified()).isFalse();
        assertThat(entry.source()).isEqualTo(Entry.UNVERIFIED);
    }

    @Test
    void keepsCommasAndQuotationMarksOfQuotedValues() {
        Entry entry = EntryReader.read("a.csv", "name,kind\n\"Bank, \"\"Sea\"\" and Land\",organisation\n")
                .get(0);
        assertThat(entry.name()).isEqualTo("Bank, \"Sea\" and Land");
    }

    @Test
    void namesFileLineAndRemedyOfABadRow() {
        refused("name,kind\nVessany,state\nOrlo,planet\n", "line 3", "planet", "person");
        refused("name,kind\n,state\n", "line 2", "no name");
        refused("name,kind,from\nOrlo,person,17.5.2021\n", "line 2", "2021-05-17");
        refused("name,kind,from,to\nOrlo,person,2021,2019\n", "line 2", "ends (2019) before it begins (2021)");
        refused("name,kind,id\nOrlo,person,Q0\n", "line 2", "Q142");
        refused("name,kind\nOrlo,person,x\n", "line 2", "3 values", "double quotes");
        refused("name,kind\n\"Orlo,person\n", "line 2", "never closed");
        refused("name,sort\nOrlo,person\n", "line 2", "unknown column 'sort'");
        refused("", "line 1", "no header");
    }

    private static void refused(String table, String... parts) {
        assertThatThrownBy(() -> EntryReader.read("actors.csv", table))
                .isInstanceOf(RegistryException.class)
                .hasMessageContaining("actors.csv")
                .hasMessageContainingAll(parts);
    }
}
