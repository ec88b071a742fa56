package org.demarche.training.encoder;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where a training stood, so that it can go on.
 *
 * @param epoch epochs completed
 * @param batch batches completed in the epoch begun
 * @param steps steps in all
 * @param minutes time spent so far
 * @param weights all weights that move
 * @param means running means of their gradients
 * @param variances running means of their squares
 */
record Checkpoint(
        int epoch,
        int batch,
        int steps,
        double minutes,
        Map<String, Matrix> weights,
        Map<String, Matrix> means,
        Map<String, Matrix> variances) {
    private static final int MAGIC = 0xDE3A0002;

    /** Writes it beside the old one and puts it in its place only when it is whole. */
    void write(Path file) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".part");
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(fresh), 1 << 20))) {
            out.writeInt(MAGIC);
            out.writeInt(epoch);
            out.writeInt(batch);
            out.writeInt(steps);
            out.writeDouble(minutes);
            write(out, weights);
            write(out, means);
            write(out, variances);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** @throws IOException when the file cannot be read or is no checkpoint */
    static Checkpoint read(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 20))) {
            if (in.readInt() != MAGIC) {
                throw new IOException(file + " is no checkpoint of the encoder; remove it to begin anew");
            }
            return new Checkpoint(
                    in.readInt(),
                    in.readInt(),
                    in.readInt(),
                    in.readDouble(),
                    readMatrices(in),
                    readMatrices(in),
                    readMatrices(in));
        }
    }

    /** The values of one of this checkpoint's matrices. */
    static float[] values(Map<String, Matrix> matrices, String name) {
        Matrix matrix = matrices.get(name);
        if (matrix == null) {
            throw new IllegalArgumentException("the checkpoint lacks " + name + "; it belongs to another network");
        }
        return matrix.values();
    }

    private static void write(DataOutputStream out, Map<String, Matrix> matrices) throws IOException {
        out.writeInt(matrices.size());
        for (Map.Entry<String, Matrix> entry : matrices.entrySet()) {
            out.writeUTF(entry.getKey());
            out.writeInt(entry.getValue().rows());
            out.writeInt(entry.getValue().columns());
            float[] values = entry.getValue().values();
            ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES);
            bytes.asFloatBuffer().put(values);
            out.write(bytes.array());
        }
    }

    private static Map<String, Matrix> readMatrices(DataInputStream in) throws IOException {
        Map<String, Matrix> matrices = new LinkedHashMap<>();
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            String name = in.readUTF();
            int rows = in.readInt();
            int columns = in.readInt();
            float[] values = new float[rows * columns];
            ByteBuffer.wrap(in.readNBytes(values.length * Float.BYTES))
                    .asFloatBuffer()
                    .get(values);
            matrices.put(name, new Matrix(rows, columns, values));
        }
        return matrices;
    }
}
