package org.demarche.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.demarche.record.Stance;

/**
 * An actor takes a stance on an issue: what discourse networks are made of.
 *
 * @param actor who
 * @param issue on what (DNA's concept)
 * @param agrees whether for it (DNA's qualifier)
 * @param day when
 * @param document what tells its article from all others
 */
public record Link(String actor, String issue, boolean agrees, LocalDate day, String document) {
    /**
     * The links of all statements that are their speaker's own and for or against their issue. A conditional stance counts as for: it says
     * on what terms the actor agrees. Copies count once.
     */
    public static List<Link> of(Corpus corpus, Level level) {
        List<Link> links = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        for (Said said : corpus.statements()) {
            Stance stance = said.statement().stance();
            if (stance != null && stance != Stance.NEUTRAL && Bearing.of(said).own() && seen.add(said.copies())) {
                links.add(new Link(
                        level.actor(said, corpus.sides()),
                        said.statement().issue(),
                        stance != Stance.AGAINST,
                        said.day(),
                        said.in().id()));
            }
        }
        return links;
    }
}
