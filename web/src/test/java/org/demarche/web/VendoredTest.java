package org.demarche.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VendoredTest {
    private static final Pattern ROW = Pattern.compile("^\\| `([^`]+)`.*`([0-9a-f]{64})` \\|$", Pattern.MULTILINE);

    @Test
    void everyFileOfOthersIsListedAndIsWhatTheListSays() throws Exception {
        Path module = Path.of(System.getProperty("demarche.root"), "web");
        Map<String, String> listed = new TreeMap<>();
        Matcher rows = ROW.matcher(Files.readString(module.resolve("VENDORED.md")));
        while (rows.find()) {
            listed.put(rows.group(1), rows.group(2));
        }
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> files = Files.walk(module.resolve("src/main/resources/org/demarche/web"))) {
            for (Path file :
                    files.filter(f -> f.toString().matches(".*\\.(woff2?|txt)")).toList()) {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
                found.put(file.getFileName().toString(), HexFormat.of().formatHex(digest));
            }
        }
        assertThat(found).isEqualTo(listed).isNotEmpty();
    }
}
