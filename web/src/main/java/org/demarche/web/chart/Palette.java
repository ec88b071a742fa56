package org.demarche.web.chart;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;
import java.awt.image.IndexColorModel;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Gives an image a palette: a drawing has few colours, so a byte for a pixel is enough, and the file is a fraction as large. */
final class Palette {
    private static final int COLOURS = 256;
    /** Colours are told apart by the upper six bits of each of red, green and blue. */
    private static final int KEYS = 1 << 18;

    private Palette() {}

    /** @param image of {@link BufferedImage#TYPE_INT_RGB} */
    static BufferedImage of(BufferedImage image) {
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        int[] counts = new int[KEYS];
        int[] exact = new int[KEYS];
        for (int pixel : pixels) {
            int key = key(pixel);
            if (counts[key]++ == 0) {
                exact[key] = pixel;
            }
        }
        int[] used = IntStream.range(0, KEYS).filter(key -> counts[key] > 0).toArray();
        int[] palette = IntStream.of(used)
                .boxed()
                .sorted((a, b) -> Integer.compare(counts[b], counts[a]))
                .limit(COLOURS)
                .mapToInt(key -> exact[key])
                .toArray();
        byte[] places = new byte[KEYS];
        for (int key : used) {
            places[key] = (byte) nearest(palette, exact[key]);
        }
        BufferedImage indexed =
                new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model(palette));
        byte[] bytes = ((DataBufferByte) indexed.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < pixels.length; i++) {
            bytes[i] = places[key(pixels[i])];
        }
        return indexed;
    }

    private static int key(int rgb) {
        return (rgb >> 6 & 0x3f000) | (rgb >> 4 & 0xfc0) | (rgb >> 2 & 0x3f);
    }

    private static int nearest(int[] palette, int rgb) {
        return IntStream.range(0, palette.length)
                .boxed()
                .min((a, b) -> Integer.compare(distance(palette[a], rgb), distance(palette[b], rgb)))
                .orElse(0);
    }

    private static int distance(int a, int b) {
        int red = (a >> 16 & 0xff) - (b >> 16 & 0xff);
        int green = (a >> 8 & 0xff) - (b >> 8 & 0xff);
        int blue = (a & 0xff) - (b & 0xff);
        return red * red + green * green + blue * blue;
    }

    private static IndexColorModel model(int[] palette) {
        byte[] red = new byte[palette.length];
        byte[] green = new byte[palette.length];
        byte[] blue = new byte[palette.length];
        Arrays.setAll(palette, i -> {
            red[i] = (byte) (palette[i] >> 16);
            green[i] = (byte) (palette[i] >> 8);
            blue[i] = (byte) palette[i];
            return palette[i];
        });
        return new IndexColorModel(8, palette.length, red, green, blue);
    }
}
