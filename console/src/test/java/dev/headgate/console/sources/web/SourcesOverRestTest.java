package dev.headgate.console.sources.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headgate.console.testing.ConsoleTest;
import dev.headgate.console.testing.Documents;
import dev.headgate.console.testing.FakeCloud;
import dev.headgate.console.testing.Rest;
import dev.headgate.contract.SourceId;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

@ConsoleTest
@ExtendWith(OutputCaptureExtension.class)
class SourcesOverRestTest {

    private static final String SOURCES = "/api/v1/sources";

    @Autowired
    Rest rest;

    @Autowired
    FakeCloud cloud;

    @Autowired
    JdbcClient sql;

    @Test
    void a_source_is_read_as_it_was_registered() {
        register("read-api");

        var answer = rest.get(SOURCES + "/read-api", "ANALYST");

        assertThat(answer.header("ETag")).isEqualTo("\"1\"");
        var json = answer.json();
        assertThat(json.path("id").asString()).isEqualTo("read-api");
        assertThat(json.path("definition").asString()).isEqualTo(Documents.definition("read_api"));
        assertThat(json.at("/mapping/table").asString()).isEqualTo("read_api");
        assertThat(json.at("/hosts/0").asString()).isEqualTo("api.example.com");
        assertThat(json.path("saved_by").asString()).isEqualTo("analyst");
        assertThat(rest.get(SOURCES + "?q=read-api", "ANALYST").json().path("items"))
                .hasSize(1);
    }

    @Test
    void an_id_that_nobody_has_is_404_with_a_sentence() {
        for (var path :
                new String[] {"/none", "/none/secret", "/none/versions", "/none/runs", "/NOT-AN-ID", "/%3Cb%3E"}) {
            var answer = rest.get(SOURCES + path, "ANALYST");
            assertThat(answer.status()).as(path + answer.text()).isEqualTo(404);
            assertThat(answer.json().path("detail").asString()).isNotEmpty();
        }
    }

    @Test
    void a_malformed_definition_is_422_naming_field_line_and_column() {
        var body = body("bad-api", Documents.definition("bad_api").replace("hosts: [api.example.com]", "hosts: 7"));

        var answer = rest.post(SOURCES, body, "ANALYST");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().path("document").asString()).isEqualTo("definition");
        var error = answer.json().at("/errors/0");
        assertThat(error.path("field").asString()).isEqualTo("/x-headgate/hosts");
        assertThat(error.path("line").intValue()).isGreaterThan(20);
        assertThat(error.path("column").intValue()).isPositive();
        assertThat(error.path("message").asString()).isNotEmpty();
    }

    @Test
    void a_body_that_is_no_json_or_has_a_strange_field_is_400_and_repeats_nothing_of_it() {
        var broken = rest.post(SOURCES, "{\"id\": hush-hush", "ANALYST");
        var strange = body("strange-api", Documents.definition("strange_api"));
        strange.put("secret", "hush-hush");
        var unknown = rest.post(SOURCES, strange, "ANALYST");
        var wrongId = rest.post(SOURCES, body("Not An Id", "x"), "ANALYST");

        assertThat(broken.status()).isEqualTo(400);
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.text()).contains("secret").doesNotContain("hush");
        assertThat(broken.text()).doesNotContain("hush");
        assertThat(wrongId.status()).isEqualTo(400);
        assertThat(wrongId.text()).contains("lower-case");
        assertThat(rest.post(SOURCES, Map.of(), "ANALYST").status()).isEqualTo(422);
    }

    @Test
    void a_definition_alone_can_be_sent_as_yaml() {
        register("yaml-first");

        var created = rest.send(rest.request(SOURCES + "?id=yaml-second", "ANALYST")
                .setHeader("Content-Type", "application/yaml")
                .POST(BodyPublishers.ofString(Documents.definition("yaml_first"))));
        var revised = rest.send(rest.request(SOURCES + "/yaml-second", "ANALYST")
                .setHeader("Content-Type", "application/yaml")
                .header("If-Match", created.header("ETag"))
                .PUT(BodyPublishers.ofString(Documents.definition("yaml_first") + "# more\n")));

        assertThat(created.status()).as(created.text()).isEqualTo(201);
        assertThat(revised.header("ETag")).isEqualTo("\"2\"");
    }

    @Test
    void of_two_editors_the_second_is_told_what_came_between() {
        register("two-editors");
        var first = body("two-editors", Documents.definition("two_editors") + "# first\n");
        first.put("version", 1);
        var second = body("two-editors", Documents.definition("two_editors") + "# second\n");

        assertThat(rest.put(SOURCES + "/two-editors", first, "OPERATOR").status())
                .isEqualTo(200);
        var unsaid = rest.put(SOURCES + "/two-editors", second, "ANALYST");
        second.put("version", 1);
        var inBody = rest.put(SOURCES + "/two-editors", second, "ANALYST");
        var byHeader = rest.send(rest.request(SOURCES + "/two-editors", "ANALYST")
                .header("If-Match", "\"1\"")
                .PUT(BodyPublishers.ofString(dev.headgate.contract.Json.text(second))));

        assertThat(unsaid.status()).isEqualTo(428);
        assertThat(inBody.status()).isEqualTo(409);
        assertThat(byHeader.status()).isEqualTo(412);
        assertThat(inBody.json().path("current").intValue()).isEqualTo(2);
        assertThat(inBody.json().at("/between/0/author").asString()).isEqualTo("operator");
        assertThat(rest.get(SOURCES + "/two-editors/versions", "ANALYST").json())
                .hasSize(2);
        assertThat(rest.get(SOURCES + "/two-editors/versions/2", "ANALYST").text())
                .contains("# first");
    }

    @Test
    void a_secret_goes_in_and_never_comes_out(CapturedOutput output) {
        register("secret-api");

        var set = rest.put(SOURCES + "/secret-api/secret", "{\"api_token\":\"hush-4711\"}", "ANALYST");
        var bad = rest.put(SOURCES + "/secret-api/secret", "hush-4711", "ANALYST");

        assertThat(set.status()).isEqualTo(204);
        assertThat(cloud.secrets.get(new SourceId("secret-api"))).isEqualTo("{\"api_token\":\"hush-4711\"}");
        assertThat(bad.status()).isEqualTo(422);
        assertThat(bad.text()).doesNotContain("hush-4711");
        var state = rest.get(SOURCES + "/secret-api/secret", "ANALYST");
        assertThat(state.json().at("/secret/set_by").asString()).isEqualTo("analyst");
        assertThat(rest.get(SOURCES + "/secret-api", "ANALYST").text()).doesNotContain("hush-4711");
        assertThat(output).doesNotContain("hush-4711");
        for (var table : new String[] {"source", "source_version", "audit_entry", "scheduled_tasks"}) {
            var rows = sql.sql("select t::text from " + table + " t")
                    .query(String.class)
                    .list();
            assertThat(rows).noneMatch(row -> row.contains("hush-4711"));
        }
    }

    @Test
    void a_schedule_shows_its_next_ten_times_and_nonsense_is_refused() {
        register("clock-api");
        var path = SOURCES + "/clock-api/schedule";

        var set = rest.put(path, Map.of("cron", "0 6 * * *", "zone", "Europe/Berlin"), "ANALYST");

        assertThat(set.status()).as(set.text()).isEqualTo(200);
        assertThat(set.json().at("/schedule/next")).hasSize(10);
        assertThat(set.json().at("/schedule/applied").booleanValue()).isTrue();
        assertThat(rest.put(path, Map.of("cron", "often"), "ANALYST").status()).isEqualTo(422);
        assertThat(rest.put(path, Map.of("cron", "0 6 * * *", "zone", "Mars/Base"), "ANALYST")
                        .text())
                .contains("Mars/Base", "/zone");
        assertThat(rest.post(SOURCES + "/clock-api/pause", "", "ANALYST").json().at("/schedule/next"))
                .isEmpty();
        assertThat(rest.post(SOURCES + "/clock-api/runs", "", "ANALYST").status())
                .isEqualTo(409);
        assertThat(rest.post(SOURCES + "/clock-api/resume", "", "ANALYST")
                        .json()
                        .path("paused")
                        .booleanValue())
                .isFalse();
        assertThat(rest.send(rest.request(path, "ANALYST").DELETE()).status()).isEqualTo(204);
    }

    @Test
    void a_check_takes_the_saved_definition_or_one_that_is_not_saved_yet() {
        register("check-api");

        assertThat(rest.post(SOURCES + "/check-api/check", "", "ANALYST").status())
                .isEqualTo(200);
        var draft = Documents.definition("check_api")
                .replace("name: sales", "name: refunds")
                .replace("[sales]", "[refunds]");
        var preview = rest.post(SOURCES + "/check-api/preview", Map.of("definition", draft, "limit", 5), "ANALYST");

        assertThat(preview.json().path("stream").asString()).as(preview.text()).isEqualTo("refunds");
        assertThat(cloud.questions.getLast().limit()).isEqualTo(5);
        assertThat(cloud.questions.getLast().action()).isEqualTo("preview");
    }

    @Test
    void a_list_says_how_each_source_is_and_takes_the_words_of_the_search_box() {
        register("listed-in-parts");

        var found = rest.get(SOURCES + "?q=listed+standing:unknown&table=listed_in_parts", "ANALYST");

        assertThat(found.json().at("/items/0/health/standing").asString())
                .as(found.text())
                .isEqualTo("unknown");
        assertThat(found.json().at("/items/0/version").intValue()).isOne();
        assertThat(rest.get(SOURCES + "?standing=late&table=listed_in_parts", "ANALYST")
                        .json()
                        .path("items"))
                .isEmpty();
        var refused = rest.get(SOURCES + "?q=colour:red", "ANALYST");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("detail").asString()).contains("standing, table, owner, paused, deleted");
    }

    @Test
    void the_list_can_be_had_as_csv() {
        register("csv-api");

        var answer = rest.get(SOURCES + ".csv?table=csv_api", "ANALYST");

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(answer.text().lines()).hasSize(2).last().asString().startsWith("csv-api,unknown,");
        assertThat(rest.get(SOURCES + ".csv?standing=green", "ANALYST").status())
                .isEqualTo(400);
    }

    @Test
    void a_source_is_deleted_by_an_operator_and_restored() {
        register("gone-api");
        rest.put(SOURCES + "/gone-api/secret", "{\"api_token\":\"x\"}", "ANALYST");

        var plan = rest.get(SOURCES + "/gone-api/deletion", "ANALYST");
        var deleted = rest.send(rest.request(SOURCES + "/gone-api", "OPERATOR").DELETE());

        assertThat(plan.json().path("consequences").size()).as(plan.text()).isGreaterThan(4);
        assertThat(deleted.json().at("/deleted/by").asString())
                .as(deleted.text())
                .isEqualTo("operator");
        assertThat(cloud.secrets).doesNotContainKey(new SourceId("gone-api"));
        assertThat(rest.get(SOURCES + "?table=gone_api", "ANALYST").json().path("items"))
                .isEmpty();
        assertThat(rest.get(SOURCES + "?table=gone_api&deleted=true", "ANALYST")
                        .json()
                        .path("items"))
                .hasSize(1);
        assertThat(rest.get(SOURCES + "/gone-api/versions", "ANALYST").json()).hasSize(1);
        assertThat(rest.post(SOURCES + "/gone-api/runs", "", "ANALYST").status())
                .isEqualTo(409);
        var restored = rest.post(SOURCES + "/gone-api/restore", "", "OPERATOR");
        assertThat(restored.status()).as(restored.text()).isEqualTo(200);
        assertThat(cloud.secrets).containsKey(new SourceId("gone-api"));
    }

    private void register(String id) {
        var answer = rest.post(SOURCES, body(id, Documents.definition(id.replace('-', '_'))), "ANALYST");
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    private static Map<String, Object> body(String id, String definition) {
        var body = new HashMap<String, Object>();
        body.put("id", id);
        body.put("definition", definition);
        body.put("mapping", Documents.mapping(id.replace('-', '_'), 1));
        return body;
    }
}
