package org.demarche.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.demarche.reader.attribution.CueLexicon;
import org.demarche.reader.attribution.Stretch;
import org.demarche.reader.text.Passages;

/**
 * An annotated article cut into words, with its attributions by word index.
 *
 * @param passages the words
 * @param stretches the paragraphs
 * @param roles the right role of each word, as {@code LinearTagger.ROLES} numbers them
 * @param frames each attribution that has a cue and a content
 */
record Annotated(Passages passages, List<Stretch> stretches, int[] roles, List<Frame> frames) {
    /** An attribution by word index: start and end of each span. */
    record Frame(List<int[]> source, int[] cue, List<int[]> content) {}

    static Annotated of(Polnear article, CueLexicon lexicon) {
        Passages passages = Passages.of(article.article());
        int[] roles = new int[passages.words().size()];
        List<Frame> frames = new ArrayList<>();
        for (Polnear.Marked marked : article.attributions()) {
            List<int[]> source = words(passages, marked.source());
            List<int[]> cue = words(passages, marked.cue());
            List<int[]> content = words(passages, marked.content());
            mark(roles, source, 1);
            mark(roles, content, 5);
            mark(roles, cue, 3);
            if (!cue.isEmpty() && !content.isEmpty()) {
                frames.add(new Frame(source, cue.get(0), content));
            }
        }
        return new Annotated(passages, Stretch.of(passages, lexicon), roles, frames);
    }

    private static void mark(int[] roles, List<int[]> spans, int begin) {
        for (int[] span : spans) {
            Arrays.fill(roles, span[0], span[1], begin + 1);
            roles[span[0]] = begin;
        }
    }

    private static List<int[]> words(Passages passages, List<int[]> spans) {
        List<int[]> found = new ArrayList<>();
        for (int[] span : spans) {
            int first = passages.wordAt(span[0]);
            int end = passages.wordAt(span[1] - 1) + 1;
            end = Math.min(end, passages.words().size());
            if (first < end) {
                found.add(new int[] {first, end});
            }
        }
        return found;
    }
}
