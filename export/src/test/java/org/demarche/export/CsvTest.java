package org.demarche.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.Query;
import org.demarche.record.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
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

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+49 30", "-2", "@all", "\tx", "'=x", "''+x", "＝x"})
    void aCellThatASpreadsheetWouldCalculateIsGuardedAndComesBack(String cell) {
        assertThat(Formula.guarded(cell)).isEqualTo("'" + cell);
        assertThat(Formula.bare(Formula.guarded(cell))).isEqualTo(cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'Tis late", "a=b", "", "12-40"})
    void otherCellsAreLeftAlone(String cell) {
        assertThat(Formula.guarded(cell)).isEqualTo(cell);
        assertThat(Formula.bare(cell)).isEqualTo(cell);
    }

    @Test
    void columnsAreChosenAndRenamed() throws Exception {
        Sample.fill(ledger);
        Request request = Request.DEFAULT.columns(Columns.of("issue=Topic,speaker.name,content"));
        assertThat(Written.text(ledger, "csv", request))
                .startsWith("Topic,speaker.name,content\r\n")
                .contains("\"'=HYPERLINK(\"\"http://evil.example\"\")\",Bo Lind,'=1+1 is what it comes to\r\n");
    }

    @Test
    void anothersTableIsTakenByItsOwnHeaders() throws Exception {
        Path file = Files.writeString(folder.resolve("coded.csv"), """
                Link,Who,What,Text,Ignored
                https://coast.example/1,Ada Holm,the ferries will sail,"The ferries wait; the ferries will sail, Ada Holm said.",x
                """);
        Columns columns = Columns.of("article.url=Link,speaker.name=Who,content=What,article.text=Text");
        assertThat(Written.read(ledger, "csv", file, Request.DEFAULT.columns(columns))
                        .imported()
                        .added())
                .isEqualTo(1);
        ledger.sweep(Query.ALL, view -> {
            Statement statement = view.reading().statements().get(0);
            assertThat(statement.content().get(0).start()).isEqualTo(18);
            assertThat(statement.issue()).isEqualTo("unsorted");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ada Holm,nowhere,A text.| line 3, content: the words stand nowhere in the article. Say where",
                "Ada Holm,a,Ada saw a ship.| line 3, content: the words stand more than once",
                "Ada Holm,,A text.| line 3, content: is empty",
                "Ada Holm,words,| line 3: there is no column article.text, and this ledger has no article a.txt",
            })
    void aRowThatCannotBeTakenIsNamedAndNothingIsImported(String row, String message) throws Exception {
        Path file = Files.writeString(
                folder.resolve("coded.csv"),
                "article.source,speaker.name,content,article.text\nb.txt,Bo Lind,so,He said so.\na.txt," + row + "\n");
        assertThatThrownBy(() -> Written.read(ledger, "csv", file, Request.DEFAULT))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining(file + ", " + message.strip());
        assertThat(ledger.counts().revisions()).isZero();
    }

    @Test
    void aWordOutsideTheVocabularyIsAnsweredWithTheVocabulary() throws Exception {
        Path file = Files.writeString(
                folder.resolve("coded.csv"),
                "article.source,speaker.name,content,article.text,act\na.txt,Bo Lind,so,He said so.,shout\n");
        assertThatThrownBy(() -> Written.read(ledger, "csv", file, Request.DEFAULT))
                .hasMessageContaining("line 2")
                .hasMessageContaining("act is \"shout\"; it must be one of assert, support");
    }

    @Test
    void aTableWithoutSpeakersIsAnsweredWithTheOptionThatHelps() throws Exception {
        Path file = Files.writeString(folder.resolve("coded.csv"), "Who,What\nx,y\n");
        assertThatThrownBy(() -> Written.read(ledger, "csv", file, Request.DEFAULT))
                .hasMessageContaining("--columns 'speaker.name=Who,content=What'");
    }

    @Test
    void anUnknownColumnIsAnsweredWithAllColumns() {
        assertThatThrownBy(() -> Columns.of("spaeker"))
                .hasMessageContaining("'spaeker' is no column. There are: article.source, ");
    }
}
