package org.demarche.archive;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.PathFilter;

/**
 * One input file.
 *
 * @param number its number among the files of one run, from 0
 * @param path its address, as Hadoop takes it
 */
record InputFile(int number, String path) implements Serializable {
    /** Hidden files and what other programs are still writing. */
    private static final PathFilter VISIBLE =
            path -> !path.getName().startsWith(".") && !path.getName().startsWith("_");

    /** What the file is called in records: a local one by its plain path. */
    String name() {
        return path.startsWith("file:") ? path.substring("file:".length()).replaceFirst("^/{2,}", "/") : path;
    }

    /** What its pieces of work are called. */
    String piece() {
        return "f%06d".formatted(number);
    }

    /**
     * The files that paths, globs and folders stand for: sorted, each once.
     *
     * @throws WrongUse when one of them stands for nothing
     */
    static List<String> find(List<String> inputs, Configuration hadoop) throws IOException {
        TreeSet<String> found = new TreeSet<>();
        for (String input : inputs) {
            int before = found.size();
            Path glob = new Path(input);
            FileSystem files = glob.getFileSystem(hadoop);
            FileStatus[] matches = files.globStatus(glob);
            for (FileStatus match : matches == null ? new FileStatus[0] : matches) {
                if (match.isDirectory()) {
                    Arrays.stream(files.listStatus(match.getPath(), VISIBLE))
                            .filter(FileStatus::isFile)
                            .forEach(file -> found.add(file.getPath().toString()));
                } else {
                    found.add(match.getPath().toString());
                }
            }
            if (found.size() == before && (matches == null || matches.length == 0)) {
                throw new WrongUse(input + ": there is no such file, folder or match. Check the path", true);
            }
        }
        return List.copyOf(found);
    }

    /** Numbers files in their order. */
    static List<InputFile> numbered(List<String> paths) {
        List<InputFile> files = new ArrayList<>();
        for (String path : paths) {
            files.add(new InputFile(files.size(), path));
        }
        return files;
    }
}
