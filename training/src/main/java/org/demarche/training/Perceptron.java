package org.demarche.training;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import org.demarche.reader.linear.Features;
import org.demarche.reader.linear.LinearModel;

/**
 * An averaged perceptron over hashed features (Freund and Schapire 1999; Collins 2002), for single decisions and for sequences. The
 * weights that it writes are the average over all steps, kept lazily. Not thread-safe.
 */
final class Perceptron {
    private final int width;
    private int mask = (1 << 16) - 1;
    private int used;
    private int[] slots = new int[mask + 1];
    private float[] weights;
    private double[] totals;
    private int[] stamps;
    private int[] seen = new int[mask + 1];
    private int step;

    Perceptron(int labels) {
        this.width = labels;
        this.weights = new float[(mask + 1) * width];
        this.totals = new double[(mask + 1) * width];
        this.stamps = new int[mask + 1];
    }

    /** To be called once for every decision or sequence looked at, updated or not. */
    void tick() {
        step++;
    }

    /** Counts the features, so that rare ones can be left out of the model. */
    void score(Features features, float[] scores) {
        Arrays.fill(scores, 0f);
        for (int i = 0; i < features.size(); i++) {
            int slot = find(features.hash(i));
            if (slots[slot] != 0) {
                int row = slot * width;
                for (int k = 0; k < width; k++) {
                    scores[k] += weights[row + k];
                }
            }
        }
    }

    /** Adds {@code by} to the weight of every feature for one label. */
    void update(Features features, int label, float by) {
        for (int i = 0; i < features.size(); i++) {
            int slot = slotFor(features.hash(i));
            settle(slot);
            weights[slot * width + label] += by;
            seen[slot]++;
        }
    }

    private void settle(int slot) {
        int passed = step - stamps[slot];
        if (passed > 0) {
            int row = slot * width;
            for (int k = 0; k < width; k++) {
                totals[row + k] += (double) weights[row + k] * passed;
            }
            stamps[slot] = step;
        }
    }

    private int find(int hash) {
        int slot = spread(hash) & mask;
        while (slots[slot] != 0 && slots[slot] != hash) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private int slotFor(int hash) {
        int slot = find(hash);
        if (slots[slot] == 0) {
            if (used * 2 > mask) {
                grow();
                slot = find(hash);
            }
            slots[slot] = hash;
            stamps[slot] = step;
            used++;
        }
        return slot;
    }

    private void grow() {
        int[] oldSlots = slots;
        float[] oldWeights = weights;
        double[] oldTotals = totals;
        int[] oldStamps = stamps;
        int[] oldSeen = seen;
        mask = mask * 2 + 1;
        slots = new int[mask + 1];
        weights = new float[(mask + 1) * width];
        totals = new double[(mask + 1) * width];
        stamps = new int[mask + 1];
        seen = new int[mask + 1];
        for (int i = 0; i < oldSlots.length; i++) {
            if (oldSlots[i] != 0) {
                int slot = find(oldSlots[i]);
                slots[slot] = oldSlots[i];
                stamps[slot] = oldStamps[i];
                seen[slot] = oldSeen[i];
                System.arraycopy(oldWeights, i * width, weights, slot * width, width);
                System.arraycopy(oldTotals, i * width, totals, slot * width, width);
            }
        }
    }

    private static int spread(int h) {
        return (h * 0x9E3779B9) ^ (h >>> 15);
    }

    /** The averaged weights as a model. Features updated fewer than {@code least} times are left out. */
    LinearModel average(List<String> labels, int least) throws IOException {
        java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
        write(bytes, labels, least);
        return LinearModel.read(new java.io.ByteArrayInputStream(bytes.toByteArray()));
    }

    /** Writes the averaged weights. Features updated fewer than {@code least} times are left out. */
    void write(OutputStream out, List<String> labels, int least) throws IOException {
        int kept = 0;
        for (int i = 0; i < slots.length; i++) {
            if (slots[i] != 0 && seen[i] >= least) {
                kept++;
            }
        }
        int[] hashes = new int[kept];
        float[][] rows = new float[kept][];
        int at = 0;
        for (int i = 0; i < slots.length; i++) {
            if (slots[i] == 0 || seen[i] < least) {
                continue;
            }
            settle(i);
            hashes[at] = slots[i];
            rows[at] = new float[width];
            for (int k = 0; k < width; k++) {
                rows[at][k] = (float) (totals[i * width + k] / Math.max(1, step));
            }
            at++;
        }
        LinearModel.write(out, labels, hashes, rows);
    }
}
