package org.demarche.analysis;

import java.util.List;

/**
 * What one step would open if it were taken.
 *
 * @param step the step
 * @param deadlocks how many deadlocks it would end
 * @param opens the steps that could then be taken, one after the other, because nothing else holds them back
 */
public record Opening(Step step, int deadlocks, List<Step> opens) {
    public Opening {
        opens = List.copyOf(opens);
    }
}
