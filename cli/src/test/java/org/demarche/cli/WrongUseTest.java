package org.demarche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrongUseTest {
    @Test
    void anUnknownOptionIsAnsweredWithTheNearestOne() {
        Run run = Run.of("read", "--plane", "a.txt");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo("""
                        demarche read: Unknown option: '--plane'
                        Possible solutions: --plain
                        'demarche read --help' explains it.
                        """);
    }

    @Test
    void anUnknownCommandIsAnsweredWithTheNearestOne() {
        Run run = Run.of("serch", "guarantee");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("""
                        demarche: there is no command 'serch'
                        Did you mean: demarche search or demarche serve or demarche archive?
                        'demarche --help' explains it.
                        """);
    }

    @Test
    void aMissingInputIsNamed() {
        Run run = Run.of("add");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("""
                        demarche add: Missing required parameter: 'INPUT'
                        'demarche add --help' explains it.
                        """);
    }

    @Test
    void noCommandAtAllIsWrongUse() {
        Run run = Run.of();
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("""
                        demarche: Missing required subcommand
                        'demarche --help' explains it.
                        """);
    }

    @Test
    void aWrongWordIsAnsweredWithTheRightOnes() {
        Run run = Run.of("search", "--act", "shout");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("""
                        demarche search: Invalid value for option '--act': 'shout' is none of: assert, support, offer, commit, demand, accuse, deny, refuse, threaten
                        'demarche search --help' explains it.
                        """);
    }

    @Test
    void anImpossibleDateIsRefused() {
        Run run = Run.of("read", "--published", "2031-02-30", "a.txt");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("""
                        demarche read: Invalid value for option '--published': '2031-02-30' is no date like 2031-05-14, nor a date with time and zone like 2031-05-14T08:30:00+02:00
                        'demarche read --help' explains it.
                        """);
    }

    @Test
    void aLimitOutOfRangeIsWrongUse() {
        Run run = Run.of("search", "--limit", "0");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("demarche search: Invalid value for option '--limit': 0 is not 1 to 500\n");
    }
}
