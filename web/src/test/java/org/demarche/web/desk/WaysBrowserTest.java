package org.demarche.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.ledger.StatementView;
import org.demarche.web.Chromium;
import org.demarche.web.Office;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In Chromium: statements that were missed, marked by mouse and by keys; splitting by keys; every page of the desk for everybody. */
class WaysBrowserTest {
    private static Chromium chromium;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        chromium = Chromium.open();
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    private static BrowserContext context() {
        return chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(1280, 900)
                        .setBypassCSP(true) // axe-core is put into the page
                        .setColorScheme(ColorScheme.LIGHT));
    }

    private static StatementView added(Office office, Page page) throws Exception {
        page.waitForURL("**/desk/articles/*?done=*");
        return office.ledger().statement(page.url().replaceAll(".*done=", "")).orElseThrow();
    }

    /** Drags the mouse from the beginning of these words to their end. */
    private static void drag(Page page, String words) {
        String places = "words => { const p = document.getElementById('passage');"
                + " const walker = document.createTreeWalker(p, NodeFilter.SHOW_TEXT);"
                + " for (let n = walker.nextNode(); n; n = walker.nextNode()) { const at = n.data.indexOf(words);"
                + " if (at < 0) continue; n.parentElement.scrollIntoView({block: 'center'});"
                + " const r = document.createRange(); r.setStart(n, at); r.setEnd(n, at + words.length);"
                + " const all = [...r.getClientRects()]; const a = all[0], b = all[all.length - 1];"
                + " return [a.left + 1, a.top + a.height / 2, b.right - 1, b.top + b.height / 2]; } return null; }";
        List<?> at = (List<?>) page.evaluate(places, words);
        page.mouse().move(number(at.get(0)), number(at.get(1)));
        page.mouse().down();
        page.mouse().move(number(at.get(2)), number(at.get(3)));
        page.mouse().up();
    }

    private static double number(Object number) {
        return ((Number) number).doubleValue();
    }

    @Test
    void aMissedStatementIsMarkedWithTheMouse() throws Exception {
        try (Office office = Office.open(folder);
                BrowserContext context = context()) {
            String article = office.ledger()
                    .statement(office.id("\"ready to meet\""))
                    .orElseThrow()
                    .article()
                    .id();
            Page page = Chromium.signedIn(context, office, "Rita Vane", "/articles/" + article);
            page.click("text=Add a statement that was missed");
            page.waitForSelector("#passage");
            drag(page, "no table was long enough");
            assertThat(page.inputValue("#content")).isEqualTo("no table was long enough");
            page.keyboard().press("3");
            drag(page, "had told her");
            assertThat(page.inputValue("#cue")).isEqualTo("had told her");
            page.fill("#speaker", "Mirela Osk");
            page.fill("#issue", "meeting of osk and dravik");
            page.keyboard().press("Control+Enter");

            StatementView added = added(office, page);
            assertThat(added.statement().contentText()).isEqualTo("no table was long enough");
            assertThat(added.statement().cue().text()).isEqualTo("had told her");
            assertThat(page.locator(".done").innerText()).contains("no table was long enough");
        }
    }

    @Test
    void aMissedStatementIsMarkedWithKeysAlone() throws Exception {
        try (Office office = Office.open(folder);
                BrowserContext context = context()) {
            StatementView ready =
                    office.ledger().statement(office.id("\"ready to meet\"")).orElseThrow();
            Page page = Chromium.signedIn(context, office, "Rita Vane", "/desk/statements/" + ready.id());
            page.keyboard().press("e");
            page.waitForURL("**/desk/articles/*");
            for (int i = 0; i < 6 && !page.inputValue("#content").startsWith("“I said in March"); i++) {
                page.keyboard().press("j");
            }
            assertThat(page.inputValue("#content")).isEqualTo("“I said in March that I would not.");
            page.keyboard().press("l");
            page.keyboard().press("Shift+H");
            page.keyboard().press("Shift+L");
            String words = page.inputValue("#content");
            assertThat(words).startsWith("said in March").endsWith("I would not");
            page.keyboard().press("c");
            page.keyboard().type("Mirela Osk");
            for (int i = 0; i < 10 && !focused(page).equals("issue"); i++) {
                page.keyboard().press("Tab");
            }
            page.keyboard().type("meeting of osk and dravik");
            page.keyboard().press("Control+Enter");
            StatementView added = added(office, page);
            assertThat(added.statement().contentText()).isEqualTo(words);
            assertThat(added.article().id()).isEqualTo(ready.article().id());
        }
    }

    private static String focused(Page page) {
        return String.valueOf(page.evaluate("document.activeElement.id"));
    }

    @Test
    void aStatementIsSplitWithKeysAlone() throws Exception {
        try (Office office = Office.open(folder);
                BrowserContext context = context()) {
            String id = office.id("\"First the boots go\"");
            Page page = Chromium.signedIn(context, office, "Rita Vane", "/desk/statements/" + id);
            page.keyboard().press("p");
            page.waitForURL("**/split");
            String second = page.inputValue("#part2");
            page.keyboard().press("2");
            page.keyboard().press("Shift+H");
            String shorter = page.inputValue("#part2");
            assertThat(second).startsWith(shorter).isNotEqualTo(shorter);
            assertThat(page.locator("#passage .part1").count()).isPositive();
            page.fill("#reason", "two remarks");
            page.keyboard().press("Control+Enter");
            page.waitForURL("**/desk/statements/" + id + "?done=" + id);
            assertThat(office.ledger().statement(id).orElseThrow().statement().content())
                    .hasSize(1);
            StatementView other = office.ledger()
                    .statement(office.id("\"In the other order\""))
                    .orElseThrow();
            assertThat(other.statement().contentText().replaceAll("\\s+", " ")).isEqualTo(shorter);
        }
    }

    @Test
    void everyPageOfTheDeskIsForEverybody() throws Exception {
        try (Office office = Office.open(folder);
                BrowserContext context = context()) {
            Map<String, String> pages = DeskPictures.fill(office);
            Page page = Chromium.signedIn(context, office, "Ada Minz", "/desk");
            List<String> wrong = new ArrayList<>();
            for (String path : pages.values()) {
                page.setViewportSize(1280, 900);
                page.navigate(office.address(path));
                for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                    serious(page).forEach(rule -> wrong.add(path + " " + scheme + ": " + rule));
                }
                // What is read aloud and what the tabulator comes to is in the order of what is seen; a figure alone
                // may stand
                // before its name.
                Object turned =
                        page.evaluate("[...document.querySelectorAll('body *:not(dt, dd)')].filter(e => e.tabIndex > 0"
                                + " || getComputedStyle(e).order !== '0' || /reverse/.test(getComputedStyle(e).flexDirection))"
                                + ".map(e => e.outerHTML.slice(0, 80)).join()");
                if (!turned.equals("")) {
                    wrong.add(path + ": out of order: " + turned);
                }
                // 320 pixels, and 1280 at twice the size.
                for (int width : new int[] {640, 320}) {
                    page.setViewportSize(width, 800);
                    Object wide = page.evaluate("document.documentElement.scrollWidth");
                    if (!wide.equals(width)) {
                        wrong.add(path + " at " + width + " is " + wide + " wide");
                    }
                }
            }
            assertThat(wrong).isEmpty();
        }
    }

    private static List<String> serious(Page page) {
        List<String> serious = new ArrayList<>();
        for (Rule rule : new AxeBuilder(page).setLegacyMode(true).analyze().getViolations()) {
            if (Set.of("serious", "critical").contains(String.valueOf(rule.getImpact()))) {
                serious.add(rule.getId() + " " + rule.getNodes().get(0).getHtml());
            }
        }
        return serious;
    }
}
