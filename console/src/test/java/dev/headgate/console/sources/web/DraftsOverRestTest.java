package dev.headgate.console.sources.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headgate.console.testing.ConsoleTest;
import dev.headgate.console.testing.Documents;
import dev.headgate.console.testing.FakeCloud;
import dev.headgate.console.testing.Rest;
import dev.headgate.contract.SourceId;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ConsoleTest
class DraftsOverRestTest {

    private static final String DRAFTS = "/api/v1/drafts";

    @Autowired
    Rest rest;

    @Autowired
    FakeCloud cloud;

    @Test
    void a_draft_may_be_wrong_in_any_way_and_is_no_source() {
        var saved = rest.put(DRAFTS + "/wrong-api", Map.of("definition", "streams: ["), "ANALYST");

        assertThat(saved.status()).as(saved.text()).isEqualTo(200);
        assertThat(saved.json().path("number").intValue()).isEqualTo(1);
        assertThat(rest.get(DRAFTS + "/wrong-api", "ANALYST")
                        .json()
                        .path("definition")
                        .asString())
                .isEqualTo("streams: [");
        assertThat(rest.get("/api/v1/sources/wrong-api", "ANALYST").status()).isEqualTo(404);
        assertThat(rest.get(DRAFTS, "OPERATOR").text()).contains("wrong-api").doesNotContain("streams: [");
    }

    @Test
    void the_draft_of_another_person_is_not_mine() {
        rest.put(DRAFTS + "/their-api", Map.of("definition", "a"), "OPERATOR");

        assertThat(rest.get(DRAFTS + "/their-api", "ANALYST").status()).isEqualTo(404);
    }

    @Test
    void a_save_on_an_old_number_is_refused_and_says_so() {
        rest.put(DRAFTS + "/tabs-api", Map.of("definition", "a"), "ANALYST");
        rest.put(DRAFTS + "/tabs-api", Map.of("definition", "b", "number", 1), "ANALYST");

        var refused = rest.put(DRAFTS + "/tabs-api", Map.of("definition", "c", "number", 1), "ANALYST");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("detail").asString()).contains("another tab");
        assertThat(refused.json().path("current").intValue()).isEqualTo(2);
    }

    @Test
    void a_character_that_no_database_keeps_is_refused_with_a_sentence() {
        var refused = rest.put(DRAFTS + "/zero-api", "{\"definition\":\"a\\u0000b\"}", "ANALYST");

        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
    }

    @Test
    void a_discarded_draft_is_gone() {
        rest.put(DRAFTS + "/gone-api", Map.of("definition", "a"), "ANALYST");

        assertThat(rest.send(rest.request(DRAFTS + "/gone-api", "ANALYST").DELETE())
                        .status())
                .isEqualTo(204);
        assertThat(rest.get(DRAFTS + "/gone-api", "ANALYST").status()).isEqualTo(404);
    }

    @Test
    void a_secret_of_a_draft_goes_to_the_vault_alone_and_stays_with_the_source() {
        var texts = new HashMap<>(Map.of(
                "definition", Documents.definition("draft_fact"), "mapping", Documents.mapping("draft_fact", 1)));
        rest.put(DRAFTS + "/kept-secret-api", texts, "ANALYST");

        var set = rest.put(DRAFTS + "/kept-secret-api/secret", Map.of("api_token", "hush-hush"), "ANALYST");
        texts.put("id", "kept-secret-api");
        var registered = rest.post("/api/v1/sources", texts, "ANALYST");

        assertThat(set.status()).as(set.text()).isEqualTo(204);
        assertThat(registered.status()).as(registered.text()).isEqualTo(201);
        assertThat(registered.json().at("/secret/set_by").asString()).isEqualTo("analyst");
        assertThat(registered.text()).doesNotContain("hush");
        assertThat(cloud.secrets.get(new SourceId("kept-secret-api"))).contains("hush-hush");
        assertThat(rest.get(DRAFTS + "/kept-secret-api", "ANALYST").status()).isEqualTo(404);
    }

    @Test
    void a_draft_is_checked_with_its_own_text() {
        rest.put(DRAFTS + "/try-api", Map.of("definition", Documents.definition("try_fact")), "ANALYST");

        var answer = rest.post(DRAFTS + "/try-api/preview", Map.of(), "ANALYST");

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(cloud.questions.getLast().action()).isEqualTo("preview");
        assertThat(cloud.questions.getLast().source()).isEqualTo("try-api");
    }
}
