package dev.headgate.console.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.headgate.console.testing.Browser;
import dev.headgate.console.testing.Database;
import dev.headgate.console.testing.Rest;
import dev.headgate.console.testing.RunningConsole;
import dev.headgate.console.testing.TestIssuer;
import dev.headgate.console.testing.Visitor;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Two consoles over one database. The first looks for ended sessions only when told, the second also by itself. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BackChannelTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    private final TestIssuer issuer = new TestIssuer();
    private final Database.Details database = Database.another("backchannel");

    @SuppressWarnings("NullAway.Init")
    private RunningConsole told;

    @SuppressWarnings("NullAway.Init")
    private RunningConsole looking;

    @BeforeAll
    void start() {
        told = RunningConsole.start(database, issuer.address(), "--headgate.security.session-check=1h");
        looking = RunningConsole.start(database, issuer.address(), "--headgate.security.session-check=200ms");
    }

    @AfterAll
    void stop() {
        told.close();
        looking.close();
        issuer.stop();
    }

    @Test
    void a_sign_out_at_the_issuer_ends_the_sign_in_on_every_console_and_no_other() {
        var ada = Visitor.of("ada", "session-ada", "ADMIN");
        var adaHere = signedIn(told, ada);
        var adaThere = signedIn(looking, ada);
        var adaElsewhere = signedIn(told, Visitor.of("ada", "session-ada-phone", "ADMIN"));
        var otto = signedIn(told, Visitor.of("otto", "session-otto", "OPERATOR"));

        var answer = tell(looking, claims -> claims.subject(ada.subject()).claim("sid", ada.session()));

        assertThat(answer.status()).isEqualTo(200);
        await().atMost(SOON).until(() -> !adaHere.isSignedIn() && !adaThere.isSignedIn());
        assertThat(adaElsewhere.isSignedIn()).isTrue();
        assertThat(otto.isSignedIn()).isTrue();
    }

    @Test
    void a_sign_out_of_a_person_ends_all_that_they_had_begun_before() {
        var one = signedIn(told, Visitor.of("bea", "session-bea-1", "ANALYST"));
        var two = signedIn(looking, Visitor.of("bea", "session-bea-2", "ANALYST"));

        tell(
                told,
                claims -> claims.subject("id-of-bea")
                        .issueTime(java.util.Date.from(java.time.Instant.now().plusSeconds(1))));

        await().atMost(SOON).until(() -> !one.isSignedIn() && !two.isSignedIn());
    }

    @Test
    void whoever_lands_at_the_door_by_it_is_told_why_once_and_then_signs_in() {
        var visitor = Visitor.of("cleo", "session-cleo", "ANALYST");
        var cleo = signedIn(told, visitor);
        tell(told, claims -> claims.claim("sid", visitor.session()));
        await().atMost(SOON).until(() -> !cleo.isSignedIn());

        var again = signedIn(told, Visitor.of("cleo", "session-cleo-2", "ANALYST"));

        tell(told, claims -> claims.claim("sid", "session-cleo-2"));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(again.open("/runs?state=FAILED").header("Location"))
                        .contains("/signed-out?why=elsewhere&from=%2Fruns%3Fstate%3DFAILED"));
        assertThat(again.open("/runs?state=FAILED").header("Location")).contains(SignIn.START);
    }

    @Test
    void signing_out_at_one_console_ends_the_same_sign_in_at_the_other() {
        var visitor = Visitor.of("dora", "session-dora", "ANALYST");
        var here = signedIn(looking, visitor);
        var there = signedIn(told, visitor);

        here.submit("/logout", Map.of("_csrf", here.csrf(here.open("/"))));

        assertThat(here.isSignedIn()).isFalse();
        await().atMost(SOON).until(() -> !there.isSignedIn());
    }

    @Test
    void a_sign_out_whose_announcement_was_lost_is_found() throws Exception {
        var visitor = Visitor.of("emil", "session-emil", "ANALYST");
        var emil = signedIn(looking, visitor);
        var notLooking = signedIn(told, visitor);

        insert(visitor);

        await().atMost(SOON).until(() -> !emil.isSignedIn());
        assertThat(notLooking.isSignedIn())
                .as("the row alone announces nothing")
                .isTrue();
    }

    static java.util.stream.Stream<Arguments> spoilt() {
        return java.util.stream.Stream.of(
                Arguments.of("no events", change(claims -> claims.claim("events", null))),
                Arguments.of("a nonce", change(claims -> claims.claim("nonce", "n"))),
                Arguments.of("another audience", change(claims -> claims.audience("another-client"))),
                Arguments.of("another issuer", change(claims -> claims.issuer("http://127.0.0.1:1"))),
                Arguments.of("no id", change(claims -> claims.jwtID(null))),
                Arguments.of("nobody", change(claims -> claims.claim("sid", null))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("spoilt")
    void a_word_that_is_not_the_issuers_ends_nothing(String why, UnaryOperator<JWTClaimsSet.Builder> spoil) {
        var visitor = Visitor.of("fay", "session-fay-" + why.hashCode(), "ANALYST");
        var fay = signedIn(looking, visitor);

        var answer = tell(looking, claims -> spoil.apply(claims.claim("sid", visitor.session())));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(fay.isSignedIn()).isTrue();
    }

    @Test
    void a_word_that_somebody_else_signed_ends_nothing() {
        var forger = new TestIssuer();
        var token = forger.logoutToken(claims -> claims.issuer(issuer.address()).claim("sid", "session-ada"));

        assertThat(looking.browser()
                        .submit(BackChannel.PATH, Map.of("logout_token", token))
                        .status())
                .isEqualTo(400);
        assertThat(looking.browser().open(BackChannel.PATH).status()).isEqualTo(403);
        forger.stop();
    }

    private static UnaryOperator<JWTClaimsSet.Builder> change(UnaryOperator<JWTClaimsSet.Builder> change) {
        return change;
    }

    private Browser signedIn(RunningConsole console, Visitor visitor) {
        issuer.expect(visitor);
        var browser = console.browser();
        assertThat(browser.visit("/").status()).isEqualTo(200);
        return browser;
    }

    private Rest.Answer tell(RunningConsole console, UnaryOperator<JWTClaimsSet.Builder> about) {
        return console.browser().submit(BackChannel.PATH, Map.of("logout_token", issuer.logoutToken(about)));
    }

    private void insert(Visitor visitor) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        database.getJdbcUrl(), database.getUsername(), database.getPassword());
                var row = connection.prepareStatement("insert into sign_out (session, at) values (?, now())")) {
            row.setString(1, visitor.session());
            row.executeUpdate();
        }
    }
}
