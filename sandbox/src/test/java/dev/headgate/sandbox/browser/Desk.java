package dev.headgate.sandbox.browser;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Tracing;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** One person before one browser window; counts what the hands do. */
final class Desk {

    private static final Duration PATIENCE = Duration.ofSeconds(45);
    private static final int MOST_TABS = 120;
    private static final String HAS_FOCUS = "part => part === document.activeElement || part.matches(':focus-within')";

    private final Premises premises;
    private final UnaryOperator<String> address;
    private final String person;
    private final BrowserContext profile;
    private final Page page;
    private final List<String> complaints;
    private boolean trouble;
    private int clicks;
    private int keys;
    private long begun = System.nanoTime();

    /** A window on the console whose pages have these addresses. */
    Desk(Premises premises, UnaryOperator<String> address, String person, BrowserContext profile) {
        this.premises = premises;
        this.address = address;
        this.person = person;
        this.profile = profile;
        complaints = new ArrayList<>();
        profile.setDefaultTimeout(PATIENCE.toMillis());
        profile.grantPermissions(List.of("clipboard-read", "clipboard-write"));
        profile.tracing().start(new Tracing.StartOptions().setScreenshots(true).setSnapshots(true));
        page = profile.newPage();
        listen(page);
    }

    private Desk(Desk first) {
        premises = first.premises;
        address = first.address;
        person = first.person;
        profile = first.profile;
        complaints = first.complaints;
        page = profile.newPage();
        listen(page);
    }

    private void listen(Page window) {
        window.onConsoleMessage(this::hear);
        window.onPageError(error -> complain("a script failed: " + error));
    }

    private void hear(ConsoleMessage message) {
        if (message.type().equals("error")) {
            complain(message.text() + " (" + message.location() + ")");
        }
    }

    private void complain(String what) {
        if (!trouble) {
            complaints.add(person + " at " + page.url() + ": " + what);
        }
    }

    /** From here on something is away on purpose, and the browser may say so in its console. */
    Desk expectingTrouble() {
        trouble = true;
        return this;
    }

    List<String> complaints() {
        return complaints;
    }

    Page page() {
        return page;
    }

    BrowserContext profile() {
        return profile;
    }

    /** Opens a page of the console and waits until it is there; signs in on the way when that is asked. */
    Desk open(String path) {
        page.navigate(address.apply(path));
        if (page.locator("input[name=password]").count() > 0) {
            fillIn();
        }
        settled();
        return this;
    }

    /** Signs in as a person does: name, password, button. */
    private void fillIn() {
        page.locator("input[name=username]").fill(person);
        page.locator("input[name=password]").fill(premises.password(person));
        clicks++;
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
    }

    /** Waits until the page has its name and no round trip is under way. */
    Desk settled() {
        page.locator("h1").first().waitFor();
        page.waitForFunction("() => !document.querySelector('vaadin-connection-indicator[loading]')");
        return this;
    }

    /** Waits until nothing on the page moves, comes in or is drawn any more. */
    Desk still() {
        settled();
        page.evaluate(Quiet.SCRIPT);
        return this;
    }

    /** As if the system had changed between light and dark. */
    Desk inColours(ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        return still();
    }

    /** A second window of the same browser, with the same session. */
    Desk window(String path) {
        return new Desk(this).open(path);
    }

    Desk click(String button) {
        return click(button(button));
    }

    Desk click(Locator what) {
        what.click();
        clicks++;
        return this;
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** The field with this label. */
    Locator field(String label) {
        return page.getByRole(
                        AriaRole.TEXTBOX,
                        new Page.GetByRoleOptions().setName(label).setExact(true))
                .first();
    }

    /** Presses a key wherever the focus is. */
    Desk press(String key) {
        page.keyboard().press(key);
        keys++;
        return this;
    }

    /** Writes where the focus is, as if it had been pasted. */
    Desk write(String text) {
        page.keyboard().insertText(text);
        keys++;
        return this;
    }

    /** Goes on with the Tab key until this part has the focus. */
    Desk tabTo(AriaRole role, String name) {
        var wanted = page.getByRole(
                        role, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
        wanted.waitFor();
        for (int i = 0; i < MOST_TABS; i++) {
            if ((boolean) wanted.evaluate(HAS_FOCUS)) {
                return this;
            }
            press("Tab");
        }
        throw new AssertionError(MOST_TABS + " times Tab never led to " + role + " '" + name + "'.");
    }

    Desk type(String label, String text) {
        field(label).fill(text);
        return this;
    }

    /** Says yes to the question that is asked. */
    Desk confirm(String yes) {
        return click(page.getByRole(AriaRole.ALERTDIALOG)
                .or(page.getByRole(AriaRole.DIALOG))
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(yes).setExact(true))
                .first());
    }

    /** Writes at the end of the YAML text that the page shows. */
    Desk writeYaml(String text) {
        page.locator("hg-yaml textarea").first().focus();
        press("Control+End");
        return write(text);
    }

    /** Waits until the page shows these words. */
    Desk sees(String words) {
        page.getByText(words).first().waitFor();
        return this;
    }

    Desk sees(Pattern words) {
        page.getByText(words).first().waitFor();
        return this;
    }

    /** Waits until the address matches. */
    Desk isAt(Pattern address) {
        page.waitForURL(address);
        return this;
    }

    /** Everything that stands on the page. */
    String text() {
        return page.locator("body").innerText();
    }

    /** What REST answers to this window's session. */
    APIResponse fetch(String method, String path) {
        return page.request().fetch(address.apply(path), RequestOptions.create().setMethod(method));
    }

    /** Goes out by the account's menu. */
    Desk signOut() {
        page.locator("[aria-label=Account] vaadin-menu-bar-button").first().click();
        clicks++;
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Sign out"))
                .click();
        clicks++;
        return this;
    }

    /** Counts from here. */
    Desk beginCounting() {
        clicks = 0;
        keys = 0;
        begun = System.nanoTime();
        return this;
    }

    int clicks() {
        return clicks;
    }

    int keys() {
        return keys;
    }

    double seconds() {
        return (System.nanoTime() - begun) / 1e9;
    }

    String cookies() {
        return profile.storageState();
    }

    /** A picture of what the window shows. */
    void photograph(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
    }

    void keepEvidence(Path file) {
        photograph(file.resolveSibling(file.getFileName() + ".png"));
        profile.tracing().stop(new Tracing.StopOptions().setPath(file.resolveSibling(file.getFileName() + ".zip")));
    }

    void close() {
        profile.close();
    }
}
