package dev.headgate.console.security;

import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The sessions of people at this console, and why the latest of those that are over ended. */
@Component
public class OpenSessions {

    private static final Logger log = LoggerFactory.getLogger(OpenSessions.class);
    private static final int REMEMBERED = 10_000;

    private final Set<OpenSession> open = ConcurrentHashMap.newKeySet();
    private final Map<String, Ending> ended = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Ending> eldest) {
            return size() > REMEMBERED;
        }
    });
    private final SignOuts signOuts;
    private final OpenPages pages;
    private final SessionSettings settings;
    private final Clock clock;

    OpenSessions(SignOuts signOuts, OpenPages pages, SessionSettings settings, Clock clock) {
        this.signOuts = signOuts;
        this.pages = pages;
        this.settings = settings;
        this.clock = clock;
    }

    /** The person of this session has just done something. */
    public void used(HttpSession session) {
        OpenSession.of(session).ifPresent(known -> known.usedAt(clock.instant()));
    }

    void begin(HttpSession session, SignInKey key) {
        new OpenSession(session, key, clock.instant(), open).begin();
    }

    /** Ends each session here that is over by now; sign-outs that other consoles heard of count. */
    void endThoseThatAreOver() {
        var all = List.copyOf(open);
        if (all.isEmpty()) {
            return;
        }
        var known = signOuts.concerning(all.stream().map(OpenSession::key).toList());
        var now = clock.instant();
        for (var session : all) {
            session.over(now, settings, known).ifPresent(why -> end(session, why));
        }
    }

    /** Why the session that this id once named is over, if it is known; said once. */
    Optional<Ending> forgetWhyEnded(String id) {
        return Optional.ofNullable(ended.remove(id));
    }

    /** The person is signing out in this session: its other pages are led away, and it is no longer watched. */
    void leave(HttpSession session) {
        OpenSession.of(session).ifPresent(OpenSession::end);
        pages.leave(session, Ending.HERE);
    }

    /** In a thread of its own, because pages are told in their turn and one may be busy. */
    private void end(OpenSession over, Ending why) {
        open.remove(over);
        Thread.ofVirtual().name("session-end").start(() -> {
            var session = over.session();
            try {
                ended.put(session.getId(), why);
                pages.leave(session, why);
                session.invalidate();
            } catch (IllegalStateException e) {
                log.debug("The session was over already: {}", e.getMessage());
            }
        });
    }
}
