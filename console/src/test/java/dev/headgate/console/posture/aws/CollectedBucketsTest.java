package dev.headgate.console.posture.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headgate.collector.AssumedRole;
import dev.headgate.collector.call.Caller;
import dev.headgate.collector.call.Endpoints;
import dev.headgate.collector.call.Keys;
import dev.headgate.collector.call.Tally;
import dev.headgate.collector.pace.Pacer;
import dev.headgate.collector.pace.Ticker;
import dev.headgate.collector.sign.AccessKey;
import dev.headgate.collector.wire.SocketExchange;
import dev.headgate.collector.wire.Sockets;
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
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;

@EnabledIfEnvironmentVariable(named = AwsEndpoint.VARIABLE, matches = ".+")
class CollectedBucketsTest {

    private static final String ACCOUNT = "123456789012";
    private static final String OTHER = "222233334444";
    private static final String ROLE = "arn:aws:iam::" + OTHER + ":role/headgate-prod-posture";
    private static final Keys OWN = () -> new AccessKey("test", "test", Optional.empty());
    private static final Set<Call> CALLS = Posture.general(Checks.all()).calls();

    private final AwsEndpoint endpoint = new AwsEndpoint();
    private final S3Client s3 = endpoint.client(S3Client.builder().forcePathStyle(true));
    private final String one = endpoint.estate().rawBucket();
    private final String other = endpoint.estate().processedBucket();
    private final CollectedBuckets buckets =
            sight(URI.create(Objects.requireNonNull(System.getenv(AwsEndpoint.VARIABLE))));

    private static CollectedBuckets sight(URI address, String... roles) {
        var second = Duration.ofSeconds(1);
        var aws = new AwsSettings(address, "eu-central-1", second, second.multipliedBy(30), second.multipliedBy(30));
        var settings = new PostureSettings(Duration.ofDays(1), null, List.of(roles), null, 500, 4);
        return new CollectedBuckets(aws, settings, new Accounts(aws, settings, OWN, Clock.systemUTC()));
    }

    /** A client of the other account, with keys of the role that the console takes there. */
    private static S3Client inTheOtherAccount() {
        var address = URI.create(Objects.requireNonNull(System.getenv(AwsEndpoint.VARIABLE)));
        var settings = new Caller.Settings(
                Endpoints.at(address),
                new Pacer(500, Ticker.system()),
                Caller.Patience.USUAL,
                Clock.systemUTC(),
                new Random(7),
                new Tally());
        var sockets = new Sockets(Duration.ofSeconds(5), Duration.ofSeconds(30));
        var role = new AssumedRole(
                ROLE, "eu-central-1", () -> new Caller(settings, OWN, new SocketExchange(sockets)), Clock.systemUTC());
        var key = role.current();
        var credentials =
                AwsSessionCredentials.create(key.id(), key.secret(), key.token().orElseThrow());
        return S3Client.builder()
                .endpointOverride(address)
                .region(Region.EU_CENTRAL_1)
                .forcePathStyle(true)
                .credentialsProvider(StaticCredentialsProvider.create(credentials))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
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
        // Whose keys these are, and the one answer that the event can have changed.
        assertThat(seen.tally().calls()).isEqualTo(2);
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
    void another_account_is_looked_at_with_its_role() {
        var there = inTheOtherAccount();
        var bucket = endpoint.estate().secretPrefix().replace("/sources/", "-there");
        there.createBucket(call ->
                call.bucket(bucket).createBucketConfiguration(where -> where.locationConstraint("eu-central-1")));
        var both = sight(URI.create(Objects.requireNonNull(System.getenv(AwsEndpoint.VARIABLE))), ROLE);

        var before = both.everything(CALLS, _ -> {});
        there.putBucketVersioning(call -> call.bucket(bucket)
                .versioningConfiguration(versioning -> versioning.status(BucketVersioningStatus.ENABLED)));
        var after = both.changed(
                before.estate(),
                List.of(
                        new BucketEvent(bucket, "PutBucketVersioning", OTHER),
                        new BucketEvent(one, "PutBucketAcl", ACCOUNT)),
                CALLS,
                _ -> {});

        assertThat(before.accounts()).containsExactlyInAnyOrder(ACCOUNT, OTHER);
        assertThat(before.estate().bucket(bucket).orElseThrow().account()).isEqualTo(OTHER);
        assertThat(before.estate().bucket(one).orElseThrow().account()).isEqualTo(ACCOUNT);
        assertThat(after.looked()).containsExactlyInAnyOrder(bucket, one);
        assertThat(after.estate()
                        .bucket(bucket)
                        .orElseThrow()
                        .answer(Call.VERSIONING)
                        .document()
                        .path("Status")
                        .asString())
                .isEqualTo("Enabled");
        assertThat(after.estate().accounts()).containsOnlyKeys(ACCOUNT, OTHER);
    }

    @Test
    void aws_being_away_is_no_news_of_a_bucket() {
        var before = everything().estate();
        var away = sight(URI.create("http://127.0.0.1:1"));

        assertThatThrownBy(() -> away.everything(CALLS, _ -> {})).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> away.changed(
                        before, List.of(new BucketEvent(one, "PutBucketVersioning", ACCOUNT)), CALLS, _ -> {}))
                .isInstanceOf(Refusal.class);
    }
}
