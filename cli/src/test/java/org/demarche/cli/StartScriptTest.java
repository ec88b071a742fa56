package org.demarche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code demarche}, as it lies in a release, with a Java that only says how it was called. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the start script is for a POSIX shell")
class StartScriptTest {
    @TempDir
    Path folder;

    private Path script;
    private Path jdk;

    @BeforeEach
    void unpackARelease() throws IOException {
        Path release = Files.createDirectories(folder.resolve("a release"));
        script = Files.copy(Golden.root().resolve("demarche"), release.resolve("demarche"));
        Files.createFile(release.resolve("demarche.jar"));
        Files.createDirectory(release.resolve("lib"));
        jdk = java("17.0.15");
    }

    @Test
    void handsEveryArgumentOnAsItIs() throws IOException, InterruptedException {
        assertThat(run(script, "read", "a b.txt", "*", "$HOME", "--", "-x").out)
                .endsWith("[org.demarche.cli.Demarche][read][a b.txt][*][$HOME][--][-x]\n");
    }

    @Test
    void isFoundThroughLinks() throws IOException, InterruptedException {
        Path bin = Files.createDirectory(folder.resolve("bin"));
        Path link = Files.createSymbolicLink(bin.resolve("dem"), Path.of("../one"));
        Files.createSymbolicLink(folder.resolve("one"), script);
        assertThat(run(link, "--version").out)
                .contains("[" + folder.toRealPath().resolve("a release/demarche.jar") + "]");
    }

    @Test
    void givesTheExitCodeOfJava() throws IOException, InterruptedException {
        Files.writeString(jdk.resolve("bin/exit-code"), "2");
        assertThat(run(script, "nonsense").code).isEqualTo(2);
    }

    @Test
    void saysWhatIsMissingWhenThereIsNoJava() throws IOException, InterruptedException {
        Result result = run(Map.of("JAVA_HOME", folder.resolve("nowhere").toString()), script, "--version");
        assertThat(result.code).isEqualTo(1);
        assertThat(result.err)
                .isEqualTo("demarche: JAVA_HOME is '" + folder.resolve("nowhere")
                        + "', but there is no bin/java in it. Set it to a JDK 17 or newer.\n");
    }

    @Test
    void refusesAnOldJava() throws IOException, InterruptedException {
        jdk = java("11.0.2");
        Result result = run(script, "--version");
        assertThat(result.code).isEqualTo(1);
        assertThat(result.err).contains("is Java 11; Demarche needs Java 17 or newer. Set JAVA_HOME to one.");
    }

    @Test
    void optionsForJavaArePassedOn() throws IOException, InterruptedException {
        Result result =
                run(Map.of("JAVA_HOME", jdk.toString(), "DEMARCHE_JAVA_OPTS", "-Xmx3g -Dx=y"), script, "read", "x");
        assertThat(result.out).contains("[-Xmx3g][-Dx=y]");
    }

    private record Result(int code, String out, String err) {}

    private Result run(Path start, String... arguments) throws IOException, InterruptedException {
        return run(Map.of("JAVA_HOME", jdk.toString()), start, arguments);
    }

    private Result run(Map<String, String> environment, Path start, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new java.util.ArrayList<>(List.of(start.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectError(folder.resolve("err").toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), out, Files.readString(folder.resolve("err")));
    }

    /** A Java that knows its version and otherwise prints its arguments in brackets. */
    private Path java(String version) throws IOException {
        Path home = folder.resolve("jdk " + version);
        Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
        Files.writeString(java, """
                #!/bin/sh
                if [ "$1" = -version ]; then echo 'openjdk version "%s"' >&2; exit 0; fi
                for argument in "$@"; do printf '[%%s]' "$argument"; done
                echo
                if [ -f "${0%%/*}/exit-code" ]; then exit "$(cat "${0%%/*}/exit-code")"; fi
                """.formatted(version));
        assertThat(java.toFile().setExecutable(true)).isTrue();
        return home;
    }
}
