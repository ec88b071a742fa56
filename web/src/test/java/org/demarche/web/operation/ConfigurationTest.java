package org.demarche.web.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationTest {
    @TempDir
    Path folder;

    private Optional<Path> file(String toml) throws Exception {
        return Optional.of(Files.writeString(folder.resolve("demarche.toml"), toml));
    }

    @Test
    void aFlagCountsBeforeTheEnvironmentAndThatBeforeTheFileAndThatBeforeTheStandard() throws Exception {
        Optional<Path> file = file("[server]\nport = 1\nhost = \"file.example\"\nname = \"File\"\n");
        Configuration all = Configuration.of(
                file,
                Map.of("DEMARCHE_SERVER_PORT", "2", "DEMARCHE_SERVER_HOST", "environment.example"),
                Map.of(Setting.SERVER_PORT, "3"));
        assertThat(all.number(Setting.SERVER_PORT, 0, 65535)).isEqualTo(3);
        assertThat(all.text(Setting.SERVER_HOST)).isEqualTo("environment.example");
        assertThat(all.text(Setting.SERVER_NAME)).isEqualTo("File");
        assertThat(all.number(Setting.DESK_IDLE_MINUTES, 1, 1000)).isEqualTo(120);
    }

    @Test
    void theEnvironmentMayNameTheFile() throws Exception {
        String path = file("server.port = 7\n").orElseThrow().toString();
        assertThat(Configuration.of(Optional.empty(), Map.of("DEMARCHE_CONFIG", path), Map.of())
                        .number(Setting.SERVER_PORT, 0, 65535))
                .isEqualTo(7);
    }

    @Test
    void aNameThatThereIsNotIsRefusedWithThoseThatThereAre() throws Exception {
        Optional<Path> file = file("[server]\nprot = 1\n");
        assertThatThrownBy(() -> Configuration.of(file, Map.of(), Map.of()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("demarche.toml")
                .hasMessageContaining("server.prot")
                .hasMessageContaining("server.port");
    }

    @Test
    void aValueThatCannotBeNamesThePlaceWhereItWasSet() throws Exception {
        Configuration fromFile = Configuration.of(file("server.port = 99999"), Map.of(), Map.of());
        assertThatThrownBy(() -> fromFile.number(Setting.SERVER_PORT, 0, 65535))
                .hasMessageContaining("demarche.toml, server.port")
                .hasMessageContaining("99999")
                .hasMessageContaining("0 to 65535");
        Configuration fromVariable =
                Configuration.of(Optional.empty(), Map.of("DEMARCHE_LOG_REQUESTS", "perhaps"), Map.of());
        assertThatThrownBy(() -> fromVariable.flag(Setting.LOG_REQUESTS)).hasMessageContaining("DEMARCHE_LOG_REQUESTS");
    }

    @Test
    void brokenTomlNamesTheLineAndASecretIsNeverRepeated() throws Exception {
        Optional<Path> broken = file("[server]\nport = = 1\n");
        assertThatThrownBy(() -> Configuration.of(broken, Map.of(), Map.of())).hasMessageContaining("line 2");
        Configuration secret = Configuration.of(Optional.empty(), Map.of("DEMARCHE_MAIL_PASSWORD", "hush"), Map.of());
        assertThat(secret.wrong(Setting.MAIL_PASSWORD, "another").getMessage()).doesNotContain("hush");
    }

    @Test
    void theFileThatIsHandedOutCanBeRead() throws Exception {
        String root = System.getProperty("demarche.root");
        Assumptions.assumeTrue(root != null, "the property demarche.root says where the repository is");
        Configuration example =
                Configuration.of(Optional.of(Path.of(root, "packaging", "demarche.toml")), Map.of(), Map.of());
        assertThat(example.text(Setting.LOG_FORMAT)).isEqualTo("json");
    }

    @Test
    void theHandbookNamesEverySettingWithItsStandard() throws Exception {
        String root = System.getProperty("demarche.root");
        Assumptions.assumeTrue(root != null, "the property demarche.root says where the repository is");
        String handbook = Files.readString(Path.of(root, "docs", "desk.md"));
        for (Setting setting : Setting.values()) {
            String standard = setting.standard().isEmpty() ? "none" : "`" + setting.standard() + "`";
            assertThat(handbook).contains("| `" + setting.key() + "` | " + standard + " | " + setting.meaning() + " |");
        }
    }
}
