package org.demarche.training.encoder;

/**
 * A matrix in whole numbers of seven bits and a scale for each row or column. Seven, not eight: processors without VNNI add two products
 * of an unsigned and a signed byte in sixteen bits, which overflow beyond 63.
 *
 * @param values the numbers, row after row
 * @param scales what to multiply each row, or each column, by
 */
record Quantised(byte[] values, float[] scales) {
    private static final int LARGEST_FACTOR = 63;
    private static final int LARGEST_ENTRY = 127;

    /** One scale a column, for a matrix that is multiplied by. */
    static Quantised columns(Matrix matrix) {
        return of(matrix, false, LARGEST_FACTOR);
    }

    /** One scale a row, for a table of which rows are looked up and never multiplied by bytes: all eight bits are used. */
    static Quantised rows(Matrix matrix) {
        return of(matrix, true, LARGEST_ENTRY);
    }

    private static Quantised of(Matrix matrix, boolean byRow, int largest) {
        float[] scales = new float[byRow ? matrix.rows() : matrix.columns()];
        float[] values = matrix.values();
        for (int i = 0; i < values.length; i++) {
            int group = byRow ? i / matrix.columns() : i % matrix.columns();
            scales[group] = Math.max(scales[group], Math.abs(values[i]) / largest);
        }
        byte[] rounded = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            float scale = scales[byRow ? i / matrix.columns() : i % matrix.columns()];
            rounded[i] = (byte) (scale == 0 ? 0 : Math.round(values[i] / scale));
        }
        return new Quantised(rounded, scales);
    }
}
