package org.demarche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.demarche.cli.terminal.DisplayWidth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Help is an interface: its exact text is pinned. */
class HelpTest {
    static List<String> commands() {
        return List.copyOf(Manual.commands());
    }

    @Test
    void explainsTheProgram() throws IOException {
        Run run = Run.of("--help");
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        Golden.check("help.txt", run.out());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void explainsACommand(String command) throws IOException {
        Run run = Run.of(command, "--help");
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("Examples:\n  demarche " + command);
        assertThat(run.out().lines())
                .allSatisfy(line -> assertThat(DisplayWidth.of(line)).isLessThanOrEqualTo(80));
        Golden.check("help-" + command + ".txt", run.out());
    }

    @Test
    void tellsTheVersion() {
        Run run = Run.of("--version");
        assertThat(run.code()).isZero();
        assertThat(run.out()).matches("demarche \\d+\\.\\d+\\.\\d+\\S*\nJava .+\n");
    }

    @Test
    void theManualHoldsTheHelpOfEveryCommand() throws IOException {
        Golden.check(Golden.root().resolve("docs/commands.md"), Manual.text());
    }

    @Test
    void coloursTheHelpOnATerminalOnly() {
        assertThat(new Run.Setting().terminal().run("--help").out()).contains("\u001b[");
        assertThat(new Run.Setting()
                        .terminal()
                        .variable("NO_COLOR", "1")
                        .run("--help")
                        .out())
                .doesNotContain("\u001b[");
        assertThat(Run.of("--help").out()).doesNotContain("\u001b[");
        assertThat(Run.of("--color=always", "read", "nothing.txt").code()).isEqualTo(1);
    }
}
