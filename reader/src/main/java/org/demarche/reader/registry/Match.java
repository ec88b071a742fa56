package org.demarche.reader.registry;

import java.util.List;

/**
 * Words of an article that are a form of one or more entries.
 *
 * @param firstWord index of the first word, a preceding article ("the") not included unless it is a part of the name
 * @param endWord index behind the last word
 * @param naming how the words name it; where several ways fit, the first in the order of {@link Naming}
 * @param entries whom it may name, never empty; of a person every term is an entry
 */
public record Match(int firstWord, int endWord, Naming naming, List<Entry> entries) {
    public Match {
        entries = List.copyOf(entries);
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("a match needs an entry");
        }
    }

    /** The entry that is meant where nothing else tells: the first. */
    public Entry entry() {
        return entries.get(0);
    }
}
