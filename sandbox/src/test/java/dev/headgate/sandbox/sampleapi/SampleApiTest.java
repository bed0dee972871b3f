package dev.headgate.sandbox.sampleapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headgate.contract.Json;
import dev.headgate.sandbox.Credentials;
import dev.headgate.sandbox.FreePorts;
import dev.headgate.sandbox.Home;
import dev.headgate.sandbox.Ports;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleApiTest {

    private static final String PLAN = """
            {"seed":7,"records":3000,"days":5,"first_day":"2026-03-01","bad_share":0.02,"repeat_share":0.01}""";

    @TempDir
    Path folder;

    private Home home;
    private Ports ports;
    private Credentials credentials;
    private SampleApi api;
    private ApiCaller caller;

    @BeforeEach
    void start() throws Exception {
        home = new Home(folder, folder.resolve("state"));
        ports = FreePorts.take();
        credentials = Credentials.of(home);
        api = new SampleApi(home, ports, credentials, Clock.systemUTC());
        api.start();
        caller = new ApiCaller(api.address(), credentials.sampleToken(), credentials.sampleAdminToken());
        caller.admin("PUT", "/datasets/shop", PLAN);
    }

    @AfterEach
    void stop() {
        caller.close();
        api.close();
    }

    @Test
    void cursor_page_and_offset_lead_through_the_same_records() throws Exception {
        var byCursor = caller.walk("shop", "");

        assertThat(byCursor).hasSize(3000);
        assertThat(caller.walkPages("shop")).isEqualTo(byCursor);
        assertThat(caller.walkOffsets("shop")).isEqualTo(byCursor);
    }

    @Test
    void windows_of_a_day_part_the_records() throws Exception {
        var byDay = new ArrayList<String>();
        for (int day = 1; day <= 5; day++) {
            byDay.addAll(caller.walk("shop", "&from=2026-03-0" + day + "&through=2026-03-0" + day));
        }

        assertThat(byDay).isEqualTo(caller.walk("shop", ""));
        assertThat(caller.walk("shop", "&from=2026-03-02&to=2026-03-04")).isEqualTo(byDay.subList(600, 1800));
        assertThat(caller.walk("shop", "&from=2027-01-01")).isEmpty();
    }

    @Test
    void a_dataset_is_the_same_whoever_makes_it_but_for_its_ids() throws Exception {
        caller.admin("PUT", "/datasets/twin", PLAN);

        var records = String.join("\n", caller.walk("shop", ""));
        var twins = String.join("\n", caller.walk("twin", ""));

        assertThat(twins.replace("\"id\":2000", "\"id\":1000")).isEqualTo(records);
    }

    @Test
    void records_have_a_realistic_size() throws Exception {
        var body = caller.sales("shop", "limit=1000").body();

        assertThat(body.getBytes(StandardCharsets.UTF_8).length / 1000).isBetween(300, 450);
    }

    @Test
    void a_restart_keeps_datasets_and_their_amendments() throws Exception {
        caller.adminJson("POST", "/datasets/shop/amend", "{\"new\":50,\"amended\":100}");
        var before = caller.walk("shop", "");
        api.close();

        api = new SampleApi(home, ports, credentials, Clock.systemUTC());
        api.start();

        assertThat(caller.walk("shop", "")).hasSize(3050).isEqualTo(before);
    }

    @Test
    void an_amendment_adds_records_and_changes_others_in_place() throws Exception {
        var before = caller.walk("shop", "");

        caller.adminJson("POST", "/datasets/shop/amend", "{\"new\":50,\"amended\":100}");

        var after = caller.walk("shop", "");
        var same = new ArrayList<>(after);
        same.removeAll(before);
        assertThat(after).hasSize(3050);
        assertThat(same).hasSize(150);
    }

    @Test
    void a_dataset_made_anew_gets_ids_that_were_never_used() throws Exception {
        var first = caller.truth("shop").path("id_to").asLong();

        assertThat(caller.admin("PUT", "/datasets/shop", PLAN).statusCode()).isEqualTo(200);
        assertThat(caller.truth("shop").path("id_to").asLong()).isEqualTo(first);
        assertThat(caller.admin("PUT", "/datasets/shop", PLAN.replace("\"seed\":7", "\"seed\":8"))
                        .statusCode())
                .isEqualTo(201);
        assertThat(caller.truth("shop").path("id_from").asLong()).isGreaterThan(first);
    }

    @Test
    void what_arrived_is_counted_once_however_often_it_is_fetched() throws Exception {
        caller.walk("shop", "");
        caller.sales("shop", "limit=100");

        assertThat(caller.truth("shop").path("served").asLong()).isEqualTo(3000);
        assertThat(caller.truth("shop").path("deliveries").asLong()).isEqualTo(3100);
        caller.admin("POST", "/datasets/shop/served/reset", "");
        assertThat(caller.truth("shop").path("served").asLong()).isZero();
    }

    @Test
    void without_the_right_token_nothing_is_shown() throws Exception {
        var path = "/datasets/shop/sales";

        var bare = caller.sendWithout(path);

        assertThat(bare.statusCode()).isEqualTo(401);
        assertThat(bare.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(caller.sendWithKey(path, "guessed").statusCode()).isEqualTo(401);
        assertThat(caller.sendWithKey(path, credentials.sampleToken()).statusCode())
                .isEqualTo(200);
        assertThat(caller.sendWithKey("/admin/datasets", credentials.sampleToken())
                        .statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=5001",
                "limit=-1",
                "page=0",
                "from=soon",
                "cursor=abc",
                "offset=x",
                "cursor=MjAyNi0wMy0wMSAyMDI2LTAzLTAyIDA"
            })
    void a_request_that_makes_no_sense_is_400_with_a_sentence(String query) throws Exception {
        var answer = caller.sales("shop", query);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Json.mapper().readTree(answer.body()).path("error").asString())
                .endsWith(".");
    }

    @Test
    void what_is_not_there_is_404() throws Exception {
        assertThat(caller.sales("none", "").statusCode()).isEqualTo(404);
        assertThat(caller.admin("GET", "/datasets/none/truth", "").statusCode()).isEqualTo(404);
        assertThat(caller.admin("GET", "/elsewhere", "").statusCode()).isEqualTo(404);
        assertThat(caller.admin("GET", "", "").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"seed\":1}",
                "[]",
                "nonsense",
                "{\"seed\":1,\"records\":0,\"days\":1,"
                        + "\"first_day\":\"2026-03-01\",\"bad_share\":0,\"repeat_share\":0}"
            })
    void a_dataset_that_makes_no_sense_is_refused(String plan) throws Exception {
        assertThat(caller.admin("PUT", "/datasets/odd", plan).statusCode()).isIn(400, 422);
        assertThat(caller.adminJson("GET", "/datasets", "").size()).isEqualTo(1);
    }

    @Test
    void faults_come_at_their_turn_and_are_logged() throws Exception {
        caller.admin("POST", "/datasets/shop/faults", "{\"every_500\":2,\"html_every\":3}");
        var seen = new ArrayList<Integer>();
        for (int i = 0; i < 6; i++) {
            seen.add(caller.sales("shop", "limit=1").statusCode());
        }

        assertThat(seen).containsExactly(200, 500, 200, 500, 200, 500);
        var log = caller.adminJson("GET", "/requests?dataset=shop", "");
        assertThat(log.size()).isEqualTo(6);
        assertThat(log.path(2).path("fault").asString()).isEqualTo("HTML");
        assertThat(caller.truth("shop").path("served").asLong()).isEqualTo(1);
    }

    @Test
    void a_throttled_caller_is_told_how_long_and_a_call_before_that_is_early() throws Exception {
        caller.admin("POST", "/datasets/shop/faults", "{\"every_429\":2,\"retry_after_seconds\":3600}");
        caller.sales("shop", "limit=1");

        var throttled = caller.sales("shop", "limit=1");
        var early = caller.sales("shop", "limit=1");

        assertThat(throttled.statusCode()).isEqualTo(429);
        assertThat(throttled.headers().firstValue("Retry-After")).contains("3600");
        assertThat(early.statusCode()).isEqualTo(429);
        var log = caller.adminJson("GET", "/requests?dataset=shop", "");
        assertThat(log.path(1).path("early").asBoolean()).isFalse();
        assertThat(log.path(2).path("early").asBoolean()).isTrue();
    }

    @Test
    void a_cut_body_breaks_the_connection_and_counts_as_not_served() throws Exception {
        caller.admin("POST", "/datasets/shop/faults", "{\"cut_every\":1}");

        assertThatThrownBy(() -> caller.sales("shop", "limit=500")).isInstanceOf(IOException.class);
        assertThat(caller.truth("shop").path("deliveries").asLong()).isZero();
    }

    @Test
    void an_expired_token_is_401_until_the_faults_are_reset() throws Exception {
        caller.admin("POST", "/datasets/shop/faults", "{\"token_expires_after_requests\":1}");

        assertThat(caller.sales("shop", "").statusCode()).isEqualTo(200);
        assertThat(caller.sales("shop", "").statusCode()).isEqualTo(401);
        caller.admin("POST", "/datasets/shop/faults/reset", "");
        assertThat(caller.sales("shop", "").statusCode()).isEqualTo(200);
    }

    @Test
    void overlapping_pages_show_records_twice_and_miss_none() throws Exception {
        var plain = caller.walk("shop", "");
        caller.admin("POST", "/datasets/shop/faults", "{\"overlap\":true}");

        var overlapping = caller.walk("shop", "");

        assertThat(overlapping).hasSizeGreaterThan(plain.size());
        assertThat(new LinkedHashSet<>(overlapping)).containsExactlyElementsOf(new LinkedHashSet<>(plain));
    }

    @Test
    void drift_changes_the_shape_from_one_record_on() throws Exception {
        caller.admin("POST", "/datasets/shop/faults", "{\"drift_at\":100}");

        var records = caller.walk("shop", "");

        assertThat(records.subList(0, 100)).allMatch(record -> record.contains("\"note\":"));
        assertThat(records.get(2999)).contains("\"loyalty\":").doesNotContain("\"note\":");
    }

    @Test
    void an_unknown_fault_is_refused_with_the_known_ones() throws Exception {
        var answer = caller.admin("POST", "/datasets/shop/faults", "{\"every_418\":1}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("every_418").contains("every_429");
    }

    @Test
    void a_port_in_use_is_named_with_the_way_out() {
        try (var second = new SampleApi(home, ports, credentials, Clock.systemUTC())) {
            assertThatThrownBy(second::start)
                    .hasMessageContaining("Port " + ports.sampleApi())
                    .hasMessageContaining("HEADGATE_PORT_SAMPLE_API");
        }
    }

    @Test
    void different_datasets_never_share_an_id() throws Exception {
        caller.admin("PUT", "/datasets/other", PLAN);
        var ids = new HashMap<Long, String>();
        for (var name : new String[] {"shop", "other"}) {
            for (var record : caller.walk(name, "")) {
                var id = Json.mapper().readTree(record).path("id").asLong();
                assertThat(ids.merge(id, name, (one, two) -> one.equals(two) ? one : "both"))
                        .isEqualTo(name);
            }
        }
    }
}
