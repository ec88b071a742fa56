package org.demarche.training.encoder;

/**
 * Numbers in rows, as weights are stored. The array is not copied; do not change it.
 *
 * @param rows how many rows; 1 for a vector
 * @param columns how many numbers a row has
 * @param values row after row
 */
record Matrix(int rows, int columns, float[] values) {
    /** @throws IllegalArgumentException when the numbers do not fill the rows */
    Matrix {
        if ((long) rows * columns != values.length) {
            throw new IllegalArgumentException(values.length + " numbers do not fill " + rows + " rows of " + columns);
        }
    }

    static Matrix zeros(int rows, int columns) {
        return new Matrix(rows, columns, new float[rows * columns]);
    }

    /** Side by side: the columns of the first, then of the second, and so on; all with the same number of rows. */
    static Matrix beside(Matrix... parts) {
        int rows = parts[0].rows;
        int columns = 0;
        for (Matrix part : parts) {
            columns += part.columns;
        }
        float[] values = new float[rows * columns];
        int at = 0;
        for (Matrix part : parts) {
            for (int row = 0; row < rows; row++) {
                System.arraycopy(part.values, row * part.columns, values, row * columns + at, part.columns);
            }
            at += part.columns;
        }
        return new Matrix(rows, columns, values);
    }
}
