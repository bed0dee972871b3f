package dev.headgate.sandbox.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headgate.collector.Collector;
import dev.headgate.collector.Extent;
import dev.headgate.collector.Order;
import dev.headgate.collector.call.Caller;
import dev.headgate.collector.call.Endpoints;
import dev.headgate.collector.call.Tally;
import dev.headgate.collector.pace.Pacer;
import dev.headgate.collector.pace.Ticker;
import dev.headgate.collector.sign.AccessKey;
import dev.headgate.collector.wire.SocketExchange;
import dev.headgate.collector.wire.Sockets;
import dev.headgate.engine.posture.Baseline;
import dev.headgate.engine.posture.Catalogue;
import dev.headgate.engine.posture.Finding;
import dev.headgate.engine.posture.Posture;
import dev.headgate.engine.posture.Status;
import dev.headgate.engine.posture.custom.CustomChecks;
import dev.headgate.sandbox.aws.estate.Estate;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.S3Client;

/** The estate that is built from Terraform's files is held to the project's own baseline by a scan. */
class BaselineTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @TempDir
    private static Path state;

    private static RunningGateway aws;

    @BeforeAll
    static void start() throws Exception {
        aws = RunningGateway.startAsItIs(state);
    }

    @AfterAll
    static void stop() {
        aws.close();
    }

    @Test
    void the_estate_passes_its_own_baseline_until_somebody_changes_it() throws Exception {
        var zones = aws.estate().zones().size();
        var before = scanned();
        assertThat(before.stream().map(finding -> finding.bucket().bucket()).distinct())
                .hasSize(zones);
        assertThat(required(before)).hasSizeGreaterThan(100);
        assertThat(misses(before)).isEmpty();

        var curated = aws.estate().bucket("curated");
        aws.client(S3Client.builder().forcePathStyle(true)).deleteBucketPolicy(delete -> delete.bucket(curated));

        assertThat(misses(scanned()))
                .contains(curated + " S3-12 FAIL", curated + " S3-13 FAIL")
                .allMatch(miss -> miss.startsWith(curated));
    }

    private static List<Finding> required(List<Finding> findings) {
        return findings.stream().filter(Finding::required).toList();
    }

    private static List<String> misses(List<Finding> findings) {
        return required(findings).stream()
                .filter(finding -> finding.outcome().status() != Status.PASS
                        && finding.outcome().status() != Status.NOT_APPLICABLE)
                .map(finding -> finding.bucket().bucket() + " "
                        + finding.check().id() + " " + finding.outcome().status())
                .toList();
    }

    private static List<Finding> scanned() throws IOException, InterruptedException {
        var files = Checkout.root().resolve("security-policies");
        var baseline = Baseline.read(Files.readString(files.resolve("baseline.yaml")));
        var checks = Stream.concat(
                        Catalogue.all().stream(),
                        CustomChecks.read(Files.readString(files.resolve("checks.yaml"))).stream())
                .toList();
        var posture = Posture.by(checks, baseline::of);
        var findings = new ArrayList<Finding>();
        posture.judge(collected(posture), TODAY, findings::add);
        return findings;
    }

    private static dev.headgate.engine.posture.Estate collected(Posture posture) throws InterruptedException {
        var settings = new Caller.Settings(
                Endpoints.at(URI.create(aws.gateway().endpoint())),
                new Pacer(500, Ticker.system()),
                Caller.Patience.USUAL,
                Clock.systemUTC(),
                new Random(1),
                new Tally());
        var sockets = new Sockets(Duration.ofSeconds(5), Duration.ofSeconds(30));
        var key = new AccessKey("test", "test", Optional.empty());
        var order = new Order(new Extent.Everything(), posture.calls(), Estate.REGION, 4);
        return new Collector(settings, () -> new SocketExchange(sockets))
                .collect(order, List.of(() -> key), sentence -> {
                    throw new AssertionError(sentence);
                })
                .estate();
    }
}
