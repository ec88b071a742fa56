package org.demarche.training;

import java.io.BufferedWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.demarche.reader.Grade;
import org.demarche.reader.Reader;
import org.demarche.record.RecordCodec;

/** Reads a file of articles with the whole reader and writes the records, for the scorers. */
final class ReadAll {
    private ReadAll() {}

    static void run(Grade grade, Path articles, Path out) throws Exception {
        RecordCodec codec = new RecordCodec();
        Reader reader = Reader.load(grade);
        try (BufferedWriter writer = Files.newBufferedWriter(out)) {
            for (String line : Files.readAllLines(articles)) {
                writer.write(codec.write(
                        reader.read(codec.read(line, articles.toString()).article())));
                writer.newLine();
            }
        }
    }
}
