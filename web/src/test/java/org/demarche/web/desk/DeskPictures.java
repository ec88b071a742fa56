package org.demarche.web.desk;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.demarche.web.Office;
import org.demarche.web.Pictures;
import org.jsoup.nodes.Document;

/**
 * Takes pictures of the desk's pages in light, dark and 360 pixels wide, to look at them, and tells what axe-core finds serious: {@code
 * DeskPictures FOLDER axe.min.js}.
 */
final class DeskPictures {
    private DeskPictures() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        String axe = arguments.length > 1 ? Files.readString(Path.of(arguments[1])) : "";
        try (Office office = Office.open(Files.createTempDirectory("office"));
                Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = Pictures.launch(playwright)) {
            Map<String, String> pages = fill(office);
            for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                try (BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(1200, 850)
                        .setColorScheme(scheme))) {
                    Page page = signIn(
                            context,
                            office,
                            folder.resolve("signin-" + scheme.name().toLowerCase() + ".png"),
                            axe);
                    for (Map.Entry<String, String> each : pages.entrySet()) {
                        page.setViewportSize(1200, 850);
                        page.navigate(office.address(each.getValue()));
                        shoot(
                                page,
                                folder.resolve(
                                        each.getKey() + "-" + scheme.name().toLowerCase() + ".png"));
                        if (!axe.isEmpty()) {
                            complain(page, axe, each.getKey() + " " + scheme);
                        }
                        if (scheme == ColorScheme.LIGHT) {
                            page.setViewportSize(360, 740);
                            shoot(page, folder.resolve(each.getKey() + "-narrow.png"));
                        }
                    }
                }
            }
        }
    }

    private static void shoot(Page page, Path file) {
        page.evaluate("() => document.fonts.ready.then(() => true)");
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    }

    private static void complain(Page page, String axe, String where) {
        page.evaluate("() => {" + axe + "}");
        Object found = page.evaluate(
                "() => axe.run().then(r => r.violations.filter(v => ['serious', 'critical'].includes(v.impact))"
                        + ".map(v => v.id + ': ' + v.nodes.map(n => n.target.join(' ') + ' ' + n.failureSummary).join(' | ')))");
        System.out.println(where + ": " + found);
    }

    private static Page signIn(BrowserContext context, Office office, Path picture, String axe) {
        Page page = context.newPage();
        page.navigate(office.address("/sign-in"));
        shoot(page, picture);
        if (!axe.isEmpty()) {
            complain(page, axe, "signin");
        }
        page.fill("#name", "Ada Minz");
        page.fill("#password", Office.PASSWORD);
        page.press("#password", "Enter");
        page.waitForSelector(".deskbar");
        return page;
    }

    /** Everything a page can show; by name, the paths. */
    static Map<String, String> fill(Office office) throws Exception {
        office.addDeadlock();
        String id = office.id("\"open to talks\"");
        String other = office.id("meeting");
        Office.Guest rita = office.signedIn("Rita Vane");
        String path = "/desk/statements/" + id;
        rita.send(
                rita.page(path),
                path,
                Map.of("do", "correct", "issue", "talks in principle", "reason", "so the text has it"));
        Office.Guest reader = office.guest();
        String dispute = "/statements/" + other + "/dispute";
        reader.send(
                reader.page(dispute),
                dispute,
                Map.of("words", "It was said on Tuesday, as the transcript shows.", "contact", "reader@example.org"));
        Office.Guest edda = office.signedIn("Edda Moor");
        String[][] topics = {
            {"Who pays for the grain wharves?", "Three ministers have promised money, and nobody counts it.", "open"},
            {"The fishing rights of the strait", "", "planned"},
            {"What the 2018 Lisgard Declaration says", "Everybody cites it, nobody quotes it.", "covered"}
        };
        for (String[] topic : topics) {
            reader.send(reader.page("/topics"), "/topics", Map.of("title", topic[0], "why", topic[1]));
            Document desk = edda.page("/desk/topics");
            String action = desk.select("li:contains(waiting for the desk) form")
                    .first()
                    .attr("action");
            edda.send(
                    desk,
                    action,
                    Map.of(
                            "state",
                            topic[2],
                            "search",
                            "Lisgard",
                            "covered_by",
                            topic[2].equals("covered") ? "/search?q=Lisgard" : ""));
            if (topic[2].equals("open")) {
                String page = action.replace("/desk", "");
                reader.send(reader.page(page), page + "/vote", Map.of());
            }
        }
        String boots = office.id("\"First the boots go\"");
        edda.send(
                edda.page("/desk/statements/" + boots),
                "/desk/statements/" + boots + "/assign",
                Map.of("to", "Rita Vane"));
        edda.send(edda.page("/desk/opinions/" + id), "/desk/opinions/" + id, Map.of("do", "reject"));
        String twin = "/desk/statements/" + other + "/same";
        edda.send(
                edda.page(twin),
                twin,
                Map.of("do", "same", "address", "/statements/" + boots, "reason", "one remark in two reports"));
        Document names = edda.page("/desk/names");
        edda.send(
                names,
                "/desk/names",
                Map.of(
                        "kind",
                        "issue",
                        "from",
                        "harrow bank",
                        "to",
                        "negotiations on the harrow bank",
                        "reason",
                        "one matter"));
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("desk", "/desk?done=" + id);
        pages.put("statement", path);
        pages.put("split", "/desk/statements/" + boots + "/split");
        pages.put("same", "/desk/statements/" + boots + "/same");
        pages.put(
                "missed",
                "/desk/articles/"
                        + office.ledger()
                                .statement(other)
                                .orElseThrow()
                                .article()
                                .id());
        pages.put("given", "/desk?given=Rita+Vane");
        pages.put("opinions", "/desk/opinions");
        pages.put("opinion", "/desk/opinions/" + id);
        pages.put("reliability", "/desk/reliability");
        pages.put("add", "/desk/add");
        pages.put("findings", "/desk/findings");
        pages.put("disputes", "/desk/disputes");
        pages.put("desktopics", "/desk/topics");
        pages.put("names", "/desk/names");
        pages.put("accounts", "/desk/accounts");
        pages.put("audit", "/desk/audit");
        pages.put("topics", "/topics");
        pages.put("topic", edda.page("/topics").select(".topics h3 a").first().attr("href"));
        pages.put("follow", "/follow?q=harbour");
        pages.put("dispute", dispute);
        pages.put("corrections", "/corrections");
        return pages;
    }
}
