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
public record Annotated(Passages passages, List<Stretch> stretches, int[] roles, List<Marked> frames) {
    /** An attribution by word index: start and end of each span. */
    public record Marked(List<int[]> source, int[] cue, List<int[]> content) {}

    /** With stretches that know no cue words. */
    public static Annotated of(Polnear article) {
        return of(article, new CueLexicon(java.util.Map.of()));
    }

    static Annotated of(Polnear article, CueLexicon lexicon) {
        Passages passages = Passages.of(article.article());
        int[] roles = new int[passages.words().size()];
        List<Marked> frames = new ArrayList<>();
        for (Polnear.Marked marked : article.attributions()) {
            List<int[]> source = words(passages, marked.source());
            List<int[]> cue = words(passages, marked.cue());
            List<int[]> content = words(passages, marked.content());
            mark(roles, source, 1);
            mark(roles, content, 5);
            mark(roles, cue, 3);
            if (!cue.isEmpty() && !content.isEmpty()) {
                frames.add(new Marked(source, cue.get(0), content));
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

    /** Whether a predicted frame has an annotated one's cue, and at least half of its source's and its content's words. */
    public boolean isRight(org.demarche.reader.attribution.Frame frame) {
        for (Marked marked : frames) {
            if (marked.cue()[0] < frame.cueEnd() && frame.cueFirst() < marked.cue()[1]) {
                List<int[]> source = frame.source().length == 0 ? List.of() : List.of(frame.source());
                return overlap(marked.source(), source) >= 0.5 && overlap(marked.content(), frame.content()) >= 0.5;
            }
        }
        return false;
    }

    /** Jaccard index of two sets of words; 1 when both are empty. */
    private static double overlap(List<int[]> first, List<int[]> second) {
        java.util.BitSet a = new java.util.BitSet();
        java.util.BitSet b = new java.util.BitSet();
        first.forEach(span -> a.set(span[0], span[1]));
        second.forEach(span -> b.set(span[0], span[1]));
        java.util.BitSet joint = (java.util.BitSet) a.clone();
        joint.and(b);
        a.or(b);
        return a.isEmpty() ? 1 : (double) joint.cardinality() / a.cardinality();
    }
}
