package org.demarche.analysis;

/** Tails of the Poisson distribution, summed term by term from where they begin, so that large means do not underflow. */
final class Poisson {
    /** A term this much smaller than the sum adds nothing. */
    private static final double NOTHING = 1e-12;

    private Poisson() {}

    /** Probability that a variable of this mean is at least {@code n}. */
    static double atLeast(int n, double mean) {
        if (n <= 0) {
            return 1;
        }
        if (mean <= 0) {
            return 0;
        }
        if (n <= mean) {
            return 1 - atMost(n - 1, mean);
        }
        double term = exactly(n, mean);
        double sum = 0;
        for (int k = n; term > NOTHING * sum && term > 0; k++) {
            sum += term;
            term *= mean / (k + 1);
        }
        return Math.min(1, sum);
    }

    /** Probability that a variable of this mean is at most {@code n}. */
    static double atMost(int n, double mean) {
        if (n < 0) {
            return 0;
        }
        if (mean <= 0) {
            return 1;
        }
        if (n >= mean) {
            return 1 - atLeast(n + 1, mean);
        }
        double term = exactly(n, mean);
        double sum = 0;
        for (int k = n; k >= 0 && term > NOTHING * sum; k--) {
            sum += term;
            term *= k / mean;
        }
        return Math.min(1, sum);
    }

    private static double exactly(int n, double mean) {
        return Math.exp(n * Math.log(mean) - mean - logFactorial(n));
    }

    /** Stirling's series with three terms behind ten; below, the product itself. */
    private static double logFactorial(int n) {
        if (n <= 10) {
            double product = 1;
            for (int k = 2; k <= n; k++) {
                product *= k;
            }
            return Math.log(product);
        }
        double x = n;
        return x * Math.log(x)
                - x
                + Math.log(2 * Math.PI * x) / 2
                + 1 / (12 * x)
                - 1 / (360 * x * x * x)
                + 1 / (1260 * x * x * x * x * x);
    }
}
