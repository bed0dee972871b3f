package dev.headgate.sandbox.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.headgate.contract.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.LifecycleRule;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The estate that the sandbox builds is the one that Terraform plans, and the comparison would notice if it were not. The plan is made
 * by {@code ./headgate check terraform}; {@code HEADGATE_TEST_PLAN} names it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ParityTest {

    private static final Path COMPARISON = Checkout.root().resolve("sandbox/parity");

    @TempDir
    Path folder;

    private Path plan;
    private @Nullable RunningGateway aws;

    /** What the comparison found: its sentences, without the last line, which counts. */
    private record Outcome(int code, List<String> differences, String count) {}

    @BeforeAll
    void start(@TempDir Path state) throws IOException, InterruptedException {
        var named = System.getenv("HEADGATE_TEST_PLAN");
        assumeTrue(named != null, "There is no plan to compare with; ./headgate test makes it where Terraform is.");
        plan = Path.of(named);
        aws = RunningGateway.startAsItIs(state);
    }

    @AfterAll
    void stop() {
        if (aws != null) {
            aws.close();
        }
    }

    @Test
    void the_sandbox_holds_what_terraform_plans() throws IOException, InterruptedException {
        var outcome = compared(plan, COMPARISON.resolve("differences.json"));

        System.out.println(outcome.count());
        assertThat(outcome.differences()).isEmpty();
        assertThat(outcome.count()).matches("parity: \\d{2,} things with \\d{3,} settings are on both sides.*");
        assertThat(outcome.code()).isZero();
    }

    @Test
    void one_lifecycle_rule_changed_in_the_sandbox_is_told() throws IOException, InterruptedException {
        var bucket = aws().estate().bucket("raw");
        try (var s3 = aws().client(S3Client.builder())) {
            var before = s3.getBucketLifecycleConfiguration(get -> get.bucket(bucket))
                    .rules();
            rules(
                    s3,
                    bucket,
                    before.stream().map(ParityTest::forgottenADayLater).toList());
            try {
                assertThat(compared(plan, COMPARISON.resolve("differences.json"))
                                .differences())
                        .containsExactly(
                                "bucket " + bucket + ": lifecycle / forget / replaced versions go after days is 90 in"
                                        + " Terraform's plan and 91 in the sandbox.");
            } finally {
                rules(s3, bucket, before);
            }
        }
    }

    private static LifecycleRule forgottenADayLater(LifecycleRule rule) {
        return rule.id().equals("forget")
                ? rule.toBuilder()
                        .noncurrentVersionExpiration(replaced -> replaced.noncurrentDays(91))
                        .build()
                : rule;
    }

    private static void rules(S3Client s3, String bucket, List<LifecycleRule> rules) {
        s3.putBucketLifecycleConfiguration(
                put -> put.bucket(bucket).lifecycleConfiguration(lifecycle -> lifecycle.rules(rules)));
    }

    @Test
    void one_lifecycle_rule_changed_in_terraform_is_told() throws IOException, InterruptedException {
        var changed = Json.mapper().readTree(Files.readString(plan));
        var rules = resource(changed, "aws_s3_bucket_lifecycle_configuration", "bucket", "control")
                .at("/values/rule");
        ((ObjectNode) found(rules, "id", "tier").path("transition").path(0)).put("days", 31);

        assertThat(compared(written(changed), COMPARISON.resolve("differences.json"))
                        .differences())
                .containsExactly("bucket " + aws().estate().bucket("control")
                        + ": lifecycle / tier / moves to / INTELLIGENT_TIERING is 31 in Terraform's plan and 30 in the"
                        + " sandbox.");
    }

    @Test
    void what_only_terraform_or_only_the_sandbox_has_is_told() throws IOException, InterruptedException {
        var changed = Json.mapper().readTree(Files.readString(plan));
        ((ObjectNode) resource(changed, "aws_scheduler_schedule_group", "name", "headgate")
                        .path("values"))
                .put("name", "another");

        assertThat(compared(written(changed), COMPARISON.resolve("differences.json"))
                        .differences())
                .containsExactly(
                        "schedule group another: Terraform plans it, the sandbox does not have it.",
                        "schedule group headgate-sandbox: the sandbox has it, Terraform does not plan it.");
    }

    @Test
    void a_kind_and_a_setting_that_nobody_has_decided_about_are_told() throws IOException, InterruptedException {
        var changed = Json.mapper().readTree(Files.readString(plan));
        ((ObjectNode) resource(changed, "aws_sns_topic", "name", "failures").path("values")).put("fifo_topic", true);
        ((ArrayNode) changed.at("/planned_values/root_module/resources"))
                .addObject()
                .put("mode", "managed")
                .put("type", "aws_scheduler_of_tomorrow")
                .putObject("values");

        assertThat(compared(written(changed), COMPARISON.resolve("differences.json"))
                        .differences())
                .containsExactly(
                        "Terraform plans aws_scheduler_of_tomorrow, which is neither compared nor listed.",
                        "Terraform sets aws_sns_topic.fifo_topic, which is neither compared nor listed.");
    }

    @Test
    void an_entry_of_the_list_that_nothing_needs_is_told() throws IOException, InterruptedException {
        var list = Json.mapper().readTree(Files.readString(COMPARISON.resolve("differences.json")));
        var entry = Json.mapper().createObjectNode().put("why", "For a reason that was good once.");
        entry.putArray("what").add("bucket *: versioning");
        ((ArrayNode) list.path("settings")).add(entry);
        var longer = Files.writeString(folder.resolve("differences.json"), Json.text(list));

        assertThat(compared(plan, longer).differences())
                .containsExactly("differences.json lists `bucket *: versioning` under settings, and nothing differs"
                        + " there any more; take it out.");
    }

    private RunningGateway aws() {
        return Objects.requireNonNull(aws);
    }

    private Path written(JsonNode changed) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "plan", ".json"), Json.text(changed));
    }

    /** The resource of a type whose attribute contains a text, anywhere in the plan. */
    private static JsonNode resource(JsonNode plan, String type, String attribute, String part) {
        return plan.at("/planned_values").findValues("resources").stream()
                .flatMap(JsonNode::valueStream)
                .filter(resource -> resource.path("type").asString("").equals(type))
                .filter(resource ->
                        resource.path("values").path(attribute).asString("").contains(part))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode found(JsonNode list, String attribute, String value) {
        return list.valueStream()
                .filter(each -> each.path(attribute).asString("").equals(value))
                .findFirst()
                .orElseThrow();
    }

    private Outcome compared(Path with, Path list) throws IOException, InterruptedException {
        var command = List.of(
                Checkout.python().toString(),
                COMPARISON.resolve("compare.py").toString(),
                "--plan=" + with,
                "--endpoint=" + aws().gateway().endpoint(),
                "--differences=" + list);
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var lines = Arrays.asList(said.split("\n"));
        return new Outcome(process.waitFor(), lines.subList(0, lines.size() - 1), lines.getLast());
    }
}
