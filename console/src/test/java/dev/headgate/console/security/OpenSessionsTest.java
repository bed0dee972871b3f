package dev.headgate.console.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.headgate.console.testing.InMemorySignOuts;
import dev.headgate.console.testing.MovingClock;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpSession;

class OpenSessionsTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final SessionSettings SETTINGS =
            new SessionSettings(Duration.ofHours(10), Duration.ofMinutes(30), Duration.ofSeconds(10));

    private final InMemorySignOuts told = new InMemorySignOuts();
    private final Map<HttpSession, Ending> left = new ConcurrentHashMap<>();
    private final MovingClock clock = new MovingClock(NOON);
    private final OpenSessions sessions = new OpenSessions(told, left::put, SETTINGS, clock);

    @Test
    void a_session_in_which_nobody_does_anything_ends_after_half_an_hour() {
        var session = signedIn("s1");

        clock.moveTo(NOON.plus(Duration.ofMinutes(30)).minusMillis(1));
        sessions.endThoseThatAreOver();
        assertThat(left).isEmpty();
        clock.moveTo(NOON.plus(Duration.ofMinutes(30)));
        sessions.endThoseThatAreOver();

        assertEnded(session, Ending.IDLE);
    }

    @Test
    void a_session_in_which_somebody_does_something_goes_on_but_not_beyond_ten_hours() {
        var session = signedIn("s1");

        for (var minutes = 20; minutes < 600; minutes += 20) {
            clock.moveTo(NOON.plus(Duration.ofMinutes(minutes)));
            sessions.used(session);
            sessions.endThoseThatAreOver();
        }
        assertThat(left).isEmpty();
        clock.moveTo(NOON.plus(Duration.ofHours(10)));
        sessions.used(session);
        sessions.endThoseThatAreOver();

        assertEnded(session, Ending.LENGTH);
    }

    @Test
    void a_sign_out_elsewhere_ends_the_sessions_of_that_sign_in_alone() {
        var ended = signedIn("s1");
        var other = signedIn("s2");

        told.add(new SignOut(Optional.of("s1"), Optional.of("ada"), NOON));
        sessions.endThoseThatAreOver();

        assertEnded(ended, Ending.ELSEWHERE);
        assertThat(((MockHttpSession) other).isInvalid()).isFalse();
    }

    @Test
    void a_sign_out_of_the_person_spares_what_they_begin_afterwards() {
        var before = signedIn("s1");
        told.add(new SignOut(Optional.empty(), Optional.of("ada"), NOON.plusSeconds(5)));
        clock.moveTo(NOON.plusSeconds(10));
        var after = signedIn("s2");

        sessions.endThoseThatAreOver();

        assertEnded(before, Ending.ELSEWHERE);
        assertThat(((MockHttpSession) after).isInvalid()).isFalse();
    }

    @Test
    void why_a_session_ended_is_said_once() {
        var session = signedIn("s1");
        clock.moveTo(NOON.plus(Duration.ofHours(1)));
        sessions.endThoseThatAreOver();
        assertEnded(session, Ending.IDLE);

        assertThat(sessions.forgetWhyEnded(session.getId())).contains(Ending.IDLE);
        assertThat(sessions.forgetWhyEnded(session.getId())).isEmpty();
    }

    @Test
    void each_reason_is_a_sentence_with_the_figures_of_the_settings() {
        assertThat(Ending.IDLE.sentence(SETTINGS)).contains("for 30 minutes");
        assertThat(Ending.LENGTH.sentence(SETTINGS)).contains("after 10 hours");
        assertThat(Ending.values())
                .allSatisfy(ending -> assertThat(Ending.named(ending.word())).contains(ending));
    }

    @Test
    void settings_that_make_no_sense_are_refused() {
        assertThatThrownBy(() ->
                        new SessionSettings(Duration.ofMinutes(10), Duration.ofMinutes(30), Duration.ofSeconds(10)))
                .hasMessageContaining("absolute-session not shorter");
    }

    private HttpSession signedIn(String session) {
        var fresh = new MockHttpSession();
        sessions.begin(fresh, new SignInKey(Optional.of(session), "ada"));
        return fresh;
    }

    private void assertEnded(HttpSession session, Ending why) {
        await().until(((MockHttpSession) session)::isInvalid);
        assertThat(left).containsEntry(session, why);
    }
}
