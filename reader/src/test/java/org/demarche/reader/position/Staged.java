package org.demarche.reader.position;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.demarche.reader.attribution.Attribution;
import org.demarche.reader.occasion.Occasion;
import org.demarche.reader.registry.Registry;
import org.demarche.reader.speaker.Cast;
import org.demarche.reader.speaker.Speakers;
import org.demarche.reader.text.Passages;
import org.demarche.record.Article;
import org.demarche.record.Span;

/**
 * A report whose attributions are marked in its text: {@code <source>}, {@code [cue]}, {@code {content}}. Everything else is done by the
 * real stages, with a registry of fictional actors beside the real ones.
 */
record Staged(Passages passages, Cast cast, List<Position> positions) {
    private static final Registry REGISTRY = registry();
    private static final Speakers SPEAKERS = new Speakers(REGISTRY);
    private static final Positions POSITIONS = new Positions();

    private static Registry registry() {
        try {
            Path file = Path.of(Objects.requireNonNull(Staged.class.getResource("actors.csv"))
                    .toURI());
            return Registry.standard().with(Registry.read(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One attribution: every source, cue and content marked belongs to it. */
    static Staged of(String marked) {
        return of(List.of(marked));
    }

    /** One attribution a paragraph. */
    static Staged of(List<String> paragraphs) {
        StringBuilder text = new StringBuilder();
        List<Attribution> attributions = new ArrayList<>();
        for (String paragraph : paragraphs) {
            if (text.length() > 0) {
                text.append("\n\n");
            }
            attributions.add(attribution(paragraph, text));
        }
        return read(text.toString(), attributions);
    }

    static Staged read(String text, List<Attribution> attributions) {
        Article article = Article.of("report.txt", null, "The Test", null, List.of(), "2031-05-04", "en", text);
        Passages passages = Passages.of(article);
        Cast cast = SPEAKERS.in(passages, attributions);
        Occasion none = new Occasion(null, null, List.of(), null, Map.of());
        List<Position> positions =
                POSITIONS.of(passages, cast, Collections.nCopies(cast.spoken().size(), none));
        return new Staged(passages, cast, positions);
    }

    private static Attribution attribution(String marked, StringBuilder text) {
        Span source = null;
        Span cue = null;
        List<Span> content = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < marked.length(); i++) {
            char c = marked.charAt(i);
            switch (c) {
                case '<', '[', '{' -> start = text.length();
                case '>' -> source = new Span(start, text.length(), text.substring(start));
                case ']' -> cue = new Span(start, text.length(), text.substring(start));
                case '}' -> content.add(new Span(start, text.length(), text.substring(start)));
                default -> text.append(c);
            }
        }
        return new Attribution(source, cue, content, -1, -1, 1);
    }

    Position only() {
        if (positions.size() != 1) {
            throw new IllegalStateException(positions.size() + " statements");
        }
        return positions.get(0);
    }
}
