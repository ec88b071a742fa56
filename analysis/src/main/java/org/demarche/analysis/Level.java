package org.demarche.analysis;

import org.demarche.record.Named;

/** Who counts as one actor. */
public enum Level implements Named {
    /** The state or organisation spoken for; who speaks for none stands for himself. */
    SIDE,
    /** Everyone who speaks. */
    SPEAKER;

    /** The actor of a statement. */
    public String actor(Said said, Sides sides) {
        return this == SIDE
                ? sides.of(said.statement().speaker())
                : said.statement().speaker().name();
    }
}
