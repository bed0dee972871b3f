package dev.headgate.console.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every place for sign-outs must do. */
abstract class SignOutsContract {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final String ada = "ada-" + UUID.randomUUID();
    private final String session = "session-" + UUID.randomUUID();

    abstract SignOuts signOuts();

    @Test
    void a_sign_out_of_a_session_concerns_that_session_alone() {
        var signOut = new SignOut(Optional.of(session), Optional.of(ada), NOON);
        signOuts().add(signOut);

        assertThat(concerning(session, ada)).containsExactly(signOut);
        assertThat(concerning("another-" + session, ada)).isEmpty();
        assertThat(signOuts().concerning(List.of(new SignInKey(Optional.empty(), ada))))
                .isEmpty();
    }

    @Test
    void a_sign_out_of_a_person_concerns_each_session_of_theirs() {
        var signOut = new SignOut(Optional.empty(), Optional.of(ada), NOON);
        signOuts().add(signOut);

        assertThat(concerning(session, ada)).containsExactly(signOut);
        assertThat(signOuts().concerning(List.of(new SignInKey(Optional.empty(), ada))))
                .containsExactly(signOut);
        assertThat(concerning(session, "bea-" + ada)).isEmpty();
    }

    @Test
    void what_is_old_is_forgotten() {
        signOuts().add(new SignOut(Optional.of(session), Optional.empty(), NOON));

        signOuts().forgetBefore(NOON);
        assertThat(concerning(session, ada)).hasSize(1);
        signOuts().forgetBefore(NOON.plusSeconds(1));
        assertThat(concerning(session, ada)).isEmpty();
    }

    private List<SignOut> concerning(String session, String person) {
        return signOuts().concerning(List.of(new SignInKey(Optional.of(session), person)));
    }
}
