package dev.headgate.console.posture.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.headgate.console.posture.Checks;
import dev.headgate.console.testing.ConsoleTest;
import dev.headgate.console.testing.FakeBuckets;
import dev.headgate.console.testing.Rest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Posture from outside, with the background chore scanning as it does for everybody. */
@ConsoleTest
class PostureOverRestTest {

    private static final String POSTURE = "/api/v1/posture";
    private static final String ACCOUNT = "444455556666";
    private static final String RAW = "headgate-rest-raw-" + ACCOUNT;
    private static final Map<String, String> FULL = Map.of("extent", "full");

    @Autowired
    Rest rest;

    @Autowired
    FakeBuckets aws;

    @BeforeEach
    void buckets() {
        aws.put(FakeBuckets.bucket(RAW, ACCOUNT, "Suspended"));
        aws.put(FakeBuckets.bucket("rest-other", ACCOUNT, "Enabled"));
    }

    @AfterEach
    void nothing() {
        aws.clear();
    }

    @Test
    void a_scan_that_is_asked_for_is_done_and_everything_it_found_can_be_read() {
        var answer = rest.post(POSTURE + "/scans", FULL, "OPERATOR");
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);

        var scan = done(answer.header("Location"));

        assertThat(scan.path("state").asString()).as(scan.toString()).isEqualTo("done");
        assertThat(scan.path("asked_by").asString()).isEqualTo("operator");
        assertThat(scan.path("looked").intValue()).isEqualTo(2);
        assertThat(rest.get(POSTURE + "/scans", "ANALYST")
                        .json()
                        .at("/items/0/id")
                        .longValue())
                .isEqualTo(scan.path("id").longValue());
        bucketsAndFindings();
        assertThat(rest.get(POSTURE + "/trend?account=" + ACCOUNT, "ANALYST")
                        .json()
                        .at("/0/counts"))
                .isNotEmpty();
        assertThat(rest.get("/api/v1/audit", "ADMIN").text()).contains("posture.scan");
    }

    private void bucketsAndFindings() {
        var buckets = rest.get(POSTURE + "/buckets?zone=raw&account=" + ACCOUNT + "&status=fail", "ANALYST")
                .json();
        assertThat(buckets.path("items")).hasSize(1);
        assertThat(buckets.at("/items/0/bucket").asString()).isEqualTo(RAW);
        assertThat(buckets.at("/items/0/counts/fail").intValue()).isPositive();
        var detail = rest.get(POSTURE + "/buckets/" + RAW, "ANALYST").json();
        assertThat(detail.at("/answers/GetBucketVersioning/value/Status").asString())
                .isEqualTo("Suspended");
        assertThat(detail.path("findings").valueStream()).anySatisfy(finding -> {
            assertThat(finding.path("check").asString()).isEqualTo("S3-19");
            assertThat(finding.path("status").asString()).isEqualTo("fail");
            assertThat(finding.path("path").asString()).startsWith("GetBucketVersioning");
            assertThat(finding.path("reason").asString()).contains("Suspended");
            assertThat(finding.path("fix").asString()).isNotEmpty();
        });
        var one = rest.get(POSTURE + "/findings?check=S3-19&status=fail&account=" + ACCOUNT, "ANALYST")
                .json();
        assertThat(one.path("items")).hasSize(1);
    }

    @Test
    void a_second_scan_is_refused_with_the_address_of_the_first() {
        var held = aws.hold();
        try {
            var first = rest.post(POSTURE + "/scans", FULL, "OPERATOR");
            assertThat(first.status()).as(first.text()).isEqualTo(202);

            var second = rest.post(POSTURE + "/scans", FULL, "OPERATOR");

            assertThat(second.status()).isEqualTo(409);
            assertThat(second.json().path("scan").asString()).isEqualTo(first.header("Location"));
            held.countDown();
            assertThat(done(first.header("Location")).path("state").asString()).isEqualTo("done");
        } finally {
            held.countDown();
        }
    }

    @Test
    void findings_come_part_by_part_and_as_a_table() {
        done(rest.post(POSTURE + "/scans", FULL, "OPERATOR").header("Location"));
        var address = POSTURE + "/findings?account=" + ACCOUNT;

        var seen = 0;
        var page = rest.get(address + "&limit=7", "ANALYST").json();
        while (true) {
            seen += page.path("items").size();
            if (page.path("next").asString("").isEmpty()) {
                break;
            }
            page = rest.get(address + "&limit=7&cursor=" + page.path("next").asString(), "ANALYST")
                    .json();
        }
        var csv = rest.get(POSTURE + "/findings.csv?account=" + ACCOUNT, "ANALYST");
        var accepted = rest.send(
                rest.request(address, "ANALYST").header("Accept", "text/csv").GET());

        assertThat(seen).isEqualTo(2 * Checks.all().size());
        assertThat(csv.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(csv.text().split("\r\n"))
                .hasSize(1 + 2 * Checks.all().size())
                .doesNotHaveDuplicates();
        assertThat(csv.text()).startsWith("bucket,account,zone,check,title,status,");
        assertThat(accepted.text()).isEqualTo(csv.text());
        assertThat(rest.get(address, "ANALYST").header("Content-Type")).startsWith("application/json");
    }

    @Test
    void what_means_nothing_is_refused_in_words() {
        assertThat(rest.get(POSTURE + "/findings?status=odd", "ANALYST")
                        .json()
                        .path("detail")
                        .asString())
                .contains("pass, fail, not_applicable, unknown, error");
        assertThat(rest.get(POSTURE + "/findings?colour=red", "ANALYST").status())
                .isEqualTo(400);
        assertThat(rest.get(POSTURE + "/findings?cursor=!", "ANALYST").status()).isEqualTo(400);
        assertThat(rest.get(POSTURE + "/buckets/no-such-bucket", "ANALYST").status())
                .isEqualTo(404);
        assertThat(rest.get(POSTURE + "/scans/999999999", "ANALYST").status()).isEqualTo(404);
        var wrong = rest.post(POSTURE + "/scans", Map.of("extent", "half"), "OPERATOR");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.json().at("/errors/0/field").asString()).isEqualTo("extent");
    }

    @Test
    void a_policy_is_judged_as_on_the_command_line() {
        var question = """
                {"id": "q1", "owner_account": "123456789012", "bucket": "photos", "policy": {"Version": "2012-10-17",
                 "Statement": {"Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::photos/*"}}}""";

        var verdict = rest.post(POSTURE + "/evaluate", question, "ANALYST");

        assertThat(verdict.status()).as(verdict.text()).isEqualTo(200);
        assertThat(verdict.json().path("id").asString()).isEqualTo("q1");
        assertThat(verdict.json().path("public").asBoolean()).isTrue();
        assertThat(verdict.json().path("publicWrite").asBoolean()).isFalse();
        assertThat(verdict.json().at("/effective/publicRead").asBoolean()).isTrue();
        assertThat(verdict.json().at("/reasons/0/text").asString()).isNotEmpty();
    }

    @Test
    void a_question_that_cannot_be_judged_names_the_field() {
        var noAccount = rest.post(POSTURE + "/evaluate", "{\"bucket\": \"photos\", \"policy\": null}", "ANALYST");
        var badPolicy = rest.post(
                POSTURE + "/evaluate",
                "{\"owner_account\": \"123456789012\", \"bucket\": \"photos\", \"policy\": {\"Statement\": 7}}",
                "ANALYST");
        var garbage = rest.post(POSTURE + "/evaluate", "{\"owner", "ANALYST");

        assertThat(noAccount.status()).isEqualTo(422);
        assertThat(noAccount.json().at("/errors/0/field").asString()).isEqualTo("owner_account");
        assertThat(badPolicy.json().at("/errors/0/field").asString()).isEqualTo("policy");
        assertThat(garbage.status()).as(garbage.text()).isIn(400, 422);
    }

    @Test
    void the_document_names_what_a_question_and_a_verdict_hold() {
        var document = rest.get("/api/v1/openapi.json", "ANALYST").json();

        var question = document.at("/components/schemas/Question/properties");
        assertThat(question.propertyNames()).contains("owner_account", "publicAccessBlock", "kmsKeyPolicy");
        assertThat(document.at("/components/schemas/Verdict/properties").propertyNames())
                .contains("public", "tlsEnforced", "effective");
        assertThat(document.path("paths").propertyNames())
                .contains(POSTURE + "/scans/{id}", POSTURE + "/findings.csv", POSTURE + "/evaluate");
    }

    private JsonNode done(String location) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !rest.get(location, "ANALYST")
                        .json()
                        .path("state")
                        .asString()
                        .equals("running"));
        return rest.get(location, "ANALYST").json();
    }
}
