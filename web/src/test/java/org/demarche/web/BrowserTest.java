package org.demarche.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages in a real browser: Chromium without a window, and JavaScript switched off, because no page may need it. */
class BrowserTest {
    private static final String LIT_PROPERTY = "el => getComputedStyle(el).getPropertyValue('--lit').trim()";

    private static Serving site;
    private static Chromium chromium;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        chromium = Chromium.open();
        site = Serving.newsstand(folder);
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
        if (site != null) {
            site.close();
        }
    }

    private static BrowserContext context(int width, ColorScheme scheme) {
        return chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setJavaScriptEnabled(false)
                        .setViewportSize(width, 800)
                        .setColorScheme(scheme));
    }

    private static Page open(BrowserContext context, String path) {
        Page page = context.newPage();
        page.navigate(site.address(path));
        return page;
    }

    private static boolean lit(Locator element) {
        return !element.evaluate(LIT_PROPERTY).toString().isEmpty();
    }

    @Test
    void aReaderFindsAStatementAndChecksItInItsSentence() throws Exception {
        try (BrowserContext context = context(1200, ColorScheme.LIGHT)) {
            Page page = open(context, "/");
            page.fill("#q-top", "\"security guarantees\" consider");
            page.press("#q-top", "Enter");
            page.waitForURL("**/search?q=*");
            assertThat(page.locator(".entry").count()).isEqualTo(1);
            page.locator(".entry .what a").click();
            page.waitForURL("**/statements/*");
            assertThat(page.locator(".held").innerText()).contains("The Compact should consider");
            page.locator(".passage figcaption a").click();
            page.waitForURL("**/articles/*#t1");
            assertThat(page.locator("h1").innerText()).contains("Thery says");
        }
    }

    @Test
    void pointingAtAStatementInTheListLightsItsWordsAndTheOtherWayRound() throws Exception {
        try (BrowserContext context = context(1200, ColorScheme.LIGHT)) {
            Page page = open(context, site.article("Thery"));
            Locator words = page.locator(".text .m.n5").first();
            Locator item = page.locator("#i5");
            assertThat(lit(words)).isFalse();

            item.hover();
            assertThat(lit(words)).isTrue();
            assertThat(lit(page.locator(".text .m.n1").first())).isFalse();

            page.mouse().move(1, 1);
            assertThat(lit(item)).isFalse();
            words.hover();
            assertThat(lit(item)).isTrue();
        }
    }

    @Test
    void focusLightsToo() throws Exception {
        try (BrowserContext context = context(1200, ColorScheme.LIGHT)) {
            Page page = open(context, site.article("Thery"));
            page.locator("#i4 a.place").focus();
            assertThat(lit(page.locator(".text .m.n4").first())).isTrue();
        }
    }

    @Test
    void theNumberInTheTextLeadsToTheListAndBack() throws Exception {
        try (BrowserContext context = context(1200, ColorScheme.LIGHT)) {
            Page page = open(context, site.article("Thery"));
            page.locator("#t3").click();
            assertThat(page.url()).endsWith("#i3");
            assertThat(lit(page.locator(".text .m.n3.content").first())).isTrue();
            page.locator("#i3 a.place").click();
            assertThat(page.url()).endsWith("#t3");
        }
    }

    @Test
    void theFirstStepOfTheKeyboardSkipsToTheContent() {
        try (BrowserContext context = context(1200, ColorScheme.LIGHT)) {
            Page page = open(context, "/");
            page.keyboard().press("Tab");
            Locator skip = page.locator(".skip");
            assertThat(skip.boundingBox().x).isGreaterThanOrEqualTo(0);
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            assertThat(page.locator("main :focus").count()).isEqualTo(1);
        }
    }

    @Test
    void whereTheKeyboardIsCanBeSeen() throws Exception {
        try (BrowserContext context = context(1200, ColorScheme.LIGHT)) {
            Page page = open(context, site.article("Thery"));
            for (int i = 0; i < 14; i++) {
                page.keyboard().press("Tab");
                Object outline = page.locator(":focus").evaluate("el => getComputedStyle(el).outlineStyle");
                assertThat(outline)
                        .as("step %d, %s", i, page.locator(":focus").evaluate("el => el.outerHTML"))
                        .isEqualTo("solid");
            }
        }
    }

    @Test
    void noPageIsWiderThanANarrowScreenOrAtTwiceTheSize() throws Exception {
        for (int width : new int[] {320, 360, 640}) {
            try (BrowserContext context = context(width, ColorScheme.LIGHT)) {
                for (String path : site.everyPage()) {
                    Page page = open(context, path);
                    Object wide = page.locator("html").evaluate("el => el.scrollWidth");
                    assertThat(((Integer) wide).intValue())
                            .as("%s at %d", path, width)
                            .isLessThanOrEqualTo(width);
                    page.close();
                }
            }
        }
    }

    @Test
    void everythingComesFromTheSiteItselfAndNothingFails() throws Exception {
        List<String> requests = new ArrayList<>();
        List<String> complaints = new ArrayList<>();
        try (BrowserContext context = chromium.browser().newContext()) {
            for (String path : site.everyPage()) {
                Page page = context.newPage();
                page.onRequest((Request request) -> requests.add(request.url()));
                page.onConsoleMessage(message -> {
                    // The two pages that are meant to be errors are reported by the browser as such.
                    if (!message.text().contains("404") && !message.text().contains("400")) {
                        complaints.add(path + ": " + message.text());
                    }
                });
                page.navigate(site.address(path));
                page.close();
            }
        }
        assertThat(complaints).isEmpty();
        assertThat(requests).isNotEmpty().allMatch(url -> url.startsWith(site.address("/")));
        assertThat(requests).anyMatch(url -> url.endsWith(".woff2"));
    }

    @Test
    void inTheDarkThePaperIsDarkAndTheInkIsLight() {
        try (BrowserContext light = context(1200, ColorScheme.LIGHT);
                BrowserContext dark = context(1200, ColorScheme.DARK)) {
            assertThat(contrast(open(light, "/"))).isGreaterThan(12);
            assertThat(contrast(open(dark, "/"))).isGreaterThan(12);
            assertThat(brightness(open(light, "/"))).isGreaterThan(0.8);
            assertThat(brightness(open(dark, "/"))).isLessThan(0.1);
        }
    }

    @Test
    void softAndAccentedTextKeepsAContrastThatCanBeRead() throws Exception {
        for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            try (BrowserContext context = context(1200, scheme)) {
                Page page = open(context, site.article("Thery"));
                for (String part : List.of(
                        ".item .trail",
                        ".item .act",
                        ".text .content",
                        ".text .content.deep2",
                        ".legendline",
                        ".kicker")) {
                    assertThat(ratio(page.locator(part).first()))
                            .as("%s in %s", part, scheme)
                            .isGreaterThanOrEqualTo(4.5);
                }
            }
        }
    }

    @Test
    void paperHasTheWordsWithoutTheNavigation() throws Exception {
        try (BrowserContext context = context(1000, ColorScheme.LIGHT)) {
            Page page = open(context, site.article("Thery"));
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator(".masthead nav").isVisible()).isFalse();
            assertThat(page.locator(".find").isVisible()).isFalse();
            assertThat(page.locator(".text").isVisible()).isTrue();
            assertThat(page.locator(".list").isVisible()).isTrue();
        }
    }

    @Test
    void aScreenReaderFindsLandmarksHeadingsAndLabels() throws Exception {
        try (BrowserContext context = context(1200, ColorScheme.LIGHT)) {
            for (String path : site.everyPage()) {
                Page page = open(context, path);
                assertThat(page.locator("main").count()).as(path).isEqualTo(1);
                assertThat(page.locator("h1").count()).as(path).isEqualTo(1);
                assertThat(page.locator("header.masthead, footer, nav[aria-label]")
                                .count())
                        .as(path)
                        .isGreaterThanOrEqualTo(3);
                for (Locator field : page.locator("input, select").all()) {
                    assertThat(page.locator("label[for='" + field.getAttribute("id") + "']")
                                    .count())
                            .as(path)
                            .isEqualTo(1);
                }
                page.close();
            }
        }
    }

    /** Contrast of ink and paper (WCAG 2.2, 1.4.3). */
    private static double contrast(Page page) {
        return ratio(page.locator("body"));
    }

    private static double brightness(Page page) {
        return luminance(rgb(page.locator("body").evaluate("el => getComputedStyle(el).backgroundColor")));
    }

    /** Contrast of an element's colour with the nearest background that is not transparent. */
    private static double ratio(Locator element) {
        Object ink = element.evaluate("el => getComputedStyle(el).color");
        Object paper = element.evaluate(
                "el => { for (let e = el; e; e = e.parentElement) { const c = getComputedStyle(e).backgroundColor;"
                        + " if (c !== 'rgba(0, 0, 0, 0)') return c; } return 'rgb(255, 255, 255)'; }");
        double a = luminance(rgb(ink));
        double b = luminance(rgb(paper));
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(double[] rgb) {
        double[] linear = new double[3];
        for (int i = 0; i < 3; i++) {
            double c = rgb[i] / 255;
            linear[i] = c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
        }
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
    }

    private static double[] rgb(Object css) {
        String[] parts = css.toString().replaceAll("[^0-9.,]", "").split(",");
        return new double[] {Double.parseDouble(parts[0]), Double.parseDouble(parts[1]), Double.parseDouble(parts[2])};
    }
}
