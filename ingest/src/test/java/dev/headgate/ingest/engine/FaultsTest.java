package dev.headgate.ingest.engine;

import static dev.headgate.ingest.SalesApi.sales;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headgate.ingest.SalesApi;
import dev.headgate.ingest.SalesApi.Fault;
import dev.headgate.ingest.SourceFailure;
import dev.headgate.ingest.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;

class FaultsTest extends WithSalesApi {

    @Test
    void no_call_is_made_before_retry_after_has_run_out() throws Exception {
        var pulling = pulling(sales(30), 10);
        api.then(Fault.throttled("7")).thenWell().then(Fault.throttled("3"));

        var outcome = pulling.pull(api, 1);

        assertThat(pulling.lines(outcome)).isEqualTo(sales(30));
        assertThat(api.asked())
                .extracting(
                        asked -> Duration.between(VirtualTime.START, asked.at()).toSeconds())
                .containsExactly(0L, 7L, 7L, 10L, 10L);
        assertThat(outcome.checkpoint().throttledMs()).isEqualTo(10_000);
    }

    @Test
    void retry_after_may_be_a_date() throws Exception {
        var pulling = pulling(sales(5), 10);
        var date = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                Instant.now().plusSeconds(12).atZone(ZoneOffset.UTC));
        api.then(Fault.throttled(date));

        var outcome = pulling.pull(api, 1);

        assertThat(pulling.lines(outcome)).isEqualTo(sales(5));
        assertThat(pulling.time.pauses().get(0)).isBetween(Duration.ofSeconds(10), Duration.ofSeconds(13));
    }

    @Test
    void a_long_wait_is_handed_over_with_a_checkpoint_and_nothing_is_pulled_twice() throws Exception {
        var pulling = pulling(sales(30), 10);
        api.thenWell().then(Fault.throttled("3600"));

        var waiting = pulling.pull(api, 1);
        var done = pulling.pull(api, 1);

        assertThat(waiting)
                .isInstanceOfSatisfying(
                        Outcome.Waiting.class,
                        w -> assertThat(w.until()).isEqualTo(VirtualTime.START.plusSeconds(3600)));
        assertThat(waiting.checkpoint().rows()).isEqualTo(10);
        assertThat(waiting.checkpoint().cursor()).contains("c10");
        assertThat(pulling.lines(done)).isEqualTo(sales(30));
        assertThat(api.asked()).hasSize(4);
        assertThat(done.checkpoint().throttledMs()).isEqualTo(3_600_000);
    }

    @Test
    void faults_and_cut_bodies_are_asked_again() throws Exception {
        var pulling = pulling(sales(25), 10);
        api.then(Fault.status(500))
                .then(Fault.cut())
                .thenWell()
                .then(Fault.body("application/json", "{\"data\":[{\"id\":1"))
                .then(Fault.status(503));

        var outcome = pulling.pull(api, 1);

        assertThat(pulling.lines(outcome)).isEqualTo(sales(25));
        assertThat(pulling.time.pauses()).hasSize(4).allMatch(Duration::isPositive);
    }

    @Test
    void an_api_that_stays_down_is_given_up_with_a_sentence_and_its_pages_are_kept() throws Exception {
        var pulling = pulling(sales(25), 10);
        api.thenWell();
        for (var i = 0; i < 6; i++) {
            api.then(Fault.status(502));
        }

        assertThatThrownBy(() -> pulling.pull(api, 1))
                .isInstanceOf(SourceFailure.class)
                .hasMessageContaining("answered 502")
                .hasMessageContaining("retry the run");
        var again = pulling.pull(api, 2);

        assertThat(pulling.lines(again)).isEqualTo(sales(25));
        assertThat(api.asked().get(7).uri()).isEqualTo("/sales?cursor=c10");
    }

    @Test
    void a_refused_credential_fails_at_once_and_names_the_source_but_not_the_secret() {
        var pulling = pulling(sales(5), 10);
        api.then((exchange, a) -> SalesApi.send(exchange, 401, "text/plain", "bad tok-secret-123"));

        assertThatThrownBy(() -> pulling.pull(api, 1))
                .isInstanceOf(SourceFailure.class)
                .hasMessageContaining("answered 401")
                .hasMessageContaining("secret of source sales-api")
                .hasMessageNotContaining("tok-secret-123");
        assertThat(api.asked()).hasSize(1);
    }

    @Test
    void a_page_of_html_fails_with_its_type_and_beginning_and_without_the_secret() {
        var pulling = pulling(sales(5), 10);
        api.then(Fault.body("text/html; charset=utf-8", "<html>Sign in, tok-secret-123</html>"));

        assertThatThrownBy(() -> pulling.pull(api, 1))
                .isInstanceOf(SourceFailure.class)
                .hasMessageContaining("text/html")
                .hasMessageContaining("<html>Sign in")
                .hasMessageNotContaining("tok-secret-123");
    }

    @Test
    void another_status_fails_with_an_excerpt_in_which_the_secret_is_masked() {
        var pulling = pulling(sales(5), 10);
        pulling.auth =
                "{type: ApiKeyAuthenticator, api_token: \"{{ config['api_token'] }}\", inject_into: {type: RequestOption, inject_into: request_parameter, field_name: key}}";
        api.then((exchange, a) -> SalesApi.send(exchange, 404, "text/plain", "no /sales?key=tok-secret-123"));

        assertThatThrownBy(() -> pulling.pull(api, 1))
                .isInstanceOf(SourceFailure.class)
                .hasMessageContaining("answered 404")
                .hasMessageContaining("no /sales?key=***")
                .hasMessageNotContaining("tok-secret-123");
        assertThat(api.asked().get(0).uri()).isEqualTo("/sales?key=tok-secret-123");
    }

    @Test
    void an_api_that_names_the_same_page_again_does_not_run_for_ever() {
        var pulling = pulling(sales(5), 10);
        api.then(Fault.body("application/json", "{\"data\":[],\"next\":\"c1\"}"))
                .then(Fault.body("application/json", "{\"data\":[],\"next\":\"c1\"}"));

        assertThatThrownBy(() -> pulling.pull(api, 1))
                .isInstanceOf(SourceFailure.class)
                .hasMessageContaining("would never end");
    }

    @Test
    void an_answer_without_the_records_is_not_taken_for_the_end() {
        var pulling = pulling(sales(5), 10);
        api.then(Fault.body("application/json", "{\"error\":\"quota\"}"));

        assertThatThrownBy(() -> pulling.pull(api, 1))
                .isInstanceOf(SourceFailure.class)
                .hasMessageContaining("no 'data'");
    }

    @Test
    void the_agreed_rate_is_kept() throws Exception {
        var pulling = pulling(sales(50), 10);
        pulling.extra = "  rate: {requests: 2, per: 1s}";

        pulling.pull(api, 1);

        assertThat(api.asked())
                .extracting(
                        asked -> Duration.between(VirtualTime.START, asked.at()).toMillis())
                .containsExactly(0L, 500L, 1000L, 1500L, 2000L);
    }
}
