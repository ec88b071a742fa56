package org.demarche.analysis;

import java.util.Arrays;

/**
 * The eigenvalues of a network's Laplacian, as a share of their sum: what networks of the same nodes are compared by. A network without ties
 * has none but 0.
 */
final class Spectrum {
    private static final int MOST_SWEEPS = 100;
    private static final double SMALL = 1e-22;

    private Spectrum() {}

    /**
     * @param weights symmetric, not negative; the diagonal is not looked at
     * @return as many as there are nodes, the largest first
     */
    static double[] of(double[][] weights) {
        int n = weights.length;
        double[][] laplacian = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                if (i != j) {
                    laplacian[i][j] = -weights[i][j];
                    laplacian[i][i] += weights[i][j];
                }
            }
        }
        double[] values = symmetric(laplacian);
        double sum = Arrays.stream(values).sum();
        for (int i = 0; i < n; i++) {
            values[i] = sum > 0 ? values[i] / sum : 0;
        }
        return values;
    }

    /** The sum of absolute differences of two spectra of one length. */
    static double distance(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += Math.abs(one[i] - other[i]);
        }
        return sum;
    }

    /** Eigenvalues of a symmetric matrix, which is overwritten, by the cyclic method of Jacobi (1846). */
    private static double[] symmetric(double[][] a) {
        int n = a.length;
        double size = 0;
        for (double[] row : a) {
            for (double cell : row) {
                size += cell * cell;
            }
        }
        for (int sweep = 0; sweep < MOST_SWEEPS && beside(a) > SMALL * size; sweep++) {
            for (int p = 0; p < n; p++) {
                for (int q = p + 1; q < n; q++) {
                    if (a[p][q] != 0) {
                        rotate(a, p, q);
                    }
                }
            }
        }
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = -a[i][i];
        }
        Arrays.sort(values);
        for (int i = 0; i < n; i++) {
            values[i] = -values[i];
        }
        return values;
    }

    /** The squares of all that is not on the diagonal. */
    private static double beside(double[][] a) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a.length; j++) {
                sum += i == j ? 0 : a[i][j] * a[i][j];
            }
        }
        return sum;
    }

    private static void rotate(double[][] a, int p, int q) {
        double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
        double t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        double c = 1 / Math.sqrt(t * t + 1);
        double s = t * c;
        for (int k = 0; k < a.length; k++) {
            double kp = a[k][p];
            double kq = a[k][q];
            a[k][p] = c * kp - s * kq;
            a[k][q] = s * kp + c * kq;
        }
        for (int k = 0; k < a.length; k++) {
            double pk = a[p][k];
            double qk = a[q][k];
            a[p][k] = c * pk - s * qk;
            a[q][k] = s * pk + c * qk;
        }
    }
}
