package org.demarche.cli;

import static org.assertj.core.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Real text that the repository does not hold. A test without it is skipped and says so; where everything must run, it fails. */
final class Shared {
    private Shared() {}

    static Path path(String name) {
        Path path = Path.of(System.getProperty("demarche.shared", "absent")).resolve(name);
        needs(Files.exists(path), "it is missing: " + path);
        return path;
    }

    static void needs(boolean there, String what) {
        if (!there && Boolean.getBoolean("demarche.everything")) {
            fail(what);
        }
        Assumptions.assumeTrue(there, what);
    }
}
