package dev.headgate.sandbox.identity;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** The few pages that a person sees here: sign in, signed in, and refused. */
@RestController
class IdentityPages implements ErrorController {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final MediaType CSS = MediaType.parseMediaType("text/css;charset=UTF-8");

    private final String frame = resource("page.html");
    private final String form = resource("sign-in.html");
    private final String style = resource("identity.css");

    @GetMapping(path = "/login", produces = MediaType.TEXT_HTML_VALUE)
    String signIn(
            CsrfToken csrf,
            @RequestParam(required = false) String refused,
            @RequestParam(required = false) String out) {
        var note = "";
        if (refused != null) {
            note = "<p class=\"refused\" role=\"alert\">User name or password is wrong.</p>";
        } else if (out != null) {
            note = "<p role=\"status\">You are signed out.</p>";
        }
        return page(
                "Sign in",
                note
                        + form.replace("{csrf-name}", HtmlUtils.htmlEscape(csrf.getParameterName()))
                                .replace("{csrf-value}", HtmlUtils.htmlEscape(csrf.getToken())));
    }

    @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
    String signedIn(Authentication who) {
        var name = HtmlUtils.htmlEscape(Person.named(who.getName()).fullName());
        return page("Signed in", "<p>You are signed in as " + name + ". Go on to the console.</p>");
    }

    @GetMapping("/identity.css")
    ResponseEntity<String> style() {
        return ResponseEntity.ok().contentType(CSS).body(style);
    }

    @RequestMapping("/error")
    ResponseEntity<String> refused(HttpServletRequest request) {
        var status = Objects.toString(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE), "");
        var reason = Objects.toString(request.getAttribute(RequestDispatcher.ERROR_MESSAGE), "");
        var page = page(
                "Refused",
                "<p class=\"refused\">The identity provider refused the request: "
                        + HtmlUtils.htmlEscape(status + " " + reason) + "</p>"
                        + "<p>Go back to the console and sign in again.</p>");
        return ResponseEntity.status(status.isEmpty() ? 404 : Integer.parseInt(status))
                .contentType(HTML)
                .body(page);
    }

    private String page(String title, String body) {
        return frame.replace("{title}", title).replace("{body}", body);
    }

    private static String resource(String name) {
        try (var in = IdentityPages.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The sandbox's jar lacks the page " + name, e);
        }
    }
}
