package dev.headgate.console.posture.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headgate.collector.sign.AccessKey;
import dev.headgate.console.platform.AwsSettings;
import dev.headgate.console.platform.Refusal;
import dev.headgate.console.posture.BucketEvent;
import dev.headgate.console.posture.Checks;
import dev.headgate.console.posture.PostureSettings;
import dev.headgate.console.posture.Seen;
import dev.headgate.console.testing.AwsEndpoint;
import dev.headgate.engine.posture.BucketSnapshot.Fate;
import dev.headgate.engine.posture.Call;
import dev.headgate.engine.posture.Posture;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;

@EnabledIfEnvironmentVariable(named = AwsEndpoint.VARIABLE, matches = ".+")
class CollectedBucketsTest {

    private static final String ACCOUNT = "123456789012";
    private static final Set<Call> CALLS = Posture.general(Checks.all()).calls();

    private final AwsEndpoint endpoint = new AwsEndpoint();
    private final S3Client s3 = endpoint.client(S3Client.builder().forcePathStyle(true));
    private final String one = endpoint.estate().rawBucket();
    private final String other = endpoint.estate().processedBucket();
    private final CollectedBuckets buckets =
            sight(URI.create(Objects.requireNonNull(System.getenv(AwsEndpoint.VARIABLE))));

    private static CollectedBuckets sight(URI address) {
        var second = Duration.ofSeconds(1);
        var aws = new AwsSettings(address, "eu-central-1", second, second.multipliedBy(30), second.multipliedBy(30));
        var settings = new PostureSettings(Duration.ofDays(1), null, List.of(), null, 500, 4);
        var accounts =
                new Accounts(aws, settings, () -> new AccessKey("test", "test", Optional.empty()), Clock.systemUTC());
        return new CollectedBuckets(aws, settings, accounts);
    }

    @BeforeEach
    void make() {
        List.of(one, other)
                .forEach(bucket -> s3.createBucket(call -> call.bucket(bucket)
                        .createBucketConfiguration(where -> where.locationConstraint("eu-central-1"))));
    }

    private Seen everything() {
        return buckets.everything(CALLS, _ -> {});
    }

    @Test
    void everything_is_every_bucket_with_an_answer_to_each_call() {
        var seen = everything();

        assertThat(seen.accounts()).containsExactly(ACCOUNT);
        assertThat(seen.looked()).contains(one, other);
        assertThat(seen.troubles()).isEmpty();
        var bucket = seen.estate().bucket(one).orElseThrow();
        assertThat(bucket.region()).isEqualTo("eu-central-1");
        assertThat(bucket.answers().keySet())
                .containsExactlyInAnyOrderElementsOf(CALLS.stream()
                        .filter(call -> call.scope() == Call.Scope.BUCKET)
                        .toList());
        assertThat(seen.tally().calls()).isGreaterThan(36);
    }

    @Test
    void of_a_change_only_what_it_can_have_changed_is_asked_again() {
        var before = everything().estate();
        s3.putBucketVersioning(call -> call.bucket(one)
                .versioningConfiguration(versioning -> versioning.status(BucketVersioningStatus.ENABLED)));

        var seen =
                buckets.changed(before, List.of(new BucketEvent(one, "PutBucketVersioning", ACCOUNT)), CALLS, _ -> {});

        assertThat(seen.looked()).containsExactly(one);
        assertThat(seen.tally().calls()).isEqualTo(1);
        assertThat(seen.estate()
                        .bucket(one)
                        .orElseThrow()
                        .answer(Call.VERSIONING)
                        .document()
                        .path("Status")
                        .asString())
                .isEqualTo("Enabled");
        assertThat(seen.estate().buckets().keySet()).isEqualTo(before.buckets().keySet());
    }

    @Test
    void a_bucket_that_came_and_one_that_went_are_seen_by_their_events() {
        var before = everything().estate();
        var born = endpoint.estate().controlBucket();
        s3.createBucket(
                call -> call.bucket(born).createBucketConfiguration(where -> where.locationConstraint("eu-central-1")));
        s3.deleteBucket(call -> call.bucket(other));

        var seen = buckets.changed(
                before,
                List.of(
                        new BucketEvent(born, "CreateBucket", ACCOUNT),
                        new BucketEvent(other, "DeleteBucket", ACCOUNT),
                        new BucketEvent("of-nobody-here", "PutBucketAcl", "999999999999")),
                CALLS,
                _ -> {});

        assertThat(seen.looked()).containsExactlyInAnyOrder(born, other);
        assertThat(seen.estate().bucket(other).orElseThrow().fate()).isEqualTo(Fate.DELETED);
        assertThat(seen.estate().bucket(born).orElseThrow().region()).isEqualTo("eu-central-1");
    }

    @Test
    void aws_being_away_is_no_news_of_a_bucket() {
        var before = everything().estate();
        var away = sight(URI.create("http://127.0.0.1:1"));

        assertThatThrownBy(() -> away.everything(CALLS, _ -> {})).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> away.changed(
                        before, List.of(new BucketEvent(one, "PutBucketVersioning", ACCOUNT)), CALLS, _ -> {}))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(one);
    }
}
