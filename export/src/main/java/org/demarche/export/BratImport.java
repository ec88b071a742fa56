package org.demarche.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.demarche.record.Article;
import org.demarche.record.Reading;
import org.jspecify.annotations.Nullable;

/**
 * brat standoff, ours or another's that marks {@code Content}, {@code Source} and {@code Cue}: a folder, or one {@code .ann} with its
 * {@code .txt} beside it. Offsets are code points.
 */
final class BratImport implements ImportFormat {
    private static final String ANN = ".ann";
    private static final long BIGGEST_TEXT = 64L << 20;

    @Override
    public String name() {
        return "brat";
    }

    @Override
    public String purpose() {
        return "brat standoff, a folder of .txt and .ann";
    }

    @Override
    public List<String> suffixes() {
        return List.of(ANN);
    }

    @Override
    public void read(Path file, Request request, Intake into) throws ImportException, IOException {
        Path folder = Files.isDirectory(file) ? file : file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new ImportException(file + ": there is no folder around it");
        }
        TreeSet<String> names = new TreeSet<>();
        if (folder.equals(file)) {
            try (Stream<Path> files = Files.list(file)) {
                files.map(f -> f.getFileName().toString())
                        .filter(f -> f.endsWith(ANN))
                        .forEach(f -> names.add(f.substring(0, f.length() - ANN.length())));
            }
        } else {
            String name = file.getFileName().toString();
            names.add(name.endsWith(ANN) ? name.substring(0, name.length() - ANN.length()) : name);
        }
        if (names.isEmpty()) {
            throw new ImportException(file + ": there is no .ann file in this folder. Give the folder that holds them");
        }
        Path articles = folder.resolve(BratFormat.ARTICLES);
        if (Files.exists(articles) && Files.size(articles) > 0) {
            RecordJson json = new RecordJson();
            try (TextFile lines = TextFile.open(articles)) {
                for (String line = lines.next(); line != null; line = lines.next()) {
                    if (!line.isBlank()) {
                        ObjectNode about = json.parse(line, lines.place());
                        String name = about.path("file").asText();
                        if (names.remove(name)) {
                            document(folder, name, about, into);
                        }
                    }
                }
            }
        }
        for (String name : names) {
            document(folder, name, null, into);
        }
    }

    /** @param about the line of {@code articles.jsonl} about it; null where there is none */
    private static void document(Path folder, String name, @Nullable ObjectNode about, Intake into)
            throws IOException, ImportException {
        Path ann = folder.resolve(name + ANN);
        Path txt = folder.resolve(name + ".txt");
        if (!Files.isRegularFile(txt)) {
            throw new ImportException(ann + ": the text it annotates, " + txt + ", is not beside it");
        }
        String text = text(txt);
        RecordJson json = new RecordJson();
        ObjectNode line = about == null
                ? json.reading(Reading.unread(
                        Article.of(txt.getFileName().toString(), null, null, null, List.of(), null, null, text)))
                : about;
        if (!(line.path("article") instanceof ObjectNode article)) {
            throw new ImportException(
                    folder.resolve(BratFormat.ARTICLES) + ": the line about " + name + " has no article");
        }
        article.put("text", text);
        JsonNode stated = article.path("sha256");
        if (stated.isTextual() && !stated.asText().equals(Article.hash(text))) {
            throw new ImportException(
                    txt + ": the text is not the one that was exported (its SHA-256 differs). Annotations"
                            + " can be changed in brat, the text cannot");
        }
        line.remove("file");
        line.set("statements", new BratReading(ann, text, json).statements());
        into.reading(Assembly.reading(json, line, ann.toString()));
    }

    private static String text(Path file) throws IOException, ImportException {
        long size = Files.size(file);
        if (size > BIGGEST_TEXT) {
            throw new ImportException(file + ": the text is larger than " + BIGGEST_TEXT + " bytes. Divide it");
        }
        if (size == 0) {
            throw new ImportException(file + ": the text is empty");
        }
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (MalformedInputException e) {
            throw new ImportException(file + ": this is no UTF-8. Save the file as UTF-8", e);
        }
    }
}
