package org.demarche.analysis;

import org.demarche.record.Named;

/**
 * How much a statement weighs by its distance from the moment a network is drawn of (B. W. Silverman, Density Estimation, 1986, table 3.1).
 * Distance is in bandwidths; all but the Gaussian are 0 beyond one.
 */
public enum Kernel implements Named {
    UNIFORM,
    TRIANGULAR,
    EPANECHNIKOV,
    GAUSSIAN;

    /** The weight at a distance of {@code u} bandwidths. */
    public double weight(double u) {
        double d = Math.abs(u);
        return switch (this) {
            case UNIFORM -> d <= 1 ? 0.5 : 0;
            case TRIANGULAR -> d <= 1 ? 1 - d : 0;
            case EPANECHNIKOV -> d <= 1 ? 0.75 * (1 - d * d) : 0;
            case GAUSSIAN -> Math.exp(-d * d / 2) / Math.sqrt(2 * Math.PI);
        };
    }
}
