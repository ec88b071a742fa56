package org.demarche.ledger;

import java.util.List;
import org.demarche.record.Speaker;

/**
 * A speaker's page.
 *
 * @param key the speaker's key
 * @param speaker as the newest statement has it
 * @param statements how many visible statements there are
 * @param acts counts by act, most first
 * @param issues counts by issue, most first, at most 50
 * @param represents counts by whom the speaker spoke for, most first
 * @param latest the newest statements, at most 50; {@link Ledger#search} has them all
 */
public record SpeakerView(
        String key,
        Speaker speaker,
        long statements,
        List<Tally> acts,
        List<Tally> issues,
        List<Tally> represents,
        List<StatementView> latest) {
    public SpeakerView {
        acts = List.copyOf(acts);
        issues = List.copyOf(issues);
        represents = List.copyOf(represents);
        latest = List.copyOf(latest);
    }
}
