package org.demarche.web.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class DrawingTest {
    private static final String HOSTILE = "</svg><script>alert(1)</script>\" onload=\"alert(2) & \u0000\ud800 \u202e";

    @Test
    void aGraphOfSixtyStepsHasNoTwoBoxesOverEachOtherAndEveryLineIsALink() throws Exception {
        long seed = 60;
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        List<GraphChart.Box> boxes = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            boxes.add(new GraphChart.Box(
                    "Side " + i % 9, "takes step number " + i + " of a long and winding process", i < 3));
        }
        List<GraphChart.Link> links = new ArrayList<>();
        for (int i = 0; i < 75; i++) {
            int from = random.nextInt(60);
            int to = (from + 1 + random.nextInt(59)) % 60;
            links.add(new GraphChart.Link(
                    from,
                    to,
                    String.valueOf(i + 1),
                    GraphChart.Kind.values()[i % 4],
                    i % 5 == 0,
                    "sentence " + i,
                    "/statements/" + i));
        }
        Drawing drawing = GraphChart.of(boxes, links, "title", "description");
        Document svg = parsed(drawing);
        List<double[]> rects = new ArrayList<>();
        NodeList all = svg.getElementsByTagName("rect");
        for (int i = 0; i < all.getLength(); i++) {
            Element rect = (Element) all.item(i);
            if (rect.getAttribute("class").matches("ink-(lock-)?box")) {
                rects.add(new double[] {
                    number(rect, "x"), number(rect, "y"), number(rect, "width"), number(rect, "height")
                });
            }
        }
        assertThat(rects).hasSize(60);
        for (int i = 0; i < rects.size(); i++) {
            for (int j = 0; j < i; j++) {
                double[] a = rects.get(i);
                double[] b = rects.get(j);
                assertThat(a[0] + a[2] <= b[0] || b[0] + b[2] <= a[0] || a[1] + a[3] <= b[1] || b[1] + b[3] <= a[1])
                        .as("boxes %d and %d", i, j)
                        .isTrue();
            }
        }
        NodeList anchors = svg.getElementsByTagName("a");
        assertThat(anchors.getLength()).isEqualTo(75);
        assertThat(GraphChart.of(boxes, links, "title", "description")).isEqualTo(drawing);
    }

    @Test
    void whatIsLockedDiffersByMoreThanColour() throws Exception {
        List<GraphChart.Box> boxes =
                List.of(new GraphChart.Box("A", "waits", true), new GraphChart.Box("B", "waits", false));
        Drawing drawing = GraphChart.of(
                boxes,
                List.of(
                        new GraphChart.Link(0, 1, "1", GraphChart.Kind.LOCKED, false, "one", "/1"),
                        new GraphChart.Link(1, 0, "2", GraphChart.Kind.PAST, false, "two", "/2")),
                "title",
                "description");
        assertThat(drawing.body())
                .contains("ink-lock\"")
                .contains("stroke-width=\"3.2\"")
                .contains("stroke-dasharray=\"1.5 3.5\"");
    }

    @Test
    void hostileWordsAreWordsInADrawingAndInItsImage() throws Exception {
        Drawing drawing = CardPicture.of(HOSTILE, HOSTILE, HOSTILE, HOSTILE, List.of(HOSTILE), HOSTILE);
        Document svg = parsed(drawing);

        assertThat(svg.getElementsByTagName("script").getLength()).isZero();
        assertThat(svg.getElementsByTagName("text").item(0).getTextContent()).contains("<script>alert(1)</script>");
        assertThat(image(new Png().of(drawing, 1)).getWidth()).isEqualTo(1200);
    }

    @Test
    void anImageHasTheDrawingsInk() throws Exception {
        List<BarChart.Bar> bars = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            LocalDate day = LocalDate.of(2031, 5, 1 + i);
            bars.add(new BarChart.Bar(day, day, i, i, i == 9, "day " + i, ""));
        }
        BufferedImage image = image(new Png().of(BarChart.of(bars, true, 600, 200, "title", "description"), 2));
        int dark = 0;
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                dark += (image.getRGB(x, y) & 0xff) < 0x60 ? 1 : 0;
            }
        }
        assertThat(image.getWidth()).isEqualTo(1200);
        assertThat(dark).isGreaterThan(3000);
    }

    @Test
    void lettersThatTheFontHasNotAreStillDrawn() throws Exception {
        BufferedImage with = image(new Png().of(CardPicture.of("", "Олена Коваль", "", "", List.of(), ""), 1));
        BufferedImage without = image(new Png().of(CardPicture.of("", "", "", "", List.of(), ""), 1));
        int differing = 0;
        for (int x = 0; x < 600; x++) {
            for (int y = 150; y < 210; y++) {
                differing += with.getRGB(x, y) == without.getRGB(x, y) ? 0 : 1;
            }
        }
        assertThat(differing).isGreaterThan(500);
    }

    @Test
    void roundNumbersAndFirstDaysStandOnTheScales() {
        assertThat(Scale.numbers(7, 4)).containsExactly(0, 2, 4, 6, 8);
        assertThat(Scale.numbers(0, 4)).containsExactly(0);
        assertThat(Scale.days(LocalDate.of(2031, 1, 15), LocalDate.of(2031, 6, 1), 6))
                .extracting(Scale.Tick::label)
                .containsExactly("Feb 2031", "Mar 2031", "Apr 2031", "May 2031", "Jun 2031");
        assertThat(Scale.days(LocalDate.of(1931, 1, 15), LocalDate.of(2031, 6, 1), 5))
                .hasSizeBetween(1, 5);
    }

    @Test
    void aWordLongerThanALineIsCut() {
        assertThat(Letters.wrapped("x".repeat(1_000_000), 13, false, 100, 3)).hasSizeLessThanOrEqualTo(3);
        assertThat(Letters.wrapped("one two three four five six seven", 13, false, 60, 2))
                .hasSize(2)
                .last()
                .asString()
                .endsWith("…");
    }

    private static double number(Element element, String name) {
        return Double.parseDouble(element.getAttribute(name));
    }

    private static Document parsed(Drawing drawing) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(drawing.standalone().getBytes(StandardCharsets.UTF_8)));
    }

    private static BufferedImage image(byte[] png) throws Exception {
        return ImageIO.read(new ByteArrayInputStream(png));
    }
}
