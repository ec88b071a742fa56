package org.demarche.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.schema.GroupType;
import org.demarche.record.Article;
import org.jspecify.annotations.Nullable;

/**
 * Articles of a Parquet file: a column {@code text}, and of {@code source}, {@code url}, {@code outlet}, {@code title}, {@code authors},
 * {@code published} and {@code language} those that it has. The table {@code articles} that is written with {@code --text} is such a file.
 */
final class ParquetArticles {
    /** Takes the rows. */
    interface Sink {
        /** @param article null when the row has no text */
        void row(long number, @Nullable Article article);
    }

    private final Path path;
    private final Configuration hadoop;

    ParquetArticles(Path path, Configuration hadoop) {
        this.path = path;
        this.hadoop = hadoop;
    }

    void read(Sink sink) throws IOException {
        try (ParquetReader<Group> rows = ParquetReader.builder(new GroupReadSupport(), path)
                .withConf(hadoop)
                .build()) {
            long number = 0;
            for (Group row = rows.read(); row != null; row = rows.read()) {
                number++;
                sink.row(number, article(row, number));
            }
        } catch (RuntimeException e) {
            // What Parquet throws at a damaged file is documented nowhere.
            throw new IOException("no readable Parquet: " + e, e);
        }
    }

    private @Nullable Article article(Group row, long number) {
        String text = text(row, "text");
        if (text == null || text.isBlank()) {
            return null;
        }
        String source = text(row, "source");
        return Article.of(
                source == null ? path + "#" + number : source,
                text(row, "url"),
                text(row, "outlet"),
                text(row, "title"),
                authors(row),
                text(row, "published"),
                text(row, "language"),
                text);
    }

    private static @Nullable String text(Group row, String field) {
        GroupType type = row.getType();
        boolean there = type.containsField(field)
                && type.getType(field).isPrimitive()
                && row.getFieldRepetitionCount(field) > 0;
        return there ? row.getString(field, 0) : null;
    }

    /** A list of strings, in the three levels that the format asks for. */
    private static List<String> authors(Group row) {
        List<String> names = new ArrayList<>();
        if (!row.getType().containsField("authors")
                || row.getType().getType("authors").isPrimitive()
                || row.getFieldRepetitionCount("authors") == 0) {
            return names;
        }
        Group list = row.getGroup("authors", 0);
        for (int i = 0; i < list.getFieldRepetitionCount(0); i++) {
            Group element = list.getGroup(0, i);
            if (element.getFieldRepetitionCount(0) > 0) {
                names.add(element.getString(0, 0));
            }
        }
        return names;
    }
}
