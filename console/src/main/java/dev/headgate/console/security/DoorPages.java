package dev.headgate.console.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers at the address where people land whose session is over. A HEAD asks only whether the browser's session is over: 200 if it
 * is, 204 while it lasts. Asking neither begins a session nor lengthens one.
 */
public final class DoorPages extends OncePerRequestFilter {

    static final String SIGNED_OUT = "/signed-out";

    private final OpenSessions sessions;
    private final SessionSettings settings;

    DoorPages(OpenSessions sessions, SessionSettings settings) {
        this.sessions = sessions;
        this.settings = settings;
    }

    /** Where to lead somebody whose session is over. */
    public static String signedOut(Ending why) {
        return SIGNED_OUT + "?why=" + why.word();
    }

    /** The same, with the way back to where they were. */
    public static String signedOut(Ending why, String from) {
        return signedOut(why) + "&from=" + URLEncoder.encode(from, StandardCharsets.UTF_8);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        if (request.getMethod().equals("HEAD")) {
            response.setStatus(request.isRequestedSessionIdValid() ? 204 : 200);
            return;
        }
        Optional.ofNullable(request.getRequestedSessionId()).ifPresent(sessions::forgetWhyEnded);
        var why = Optional.ofNullable(request.getParameter("why"))
                .flatMap(Ending::named)
                .orElse(Ending.HERE);
        new DoorPage(
                        HttpStatus.OK,
                        "You are signed out",
                        why.sentence(settings),
                        "Sign in",
                        within(Optional.ofNullable(request.getParameter("from")).orElse("/")))
                .write(response);
    }

    /** A place in this console and nowhere else: whoever made the link may not choose another site. */
    static String within(String from) {
        var harmless = from.startsWith("/")
                && !from.startsWith("//")
                && from.chars().noneMatch(c -> c == '\\' || Character.isISOControl(c));
        return harmless ? from : "/";
    }
}
