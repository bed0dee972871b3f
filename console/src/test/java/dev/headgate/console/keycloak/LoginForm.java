package dev.headgate.console.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headgate.console.testing.Browser;
import dev.headgate.console.testing.Rest;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** Keycloak's page that asks for name and password, as somebody fills it in. */
record LoginForm(Browser browser, String password) {

    private static final Pattern ACTION = Pattern.compile("action=\"([^\"]+/login-actions/authenticate[^\"]*)\"");

    /** Goes to an address of the console, signs in where Keycloak asks, and ends where that leads. */
    Rest.Answer signIn(String address, String user) {
        var page = browser.visit(address);
        var action = ACTION.matcher(page.text());
        assertThat(action.find()).as("Keycloak asks: %s", page.text()).isTrue();
        var back =
                browser.submit(HtmlUtils.htmlUnescape(action.group(1)), Map.of("username", user, "password", password));
        assertThat(back.status()).as(back.text()).isEqualTo(302);
        return browser.visit(back.header("Location"));
    }
}
