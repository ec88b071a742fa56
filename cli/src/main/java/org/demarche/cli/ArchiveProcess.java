package org.demarche.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Runs a program of the module {@code archive} in a process of its own, with Spark. Spark is no part of this program: Maven resolves it, and builds
 * the module, when it is first needed, and again when the module's sources are newer.
 */
final class ArchiveProcess {
    private static final List<String> MODULES = List.of("record", "article", "reader", "grouping", "archive");
    private static final int LAST_LINES = 12;

    private final Session session;
    private final Path home;

    ArchiveProcess(Session session) {
        this(session, home());
    }

    /** @param home the source tree */
    ArchiveProcess(Session session, Path home) {
        this.session = session;
        this.home = home;
    }

    /**
     * Runs a program; what it prints is printed, and what it says is said.
     *
     * @param program name of its class
     * @param megabytes memory for its heap
     * @return its exit code
     * @throws InputFault when the module or Spark cannot be had
     */
    int run(String program, long megabytes, List<String> arguments) throws IOException, InterruptedException {
        String classPath = classPath();
        List<String> command = new ArrayList<>(List.of(
                java(),
                "-Xmx" + megabytes + "m",
                "-XX:+UseParallelGC",
                "-Dfile.encoding=UTF-8",
                "-Dlog4j2.configurationFile=org/demarche/archive/log4j2-local.properties",
                program));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("CLASSPATH", classPath);
        Process process = builder.start();
        Thread onStop = new Thread(process::destroy);
        Runtime.getRuntime().addShutdownHook(onStop);
        try {
            Thread says = new Thread(() -> lines(process.getErrorStream(), session.messages()::say));
            says.start();
            lines(process.getInputStream(), session.out()::line);
            says.join();
            return process.waitFor();
        } finally {
            process.destroy();
            Runtime.getRuntime().removeShutdownHook(onStop);
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static void lines(InputStream in, Consumer<String> to) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.lines().forEach(to);
        } catch (IOException | java.io.UncheckedIOException ended) {
            // The process is gone, and its exit code tells why.
            to.accept("archive: its output broke off: " + ended.getMessage());
        }
    }

    /** The source tree that this program was built in. */
    private static Path home() {
        try {
            Path code = Path.of(ArchiveProcess.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            for (Path folder = code.toAbsolutePath(); folder != null; folder = folder.getParent()) {
                if (Files.exists(folder.resolve("archive/pom.xml"))) {
                    return folder;
                }
            }
            return code.toAbsolutePath();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the place of the program is no path", e);
        }
    }

    private String classPath() throws IOException, InterruptedException {
        if (!Files.exists(home.resolve("archive/pom.xml"))) {
            throw new InputFault(
                    "the module archive is not beside this program (" + home
                            + "): it comes with the sources. Get them, or start the job with spark-submit as docs/archive.md says");
        }
        Path list = home.resolve("archive/target/classpath.txt");
        if (!Files.exists(list) || isOlder(list)) {
            resolve(list);
        }
        try (Stream<Path> jars = Files.list(home.resolve("archive/target"))) {
            Path jar = jars.filter(
                            file -> file.getFileName().toString().matches("demarche-archive-[^-]*(-SNAPSHOT)?\\.jar"))
                    .findFirst()
                    .orElseThrow(() ->
                            new InputFault("the module archive was not built. Delete " + list + " and try again"));
            return jar + java.io.File.pathSeparator + Files.readString(list).strip();
        }
    }

    private boolean isOlder(Path list) throws IOException {
        FileTime built = Files.getLastModifiedTime(list);
        for (String module : MODULES) {
            try (Stream<Path> files = Stream.concat(
                    Stream.of(home.resolve(module).resolve("pom.xml")),
                    Files.walk(home.resolve(module).resolve("src/main")))) {
                for (Path file : files.toList()) {
                    if (Files.getLastModifiedTime(file).compareTo(built) > 0) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private void resolve(Path list) throws IOException, InterruptedException {
        session.messages()
                .say(
                        "demarche: getting Spark ready (once; where Maven has to fetch it first, about 400 MB, this takes minutes)");
        Path log = Files.createTempFile("demarche-archive-", ".log");
        Process maven;
        try {
            maven = new ProcessBuilder(
                            "mvn",
                            "-B",
                            "-ntp",
                            "-q",
                            "-Dmaven.test.skip=true",
                            "-Dspotless.check.skip=true",
                            "-pl",
                            "archive",
                            "-am",
                            "package")
                    .directory(home.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
        } catch (IOException e) {
            throw new InputFault("Spark is fetched by Maven, and there is no mvn here. Install Maven 3.8 or newer", e);
        }
        maven.getOutputStream().close();
        if (maven.waitFor() != 0) {
            List<String> said = Files.readAllLines(log).stream()
                    .filter(line -> line.contains("ERROR") && !line.endsWith("ERROR] "))
                    .limit(LAST_LINES)
                    .toList();
            said.forEach(session.messages()::say);
            throw new InputFault("Spark could not be made ready; all that Maven said is in " + log
                    + ". Spark is fetched once: if this machine has no network now, try again when it has, or copy the folder"
                    + " .m2/repository of one that ran this command");
        }
        Files.delete(log);
        if (Files.exists(list)) {
            Files.setLastModifiedTime(list, FileTime.fromMillis(System.currentTimeMillis()));
        }
    }
}
