package org.demarche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Text that is pinned in a file. {@code mvn test -Ddemarche.golden=write} rewrites the files; the difference is then reviewed like code. */
public final class Golden {
    private Golden() {}

    /** Compares with {@code cli/src/test/resources/golden/NAME}. */
    public static void check(String name, String actual) throws IOException {
        check(root().resolve("cli/src/test/resources/golden").resolve(name), actual);
    }

    /** Compares with any file of the repository. */
    public static void check(Path file, String actual) throws IOException {
        if ("write".equals(System.getProperty("demarche.golden"))) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, actual);
        }
        assertThat(file).as("%s, which -Ddemarche.golden=write makes", file).exists();
        assertThat(actual)
                .as("compared with %s; -Ddemarche.golden=write rewrites it", file)
                .isEqualTo(Files.readString(file));
    }

    /** The repository's root. */
    public static Path root() {
        return Path.of(System.getProperty("demarche.root", ".."));
    }
}
