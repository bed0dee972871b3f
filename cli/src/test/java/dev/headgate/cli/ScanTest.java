package dev.headgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ScanTest {

    private static final String ENDPOINT = "HEADGATE_TEST_AWS_ENDPOINT";

    @TempDir
    private Path folder;

    private final StringWriter said = new StringWriter();

    @Test
    @EnabledIfEnvironmentVariable(named = ENDPOINT, matches = ".+")
    void a_scan_writes_a_line_a_finding_and_says_that_there_are_some() throws Exception {
        var bucket = bucket();
        var out = folder.resolve("scan.csv");

        var code = run("--endpoint", System.getenv(ENDPOINT), "--format", "csv", "--out", out.toString());

        assertThat(code).as(said.toString()).isEqualTo(3);
        assertThat(Files.readAllLines(out))
                .startsWith("bucket,check,status")
                .contains(bucket + ",S3-12,FAIL", bucket + ",S3-03,PASS", bucket + ",S3-31,PASS")
                .filteredOn(line -> line.startsWith(bucket + ","))
                .hasSize(41);
        assertThat(said.toString()).contains("buckets, ").contains(" calls, ");
    }

    @Test
    @EnabledIfEnvironmentVariable(named = ENDPOINT, matches = ".+")
    void a_baseline_that_asks_for_nothing_else_makes_the_scan_pass() throws Exception {
        bucket();
        var baseline = Files.writeString(folder.resolve("baseline.yaml"), "zones:\n  raw:\n    required: [S3-31]\n");
        var out = folder.resolve("scan.json");

        var code = run(
                "--endpoint",
                System.getenv(ENDPOINT),
                "--baseline",
                baseline.toString(),
                "--format",
                "ocsf",
                "--out",
                out.toString());

        assertThat(code).as(said.toString()).isZero();
        assertThat(Files.readString(out)).startsWith("[\n{\"category_uid\":2,\"class_uid\":2003,");
    }

    @Test
    @EnabledIfEnvironmentVariable(named = ENDPOINT, matches = ".+")
    void checks_of_ones_own_are_judged_beside_the_catalogue() throws Exception {
        var bucket = bucket();
        var checks = Files.writeString(
                folder.resolve("checks.yaml"),
                check("X-NO-CORS", "GetBucketCors is null")
                        + check("X-CORS", "GetBucketCors is not null").substring(8));
        var out = folder.resolve("scan.csv");

        var code = run(
                "--endpoint",
                System.getenv(ENDPOINT),
                "--checks",
                checks.toString(),
                "--format",
                "csv",
                "--out",
                out.toString());

        assertThat(code).as(said.toString()).isEqualTo(3);
        assertThat(Files.readAllLines(out))
                .contains(bucket + ",X-NO-CORS,PASS", bucket + ",X-CORS,FAIL")
                .filteredOn(line -> line.startsWith(bucket + ","))
                .hasSize(43);
    }

    @Test
    void checks_that_cannot_be_read_are_refused_with_the_place() throws IOException {
        var checks = Files.writeString(folder.resolve("checks.yaml"), check("X-CORS", "GetBucketCors ist null"));

        var code = run(
                "--checks",
                checks.toString(),
                "--format",
                "csv",
                "--out",
                folder.resolve("none.csv").toString());

        assertThat(code).isEqualTo(2);
        assertThat(said.toString()).contains("line 7, column 5 (/checks/0/passes)", "character 15");
    }

    @Test
    void a_format_that_nobody_knows_is_refused_before_anything_is_asked() {
        var code = run("--format", "xml", "--out", folder.resolve("none").toString());

        assertThat(code).isEqualTo(2);
        assertThat(said.toString()).contains("csv, ocsf or asff");
        assertThat(folder.resolve("none")).doesNotExist();
    }

    @Test
    void an_endpoint_that_does_not_answer_is_no_finding() throws IOException {
        var out = folder.resolve("none.csv");

        var code = run("--endpoint", "http://127.0.0.1:" + freePort(), "--format", "csv", "--out", out.toString());

        assertThat(code).isEqualTo(2);
        assertThat(said.toString()).contains("could not be reached");
        assertThat(out).doesNotExist();
    }

    @Test
    void a_check_that_there_is_not_is_named_before_anything_is_asked() throws Exception {
        var baseline = Files.writeString(folder.resolve("odd.yaml"), "zones:\n  raw:\n    required: [S3-12, S3-112]\n");
        var out = folder.resolve("none.csv").toString();

        assertThat(run("--baseline", baseline.toString(), "--format", "csv", "--out", out))
                .isEqualTo(2);
        assertThat(said.toString()).contains("The baseline requires S3-112, and there is no such check.");

        assertThat(run("--only", "S3-01,S4-01", "--format", "csv", "--out", out))
                .isEqualTo(2);
        assertThat(said.toString()).contains("--only names checks that there are not: S4-01.");
    }

    @Test
    @EnabledIfEnvironmentVariable(named = ENDPOINT, matches = ".+")
    void only_some_checks_and_the_account_of_a_role() throws Exception {
        var bucket = bucket();
        var out = folder.resolve("only.csv");

        var role = "arn:aws:iam::123456789012:role/lake-posture";
        var code = run(
                "--endpoint",
                System.getenv(ENDPOINT),
                "--role",
                role,
                "--only",
                "S3-12",
                "--format",
                "csv",
                "--out",
                out.toString());

        assertThat(code).as(said.toString()).isEqualTo(3);
        assertThat(Files.readAllLines(out)).contains(bucket + ",S3-12,FAIL").noneMatch(line -> line.contains("S3-01"));
        assertThat(out.resolveSibling("only.csv.part")).doesNotExist();
    }

    @Test
    void a_baseline_that_is_none_is_refused() throws IOException {
        var baseline = Files.writeString(folder.resolve("baseline.yaml"), "zones: {}");

        var code = run(
                "--baseline",
                baseline.toString(),
                "--format",
                "csv",
                "--out",
                folder.resolve("none.csv").toString());

        assertThat(code).isEqualTo(2);
        assertThat(said.toString()).contains("names no zones");
    }

    private static String check(String id, String passes) {
        return "checks:\n  - id: " + id
                + "\n    title: One\n    severity: low\n    rationale: Because.\n    fix: Do it.\n    passes: " + passes
                + "\n";
    }

    /** Faster than anybody would scan AWS. */
    private int run(String... given) {
        var arguments =
                Stream.concat(Stream.of("--rate", "2000"), Stream.of(given)).toArray(String[]::new);
        var keys = Map.of("AWS_ACCESS_KEY_ID", "test", "AWS_SECRET_ACCESS_KEY", "test");
        return new CommandLine(new Scan(keys))
                .setErr(new PrintWriter(said, true))
                .setExecutionExceptionHandler((failure, line, _) -> {
                    line.getErr().println(failure.getMessage());
                    return failure instanceof CannotRun ? 2 : 99;
                })
                .execute(arguments);
    }

    private static String bucket() throws IOException, InterruptedException {
        var name = "s" + UUID.randomUUID().toString().substring(0, 8) + "-scanned";
        var request = HttpRequest.newBuilder(URI.create(System.getenv(ENDPOINT) + "/" + name))
                .header("Authorization", "AWS4-HMAC-SHA256 Credential=test/20261123/us-east-1/s3/aws4_request")
                .PUT(BodyPublishers.noBody())
                .build();
        try (var client = HttpClient.newHttpClient()) {
            assertThat(client.send(request, BodyHandlers.ofString()).statusCode())
                    .isEqualTo(200);
        }
        return name;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
