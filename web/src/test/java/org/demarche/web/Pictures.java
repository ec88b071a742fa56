package org.demarche.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Takes pictures of pages, to look at them: {@code Pictures ADDRESS FOLDER PATH…} takes each path in light, dark and 360 pixels wide.
 * A path may have a name before it, {@code front=/}.
 */
public final class Pictures {
    private Pictures() {}

    public static void main(String[] arguments) {
        String base = arguments[0].replaceAll("/$", "");
        Path folder = Path.of(arguments[1]);
        try (Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = launch(playwright)) {
            for (String argument : List.of(arguments).subList(2, arguments.length)) {
                int name = argument.indexOf('=');
                String path = argument.substring(name + 1);
                String file = name > 0 ? argument.substring(0, name) : path.replaceAll("[^a-z0-9]+", "-");
                take(browser, base + path, folder.resolve(file + "-light.png"), 1200, 800, ColorScheme.LIGHT);
                take(browser, base + path, folder.resolve(file + "-dark.png"), 1200, 800, ColorScheme.DARK);
                take(browser, base + path, folder.resolve(file + "-narrow.png"), 360, 740, ColorScheme.LIGHT);
            }
        }
    }

    public static Browser launch(Playwright playwright) {
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of("--no-sandbox")));
    }

    private static void take(Browser browser, String address, Path file, int width, int height, ColorScheme scheme) {
        try (BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, height).setColorScheme(scheme))) {
            Page page = context.newPage();
            page.navigate(address);
            page.evaluate("() => document.fonts.ready.then(() => true)");
            page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        }
    }
}
