package dev.headgate.collector;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.headgate.collector.call.Caller;
import dev.headgate.collector.call.Endpoints;
import dev.headgate.collector.call.Keys;
import dev.headgate.collector.call.Tally;
import dev.headgate.collector.pace.Pacer;
import dev.headgate.collector.pace.Ticker;
import dev.headgate.collector.sign.AccessKey;
import dev.headgate.collector.wire.Exchange;
import dev.headgate.collector.wire.Request;
import dev.headgate.collector.wire.Response;
import dev.headgate.engine.posture.AccountSnapshot;
import dev.headgate.engine.posture.Answer;
import dev.headgate.engine.posture.BucketSnapshot;
import dev.headgate.engine.posture.Call;
import dev.headgate.engine.posture.Estate;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Events of several accounts: each bucket is asked with its own account's keys, and what nobody could ask is unknown. */
class ChangedAccountsTest {

    private static final String ONE = "111111111111";
    private static final String TWO = "222222222222";
    private static final Answer OFF = versioning("Suspended");
    private static final Answer ON = versioning("Enabled");

    /** Whose buckets there are on the other side. */
    private final Map<String, String> owners = Map.of("first", ONE, "second", TWO, "found", TWO, "moved", TWO);

    private final List<String> told = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();

    @Test
    void each_bucket_is_asked_with_the_keys_of_its_own_account() throws InterruptedException {
        var before = estate(bucket("first", ONE), bucket("second", TWO));

        var found = collect(before, List.of(ONE, TWO), change("first"), change("second"));

        assertThat(answer(found, "first")).isEqualTo(ON);
        assertThat(answer(found, "second")).isEqualTo(ON);
        assertThat(asked)
                .contains(ONE + " /first?versioning", TWO + " /second?versioning")
                .doesNotContain(TWO + " /first?versioning");
        assertThat(told).isEmpty();
    }

    @Test
    void a_bucket_that_nobody_knew_is_asked_by_the_account_that_lists_it() throws InterruptedException {
        var found = collect(estate(bucket("first", ONE)), List.of(ONE, TWO), change("found"));

        assertThat(answer(found, "found")).isEqualTo(ON);
        assertThat(found.estate().bucket("found").map(BucketSnapshot::account)).contains(TWO);
    }

    @Test
    void the_event_knows_best_whose_a_bucket_is() throws InterruptedException {
        var found = collect(
                estate(bucket("moved", ONE)), List.of(ONE, TWO), change("moved").in(TWO));

        assertThat(answer(found, "moved")).isEqualTo(ON);
        assertThat(found.estate().bucket("moved").map(BucketSnapshot::account)).contains(TWO);
    }

    @Test
    void what_changed_in_an_account_without_keys_is_unknown_and_no_longer_what_it_was() throws InterruptedException {
        var before = estate(bucket("first", ONE), bucket("second", TWO));

        var found = collect(
                before,
                List.of(ONE),
                change("first"),
                change("second"),
                change("elsewhere").in(TWO));

        assertThat(answer(found, "second")).isInstanceOf(Answer.NotAsked.class);
        assertThat(answer(found, "elsewhere")).isInstanceOf(Answer.NotAsked.class);
        assertThat(found.looked()).containsExactlyInAnyOrder("first", "second", "elsewhere");
        assertThat(told).hasSize(2).allMatch(sentence -> sentence.contains("account " + TWO + " could not be asked"));
    }

    @Test
    void an_event_about_a_bucket_that_is_in_no_account_changes_nothing() throws InterruptedException {
        var before = estate(bucket("first", ONE));

        var found = collect(before, List.of(ONE, TWO), change("stranger"));

        assertThat(found.estate().buckets()).isEqualTo(before.buckets());
        assertThat(found.looked()).isEmpty();
    }

    private static Change change(String bucket) {
        return Change.of(bucket, "PutBucketVersioning");
    }

    private Collected collect(Estate before, List<String> accounts, Change... changes) throws InterruptedException {
        var settings = new Caller.Settings(
                Endpoints.at(URI.create("http://aws.test")),
                new Pacer(1_000, Ticker.system()),
                new Caller.Patience(1, 1, Duration.ofMillis(1), Duration.ofMillis(1)),
                Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
                new Random(1),
                new Tally());
        var keys = accounts.stream().map(ChangedAccountsTest::keys).toList();
        var order = new Order(new Extent.Changed(before, List.of(changes)), Set.of(Call.VERSIONING), "eu-central-1", 1);
        return new Collector(settings, Aws::new).collect(order, keys, told::add);
    }

    private static Keys keys(String account) {
        var key = new AccessKey(account, "secret", Optional.empty());
        return () -> key;
    }

    private static Answer answer(Collected found, String bucket) {
        return found.estate().bucket(bucket).orElseThrow().answer(Call.VERSIONING);
    }

    private static BucketSnapshot bucket(String name, String account) {
        return new BucketSnapshot(
                name,
                "eu-central-1",
                account,
                Instant.EPOCH,
                Map.of(Call.VERSIONING, OFF),
                BucketSnapshot.Fate.PRESENT);
    }

    private static Estate estate(BucketSnapshot... buckets) {
        var accounts = Stream.of(buckets)
                .map(BucketSnapshot::account)
                .distinct()
                .collect(Collectors.toMap(
                        account -> account, account -> new AccountSnapshot(account, Map.of(), Map.of(), Map.of())));
        return Estate.of(
                accounts, Stream.of(buckets).collect(Collectors.toMap(BucketSnapshot::bucket, one -> one)), true);
    }

    private static Answer versioning(String status) {
        return new Answer.Value(tools.jackson.databind.node.JsonNodeFactory.instance
                .objectNode()
                .put("Status", status));
    }

    /** An AWS where the key's id is the account, and where buckets of others are none of one's business. */
    private final class Aws implements Exchange {

        @Override
        public Response send(Request request) {
            var authorization = request.headers().getOrDefault("authorization", "");
            var from = authorization.indexOf("Credential=") + "Credential=".length();
            var account = authorization.substring(from, from + ONE.length());
            var target = request.target();
            asked.add(account + " " + target);
            if (target.contains("GetCallerIdentity")) {
                return answer(
                        200,
                        "<R><GetCallerIdentityResult><Account>" + account + "</Account></GetCallerIdentityResult></R>");
            }
            if (target.startsWith("/?")) {
                return answer(
                        200,
                        "<ListAllMyBucketsResult><Buckets>" + list(account) + "</Buckets></ListAllMyBucketsResult>");
            }
            var bucket = target.substring(1, target.indexOf('?'));
            if (!account.equals(owners.get(bucket))) {
                return answer(403, "<Error><Code>AccessDenied</Code></Error>");
            }
            return answer(200, "<VersioningConfiguration><Status>Enabled</Status></VersioningConfiguration>");
        }

        private String list(String account) {
            return owners.entrySet().stream()
                    .filter(entry -> entry.getValue().equals(account))
                    .map(entry -> "<Bucket><Name>" + entry.getKey()
                            + "</Name><BucketRegion>eu-central-1</BucketRegion></Bucket>")
                    .collect(Collectors.joining());
        }

        private static Response answer(int status, String body) {
            return new Response(status, Map.of(), body.getBytes(UTF_8));
        }

        @Override
        public void close() {}
    }
}
