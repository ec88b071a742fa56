package org.demarche.analysis;

import java.util.ArrayList;
import java.util.List;

/**
 * How wide the columns of a table are: as wide as their longest cell where there is room, else each as wide as its longest word, and the rest
 * shared by how much more each would need.
 */
final class PdfTable {
    /** A column is no narrower than this, and a word wider than {@value #WIDEST_WORD} is broken. */
    private static final float NARROWEST = 24;

    private static final float WIDEST_WORD = 90;

    private PdfTable() {}

    /** Measures a text in points. */
    interface Measure {
        float width(String text) throws java.io.IOException;
    }

    /**
     * @param rows the header first; every row has as many cells
     * @param room for all columns together, in points
     * @param gap what stands empty behind every column
     */
    static float[] widths(List<List<String>> rows, float room, float gap, Measure measure) throws java.io.IOException {
        int columns = rows.get(0).size();
        float[] least = new float[columns];
        float[] most = new float[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < columns; i++) {
                most[i] = Math.max(most[i], measure.width(row.get(i)));
                for (String word : row.get(i).split(" ")) {
                    least[i] = Math.max(least[i], Math.min(WIDEST_WORD, measure.width(word)));
                }
            }
        }
        float inside = room - gap * columns;
        float sumLeast = 0;
        float sumMore = 0;
        for (int i = 0; i < columns; i++) {
            least[i] = Math.max(NARROWEST, least[i]);
            most[i] = Math.max(least[i], most[i]);
            sumLeast += least[i];
            sumMore += most[i] - least[i];
        }
        float[] widths = new float[columns];
        for (int i = 0; i < columns; i++) {
            float left = inside - sumLeast;
            widths[i] = left <= 0
                    ? least[i] * inside / sumLeast
                    : sumMore <= left ? most[i] : least[i] + left * (most[i] - least[i]) / sumMore;
        }
        return widths;
    }

    /** The rows that a cell's lines make: as many as its longest cell has, the others empty there. */
    static List<List<String>> lines(List<List<String>> cells) {
        int height = cells.stream().mapToInt(List::size).max().orElse(0);
        List<List<String>> lines = new ArrayList<>();
        for (int line = 0; line < height; line++) {
            int at = line;
            lines.add(cells.stream()
                    .map(cell -> at < cell.size() ? cell.get(at) : "")
                    .toList());
        }
        return lines;
    }
}
