package org.demarche.reader.occasion;

import java.util.List;
import java.util.Map;
import org.demarche.record.Evidence;
import org.demarche.record.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * When, where, through whom and to whom a statement was made.
 *
 * @param saidOn as exact as the text allows, null when it does not tell
 * @param venue where or in what, null when the text does not tell
 * @param via reporting chain, nearest the outlet first
 * @param addressee canonical name, null when the text does not tell
 * @param evidence words behind {@code said_on}, {@code venue}, {@code via}, {@code addressee}, keyed by these names
 */
public record Occasion(
        @Nullable PartialDate saidOn,
        @Nullable String venue,
        List<String> via,
        @Nullable String addressee,
        Map<String, List<Evidence>> evidence) {
    public Occasion {
        via = List.copyOf(via);
        evidence = Map.copyOf(evidence);
    }
}
