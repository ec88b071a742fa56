package org.demarche.ledger;

import java.util.List;
import java.util.Optional;

/**
 * A page of a longer list.
 *
 * @param items what is on this page
 * @param total how many there are on all pages together
 * @param exact whether {@code total} is exact; if not, there are at least so many
 * @param next what to give to {@link Query#after} for the page behind this one; empty on the last page
 */
public record Page<T>(List<T> items, long total, boolean exact, Optional<String> next) {
    public Page {
        items = List.copyOf(items);
    }
}
