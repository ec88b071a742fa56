package org.demarche.training.encoder;

/**
 * The learning rate over a training: it rises for the first twentieth of the way and then falls evenly to nothing. The way is measured in
 * steps or, where that is further on, in the time spent of a budget.
 *
 * @param highest the rate at the peak
 * @param steps how many steps the whole training has
 * @param budget how many minutes it may take
 */
record RateSchedule(float highest, int steps, double budget) {
    private static final double RISE = 0.05;
    private static final double LOWEST = 0.01;

    /** The rate of a step, counted from 0, after so many minutes. */
    float at(int step, double minutes) {
        double way = Math.max((step + 1.0) / steps, minutes / budget);
        double share = way < RISE ? way / RISE : Math.max(LOWEST, (1 - way) / (1 - RISE));
        return (float) (highest * share);
    }
}
