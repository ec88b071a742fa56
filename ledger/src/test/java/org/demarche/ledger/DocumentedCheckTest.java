package org.demarche.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The check that docs/ledger.md prints for others, in another language and without our code, agrees with ours. */
class DocumentedCheckTest {
    @TempDir
    Path folder;

    private record Ran(int exit, String said) {}

    private Ran check(Path ledger) throws Exception {
        String manual = Files.readString(Path.of(System.getProperty("demarche.root"), "docs", "ledger.md"));
        Matcher code = Pattern.compile("```python\n(.*?)```", Pattern.DOTALL).matcher(manual);
        assertThat(code.find()).isTrue();
        Path script = Files.writeString(folder.resolve("check.py"), code.group(1));
        Process python;
        try {
            python = new ProcessBuilder("python3", script.toString(), ledger.toString())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            if (Boolean.getBoolean("demarche.everything")) {
                return fail("python3 is missing, and nothing may be skipped here", e);
            }
            Assumptions.abort("python3 is missing");
            throw e;
        }
        String said = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ran(python.waitFor(), said);
    }

    @Test
    void theDocumentedCheckHoldsAndFindsAChange() throws Exception {
        Path file = folder.resolve("test.db");
        String head;
        try (Ledger ledger = Ledger.open(file.toString())) {
            for (int i = 0; i < 5; i++) {
                ledger.add(AddingProcess.reading(i), Author.reader("lecteur é 🛂"));
            }
            String id = ledger.latest(1).get(0).id();
            ledger.revise(id, 1, new Change.Confirm(), Author.person("Ida Wren"), "it stands there");
            ledger.takeDown(ledger.latest(1).get(0).article().id(), Author.person("Ida Wren"), "court order");
            head = ledger.head();
        }

        Ran whole = check(file);

        assertThat(whole.exit()).as(whole.said()).isZero();
        assertThat(whole.said()).contains(head);

        try (Raw raw = new Raw(file)) {
            raw.run("UPDATE revision SET author = 'lecteur e' WHERE seq = 3");
        }
        Ran changed = check(file);
        assertThat(changed.exit()).isNotZero();
        assertThat(changed.said()).contains("revision 3 does not hold");
    }
}
