package org.demarche.reader.attribution;

import java.util.List;
import org.demarche.reader.text.Passages;

/** Finds the attributions of an article. Implementations are thread-safe. */
public interface Attributions {
    /**
     * The attributions in reading order of their content; one that lies within another follows it. Nested ones, continued quotations and
     * contents that an interruption splits are joined already.
     */
    List<Attribution> in(Passages passages);
}
