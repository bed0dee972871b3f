package dev.headgate.console.security;

import java.time.Instant;
import java.util.Optional;

/**
 * Somebody has signed out, here or at the issuer.
 *
 * @param session the issuer's session that ended, absent when all of the person's did
 * @param subject the person's id at the issuer, where it is known
 */
public record SignOut(Optional<String> session, Optional<String> subject, Instant at) {

    public SignOut {
        if (session.isEmpty() && subject.isEmpty()) {
            throw new IllegalArgumentException("A sign-out names a session of the issuer or a person.");
        }
    }

    /** Whether a sign-in of then is over by this. */
    boolean ends(SignInKey key, Instant since) {
        return session.isPresent()
                ? session.equals(key.session())
                : subject.filter(key.subject()::equals).isPresent() && !since.isAfter(at);
    }
}
