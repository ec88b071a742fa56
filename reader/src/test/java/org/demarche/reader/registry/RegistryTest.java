package org.demarche.reader.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.demarche.reader.text.Passages;
import org.demarche.record.Article;
import org.junit.jupiter.api.Test;

class RegistryTest {
    private final Registry registry = Registry.standard();

    @Test
    void knowsStatesByEveryForm() {
        assertThat(registry.state("UK").orElseThrow().name()).isEqualTo("United Kingdom");
        assertThat(registry.state("the U.S.").orElseThrow().name()).isEqualTo("United States");
        assertThat(registry.demonym("Dutch").orElseThrow().name()).isEqualTo("Netherlands");
        assertThat(registry.demonym("Norwegians").orElseThrow().name()).isEqualTo("Norway");
        assertThat(registry.capital("Kiev").orElseThrow().name()).isEqualTo("Ukraine");
        assertThat(registry.state("Ruritania")).isEmpty();
    }

    @Test
    void knowsOutletsByTheirShortForms() {
        assertThat(registry.outlet("AFP").orElseThrow().name()).isEqualTo("AFP");
        assertThat(registry.outlet("Agence France-Presse").orElseThrow().name()).isEqualTo("AFP");
        assertThat(registry.outlet("the Guardian").orElseThrow().name()).isEqualTo("The Guardian");
        assertThat(registry.outlet("Norway")).isEmpty();
    }

    @Test
    void findsTheLongestFormAtEachPlace() {
        assertThat(found("The ferry deal was reported by The Washington Post, not by officials in Washington."))
                .containsExactly("NAME The Washington Post", "CAPITAL United States");
        assertThat(found("The UN Security Council met; the UN did not comment."))
                .containsExactly("NAME UN Security Council", "NAME United Nations");
        assertThat(found("People's Daily praised the harbour.")).containsExactly("NAME People's Daily");
    }

    @Test
    void tellsAbbreviationsFromCommonWords() {
        assertThat(found("They told us who is in charge, and the WHO told the US."))
                .containsExactly("NAME World Health Organization", "NAME United States");
        assertThat(found("U.S. envoys left.")).containsExactly("NAME United States");
    }

    @Test
    void asksForTheArticleWhereItBelongsToTheName() {
        assertThat(found("Hard times came, the Times wrote.")).containsExactly("NAME The Times");
    }

    @Test
    void looksNowhereBeyondTheSentence() {
        assertThat(found("He crossed the United. States paid.")).isEmpty();
    }

    @Test
    void putsFurtherEntriesFirst() {
        Entry mine = EntryReader.read(
                        "mine.csv", "name,kind,aliases,demonyms\nVessany,state,VSY,Vessanian\nUnited Keys,state,UK,\n")
                .get(1);
        assertThat(registry.with(List.of(mine)).state("UK")).contains(mine);
        assertThat(registry.state("UK").orElseThrow().name()).isEqualTo("United Kingdom");
    }

    private List<String> found(String text) {
        Passages passages = Passages.of(Article.of("a.txt", null, null, null, List.of(), null, "en", text));
        return registry.matches(passages).stream()
                .map(match -> match.naming() + " " + match.entry().name())
                .toList();
    }
}
