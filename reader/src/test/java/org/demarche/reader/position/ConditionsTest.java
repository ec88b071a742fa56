package org.demarche.reader.position;

import static org.assertj.core.api.Assertions.assertThat;

import org.demarche.record.Condition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionsTest {
    @ParameterizedTest(name = "{1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
        if         | if Sudland withdraws its fleet | <Norland> [said] {it would talk if Sudland withdraws its fleet}
        if         | If Sudland withdraws its fleet | <Norland> [said]: {If Sudland withdraws its fleet, Norland will talk}
        only-if    | only if Sudland withdraws its fleet | <Norland> [said] {talks were possible only if Sudland withdraws its fleet}
        only-if    | if Sudland withdraws its fleet | <Norland> [said] {it would only talk if Sudland withdraws its fleet}
        unless     | unless the strait is opened | <Norland> [said] {it would not talk unless the strait is opened}
        until      | until the crew is freed | <Norland> [said] {it will not talk until the crew is freed}
        after      | once the crew is freed | <Norland> [said] {it will talk once the crew is freed}
        after      | only after the release of the crew | <Norland> [said] {it is ready to talk only after the release of the crew}
        after      | the day it frees the crew | <Norland> [said] {it will give Sudland a loan the day it frees the crew}
        after      | as soon as the crew is freed | <Norland> [said] {it will talk as soon as the crew is freed}
        before     | before any talks can begin | <Norland> [said] {Sudland must free the crew before any talks can begin}
        as-long-as | as long as the fleet stays in port | <Norland> [said] {it will respect the truce as long as the fleet stays in port}
        as-long-as | while the strait is closed | <Norland> [said] {it will not talk while the strait is closed}
        if         | provided that the crew is freed | <Norland> [said] {it will talk provided that the crew is freed}
        if         | on condition that the crew is freed | <Norland> [said] {it will talk on condition that the crew is freed}
        if         | in return for the release of the crew | <Norland> [said] {it would lift the ban in return for the release of the crew}
        if         | on the weather | <Norland> [said] {the date of the talks depends on the weather}
        if         | Should the truce fail | <Norland> [said]: {Should the truce fail, Norland will close the strait}
        unless     | without freeing the crew | <Norland> [said] {it is impossible to sign the charter without freeing the crew}
        only-if    | a new count of the votes | <Norland> [said] {a new count of the votes is a condition for the charter}
        """)
    void findsTheWordsFromTheConjunctionToTheClausesEnd(String kind, String words, String report) {
        Position position = Staged.of(report + ".").only();

        assertThat(position.conditions()).hasSize(1);
        Condition condition = position.conditions().get(0);
        assertThat(condition.span().text()).isEqualTo(words);
        assertThat(condition.kind().word()).isEqualTo(kind);
        assertThat(position.waits()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<Norland> [said] {it would talk even if Sudland kept its fleet}",
                "<Norland> [asked] {them if the crew was free}",
                "<Norland> [said] {it did not know if the crew was free}",
                "<Norland> [said] {it looked as if the strait was closed}",
                "<Norland> [said] {it would use force if necessary}",
                "<Norland> [said] {it would sign once again}",
                "<Norland> [said] {it would wait until Friday}",
                "<Norland> [said] {the ferry sank after the crew left it}",
                "<Norland> [said] {it closed the strait before the talks began}",
                "<Norland> [said] {prices rose while the strait was closed}",
                "<Norland> [spoke] {on condition of anonymity}",
                "<Norland> [said] {the rules require ships to stop at the island}",
                "<Norland> [said] {the evidence provided on Friday by the police was thin}",
                "<Norland> [said] {the fleet has been subject to rumours}",
                "<Norland> [said] {the league does not move ships without counting them}",
                "<Norland> [said] {as soon as the crew was free, the ferry left}",
                "<Norland> [said] {the raid -- had a profound effect on the harvest, the fleet and the port}",
            })
    void leavesAloneWhatOnlyLooksLikeACondition(String report) {
        Position position = Staged.of(report + ".").only();

        assertThat(position.conditions()).isEmpty();
        assertThat(position.waits()).isNull();
        assertThat(position.on()).isEmpty();
    }

    @Test
    void endsALeadingConditionBeforeTheMainClauseAndNotInsideItsOwnList() {
        Position position = Staged.of("<Norland> [said]: {If Sudland sends ships, guns and money to the island, "
                        + "the talks will end}.")
                .only();

        assertThat(position.conditions().get(0).span().text())
                .isEqualTo("If Sudland sends ships, guns and money to the island");
    }

    @Test
    void staysInsideTheContent() {
        Position position = Staged.of(
                        "{Norland will talk if the crew is freed}, <Ada Lind> [said] if one may believe her.")
                .only();

        assertThat(position.conditions()).hasSize(1);
        assertThat(position.conditions().get(0).span().text()).isEqualTo("if the crew is freed");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', nullValues = "nobody", textBlock = """
        Sudland       | <Norland> [said] {it will talk if Sudland frees the crew}
        Sudland       | <Norland> [said] {it will talk if Sudlandic forces leave the island}
        Sudland       | <Norland> [said] {it will talk if the crew is freed by Sudland}
        Sudland       | <Norland> [said] {it will lift the ban only after withdrawal of Sudlandic troops}
        Boris Quell   | <Norland> [said] {it will talk if Boris Quell resigns}
        Norland       | <Ada Lind> [said] {Sudland will talk if we open the strait}
        the two sides | <Norland> [said] {it will lift the ban if both sides sign the charter}
        the two sides | <Norland> [said] {it will lift the ban if the talks succeed}
        nobody        | <Norland> [said] {the search will go on once the weather allows}
        nobody        | <Norland> [said] {the bridge will not open before 3 June}
        """)
    void namesWhoWouldHaveToAct(String by, String report) {
        assertThat(Staged.of(report + ".").only().conditions())
                .extracting(Condition::by)
                .containsExactly(by);
    }

    @Test
    void takesTheOtherSideForAnUnnamedDoer() {
        Position position = Staged.of(
                        "<Norland> [told] Sudland {it will sign the charter only if the sanctions are lifted}.")
                .only();

        assertThat(position.conditions().get(0).by()).isEqualTo("Sudland");
        assertThat(position.evidence().get("by").get(0).rule()).isEqualTo("passive-other-side");
    }
}
