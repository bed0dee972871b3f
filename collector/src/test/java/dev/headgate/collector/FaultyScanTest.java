package dev.headgate.collector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headgate.collector.FaultyProxy.Fault;
import dev.headgate.engine.posture.Call;
import dev.headgate.engine.posture.Catalogue;
import dev.headgate.engine.posture.Check;
import dev.headgate.engine.posture.Outcome;
import dev.headgate.engine.posture.Status;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** Scans of 200 buckets on a real endpoint: in peace, and while calls are denied, throttled and answered with garbage, and buckets vanish. */
@EnabledIfEnvironmentVariable(named = Moto.VARIABLE, matches = ".+")
class FaultyScanTest {

    private static final int BUCKETS = 200;
    private static final int RATE = 300;

    /**
     * The most requests that may arrive within any second: the budget itself. Calls are sent in slots, without a burst, a little slower than the budget; a call
     * comes no earlier than its slot, and only one of each lane is on its way. So what arrives within a second had its slot within it, which are 288 of 300, or
     * was the last call of one of the lanes before it.
     */
    private static final int MOST_IN_A_SECOND = RATE;

    private static final List<Pattern> PATTERNS = Patterns.all();
    private static final Map<String, Pattern> MADE = new LinkedHashMap<>();
    private static final List<String> NAMES = new ArrayList<>();
    private static final Moto MOTO = new Moto();
    private static Map<String, Map<String, Outcome>> truth = Map.of();
    private static long callsInPeace;
    private static int mostInPeace;

    @BeforeAll
    static void makeAndScanInPeace() throws Exception {
        for (var i = 0; i < BUCKETS; i++) {
            var pattern = PATTERNS.get(i % PATTERNS.size());
            var bucket = MOTO.named(i + "-" + pattern.name());
            pattern.make(MOTO, bucket);
            MADE.put(bucket, pattern);
            NAMES.add(bucket);
        }
        try (var proxy = new FaultyProxy(Moto.endpoint(), (_, _) -> Optional.empty())) {
            var collected = Scanning.collect(proxy.address(), new Extent.Named(NAMES), RATE);
            truth = Scanning.judged(collected.estate());
            callsInPeace = collected.counts().calls();
            mostInPeace = most(proxy.arrivals());
        }
    }

    @AfterAll
    static void leaveNothing() {
        MOTO.deleteAll();
    }

    @Test
    void each_bucket_is_found_to_be_as_it_was_made() {
        assertThat(PATTERNS).hasSizeGreaterThanOrEqualTo(30);
        MADE.forEach((bucket, pattern) -> pattern.found()
                .forEach((check, status) -> assertThat(
                                outcome(truth, bucket, check).status())
                        .as(bucket + " " + check + ": "
                                + outcome(truth, bucket, check).sentence())
                        .hasToString(status)));
    }

    /** moto does not know request metrics: it answers with the list of the bucket's objects. AWS never does. */
    @Test
    void an_answer_to_another_question_is_an_error_of_one_check() {
        for (var bucket : NAMES) {
            var outcome = outcome(truth, bucket, "S3-39");
            assertThat(outcome.status()).as(outcome.sentence()).isEqualTo(Status.ERROR);
            assertThat(outcome.sentence()).contains("ListBucketResult").contains("does not know this call");
        }
    }

    @Test
    void a_bucket_takes_at_most_19_calls_with_its_location() {
        assertThat(callsInPeace).isLessThanOrEqualTo(19L * BUCKETS + 40);
    }

    @Test
    void a_scan_in_peace_keeps_to_its_budget_in_every_second() {
        System.out.println("scan in peace: " + BUCKETS + " buckets, " + callsInPeace + " calls, at most " + mostInPeace
                + " in any second (budget " + RATE + ")");

        assertThat(mostInPeace).isLessThanOrEqualTo(MOST_IN_A_SECOND);
    }

    @Test
    void what_is_denied_throttled_or_deleted_spoils_nothing_else() throws Exception {
        var faults = new Faults();
        try (var proxy = new FaultyProxy(Moto.endpoint(), faults)) {
            var collected = Scanning.collect(proxy.address(), new Extent.Named(NAMES), RATE);
            var found = Scanning.judged(collected.estate());

            assertThat(found.keySet()).isEqualTo(truth.keySet());
            assertThat(collected.counts().throttled()).isGreaterThan(BUCKETS);
            NAMES.forEach(bucket -> Catalogue.all().forEach(check -> compare(found, bucket, check)));
            var most = most(proxy.arrivals());
            System.out.println("scan among faults: " + collected.counts().calls() + " calls, "
                    + collected.counts().throttled() + " throttled, at most " + most + " in any second (budget " + RATE
                    + "), "
                    + counted(found));
            assertThat(most).isLessThanOrEqualTo(MOST_IN_A_SECOND);
        }
    }

    @Test
    void with_half_of_the_calls_denied_no_check_says_what_it_could_not_see() throws Exception {
        FaultyProxy.Faults half = (bucket, query) -> isDenied(bucket, query.replace("=", ""))
                ? Optional.of(Fault.error(403, "AccessDenied"))
                : Optional.empty();
        try (var proxy = new FaultyProxy(Moto.endpoint(), half)) {
            var some = NAMES.subList(0, PATTERNS.size());
            var found = Scanning.judged(Scanning.collect(proxy.address(), new Extent.Named(some), RATE)
                    .estate());

            assertThat(found.keySet()).isEqualTo(Set.copyOf(some));
            some.forEach(bucket -> Catalogue.all().forEach(check -> compareDenied(found, bucket, check)));
        }
    }

    private static void compareDenied(Map<String, Map<String, Outcome>> found, String bucket, Check check) {
        var is = outcome(found, bucket, check.id());
        var was = outcome(truth, bucket, check.id());
        var what = bucket + " " + check.id() + ": " + is.sentence();
        if (check.needs().stream().anyMatch(call -> isDenied(bucket, call))) {
            assertThat(is.status()).as(what).isEqualTo(Status.UNKNOWN);
        } else if (check.also().stream().anyMatch(call -> isDenied(bucket, call))) {
            assertThat(is.status()).as(what).isIn(was.status(), Status.UNKNOWN);
        } else {
            assertThat(is).as(what).isEqualTo(was);
        }
    }

    private static boolean isDenied(String bucket, Call call) {
        return call.scope() == Call.Scope.BUCKET
                && isDenied(bucket, BucketCalls.of(call).parameter());
    }

    /** Half of them, each time the same; by the bucket's place, because its name is another one in each run. */
    private static boolean isDenied(String bucket, String parameter) {
        return MADE.containsKey(bucket) && (NAMES.indexOf(bucket) + parameter.hashCode()) % 2 == 0;
    }

    private static void compare(Map<String, Map<String, Outcome>> found, String bucket, Check check) {
        var is = outcome(found, bucket, check.id());
        var was = outcome(truth, bucket, check.id());
        var what = bucket + " " + check.id() + ": " + is.sentence();
        var fault = Faults.call(bucket);
        if (Faults.vanishes(bucket)) {
            assertThat(is.status()).as(what).isEqualTo(Status.NOT_APPLICABLE);
        } else if (fault.filter(check.needs()::contains).isPresent()) {
            assertThat(is.status()).as(what).isEqualTo(Faults.isGarbage(bucket) ? Status.ERROR : Status.UNKNOWN);
        } else if (fault.filter(check.also()::contains).isPresent()) {
            assertThat(is.status()).as(what).isIn(was.status(), Status.UNKNOWN, Status.ERROR);
        } else {
            assertThat(is).as(what).isEqualTo(was);
        }
    }

    private static String counted(Map<String, Map<String, Outcome>> found) {
        var counts = new TreeMap<Status, Integer>();
        found.values()
                .forEach(checks -> checks.values().forEach(outcome -> counts.merge(outcome.status(), 1, Integer::sum)));
        return "findings " + counts;
    }

    private static Outcome outcome(Map<String, Map<String, Outcome>> of, String bucket, String check) {
        return of.getOrDefault(bucket, Map.of())
                .getOrDefault(check, Outcome.error("nowhere", "There is no such finding."));
    }

    /** The most requests within any one second. */
    private static int most(List<Long> arrivals) {
        var most = 0;
        var from = 0;
        for (var to = 0; to < arrivals.size(); to++) {
            while (arrivals.get(to) - arrivals.get(from) >= TimeUnit.SECONDS.toNanos(1)) {
                from++;
            }
            most = Math.max(most, to - from + 1);
        }
        return most;
    }

    /** By the bucket's number: every third call of all is throttled, some calls are denied or answered with garbage, some buckets vanish. */
    private static final class Faults implements FaultyProxy.Faults {

        private final AtomicInteger calls = new AtomicInteger();
        private final Map<String, Integer> asked = new ConcurrentHashMap<>();

        @Override
        public Optional<Fault> of(String bucket, String query) {
            if (!MADE.containsKey(bucket)) {
                return Optional.empty();
            }
            if (calls.incrementAndGet() % 3 == 0) {
                return Optional.of(Fault.error(503, "SlowDown"));
            }
            if (vanishes(bucket) && asked.merge(bucket, 1, Integer::sum) > 4) {
                return Optional.of(Fault.error(404, "NoSuchBucket"));
            }
            var parameter = query.endsWith("=") ? query.substring(0, query.length() - 1) : query;
            if (call(bucket)
                    .filter(call -> BucketCalls.of(call).parameter().equals(parameter))
                    .isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(isGarbage(bucket) ? new Fault(200, "<<<") : Fault.error(403, "AccessDenied"));
        }

        static boolean vanishes(String bucket) {
            return number(bucket) % 20 == 5;
        }

        static boolean isGarbage(String bucket) {
            return number(bucket) % 20 == 7;
        }

        /** The call about this bucket that goes wrong each time. */
        static Optional<Call> call(String bucket) {
            return switch (number(bucket) % 20) {
                case 1 -> Optional.of(Call.POLICY);
                case 2 -> Optional.of(Call.ENCRYPTION);
                case 3 -> Optional.of(Call.ACL);
                case 4 -> Optional.of(Call.PUBLIC_ACCESS_BLOCK);
                case 6 -> Optional.of(Call.OWNERSHIP);
                case 7 -> Optional.of(Call.VERSIONING);
                case 8 -> Optional.of(Call.LIFECYCLE);
                case 9 -> Optional.of(Call.INVENTORY);
                case 10 -> Optional.of(Call.TAGGING);
                default -> Optional.empty();
            };
        }

        private static int number(String bucket) {
            return NAMES.indexOf(bucket);
        }
    }
}
