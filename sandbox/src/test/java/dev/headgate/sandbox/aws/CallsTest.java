package dev.headgate.sandbox.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headgate.contract.Json;
import dev.headgate.sandbox.aws.estate.Estate;
import dev.headgate.sandbox.aws.moto.Moto;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.glue.GlueClient;
import software.amazon.awssdk.services.glue.model.CrawlerState;
import software.amazon.awssdk.services.glue.model.LastCrawlStatus;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.redshift.RedshiftClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.scheduler.SchedulerClient;

/** Single calls of the genuine SDK but for objects, answered as AWS would. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CallsTest {

    private final MovableClock clock = new MovableClock();
    private RunningGateway aws;
    private S3Client s3;

    @BeforeAll
    void start(@TempDir Path state) throws Exception {
        aws = RunningGateway.start(
                state,
                (_, _) -> {
                    throw new SQLException("No warehouse here");
                },
                clock);
        s3 = aws.client(S3Client.builder());
    }

    @AfterAll
    void stop() {
        aws.close();
    }

    @Test
    void a_function_out_of_time_is_interrupted_and_says_so() {
        var answer = aws.client(LambdaClient.builder())
                .invoke(call -> call.functionName("headgate-sandbox-check")
                        .payload(SdkBytes.fromUtf8String("{\"source\":\"endless\"}")));

        assertThat(answer.functionError()).isEqualTo("Unhandled");
        var error = Json.mapper().readTree(answer.payload().asUtf8String());
        assertThat(error.path("errorType").asString()).isEqualTo("Sandbox.Timedout");
        assertThat(error.path("errorMessage").asString()).endsWith("Task timed out after 1.00 seconds");
    }

    @Test
    void a_functions_output_is_in_its_log() {
        aws.client(LambdaClient.builder())
                .invoke(call -> call.functionName("headgate-sandbox-publish")
                        .payload(SdkBytes.fromUtf8String("{\"run\":\"r-logged-0001\"}")));

        var events = Until.present(Duration.ofSeconds(30), () -> {
            var text = logged("/aws/lambda/headgate-sandbox-publish");
            return text.contains("END RequestId") ? text : null;
        });

        assertThat(events).contains("Publish of r-logged-0001");
    }

    private String logged(String group) throws IOException {
        return new Moto(aws.ports().moto(), Estate.REGION)
                .json("logs", "Logs_20140328.FilterLogEvents", Map.of("logGroupName", group))
                .toString();
    }

    @Test
    void a_schedule_starts_the_pipeline_when_its_minute_comes() {
        var pipeline = Pipeline.of(aws);
        aws.client(SchedulerClient.builder())
                .createSchedule(create -> create.name("soon")
                        .groupName("headgate-sandbox")
                        .scheduleExpression("rate(1 hour)")
                        .flexibleTimeWindow(window -> window.mode("OFF"))
                        .target(target -> target.arn(pipeline.machine())
                                .roleArn(aws.estate().roleArn("scheduler"))
                                .input("{\"run\":\"r-scheduled-0001\",\"source\":\"unreadable\"}")));

        clock.forward(Duration.ofMinutes(1));

        var started = Until.present(Duration.ofSeconds(30), () -> {
            var all = pipeline.states().listExecutions(list -> list.stateMachineArn(pipeline.machine()));
            return all.executions().isEmpty() ? null : all.executions();
        });
        assertThat(started)
                .singleElement()
                .satisfies(
                        one -> assertThat(pipeline.describe(one.executionArn()).input())
                                .contains("r-scheduled-0001"));
    }

    @Test
    void what_the_sandbox_lacks_is_refused_once_and_in_words() {
        var redshift = aws.client(RedshiftClient.builder());

        assertThatThrownBy(() -> redshift.rebootCluster(reboot -> reboot.clusterIdentifier("headgate-sandbox")))
                .isInstanceOfSatisfying(SdkServiceException.class, e -> {
                    assertThat(e.statusCode()).isEqualTo(501);
                    assertThat(e.numAttempts()).isEqualTo(1);
                })
                .hasMessageContaining("not available in the sandbox");
    }

    @Test
    void a_crawl_writes_the_tables_of_what_is_committed() throws IOException {
        commit("raw/shop/sales/run=r-0001/a-000.ndjson.gz");
        var glue = aws.client(GlueClient.builder());

        glue.startCrawler(start -> start.name("headgate-sandbox-raw"));

        assertThat(crawled(glue)).isEqualTo(LastCrawlStatus.SUCCEEDED);
        var table = glue.getTable(
                        get -> get.databaseName("headgate_sandbox_lake").name("raw_shop_sales"))
                .table();
        assertThat(table.parameters()).containsEntry("recordCount", "2");
        assertThat(table.storageDescriptor().columns())
                .extracting(column -> column.name() + " " + column.type())
                .containsExactly(
                        "id bigint",
                        "amount double",
                        "customer struct<id:bigint,tier:string>",
                        "tags array<string>",
                        "note string",
                        "ok boolean");
        var partitions = glue.getPartitions(
                get -> get.databaseName("headgate_sandbox_lake").tableName("raw_shop_sales"));
        assertThat(partitions.partitions())
                .singleElement()
                .satisfies(partition -> assertThat(partition.values()).containsExactly("r-0001"));
    }

    private static LastCrawlStatus crawled(GlueClient glue) {
        return Until.present(Duration.ofSeconds(30), () -> {
            var now = glue.getCrawler(get -> get.name("headgate-sandbox-raw")).crawler();
            return now.state() == CrawlerState.READY ? now.lastCrawl().status() : null;
        });
    }

    private void commit(String key) throws IOException {
        var bucket = aws.estate().bucket("raw");
        var records = """
                {"id":1,"amount":2.5,"customer":{"id":7},"tags":["a"]}
                {"id":2,"amount":3,"customer":{"id":8,"tier":"gold"},"note":null,"ok":true}
                """;
        var manifest = """
                {"run":"r-0001","attempt":1,"source":"shop","stream":"sales","definition":"d","slices":1,
                 "objects":[{"key":"%s","slice":"a","rows":2,"bytes":1,"compressed":1,"sha256":"x"}],
                 "rows":2,"duplicates":0,"coverage":[],"drift":[],"throttled_ms":0,"committed_at":"%s"}
                """.formatted(key, Instant.EPOCH);
        s3.putObject(put -> put.bucket(bucket).key(key), RequestBody.fromBytes(zipped(records)));
        s3.putObject(
                put -> put.bucket(bucket).key("raw/shop/_manifests/r-0001.json"), RequestBody.fromString(manifest));
    }

    private static byte[] zipped(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
