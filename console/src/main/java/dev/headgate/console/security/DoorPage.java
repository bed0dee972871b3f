package dev.headgate.console.security;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.web.util.HtmlUtils;

/**
 * A page that needs no session and no script: what the door says to those who are outside.
 *
 * @param action the words of the one link
 * @param target where it leads, within this console
 */
record DoorPage(HttpStatus status, String title, String sentence, String action, String target) {

    private static final String FRAME = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%1$s · Headgate</title>
            <link rel="stylesheet" href="/headgate.css">
            <link rel="stylesheet" href="/door.css">
            </head>
            <body class="hg-door">
            <main>
            <p class="hg-door-name">Headgate</p>
            <h1>%1$s</h1>
            <p role="status">%2$s</p>
            <a class="hg-door-action" href="%4$s">%3$s</a>
            </main>
            </body>
            </html>
            """;

    void write(HttpServletResponse response) throws IOException {
        var html = FRAME.formatted(
                HtmlUtils.htmlEscape(title),
                HtmlUtils.htmlEscape(sentence),
                HtmlUtils.htmlEscape(action),
                HtmlUtils.htmlEscape(target));
        response.setStatus(status.value());
        response.setContentType("text/html;charset=UTF-8");
        response.getOutputStream().write(html.getBytes(StandardCharsets.UTF_8));
    }
}
