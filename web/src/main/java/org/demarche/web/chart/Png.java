package org.demarche.web.chart;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.renderer.NullPlatformSupport;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.imageio.ImageIO;

/** Turns drawings into PNG images, with the fonts beside this class where they have the letters, else with a serif of the machine. */
public final class Png {
    private static final List<String> FILES = List.of(
            "source-serif-4-latin-400-normal.woff",
            "source-serif-4-latin-600-normal.woff",
            "source-serif-4-latin-400-italic.woff");
    /** A drawing of more pixels than this is made smaller. */
    private static final long MOST_PIXELS = 8_000_000;

    private final Font plain;

    /** Loads the fonts. */
    public Png() {
        System.setProperty("java.awt.headless", "true");
        Font first = null;
        for (String file : FILES) {
            Font font = font(file);
            GraphicsEnvironment.getLocalGraphicsEnvironment().registerFont(font);
            first = first == null ? font : first;
        }
        if (first == null) {
            throw new IllegalStateException("the build left out the fonts of charts");
        }
        plain = first;
    }

    /**
     * The image, as the bytes of a file.
     *
     * @param scale pixels of the image for one of the drawing
     */
    public byte[] of(Drawing drawing, double scale) {
        double fitting = Math.min(scale, Math.sqrt((double) MOST_PIXELS / ((long) drawing.width() * drawing.height())));
        BufferedImage image = new BufferedImage(
                Math.max(1, (int) Math.round(drawing.width() * fitting)),
                Math.max(1, (int) Math.round(drawing.height() * fitting)),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.scale(fitting, fitting);
        try {
            document(drawing).renderWithPlatform(NullPlatformSupport.INSTANCE, graphics, null);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(Palette.of(image), "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("an image cannot be written to memory", e);
        } finally {
            graphics.dispose();
        }
    }

    private SVGDocument document(Drawing drawing) {
        String svg = drawing.standalone();
        boolean lettered = plain.canDisplayUpTo(svg.replaceAll("\\s", " ")) < 0;
        String named = svg.replaceFirst(
                "font-family=\"[^\"]*\"", "font-family=\"" + (lettered ? "Source Serif 4" : "Serif") + "\"");
        SVGDocument document = new SVGLoader()
                .load(
                        new ByteArrayInputStream(named.getBytes(StandardCharsets.UTF_8)),
                        null,
                        LoaderContext.createDefault());
        if (document == null) {
            throw new IllegalStateException("a drawing of ours is no SVG: " + drawing.title());
        }
        return document;
    }

    private static Font font(String file) {
        try (InputStream in = Png.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the build left out the font " + file);
            }
            return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(Woff.unpacked(in.readAllBytes())));
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException("the font " + file + " cannot be read", e);
        }
    }
}
