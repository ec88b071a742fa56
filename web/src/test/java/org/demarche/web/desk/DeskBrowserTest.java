package org.demarche.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.demarche.ledger.Query;
import org.demarche.ledger.StatementView;
import org.demarche.record.Statement;
import org.demarche.web.Chromium;
import org.demarche.web.Office;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The journeys of those who write, in Chromium without a window, with its script. */
class DeskBrowserTest {
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
                        .setViewportSize(1200, 900)
                        .setColorScheme(ColorScheme.LIGHT));
    }

    @Test
    void aReviewerClearsTenWithTheKeyboardAlone() throws Exception {
        try (Office office = Office.open(folder);
                BrowserContext context = context()) {
            Page page = Chromium.signedIn(context, office, "Rita Vane", "/desk");
            page.keyboard().press("n");
            List<String> seen = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                page.waitForSelector("#form");
                String url = page.url().replaceAll("\\?.*", "");
                assertThat(seen).doesNotContain(url);
                seen.add(url);
                page.keyboard().press(i % 3 == 2 ? "r" : "a");
                page.waitForURL(u -> !u.replaceAll("\\?.*", "").equals(url));
            }
            page.keyboard().press("u");
            page.waitForURL(seen.get(9));
            List<StatementView> reviewed =
                    office.ledger().search(Query.ALL.reviewed(true).limit(50)).items();
            long rejected = seen.stream().filter(url -> !visible(office, url)).count();
            assertThat(reviewed.size() + rejected).isEqualTo(9);
            assertThat(rejected).isEqualTo(3);
        }
    }

    private static boolean visible(Office office, String url) {
        try {
            return office.ledger()
                    .statement(url.replaceAll(".*/", ""))
                    .orElseThrow()
                    .visible();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aSpanIsMendedByKeysAndByDragging() throws Exception {
        try (Office office = Office.open(folder);
                BrowserContext context = context()) {
            String id = office.id("\"open to talks\"");
            Statement before = office.ledger().statement(id).orElseThrow().statement();
            Page page = Chromium.signedIn(context, office, "Rita Vane", "/desk/statements/" + id);

            page.keyboard().press("Shift+H");
            String shorter =
                    before.contentText().substring(0, before.contentText().lastIndexOf(' '));
            assertThat(page.inputValue("#content")).isEqualTo(shorter);
            page.keyboard().press("Shift+L");
            assertThat(page.inputValue("#content")).isEqualTo(before.contentText());
            page.keyboard().press("l");

            page.keyboard().press("3");
            drag(page, page.locator("#passage .m.source").first());
            assertThat(page.inputValue("#cue")).isEqualTo(before.source().text());
            assertThat(page.locator(".field.changed label").allInnerTexts().toString())
                    .contains("Content")
                    .contains("Cue");

            page.fill("#reason", "the first word is the outlet’s");
            page.keyboard().press("Control+Enter");
            page.waitForURL("**done=" + id);
            Statement after = office.ledger().statement(id).orElseThrow().statement();
            assertThat(after.content().get(0).end())
                    .isEqualTo(before.content().get(0).end());
            assertThat(after.content().get(0).start())
                    .isGreaterThan(before.content().get(0).start());
            assertThat(after.cue()).isEqualTo(before.source());
        }
    }

    private static void drag(Page page, Locator words) {
        words.scrollIntoViewIfNeeded();
        BoundingBox box = words.boundingBox();
        page.mouse().move(box.x + 1, box.y + box.height / 2);
        page.mouse().down();
        page.mouse().move(box.x + box.width / 2, box.y + box.height / 2);
        page.mouse().move(box.x + box.width - 1, box.y + box.height / 2);
        page.mouse().up();
    }

    @Test
    void aSessionThatEndsInTheMiddleOfACorrectionLosesNoTypedWord() throws Exception {
        try (Office office = Office.open(folder);
                BrowserContext context = context()) {
            String id = office.id("\"open to talks\"");
            Page page = Chromium.signedIn(context, office, "Rita Vane", "/desk/statements/" + id);
            page.keyboard().press("c");
            page.keyboard().press("Escape");
            page.fill("#issue", "talks in “principle”");
            page.fill("#venue", "<script>document.title = 'taken'</script>");
            page.fill("#reason", "three words\twith a tab");
            office.pass(Duration.ofHours(3));
            page.keyboard().press("Control+Enter");

            page.waitForSelector("#password");
            assertThat(page.locator(".kept").innerText()).contains("talks in “principle”");
            page.fill("#name", "Rita Vane");
            page.fill("#password", Office.PASSWORD);
            page.press("#password", "Enter");
            page.waitForSelector("text=Go on where you were");
            page.click("button[name=look]");
            page.waitForSelector("#form");
            assertThat(page.inputValue("#issue")).isEqualTo("talks in “principle”");
            assertThat(page.inputValue("#venue")).isEqualTo("<script>document.title = 'taken'</script>");
            assertThat(page.inputValue("#reason")).isEqualTo("three words\twith a tab");
            page.click("button[value=correct]");
            page.waitForURL("**done=" + id);
            assertThat(office.ledger().statement(id).orElseThrow().statement().issue())
                    .isEqualTo("talks in “principle”");
        }
    }

    @Test
    void aVisitorVotesAndCannotVoteTwice() throws Exception {
        try (Office office = Office.open(folder);
                BrowserContext reader = context();
                BrowserContext other = context();
                BrowserContext desk = context()) {
            Page page = reader.newPage();
            page.navigate(office.address("/topics"));
            page.fill("#title", "Who pays for the grain wharves?");
            page.click("button:text-is('Propose')");
            page.waitForSelector("text=Thank you");

            Page editor = Chromium.signedIn(desk, office, "Edda Moor", "/desk/topics");
            editor.selectOption("select[name=state]", "open");
            editor.click(".topics button[type=submit]");
            editor.waitForURL("**/desk/topics");

            page.navigate(office.address("/topics"));
            page.click("button:text('Vote')");
            page.waitForURL("**/topics/*");
            assertThat(page.locator(".votes").innerText()).contains("1").contains("you voted");
            assertThat(page.locator(".votes button").count()).isZero();

            Page second = other.newPage();
            second.navigate(page.url());
            second.click("button:text('Vote')");
            second.waitForSelector("[role=alert]");
            assertThat(second.locator("[role=alert]").innerText()).contains("voted for this topic already");
            assertThat(second.locator(".votes strong").innerText()).isEqualTo("1");
        }
    }

    @Test
    void anEditorMergesTwoIssues() throws Exception {
        try (Office office = Office.open(folder);
                BrowserContext context = context()) {
            long one = office.ledger()
                    .search(Query.ALL.issue("negotiations on the harrow bank"))
                    .total();
            long other = office.ledger().search(Query.ALL.issue("harrow bank")).total();
            assertThat(one).isPositive();
            assertThat(other).isPositive();
            Page page = Chromium.signedIn(context, office, "Edda Moor", "/desk/names");
            page.fill("#from", "negotiations on the harrow bank");
            page.fill("#to", "harrow bank");
            page.fill("#reason", "one matter under two names");
            page.press("#reason", "Enter");
            page.waitForURL("**/desk/names?statements=*");
            assertThat(page.locator("[role=status]").innerText()).startsWith(one + " ");
            assertThat(office.ledger().search(Query.ALL.issue("harrow bank")).total())
                    .isEqualTo(one + other);
            assertThat(page.locator("tbody tr").innerText())
                    .contains("Edda Moor")
                    .contains("one matter under two names");

            page.fill("#from", "negotiations on the harrow bank");
            page.fill("#to", "negotiations on the harrow bank");
            page.fill("#reason", "they are two after all");
            page.press("#reason", "Enter");
            page.waitForSelector("text=they are two after all");
            assertThat(office.ledger().search(Query.ALL.issue("harrow bank")).total())
                    .isEqualTo(other);
        }
    }

    @Test
    void filesAreSentWithABarAndHostileOnesShowAsText() throws Exception {
        try (Office office = Office.open(folder);
                BrowserContext context = context()) {
            Page page = Chromium.signedIn(context, office, "Rita Vane", "/desk/add");
            List<String> dialogs = new ArrayList<>();
            page.onDialog(dialog -> {
                dialogs.add(dialog.message());
                dialog.dismiss();
            });
            page.setInputFiles(
                    "#files",
                    new FilePayload(
                            "<img src=x onerror=alert(1)>.txt",
                            "text/plain",
                            "Harbour <script>alert(2)</script>\n\nThe harbour \u202eopens\u202c, the mayor said."
                                    .getBytes(StandardCharsets.UTF_8)));
            page.click("#add button");
            page.waitForURL("**/desk/add/*");
            page.waitForSelector("h1:text('Added')");
            assertThat(page.locator(".cards").innerText()).contains("<img src=x onerror=alert(1)>.txt");
            page.click(".cards a");
            page.waitForURL("**/articles/*");
            assertThat(page.locator("h1").innerText()).contains("<script>alert(2)</script>");
            assertThat(dialogs).isEmpty();
        }
    }

    @Test
    void noPageOfTheDeskAsksForAnythingElsewhereOrSpillsOver() throws Exception {
        try (Office office = Office.open(folder);
                BrowserContext context = context()) {
            office.addDeadlock();
            String id = office.id("\"open to talks\"");
            Page page = Chromium.signedIn(context, office, "Ada Minz", "/desk");
            List<String> elsewhere = new ArrayList<>();
            List<String> complaints = new ArrayList<>();
            page.onRequest((Request request) -> {
                if (!request.url().startsWith(office.address("/"))) {
                    elsewhere.add(request.url());
                }
            });
            page.onConsoleMessage(message -> complaints.add(message.text()));
            for (String path : pages(id)) {
                for (int width : new int[] {1200, 360, 320}) {
                    page.setViewportSize(width, 800);
                    page.navigate(office.address(path));
                    assertThat(page.evaluate("document.documentElement.scrollWidth"))
                            .as(path + " at " + width)
                            .isEqualTo(width);
                }
                assertThat(page.locator("h1").count()).as(path).isEqualTo(1);
            }
            assertThat(elsewhere).isEmpty();
            assertThat(complaints).isEmpty();
        }
    }

    static List<String> pages(String statement) {
        return List.of(
                "/desk",
                "/desk/statements/" + statement,
                "/desk/statements/" + statement + "/split",
                "/desk/statements/" + statement + "/same",
                "/desk/opinions",
                "/desk/reliability",
                "/desk/add",
                "/desk/findings",
                "/desk/disputes",
                "/desk/topics",
                "/desk/names",
                "/desk/accounts",
                "/desk/audit",
                "/topics",
                "/follow?q=harbour",
                "/statements/" + statement + "/dispute");
    }
}
