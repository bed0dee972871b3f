package dev.headgate.sandbox.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headgate.sandbox.aws.estate.Estate;
import dev.headgate.sandbox.aws.http.AwsError;
import dev.headgate.sandbox.aws.moto.Moto;
import dev.headgate.sandbox.aws.redshift.WarehouseAccess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.glue.GlueClient;
import software.amazon.awssdk.services.glue.model.Table;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.scheduler.model.ScheduleState;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;
import software.amazon.awssdk.services.sfn.model.HistoryEventType;

/** What is left after the sandbox, or moto alone, has gone and come back. */
class RestartTest {

    private static final WarehouseAccess NONE = (_, _) -> {
        throw new SQLException("No warehouse here");
    };

    @TempDir
    private Path state;

    @Test
    void everything_that_matters_survives_a_restart() throws Exception {
        String failed;
        String running;
        List<?> history;
        try (var aws = RunningGateway.start(state, NONE)) {
            fill(aws);
            var pipeline = Pipeline.of(aws);
            failed = pipeline.ended(pipeline.start("r-failed-0001", "unreadable"))
                    .executionArn();
            history = pipeline.events(failed);
            running = pipeline.start("r-running-0001", "stuck");
            pipeline.waitUntilIn(running, "ETLProcess");
        }

        try (var aws = RunningGateway.start(state, NONE)) {
            assertFilled(aws);
            var pipeline = Pipeline.of(aws);
            assertThat(pipeline.events(failed)).isEqualTo(history);
            assertRestarted(pipeline, running);
            var listed = pipeline.states().listExecutions(list -> list.stateMachineArn(pipeline.machine()));
            assertThat(listed.executions()).hasSize(2);
            assertThat(aws.client(GlueClient.builder())
                            .getJobRuns(get -> get.jobName("headgate-sandbox-etl"))
                            .jobRuns())
                    .singleElement()
                    .satisfies(run -> assertThat(run.jobRunStateAsString()).isEqualTo("FAILED"));
        }
    }

    @Test
    void a_killed_moto_comes_back_with_everything_and_what_ran_has_failed() throws Exception {
        try (var aws = RunningGateway.start(state, NONE)) {
            fill(aws);
            var pipeline = Pipeline.of(aws);
            var running = pipeline.start("r-running-0002", "stuck");
            pipeline.waitUntilIn(running, "ETLProcess");

            aws.kill("moto");

            waitUntilBack(aws);
            assertRestarted(pipeline, running);
            assertFilled(aws);
        }
    }

    /** A function outlives moto and writes its last lines before moto is filled: the group of its log is there already. */
    @Test
    void a_moto_that_was_written_to_before_it_was_filled_comes_back() throws Exception {
        try (var aws = RunningGateway.start(state, NONE)) {
            fill(aws);
            var moto = new Moto(aws.ports().moto(), Estate.REGION);
            var group = Map.of("logGroupName", "/aws/vendedlogs/states/headgate-sandbox-pipeline");

            aws.kill("moto");

            Until.present(Duration.ofMinutes(1), () -> isMade(moto, group) ? moto : null);
            waitUntilBack(aws);
            assertFilled(aws);
        }
    }

    private static boolean isMade(Moto moto, Map<String, String> group) {
        try {
            moto.json("logs", "Logs_20140328.CreateLogGroup", group);
            return true;
        } catch (IOException e) {
            return false;
        } catch (AwsError e) {
            assertThat(e.code()).isEqualTo("ResourceAlreadyExistsException");
            return true;
        }
    }

    private static void waitUntilBack(RunningGateway aws) {
        var s3 = aws.client(S3Client.builder());
        Until.present(Duration.ofMinutes(1), () -> isThere(s3, aws.estate().bucket("control")) ? s3 : null);
    }

    /** While moto is away, callers are told to try again. */
    private static boolean isThere(S3Client s3, String bucket) {
        try {
            return !s3.listObjectsV2(list -> list.bucket(bucket)).contents().isEmpty();
        } catch (SdkServiceException e) {
            assertThat(e.statusCode()).isEqualTo(503);
            return false;
        }
    }

    private static void assertRestarted(Pipeline pipeline, String execution) {
        var ended = pipeline.describe(execution);
        assertThat(ended.status()).isEqualTo(ExecutionStatus.FAILED);
        assertThat(ended.cause()).isEqualTo("sandbox restarted");
        assertThat(ended.stopDate()).isAfterOrEqualTo(ended.startDate());
        assertThat(pipeline.events(execution).getLast().type()).isEqualTo(HistoryEventType.EXECUTION_FAILED);
    }

    private void fill(RunningGateway aws) throws IOException {
        var s3 = aws.client(S3Client.builder());
        var bucket = aws.estate().bucket("control");
        s3.putObject(
                put -> put.bucket(bucket).key("kept").contentType("text/own").metadata(Map.of("who", "me")),
                RequestBody.fromString("content"));
        s3.putObject(put -> put.bucket(bucket).key("deleted"), RequestBody.fromString("x"));
        s3.deleteObject(delete -> delete.bucket(bucket).key("deleted"));
        s3.putObject(put -> put.bucket(bucket).key("deleted-too"), RequestBody.fromString("x"));
        s3.deleteObjects(delete -> delete.bucket(bucket).delete(all -> all.objects(one -> one.key("deleted-too"))));
        var secrets = aws.client(SecretsManagerClient.builder());
        secrets.createSecret(
                create -> create.name("headgate/sandbox/sources/shop").secretString("{\"token\":\"1\"}"));
        secrets.putSecretValue(
                put -> put.secretId("headgate/sandbox/sources/shop").secretString("{\"token\":\"2\"}"));
        schedule(aws);
        crawl(aws, s3);
        try (var kept = Files.list(state.resolve("data/aws/secrets"))) {
            assertThat(kept)
                    .singleElement()
                    .satisfies(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }

    private static void crawl(RunningGateway aws, S3Client s3) {
        var manifest = """
                {"run":"r-0001","attempt":1,"source":"shop","stream":"sales","definition":"d","slices":0,"objects":[],
                 "rows":0,"duplicates":0,"coverage":[],"drift":[],"throttled_ms":0,"committed_at":"2026-03-01T00:00:00Z"}
                """;
        s3.putObject(
                put -> put.bucket(aws.estate().bucket("raw")).key("raw/shop/_manifests/r-0001.json"),
                RequestBody.fromString(manifest));
        var glue = aws.client(GlueClient.builder());
        glue.startCrawler(start -> start.name("headgate-sandbox-raw"));
        Until.present(Duration.ofSeconds(30), () -> tables(glue).isEmpty() ? null : glue);
        Until.present(
                Duration.ofSeconds(30),
                () -> glue.getCrawler(get -> get.name("headgate-sandbox-raw"))
                        .crawler()
                        .lastCrawl());
    }

    private static List<String> tables(GlueClient glue) {
        return glue.getTables(get -> get.databaseName("headgate_sandbox_lake")).tableList().stream()
                .map(Table::name)
                .toList();
    }

    private static void schedule(RunningGateway aws) {
        aws.client(SchedulerClient.builder())
                .createSchedule(create -> create.name("nightly")
                        .groupName("headgate-sandbox")
                        .scheduleExpression("cron(0 3 * * ? *)")
                        .scheduleExpressionTimezone("Europe/Berlin")
                        .state(ScheduleState.DISABLED)
                        .flexibleTimeWindow(window -> window.mode("OFF"))
                        .target(target -> target.arn(aws.estate().stateMachineArn())
                                .roleArn(aws.estate().roleArn("scheduler"))
                                .input("{}")));
    }

    private static void assertFilled(RunningGateway aws) {
        var s3 = aws.client(S3Client.builder());
        var bucket = aws.estate().bucket("control");
        assertThat(s3.listObjectsV2(list -> list.bucket(bucket)).contents())
                .extracting(S3Object::key)
                .contains("kept")
                .doesNotContain("deleted", "deleted-too");
        var kept = s3.getObjectAsBytes(get -> get.bucket(bucket).key("kept"));
        assertThat(kept.asUtf8String()).isEqualTo("content");
        assertThat(kept.response().contentType()).isEqualTo("text/own");
        assertThat(kept.response().metadata()).containsEntry("who", "me");
        assertThat(aws.client(SecretsManagerClient.builder())
                        .getSecretValue(get -> get.secretId("headgate/sandbox/sources/shop"))
                        .secretString())
                .isEqualTo("{\"token\":\"2\"}");
        assertThat(tables(aws.client(GlueClient.builder()))).containsExactly("raw_shop_sales");
        var schedule = aws.client(SchedulerClient.builder())
                .getSchedule(get -> get.name("nightly").groupName("headgate-sandbox"));
        assertThat(schedule.scheduleExpression()).isEqualTo("cron(0 3 * * ? *)");
        assertThat(schedule.state()).isEqualTo(ScheduleState.DISABLED);
    }
}
