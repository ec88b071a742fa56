package org.demarche.archive;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.ChecksumFileSystem;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.util.SerializableConfiguration;

/**
 * A folder on any file system that Hadoop knows. A file appears in it whole or not at all: it is written beside its place and then renamed. Names
 * are relative to the folder. May be sent to executors; thread-safe.
 */
final class Store implements Serializable {
    private static final long serialVersionUID = 1;

    private final String root;
    private final SerializableConfiguration hadoop;

    Store(String root, SerializableConfiguration hadoop) {
        this.root = root;
        this.hadoop = hadoop;
    }

    /** A folder in this one. */
    Store in(String folder) {
        return new Store(root + "/" + folder, hadoop);
    }

    /** The path of a file in it, as Hadoop and Spark take it. */
    String path(String name) {
        return root + "/" + name;
    }

    /** The folder's own path. */
    String path() {
        return root;
    }

    boolean exists(String name) throws IOException {
        return files(name).exists(new Path(path(name)));
    }

    /** Names of the files and folders in it, sorted; none when there is no such folder. */
    List<String> list() throws IOException {
        try {
            return Arrays.stream(files("").listStatus(new Path(root)))
                    .map(FileStatus::getPath)
                    .map(Path::getName)
                    .sorted()
                    .toList();
        } catch (FileNotFoundException none) {
            return List.of();
        }
    }

    /** Takes a file or folder away with all that is in it; nothing happens where there is none. */
    void delete(String name) throws IOException {
        files(name).delete(new Path(path(name)), true);
    }

    /** Gives a file or folder another name in this folder; what had that name is replaced. */
    void rename(String from, String to) throws IOException {
        FileSystem files = files(to);
        Path goal = new Path(path(to));
        files.delete(goal, true);
        files.mkdirs(goal.getParent());
        if (!files.rename(new Path(path(from)), goal)) {
            throw new IOException(path(from) + " could not be renamed to " + goal);
        }
    }

    /** Writes a small file of text. */
    void write(String name, String text) throws IOException {
        try (Draft draft = draft(name, false)) {
            draft.line(text);
            draft.commit();
        }
    }

    /** A small file of text, without the line break at its end. */
    String read(String name) throws IOException {
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(files(name).open(new Path(path(name))), StandardCharsets.UTF_8))) {
            return String.join("\n", in.lines().toList());
        }
    }

    /** Begins a packed file of lines. */
    Draft lines(String name) throws IOException {
        return draft(name, true);
    }

    /** Opens a packed file of lines. */
    BufferedReader open(String name) throws IOException {
        return new BufferedReader(new InputStreamReader(
                new GZIPInputStream(files(name).open(new Path(path(name))), 1 << 16), StandardCharsets.UTF_8));
    }

    /** The lines of all packed files with this ending in it, a partition a file. */
    JavaRDD<String> all(JavaSparkContext context, String ending) throws IOException {
        List<String> files = list().stream()
                .filter(name -> name.endsWith(ending) && !name.startsWith("."))
                .toList();
        return files.isEmpty()
                ? context.emptyRDD()
                : context.parallelize(files, files.size())
                        .flatMap(name -> open(name).lines().iterator());
    }

    /** Writes a line where no checked exception is allowed. */
    static void write(Draft draft, String line) {
        try {
            draft.line(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file system that a path lies on; a local one without the checksum files that Hadoop puts beside others. */
    private FileSystem files(String name) throws IOException {
        Configuration configuration = hadoop.value();
        FileSystem files = new Path(path(name)).getFileSystem(configuration);
        return files instanceof ChecksumFileSystem checked ? checked.getRawFileSystem() : files;
    }

    private Draft draft(String name, boolean packed) throws IOException {
        return new Draft(files(name), new Path(path(name)), packed);
    }

    /** A file that is being written. Closed without a commit it leaves nothing behind. Not thread-safe. */
    static final class Draft implements Closeable {
        private final FileSystem files;
        private final Path place;
        private final Path beside;
        private final Writer out;
        private boolean committed;

        private Draft(FileSystem files, Path place, boolean packed) throws IOException {
            this.files = files;
            this.place = place;
            this.beside = new Path(place.getParent(), "." + place.getName() + "-" + UUID.randomUUID());
            files.mkdirs(place.getParent());
            var stream = files.create(beside, true);
            this.out = new BufferedWriter(
                    new OutputStreamWriter(
                            packed ? new GZIPOutputStream(stream, 1 << 16) : stream, StandardCharsets.UTF_8),
                    1 << 16);
        }

        void line(String line) throws IOException {
            out.write(line);
            out.write('\n');
        }

        /** Puts the file into its place. Of two attempts at one piece of work, which write the same, the later one's file stays or goes. */
        void commit() throws IOException {
            out.close();
            committed = files.rename(beside, place);
            if (!committed && !files.exists(place)) {
                throw new IOException(place + " could not be put into its place");
            }
        }

        @Override
        public void close() throws IOException {
            out.close();
            if (!committed) {
                files.delete(beside, false);
            }
        }
    }
}
