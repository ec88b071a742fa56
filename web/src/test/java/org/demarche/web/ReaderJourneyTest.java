package org.demarche.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.demarche.record.Act;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a reader does, in a real browser. */
class ReaderJourneyTest {
    private static Serving site;
    private static Chromium chromium;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        chromium = Chromium.open();
        site = Serving.newsstand(folder, Settings.defaults());
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

    @Test
    void aReaderFindsAStatementOpensItAndEmbedsItInASandboxedFrameOfAnotherSite() throws Exception {
        try (BrowserContext context = chromium.browser().newContext()) {
            Page page = context.newPage();
            page.navigate(site.address("/"));
            page.getByLabel("Search", new Page.GetByLabelOptions().setExact(true))
                    .first()
                    .fill("\"sit down with\"");
            page.getByText("Find", new Page.GetByTextOptions().setExact(true))
                    .first()
                    .click();
            page.locator(".found .what a").first().click();
            assertThat(page.locator(".passage").innerText()).contains("I will sit down with Aurel Dravik");
            page.locator("summary", new Page.LocatorOptions().setHasText("Embed"))
                    .click();
            String code = page.locator("pre[aria-label=Embed]").innerText();
            assertThat(code).startsWith("<iframe src=\"" + site.address("/embed/statements/"));

            try (Other other = new Other("<!doctype html><title>elsewhere</title><p>Our story</p>" + code)) {
                page.navigate(other.address());
                FrameLocator card = page.frameLocator("iframe");
                assertThat(card.locator("blockquote").innerText()).contains("I will sit down with Aurel Dravik");
                assertThat(card.locator(".mark").innerText()).startsWith("machine-read");
                Object family = card.locator("body")
                        .evaluate(
                                "() => document.fonts.ready.then(() => [...document.fonts].some(f => f.status === 'loaded'))");
                assertThat(family).as("the card's fonts are loaded").isEqualTo(true);
                Object colour = card.locator(".card .act").evaluate("e => getComputedStyle(e).textTransform");
                assertThat(colour).as("the card's style sheet is used").isEqualTo("uppercase");
            }
        }
    }

    @Test
    void noOtherPageCanBeFramed() throws Exception {
        try (BrowserContext context = chromium.browser().newContext();
                Other other = new Other(
                        "<!doctype html><title>elsewhere</title><iframe src=\"" + site.address("/") + "\"></iframe>")) {
            Page page = context.newPage();
            page.navigate(other.address());
            assertThat(page.frameLocator("iframe").locator(".masthead").count()).isZero();
        }
    }

    @Test
    void axeFindsNothingSeriousOnAnyPage() throws Exception {
        for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            try (BrowserContext context = chromium.browser()
                    .newContext(
                            new Browser.NewContextOptions().setBypassCSP(true).setColorScheme(scheme))) {
                for (String path : site.everyPage()) {
                    Page page = context.newPage();
                    page.navigate(site.address(path));
                    List<Rule> serious = new AxeBuilder(page)
                            .setLegacyMode(true).analyze().getViolations().stream()
                                    .filter(rule ->
                                            Set.of("serious", "critical").contains(String.valueOf(rule.getImpact())))
                                    .toList();
                    assertThat(serious.stream()
                                    .map(rule -> rule.getId() + " "
                                            + rule.getNodes().get(0).getHtml())
                                    .toList())
                            .as(path + " " + scheme)
                            .isEmpty();
                    page.close();
                }
            }
        }
    }

    @Test
    void hostileTextIsTextOnEveryPageItComesTo(@TempDir Path folder) throws Exception {
        String markup =
                "</p></title></script><script>document.title='taken'</script><img src=x onerror=\"document.title='taken'\">\u202e";
        Report report = Report.of(
                markup,
                "javascript:document.title='taken'",
                "2031-01-01",
                markup,
                "He said " + markup + " if " + markup + ".");
        report.says(Report.person(markup, markup, markup), Act.DEMAND, markup, markup + " if " + markup)
                .source("He")
                .cue("said");
        try (Serving hostile = Serving.of(folder, Settings.defaults(), report.reading());
                // Without the policy too: what is text does not need it.
                BrowserContext context =
                        chromium.browser().newContext(new Browser.NewContextOptions().setBypassCSP(true))) {
            Page page = context.newPage();
            List<String> paths = CrawlerPages.paths(hostile.server().states().now());
            assertThat(paths).hasSizeGreaterThan(18);
            for (String path : paths) {
                page.navigate(hostile.address(path));
                assertThat(page.title()).as(path).isNotEqualTo("taken");
                assertThat(page.locator("script:not([type='application/ld+json']), main img")
                                .count())
                        .as(path)
                        .isZero();
                assertThat(page.content()).as(path).doesNotContain("\u202e");
            }
            page.navigate(hostile.address("/embed" + hostile.statement("taken")));
            assertThat(page.title()).isNotEqualTo("taken");
        }
    }

    /** Another site with one page. */
    private static final class Other implements AutoCloseable {
        private final HttpServer server;

        Other(String html) throws Exception {
            server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
            byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
            server.createContext("/", exchange -> {
                exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
                exchange.sendResponseHeaders(200, bytes.length);
                exchange.getResponseBody().write(bytes);
                exchange.close();
            });
            server.start();
        }

        String address() {
            return "http://localhost:" + server.getAddress().getPort() + "/";
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
