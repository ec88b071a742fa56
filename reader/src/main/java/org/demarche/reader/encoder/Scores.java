package org.demarche.reader.encoder;

/** From scores to probabilities. */
final class Scores {
    private Scores() {}

    /** Natural logarithms of the probabilities (softmax) of {@code count} scores from {@code from} on. */
    static double[] logarithms(float[] scores, int from, int count) {
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            largest = Math.max(largest, scores[from + i]);
        }
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += Math.exp(scores[from + i] - largest);
        }
        double scale = largest + Math.log(sum);
        double[] logs = new double[count];
        for (int i = 0; i < count; i++) {
            logs[i] = scores[from + i] - scale;
        }
        return logs;
    }
}
