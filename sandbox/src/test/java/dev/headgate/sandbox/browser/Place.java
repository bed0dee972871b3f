package dev.headgate.sandbox.browser;

import com.microsoft.playwright.Locator;

/**
 * A page of the console that can be walked to.
 *
 * @param name the picture's name
 * @param shown a selector of what is there once the page has its content
 */
record Place(String name, String path, String shown) {

    static Place of(String name, String path) {
        return new Place(name, path, "main h1");
    }

    Desk visit(Desk desk) {
        desk.open(path);
        var content = desk.page().locator(shown).first();
        content.waitFor(new Locator.WaitForOptions().setTimeout(60_000));
        return desk.still();
    }
}
