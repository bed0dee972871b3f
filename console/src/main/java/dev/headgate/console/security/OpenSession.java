package dev.headgate.console.security;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/** A signed-in person's session at this console; the container tells it when it is over. */
final class OpenSession implements HttpSessionBindingListener {

    private static final String ATTRIBUTE = OpenSession.class.getName();

    private final HttpSession session;
    private final SignInKey key;
    private final Instant since;
    private final Collection<OpenSession> all;
    private volatile Instant used;

    OpenSession(HttpSession session, SignInKey key, Instant since, Collection<OpenSession> all) {
        this.session = session;
        this.key = key;
        this.since = since;
        this.used = since;
        this.all = all;
    }

    static Optional<OpenSession> of(HttpSession session) {
        return Optional.ofNullable((OpenSession) session.getAttribute(ATTRIBUTE));
    }

    void begin() {
        session.setAttribute(ATTRIBUTE, this);
    }

    /** From now on nobody looks whether it is over: it is. */
    void end() {
        session.removeAttribute(ATTRIBUTE);
    }

    HttpSession session() {
        return session;
    }

    SignInKey key() {
        return key;
    }

    void usedAt(Instant now) {
        used = now;
    }

    /** Why it is over now, if it is. */
    Optional<Ending> over(Instant now, SessionSettings settings, Collection<SignOut> signOuts) {
        if (signOuts.stream().anyMatch(signOut -> signOut.ends(key, since))) {
            return Optional.of(Ending.ELSEWHERE);
        }
        if (!now.isBefore(since.plus(settings.absoluteSession()))) {
            return Optional.of(Ending.LENGTH);
        }
        return Optional.of(Ending.IDLE).filter(_ -> !now.isBefore(used.plus(settings.idleSession())));
    }

    @Override
    public void valueBound(HttpSessionBindingEvent event) {
        all.add(this);
    }

    @Override
    public void valueUnbound(HttpSessionBindingEvent event) {
        all.remove(this);
    }
}
