package org.demarche.web.desk;

import java.util.List;
import org.demarche.analysis.Cited;

/**
 * What an analysis found.
 *
 * @param key what it is known by, see {@link Opened#key}
 * @param kind {@code shift}, {@code contradiction}, {@code disagreement} or {@code deadlock}
 * @param sentence the finding in a sentence
 * @param cites what it rests on
 * @param reviewed whether a person has reviewed all of that
 * @param opened whether an editor has opened it
 */
public record Finding(String key, String kind, String sentence, List<Cited> cites, boolean reviewed, boolean opened) {
    /** Whether the public sees it. */
    public boolean isPublic() {
        return reviewed || opened;
    }
}
