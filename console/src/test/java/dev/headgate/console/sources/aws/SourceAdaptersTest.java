package dev.headgate.console.sources.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headgate.console.platform.Refusal;
import dev.headgate.console.sources.Authorship;
import dev.headgate.console.sources.CronRule;
import dev.headgate.console.sources.MappingRef;
import dev.headgate.console.sources.Source;
import dev.headgate.console.sources.SourceSchedule;
import dev.headgate.console.sources.SourceVersion;
import dev.headgate.console.testing.AwsEndpoint;
import dev.headgate.contract.Json;
import dev.headgate.contract.SourceId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.scheduler.model.ResourceNotFoundException;
import software.amazon.awssdk.services.scheduler.model.ScheduleState;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.InvalidRequestException;

@EnabledIfEnvironmentVariable(named = AwsEndpoint.VARIABLE, matches = ".+")
class SourceAdaptersTest {

    private static final SourceId ID = new SourceId("sales-api");

    private final AwsEndpoint aws = new AwsEndpoint();

    @Test
    void a_document_is_put_once_and_never_over_another() {
        var s3 = aws.client(S3Client.builder().forcePathStyle(true));
        s3.createBucket(call -> call.bucket(aws.estate().controlBucket())
                .createBucketConfiguration(where -> where.locationConstraint("eu-central-1")));
        var shelf = new ControlBucket(s3, aws.estate());

        assertThat(shelf.put("sources/sales-api/1.yaml", "first ü")).isTrue();
        assertThat(shelf.put("sources/sales-api/1.yaml", "first ü")).isTrue();
        assertThat(shelf.put("sources/sales-api/1.yaml", "other")).isFalse();
    }

    @Test
    void a_bucket_that_is_not_there_is_named() {
        var shelf = new ControlBucket(aws.client(S3Client.builder().forcePathStyle(true)), aws.estate());

        assertThatThrownBy(() -> shelf.put("k", "text"))
                .isInstanceOf(Refusal.class)
                .hasMessageContainingAll(aws.estate().controlBucket(), "NoSuchBucket");
    }

    @Test
    void a_secret_is_created_and_then_replaced() {
        var secrets = aws.client(SecretsManagerClient.builder());
        var vault = new SecretsManagerVault(secrets, aws.estate());

        vault.set(ID, "{\"api_token\":\"one\"}");
        vault.set(ID, "{\"api_token\":\"two\"}");

        var name = aws.estate().secretPrefix() + ID;
        assertThat(secrets.getSecretValue(call -> call.secretId(name)).secretString())
                .isEqualTo("{\"api_token\":\"two\"}");
    }

    @Test
    void a_secret_goes_and_comes_back_within_its_window() {
        var secrets = aws.client(SecretsManagerClient.builder());
        var vault = new SecretsManagerVault(secrets, aws.estate());
        var name = aws.estate().secretPrefix() + ID;
        vault.letGo(ID);
        assertThat(vault.keep(ID)).isFalse();
        vault.set(ID, "{\"api_token\":\"one\"}");

        vault.letGo(ID);
        vault.letGo(ID);

        assertThatThrownBy(() -> secrets.getSecretValue(call -> call.secretId(name)))
                .isInstanceOf(InvalidRequestException.class);
        assertThat(vault.keep(ID)).isTrue();
        assertThat(vault.keep(ID)).isTrue();
        assertThat(secrets.getSecretValue(call -> call.secretId(name)).secretString())
                .isEqualTo("{\"api_token\":\"one\"}");
        vault.letGo(ID);
        vault.set(ID, "{\"api_token\":\"three\"}");
        assertThat(secrets.getSecretValue(call -> call.secretId(name)).secretString())
                .isEqualTo("{\"api_token\":\"three\"}");
    }

    @Test
    void a_schedule_starts_the_pipeline_and_is_changed_and_removed() {
        var scheduler = aws.client(SchedulerClient.builder());
        scheduler.createScheduleGroup(call -> call.name(aws.estate().scheduleGroup()));
        var schedules = new EventBridgeSchedules(scheduler, aws.estate());

        schedules.apply(source(false));
        schedules.apply(source(true));

        var found = scheduler.getSchedule(
                call -> call.groupName(aws.estate().scheduleGroup()).name(ID.value()));
        assertThat(found.state()).isEqualTo(ScheduleState.DISABLED);
        assertThat(found.scheduleExpression()).isEqualTo("cron(0 6 ? * MON *)");
        assertThat(found.scheduleExpressionTimezone()).isEqualTo("Europe/Berlin");
        var target = Json.mapper().readTree(found.target().input());
        assertThat(target.path("Name").asString()).isEqualTo("r-<aws.scheduler.execution-id>-1");
        assertThat(target.path("Input").asString())
                .contains("\"run\":\"r-<aws.scheduler.execution-id>\"", "\"definition\":\"sources/sales-api/1.yaml\"");
        schedules.apply(unscheduled());
        schedules.apply(unscheduled());
        assertThatThrownBy(() -> scheduler.getSchedule(
                        call -> call.groupName(aws.estate().scheduleGroup()).name(ID.value())))
                .isInstanceOf(ResourceNotFoundException.class);
    }

    private static Source unscheduled() {
        var scheduled = source(false);
        return new Source(
                ID,
                scheduled.current(),
                false,
                Optional.empty(),
                Optional.of(Instant.EPOCH),
                Optional.empty(),
                "ada",
                Instant.EPOCH,
                Optional.empty());
    }

    private static Source source(boolean paused) {
        var version = new SourceVersion(
                ID,
                1,
                "text",
                new MappingRef("sales_fact", 1),
                List.of("sales"),
                List.of("api.example.com"),
                new Authorship("ada", Instant.EPOCH, Optional.empty()));
        var schedule =
                new SourceSchedule(new CronRule("0 6 * * 1"), ZoneId.of("Europe/Berlin"), "sales", Instant.EPOCH);
        return new Source(
                ID,
                version,
                paused,
                Optional.of(schedule),
                Optional.of(Instant.EPOCH),
                Optional.empty(),
                "ada",
                Instant.EPOCH,
                Optional.empty());
    }
}
