package org.demarche.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** Chromium without a window, for the tests of a class. */
public final class Chromium implements AutoCloseable {
    private static final Path PROGRAM = Path.of("/usr/bin/chromium");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Opens it. Where it is not installed the tests are skipped, and fail where nothing may be skipped. */
    public static Chromium open() {
        if (!Files.isExecutable(PROGRAM)) {
            String missing = "there is no " + PROGRAM + ": install the package chromium to run these tests";
            if (Boolean.getBoolean("demarche.everything")) {
                Assertions.fail(missing);
            }
            Assumptions.abort(missing);
        }
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Chromium(playwright, Pictures.launch(playwright));
    }

    public Browser browser() {
        return browser;
    }

    /** A page of the desk, after signing in. */
    public static Page signedIn(BrowserContext context, Office office, String name, String path) {
        Page page = context.newPage();
        page.navigate(office.address("/sign-in"));
        page.fill("#name", name);
        page.fill("#password", Office.PASSWORD);
        page.press("#password", "Enter");
        page.waitForSelector(".deskbar");
        page.navigate(office.address(path));
        return page;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
