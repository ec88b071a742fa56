package org.demarche.ledger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * The PostgreSQL server of the tests, one for all of them: the one that {@code DEMARCHE_TEST_PG_URL} names, else one that is unpacked and
 * started, else Debian's. Where there is none, tests are skipped, and fail under {@code demarche.everything}.
 */
final class TestPostgres {
    private static final TestPostgres SERVER = new TestPostgres();

    private String address = "";
    private String problem = "";

    private TestPostgres() {
        String given = System.getenv().getOrDefault("DEMARCHE_TEST_PG_URL", "");
        try {
            address = given.isEmpty() ? embedded() : given;
        } catch (IOException | RuntimeException e) {
            try {
                address = installed();
            } catch (IOException | InterruptedException | RuntimeException other) {
                problem = "no PostgreSQL: " + e + "; " + other;
            }
        }
    }

    /** The address, to be followed by parameters. */
    static String address() {
        if (SERVER.address.isEmpty()) {
            if (Boolean.getBoolean("demarche.everything")) {
                Assertions.fail(SERVER.problem);
            }
            Assumptions.abort(SERVER.problem);
        }
        return SERVER.address + (SERVER.address.contains("?") ? "&" : "?");
    }

    private static String embedded() throws IOException {
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "off")
                .setServerConfig("max_connections", "200")
                .setServerConfig("shared_buffers", "32MB")
                .start();
        return server.getJdbcUrl("postgres", "postgres");
    }

    /** Debian's package, started in a folder of its own and stopped with the tests. */
    private static String installed() throws IOException, InterruptedException {
        Path bin = newest().orElseThrow(() -> new IOException("none is installed below /usr/lib/postgresql"));
        Path folder = Files.createTempDirectory("demarche-pg");
        int port;
        try (java.net.ServerSocket free = new java.net.ServerSocket(0)) {
            port = free.getLocalPort();
        }
        boolean root = "root".equals(System.getProperty("user.name"));
        if (root) {
            run(List.of("chown", "postgres", folder.toString()));
        }
        String data = folder.resolve("data").toString();
        run(asPostgres(
                root,
                bin,
                "initdb",
                "-D",
                data,
                "-A",
                "trust",
                "-U",
                "postgres",
                "-E",
                "UTF8",
                "--locale=C.UTF-8",
                "-N"));
        run(asPostgres(
                root,
                bin,
                "pg_ctl",
                "-D",
                data,
                "-w",
                "-l",
                folder.resolve("log").toString(),
                "-o",
                "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=" + folder
                        + " -c fsync=off -c max_connections=200 -c shared_buffers=32MB",
                "start"));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                run(asPostgres(root, bin, "pg_ctl", "-D", data, "-m", "immediate", "stop"));
            } catch (IOException | InterruptedException e) {
                System.err.println("the PostgreSQL server of the tests goes on: " + e);
            }
        }));
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres";
    }

    private static Optional<Path> newest() throws IOException {
        Path all = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(all)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(all)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .max(java.util.Comparator.naturalOrder());
        }
    }

    /** The server refuses to run as root. */
    private static List<String> asPostgres(boolean root, Path bin, String program, String... arguments) {
        List<String> command = new ArrayList<>(
                root ? List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups") : List.of());
        command.add(bin.resolve(program).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.waitFor() != 0) {
            throw new IOException(command + " ended with " + process.exitValue());
        }
    }
}
