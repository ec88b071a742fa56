package org.demarche.article;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.demarche.article.fetch.FetchOptions;
import org.demarche.article.fetch.Fetcher;

/**
 * The door of this room: inputs as a person names them become articles.
 *
 * <p>An input is an address of the web, a file, a folder (read with all its folders, sorted by name; files that begin with a dot, read-me files and
 * tables in CSV or TSV are left out), or {@code -} for
 * standard input. What it holds is told by its content and only then by its name: text, HTML, PDF, {@code .docx}, {@code .odt}, e-mail,
 * feeds, web archives and {@code .jsonl} records, each also compressed with gzip. Of a feed on the web the pages of its entries are fetched.
 *
 * <p>Nothing that is wrong with an input is thrown: it is handed on as {@link Result.Refused} and the rest goes on. Immutable; may be used
 * from several threads, though standard input can be read once only.
 */
public final class Articles {
    private final ReadOptions options;
    private final InputStream standardInput;
    private final Web web;

    /** @param options how all inputs are read */
    public Articles(ReadOptions options) {
        this(options, System.in);
    }

    /**
     * @param options how all inputs are read
     * @param standardInput what {@code -} stands for; not closed here
     */
    public Articles(ReadOptions options, InputStream standardInput) {
        this(options, standardInput, FetchOptions.standard(options.allowPrivate()));
    }

    /**
     * @param options how all inputs are read
     * @param standardInput what {@code -} stands for; not closed here
     * @param web how addresses are fetched
     */
    public Articles(ReadOptions options, InputStream standardInput, FetchOptions web) {
        this.options = options;
        this.standardInput = standardInput;
        this.web = new Web(web);
    }

    /**
     * Reads one input.
     *
     * @param input an address that begins with {@code http://} or {@code https://}, a path, or {@code -}
     * @param sink takes each result as soon as it is there, in order, on this thread
     */
    public void read(String input, Consumer<Result> sink) {
        if (input.equals("-")) {
            new Inlet(options, sink).read("-", standardInput);
            return;
        }
        if (Fetcher.isAddress(input)) {
            web.read(input, new Inlet(options, sink));
            return;
        }
        Path path;
        try {
            path = Path.of(input);
        } catch (InvalidPathException e) {
            sink.accept(new Result.Refused(
                    input, "", "this is no path: " + e.getReason(), "Give the path of a file or folder"));
            return;
        }
        if (Files.isDirectory(path)) {
            readFolder(path, sink);
        } else {
            readFile(path, input, sink);
        }
    }

    /**
     * Reads bytes that are already here, for instance what a browser uploaded.
     *
     * @param source what to call them
     * @param bytes the content of one file
     * @param sink takes each result
     */
    public void read(String source, byte[] bytes, Consumer<Result> sink) {
        read(source, new ByteArrayInputStream(bytes), sink);
    }

    /**
     * Reads a stream that was opened elsewhere, for instance on another file system.
     *
     * @param source what to call it; a file's name tells the kind where the bytes leave that open
     * @param stream read to its end, not closed
     * @param sink takes each result as soon as it is there, in order, on this thread
     */
    public void read(String source, InputStream stream, Consumer<Result> sink) {
        new Inlet(options, sink).read(source, stream);
    }

    private void readFolder(Path folder, Consumer<Result> sink) {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            files = walk.filter(path -> !hidden(folder, path))
                    .filter(path -> !Files.isDirectory(path) && !besideArticles(path))
                    .sorted()
                    .limit(options.limits().entries())
                    .toList();
        } catch (IOException | java.io.UncheckedIOException e) {
            sink.accept(new Result.Refused(
                    folder.toString(), "", "the folder cannot be listed: " + e.getMessage(), "Check its permissions"));
            return;
        }
        if (files.isEmpty()) {
            sink.accept(new Result.Refused(
                    folder.toString(), "", "the folder holds no file", "Give a folder with articles in it"));
        }
        for (Path file : files) {
            readFile(file, file.toString(), sink);
        }
    }

    /** What lies in a folder of articles and is none itself. Given by its own path, it is read like any other file. */
    private static boolean besideArticles(Path path) {
        return path.getFileName().toString().matches("(?i)readme(\\..*)?|.*\\.(csv|tsv)");
    }

    private static boolean hidden(Path folder, Path path) {
        for (Path part : folder.relativize(path)) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    private void readFile(Path path, String source, Consumer<Result> sink) {
        if (!Files.exists(path)) {
            sink.accept(new Result.Refused(source, "", "there is no such file or folder", "Check the path"));
            return;
        }
        if (!Files.isRegularFile(path) && !Files.isReadable(path)) {
            sink.accept(new Result.Refused(source, "", "this is not a file that can be read", "Check its permissions"));
            return;
        }
        try (InputStream stream = Files.newInputStream(path)) {
            new Inlet(options, sink).read(source, stream);
        } catch (IOException e) {
            sink.accept(new Result.Refused(
                    source, "", "the file cannot be read: " + e.getMessage(), "Check its permissions"));
        }
    }
}
