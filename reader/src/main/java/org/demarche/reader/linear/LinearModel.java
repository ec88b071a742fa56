package org.demarche.reader.linear;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A learned linear model: for each hashed feature one weight a label. Immutable and thread-safe.
 *
 * <p>File format, gzip: magic number, count of labels, the labels (modified UTF-8), scale (float), count of features, then for each
 * feature its hash (int) and one 16-bit weight a label, in units of the scale.
 */
public final class LinearModel {
    private static final int MAGIC = 0x444d4c31;

    private final List<String> labels;
    private final int width;
    private final int mask;
    /** Open addressing: hash of the feature in each slot, 0 where empty. */
    private final int[] slots;
    /** Row of weights for each slot. */
    private final short[] weights;

    private final float scale;

    private LinearModel(List<String> labels, int[] hashes, short[] rows, float scale) {
        this.labels = List.copyOf(labels);
        this.width = labels.size();
        this.scale = scale;
        int capacity = Integer.highestOneBit(Math.max(16, hashes.length * 2 - 1)) << 1;
        this.mask = capacity - 1;
        this.slots = new int[capacity];
        this.weights = new short[capacity * width];
        for (int i = 0; i < hashes.length; i++) {
            int slot = Features.mix(hashes[i]) & mask;
            while (slots[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = hashes[i];
            System.arraycopy(rows, i * width, weights, slot * width, width);
        }
    }

    /** The labels, in the order of the scores. */
    public List<String> labels() {
        return labels;
    }

    /** Adds up the weights of all features: {@code scores[k]} is the score of label k. */
    public void score(Features features, float[] scores) {
        java.util.Arrays.fill(scores, 0, width, 0f);
        for (int i = 0; i < features.size(); i++) {
            int hash = features.hash(i);
            int slot = Features.mix(hash) & mask;
            while (slots[slot] != 0) {
                if (slots[slot] == hash) {
                    int row = slot * width;
                    for (int k = 0; k < width; k++) {
                        scores[k] += weights[row + k];
                    }
                    break;
                }
                slot = (slot + 1) & mask;
            }
        }
        for (int k = 0; k < width; k++) {
            scores[k] *= scale;
        }
    }

    /**
     * Reads the model that lies beside a class.
     *
     * @throws IllegalStateException when the product was built without it
     */
    public static LinearModel resource(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the model " + name + " is missing from this build");
            }
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("the model " + name + " cannot be read", e);
        }
    }

    /** Reads a model; the stream is left open. */
    public static LinearModel read(InputStream stream) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(new GZIPInputStream(stream), 1 << 16));
        if (in.readInt() != MAGIC) {
            throw new IOException("this is no linear model");
        }
        List<String> labels = new ArrayList<>();
        for (int n = in.readInt(); n > 0; n--) {
            labels.add(in.readUTF());
        }
        float scale = in.readFloat();
        int count = in.readInt();
        int[] hashes = new int[count];
        short[] rows = new short[Math.multiplyExact(count, labels.size())];
        // In one piece: value by value the stream's bookkeeping would cost more than the reading.
        ByteBuffer.wrap(exactly(in, count * 4L)).asIntBuffer().get(hashes);
        ByteBuffer.wrap(exactly(in, rows.length * 2L)).asShortBuffer().get(rows);
        return new LinearModel(labels, hashes, rows, scale);
    }

    private static byte[] exactly(InputStream in, long length) throws IOException {
        byte[] bytes = in.readNBytes(Math.toIntExact(length));
        if (bytes.length != length) {
            throw new EOFException("the model ends early");
        }
        return bytes;
    }

    /**
     * Writes a model and closes the stream. Features whose weights all round to nothing are left out.
     *
     * @param hashes the features' hashes, none of them 0, each once
     * @param rows for each feature, one weight a label
     */
    public static void write(OutputStream stream, List<String> labels, int[] hashes, float[][] rows)
            throws IOException {
        float largest = 1e-6f;
        for (float[] row : rows) {
            for (float weight : row) {
                largest = Math.max(largest, Math.abs(weight));
            }
        }
        // 12 bits of the 16 are used: coarser weights cost nothing measurable and pack better.
        float scale = largest / 2047;
        List<Integer> kept = new ArrayList<>();
        for (int i = 0; i < hashes.length; i++) {
            for (float weight : rows[i]) {
                if (Math.round(weight / scale) != 0) {
                    kept.add(i);
                    break;
                }
            }
        }
        kept.sort(java.util.Comparator.comparingInt(i -> hashes[i]));
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(new GZIPOutputStream(stream), 1 << 16));
        out.writeInt(MAGIC);
        out.writeInt(labels.size());
        for (String label : labels) {
            out.writeUTF(label);
        }
        out.writeFloat(scale);
        out.writeInt(kept.size());
        for (int i : kept) {
            out.writeInt(hashes[i]);
        }
        for (int i : kept) {
            for (float weight : rows[i]) {
                out.writeShort(Math.round(weight / scale));
            }
        }
        out.close();
    }
}
