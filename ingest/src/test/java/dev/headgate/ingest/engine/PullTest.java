package dev.headgate.ingest.engine;

import static dev.headgate.ingest.SalesApi.sales;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headgate.contract.Drift;
import dev.headgate.ingest.SalesApi;
import dev.headgate.ingest.SalesApi.Fault;
import dev.headgate.ingest.SourceFailure;
import dev.headgate.ingest.VirtualTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PullTest extends WithSalesApi {

    @Test
    void every_record_lands_with_the_bytes_it_came_with() throws Exception {
        var pulling = pulling(sales(25), 10);

        var outcome = pulling.pull(api, 1);

        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        assertThat(pulling.lines(outcome)).isEqualTo(sales(25));
        assertThat(outcome.checkpoint().rows()).isEqualTo(25);
        assertThat(api.asked().get(0).headers()).containsEntry("authorization", "Bearer tok-secret-123");
    }

    @Test
    void pages_by_number_are_asked_for_until_one_is_short() throws Exception {
        var pulling = pulling(sales(25), 10);
        pulling.paginator = paginator("PageIncrement", "page", ", start_from_page: 1");

        var outcome = pulling.pull(api, 1);

        assertThat(pulling.lines(outcome)).isEqualTo(sales(25));
        assertThat(api.asked())
                .extracting(SalesApi.Asked::uri)
                .containsExactly("/sales?limit=10", "/sales?page=2&limit=10", "/sales?page=3&limit=10");
    }

    @Test
    void pages_by_offset_are_asked_for_until_one_is_short() throws Exception {
        var pulling = pulling(sales(20), 10);
        pulling.paginator = paginator("OffsetIncrement", "offset", ", inject_on_first_request: true");

        var outcome = pulling.pull(api, 1);

        assertThat(pulling.lines(outcome)).isEqualTo(sales(20));
        assertThat(api.asked())
                .extracting(SalesApi.Asked::uri)
                .containsExactly("/sales?offset=0&limit=10", "/sales?offset=10&limit=10", "/sales?offset=20&limit=10");
    }

    @Test
    void repeats_of_overlapping_pages_are_dropped_and_counted_also_after_going_on() throws Exception {
        var pulling = pulling(sales(40), 10);
        api.overlapping(3).thenWell().thenWell().then(Fault.throttled("600"));

        var waiting = pulling.pull(api, 1);
        var outcome = pulling.pull(api, 2);

        assertThat(waiting.checkpoint().rows()).isEqualTo(20);
        assertThat(pulling.lines(outcome)).isEqualTo(sales(40));
        assertThat(outcome.checkpoint().duplicates()).isEqualTo(9);
    }

    @Test
    void a_record_with_a_known_key_but_other_content_is_kept() throws Exception {
        var pulling = pulling(
                List.of("{\"id\":1,\"amount\":\"1\"}", "{\"id\":1,\"amount\":\"2\"}", "{\"id\":1,\"amount\":\"1\"}"),
                10);

        var outcome = pulling.pull(api, 1);

        assertThat(pulling.lines(outcome))
                .containsExactly("{\"id\":1,\"amount\":\"1\"}", "{\"id\":1,\"amount\":\"2\"}");
        assertThat(outcome.checkpoint().duplicates()).isEqualTo(1);
    }

    @Test
    void a_record_over_several_lines_becomes_one_line_and_its_texts_stay() throws Exception {
        var pulling = pulling(List.of("{\n  \"id\": 1,\r\n  \"amount\": \"a \\\" b  c\\\\\"\n}"), 10);

        var outcome = pulling.pull(api, 1);

        assertThat(pulling.lines(outcome)).containsExactly("{\"id\":1,\"amount\":\"a \\\" b  c\\\\\"}");
    }

    @Test
    void objects_close_at_their_size_and_the_same_pull_makes_the_same_objects() throws Exception {
        var pulling = pulling(sales(50), 10);
        pulling.objectBytes = 400;

        var outcome = pulling.pull(api, 1);

        assertThat(outcome.checkpoint().objects())
                .hasSizeGreaterThan(2)
                .allSatisfy(object -> assertThat(object.sha256())
                        .isEqualTo(ObjectBuffer.sha256(
                                pulling.raw.get(object.key()).orElseThrow().body())));
        assertThat(pulling.lines(outcome)).isEqualTo(sales(50));
        assertThat(outcome.checkpoint().objects().get(0).key())
                .matches("raw/sales-api/sales/run=r-20260301-0001/[0-9a-f]{16}-000.ndjson.gz");
    }

    @Test
    void a_worker_out_of_time_stops_after_a_page_and_the_next_turn_goes_on() throws Exception {
        var pulling = pulling(sales(30), 10);
        pulling.deadline = VirtualTime.START;

        var first = pulling.pull(api, 1);
        var second = pulling.pull(api, 1);
        pulling.deadline = Instant.MAX;
        var third = pulling.pull(api, 1);

        assertThat(first).isInstanceOf(Outcome.OutOfTime.class);
        assertThat(second.checkpoint().rows()).isEqualTo(20);
        assertThat(pulling.lines(third)).isEqualTo(sales(30));
        assertThat(api.asked()).hasSize(3);
    }

    @Test
    void drift_is_one_event_a_field_and_kind_with_the_first_place() throws Exception {
        var pulling = pulling(
                List.of(
                        "{\"id\":1,\"amount\":\"1\"}",
                        "{\"id\":2,\"amount\":2,\"tier\":\"gold\"}",
                        "{\"id\":3,\"amount\":3,\"tier\":\"iron\"}",
                        "{\"id\":4}",
                        "{\"id\":null,\"amount\":null}"),
                2);

        var outcome = pulling.pull(api, 1);

        var key = outcome.checkpoint().objects().get(0).key();
        assertThat(outcome.checkpoint().drift())
                .containsExactlyInAnyOrder(
                        new Drift("amount", "type", new Drift.Position(key, 2)),
                        new Drift("tier", "new", new Drift.Position(key, 2)),
                        new Drift("amount", "missing", new Drift.Position(key, 4)));
    }

    @Test
    void drift_stops_the_run_where_the_definition_says_so() {
        var pulling =
                pulling(List.of("{\"id\":1,\"amount\":\"1\"}", "{\"id\":2,\"amount\":\"2\",\"tier\":\"gold\"}"), 10);
        pulling.extra = "  on_drift: stop";

        assertThatThrownBy(() -> pulling.pull(api, 1))
                .isInstanceOf(SourceFailure.class)
                .hasMessageContaining("the field 'tier' is new")
                .hasMessageContaining("line 2");
    }

    private static String paginator(String type, String field, String more) {
        return "{type: DefaultPaginator, page_token_option: {type: RequestOption, inject_into: request_parameter, field_name: "
                + field
                + "}, page_size_option: {type: RequestOption, inject_into: request_parameter, field_name: limit}, pagination_strategy: {type: "
                + type + ", page_size: 10" + more + "}}";
    }
}
