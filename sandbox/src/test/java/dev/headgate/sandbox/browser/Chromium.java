package dev.headgate.sandbox.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The machine's Chromium, driven without a window; nothing is downloaded. */
final class Chromium implements AutoCloseable {

    private final Playwright playwright;
    private final Browser browser;

    Chromium() {
        playwright = Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(program())
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage")));
    }

    /** {@code HEADGATE_CHROMIUM}, or where Debian puts it. */
    static Path program() {
        return Path.of(Objects.requireNonNullElse(System.getenv("HEADGATE_CHROMIUM"), "/usr/bin/chromium"));
    }

    static boolean isInstalled() {
        return Files.isExecutable(program());
    }

    /** A profile of its own: no cookie of it is seen by another one. */
    BrowserContext profile(Look look, String storage) {
        var options = new Browser.NewContextOptions()
                .setViewportSize(look.width(), look.height())
                .setColorScheme(look.scheme())
                .setLocale("en-GB")
                .setTimezoneId("Europe/Berlin")
                .setAcceptDownloads(true);
        if (!storage.isEmpty()) {
            options.setStorageState(storage);
        }
        return browser.newContext(options);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
