package org.demarche.reader.speaker;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.demarche.reader.attribution.Attribution;
import org.demarche.reader.registry.Match;
import org.demarche.record.Span;

/**
 * Media that only pass on what somebody said: "Radio Vessany reported that the minister said …", "… the minister said, according to the
 * report". The relaying medium is not a speaker; it belongs to the reporting chain of the statement that it holds.
 */
final class Relays {
    /** How much of a medium's words must be another's statement, with source and cue, for the medium to be a mere relay. */
    private static final double WHOLE = 0.75;

    private static final Set<String> REPORTS =
            Set.of("report", "reports", "newspaper", "agency", "broadcaster", "channel");

    private final Scene scene;
    private final List<Attribution> attributions;

    Relays(Scene scene, List<Attribution> attributions) {
        this.scene = scene;
        this.attributions = attributions;
    }

    /** Indices of the attributions that only relay another one. */
    Set<Integer> found() {
        Set<Integer> found = new HashSet<>();
        for (int i = 0; i < attributions.size(); i++) {
            int within = attributions.get(i).within();
            if (within >= 0 && !found.contains(within) && isMedium(attributions.get(within)) && isWhole(within, i)) {
                found.add(within);
            }
        }
        return found;
    }

    private boolean isMedium(Attribution what) {
        Span source = what.source();
        if (source == null) {
            return false;
        }
        int end = scene.passages.endWord(source);
        boolean medium = false;
        for (int i = scene.passages.firstWord(source); i < end; i++) {
            Name name = scene.name[i];
            if (name != null && name.figure() != null) {
                return false;
            }
            Match match = scene.match[i];
            Noun noun = scene.noun[i];
            medium |= match != null && match.entry().isOutlet()
                    || noun != null && noun.is(NounClass.MEDIA)
                    || REPORTS.contains(scene.lower[i]);
        }
        return medium;
    }

    /** Whether the inner statement, with source and cue, is nearly all that the outer one holds. */
    private boolean isWhole(int outer, int inner) {
        List<Span> parts = new ArrayList<>(attributions.get(inner).content());
        Span source = attributions.get(inner).source();
        Span cue = attributions.get(inner).cue();
        if (source == null || cue == null) {
            return false;
        }
        parts.add(source);
        parts.add(cue);
        int all = 0;
        int held = 0;
        for (Span content : attributions.get(outer).content()) {
            int end = scene.passages.endWord(content);
            for (int i = scene.passages.firstWord(content); i < end; i++) {
                int at = scene.words.get(i).start();
                all++;
                held += parts.stream().anyMatch(p -> p.start() <= at && at < p.end()) ? 1 : 0;
            }
        }
        return held >= WHOLE * all;
    }
}
