package org.demarche.reader.position;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each line: the act, then a report of a fictional statement. */
class ActsTest {
    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
        accuse   | <Norland> [condemned] {the raid on the ferry}
        accuse   | <Norland> [blamed] {Sudland for the fire}
        demand   | <Norland> [called for] {a new count of the votes}
        demand   | <Norland> [is calling on] {Sudland to open the strait}
        demand   | <Norland> [asked] {the league to send ships}
        assert   | <Norland> [asked] {whether the league had sent ships}
        support  | <Norland> [welcomed] {the opening of the strait}
        offer    | <Norland> [is ready] {to host the talks}
        offer    | <Norland> [proposed] {a meeting on the island}
        commit   | <Norland> [vowed] {to rebuild the bridge}
        commit   | <Norland> [announced] {sanctions on the shipyards of Sudland}
        refuse   | <Norland> [ruled out] {a return of the fleet}
        refuse   | <Norland> [refused] {to sign the charter}
        assert   | <Norland> [did not rule out] {a return of the fleet}
        refuse   | <Norland> [does not support] {the charter}
        deny     | <Norland> [denied] {that its fleet had left port}
        deny     | <Norland> [rejected] {the claim that its fleet had left port}
        threaten | <Norland> [threatened] {to close the strait}
        """)
    void cuesThatTellTheActDecideIt(String act, String report) {
        assertThat(Staged.of(report + ".").only().act().word()).isEqualTo(act);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
        assert   | <Norland> [said] {the harvest was smaller than last year}
        refuse   | <Norland> [said] {it would not sign the charter}
        commit   | <Norland> [said] {it would sign the charter in May}
        assert   | <Norland> [said] {Estmark would sign the charter in May}
        demand   | <Norland> [said] {Sudland must open the strait}
        demand   | <Norland> [said] {Sudland has to open the strait}
        demand   | "{Open the strait at once}," <Ada Lind> [said]
        offer    | <Norland> [said] {it was ready to host the talks}
        refuse   | <Norland> [said] {it was not ready to host the talks}
        refuse   | <Norland> [said] {the offer was unacceptable}
        refuse   | <Norland> [said] {the meeting will not take place}
        accuse   | <Norland> [said] {Sudland had violated the truce}
        accuse   | "{We condemn this raid}," <Ada Lind> [said]
        accuse   | <Norland> [said] {Sudland should have warned the ferry}
        assert   | <Norland> [said] {leaving now would undermine the talks}
        deny     | <Norland> [said] {it had not fired on the ferry}
        deny     | <Norland> [said] {it had nothing to do with the fire}
        support  | "{We welcome the new charter}," <Ada Lind> [said]
        threaten | <Norland> [said] {it would strike the port}
        assert   | <Norland> [warned] {that bread prices may rise}
        threaten | <Norland> [warned] {it would retaliate}
        demand   | <Norland> [warned] {Sudland not to close the strait}
        assert   | <Norland> [said] {Sudland indicated that ships should stop}
        assert   | <Norland> [said] {it would say the harvest was small}
        assert   | <Norland> [said] {it was not just talking about ships}
        accuse   | <Norland> [said] {letters are being illegally opened in Sudland}
        accuse   | <Norland> [called] {the raid an act of recklessness}
        demand   | "{So just open the strait}," <Ada Lind> [said]
        commit   | "{We are sending more ships to the island}," <Ada Lind> [said]
        deny     | "{I have never had any contact with the fleet}," <Ada Lind> [said]
        """)
    void neutralCuesLeaveTheActToTheContent(String act, String report) {
        assertThat(Staged.of(report + ".").only().act().word()).isEqualTo(act);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
        deny     | <Norland> [said] {that neither its ships nor aircraft have left port}
        assert   | <Norland> [said] {that the port has not opened}
        demand   | <Norland> [said] {Sudland should not “deliberately provoke” the league}
        assert   | <Norland> [said] {the crews do not have to leave}
        accuse   | <Norland> [said] {its crews have been threatened by the fleet}
        accuse   | <Norland> [said] {its ferry was deliberately rammed by the fleet}
        assert   | <Norland> [said] {there was no collusion in the vote}
        refuse   | {The charter}, <Ada Lind> [said], {will not take place}
        accuse   | <Norland> [expressed] {deep frustration over the blockade}
        accuse   | <Norland> [voiced its growing unease] {about the blockade}
        offer    | <Norland> [signalled] {its willingness to talk}
        support  | <Norland> [reaffirmed] {its support for the charter}
        assert   | <Norland> [said] {the invitation had been sent by its envoy}
        demand   | <Norland> [stressed] {that one condition for a charter was that Sudland must free the crews}
        threaten | <Norland> [vowed] {it would never rule out using force}
        """)
    void subjectsNegationAndNounsOfMindTell(String act, String report) {
        assertThat(Staged.of(report + ".").only().act().word()).isEqualTo(act);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
        offer    | <Ada Lind> [said] {she would only talk if Sudland withdraws its fleet}
        commit   | <Ada Lind> [said] {Norland will sign the charter if Sudland withdraws its fleet}
        threaten | <Ada Lind> [said] {Norland will cancel the truce if Sudland violates it}
        threaten | <Norland> [vowed] {to destroy the fleet}
        refuse   | <Norland> [vowed] {it would never recognise the island}
        """)
    void conditionsAndHarmChangeTheAct(String act, String report) {
        assertThat(Staged.of(report + ".").only().act().word()).isEqualTo(act);
    }
}
