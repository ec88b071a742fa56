package org.demarche.ledger;

/**
 * How often the reader's word on one field stood when people looked: of all statements that a person confirmed or corrected, the last
 * decision counts. The share has the posterior Beta(1 + stood, 1 + corrected), which is that of a uniform prior.
 *
 * @param field the field's name in the record; {@code speaker} is the speaker's name
 * @param stood how many times the person left it as the reader had it
 * @param corrected how many times the person changed it
 */
public record Reliability(String field, long stood, long corrected) {
    private static final int GRID = 4000;

    /** The posterior's mean. */
    public double mean() {
        return (1.0 + stood) / (2.0 + stood + corrected);
    }

    /** Lower end of the posterior's central interval of 95 per cent, to three digits. */
    public double low() {
        return quantile(0.025);
    }

    /** Upper end of the posterior's central interval of 95 per cent, to three digits. */
    public double high() {
        return quantile(0.975);
    }

    /** On a grid, relative to the density at the mean, so that nothing underflows. */
    private double quantile(double share) {
        double[] density = new double[GRID];
        double sum = 0;
        double top = log(mean());
        for (int i = 0; i < GRID; i++) {
            density[i] = Math.exp(log((i + 0.5) / GRID) - top);
            sum += density[i];
        }
        double below = 0;
        for (int i = 0; i < GRID; i++) {
            below += density[i];
            if (below >= share * sum) {
                return (i + 0.5) / GRID;
            }
        }
        return 1;
    }

    private double log(double x) {
        return stood * Math.log(x) + corrected * Math.log1p(-x);
    }
}
