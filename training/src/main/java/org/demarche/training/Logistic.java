package org.demarche.training;

import java.util.List;

/** Fits logistic regression by Newton's method with a little ridge. */
public final class Logistic {
    private static final int ROUNDS = 25;
    private static final double RIDGE = 1e-2;

    private Logistic() {}

    /** Weights under which {@code facts} best tell {@code right} from wrong. */
    public static double[] fit(List<double[]> facts, List<Boolean> right) {
        int n = facts.get(0).length;
        double[] weights = new double[n];
        for (int round = 0; round < ROUNDS; round++) {
            double[][] system = new double[n][n + 1];
            for (int i = 0; i < n; i++) {
                system[i][i] = RIDGE;
                system[i][n] = -RIDGE * weights[i];
            }
            for (int row = 0; row < facts.size(); row++) {
                double[] x = facts.get(row);
                double sum = 0;
                for (int i = 0; i < n; i++) {
                    sum += weights[i] * x[i];
                }
                double p = 1 / (1 + Math.exp(-sum));
                double error = (right.get(row) ? 1 : 0) - p;
                for (int i = 0; i < n; i++) {
                    system[i][n] += error * x[i];
                    for (int j = 0; j < n; j++) {
                        system[i][j] += p * (1 - p) * x[i] * x[j];
                    }
                }
            }
            double[] step = solve(system);
            for (int i = 0; i < n; i++) {
                weights[i] += step[i];
            }
        }
        return weights;
    }

    /** Gaussian elimination with partial pivoting; the last column is the right-hand side. */
    private static double[] solve(double[][] system) {
        int n = system.length;
        for (int column = 0; column < n; column++) {
            int pivot = column;
            for (int row = column + 1; row < n; row++) {
                if (Math.abs(system[row][column]) > Math.abs(system[pivot][column])) {
                    pivot = row;
                }
            }
            double[] swap = system[column];
            system[column] = system[pivot];
            system[pivot] = swap;
            for (int row = column + 1; row < n; row++) {
                double factor = system[row][column] / system[column][column];
                for (int k = column; k <= n; k++) {
                    system[row][k] -= factor * system[column][k];
                }
            }
        }
        double[] found = new double[n];
        for (int row = n - 1; row >= 0; row--) {
            double sum = system[row][n];
            for (int k = row + 1; k < n; k++) {
                sum -= system[row][k] * found[k];
            }
            found[row] = sum / system[row][row];
        }
        return found;
    }
}
