package org.demarche.reader;

import java.util.List;
import java.util.Optional;
import org.demarche.reader.attribution.Attribution;
import org.demarche.reader.text.Passages;
import org.demarche.record.Article;
import org.demarche.record.Reading;

/**
 * One text that several outlets printed, read once ({@link Reader#copies}). What rests on the words alone, which is nearly all of the work,
 * was done when this was made; what depends on who printed them and when (dates, reporting chains, office-holders) is done for each copy. So
 * every copy's reading is the one that {@link Reader#read(Article)} gives. Immutable and thread-safe.
 */
public final class Copies {
    private final Reader reader;
    private final Passages passages;
    private final List<Attribution> found;

    Copies(Reader reader, Passages passages, List<Attribution> found) {
        this.reader = reader;
        this.passages = passages;
        this.found = found;
    }

    /**
     * The same for a text that was made from this one by editing: only the passages that differ are looked through again. Nearly always that gives what
     * {@link Reader#read(Article)} gives of the edited text; docs/evaluation/archive.md says how often.
     *
     * @param edited an article with the edited text
     * @return empty when so much differs, or in such a way, that the whole is better read
     */
    public Optional<Copies> edited(Article edited) {
        return Edited.of(passages.article().text(), edited.text()).flatMap(how -> {
            Article abridged = Article.of(
                    edited.source(),
                    edited.url(),
                    edited.outlet(),
                    edited.title(),
                    edited.authors(),
                    edited.published(),
                    edited.language(),
                    how.abridged());
            return how.attributions(found, reader.copies(abridged).found)
                    .map(all -> new Copies(reader, Passages.of(edited), all));
        });
    }

    /**
     * Reads one copy.
     *
     * @throws IllegalArgumentException when its text is another one
     */
    public Reading read(Article copy) {
        return reader.read(passages.as(copy), found);
    }
}
