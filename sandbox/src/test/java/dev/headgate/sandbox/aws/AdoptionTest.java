package dev.headgate.sandbox.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.headgate.cli.adopt.Adopt;
import dev.headgate.contract.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import software.amazon.awssdk.services.redshift.RedshiftClient;
import software.amazon.awssdk.services.s3.S3Client;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Adoption of the sandbox's own estate, which was made without Terraform: what exists is taken over, and none of it is lost. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdoptionTest {

    private static final String BY_HAND = "made-by-hand";
    private static final String POLICY_OF_RAW = "module.zone[\"raw\"].aws_s3_bucket_policy.this";
    private static final String JOB = "module.transform.aws_glue_job.this[\"etl\"]";

    private final StringWriter words = new StringWriter();
    private RunningGateway aws;

    @TempDir
    private Path folder;

    @BeforeAll
    void start(@TempDir Path state) throws Exception {
        System.setProperty("aws.accessKeyId", "test");
        System.setProperty("aws.secretAccessKey", "test");
        aws = RunningGateway.start(state, (_, _) -> {
            throw new SQLException("No warehouse here");
        });
        try (var s3 = aws.client(S3Client.builder())) {
            s3.createBucket(bucket -> bucket.bucket(BY_HAND)
                    .createBucketConfiguration(where -> where.locationConstraint("eu-central-1")));
        }
    }

    @AfterAll
    void stop() {
        aws.close();
    }

    @Test
    void a_first_plan_takes_over_what_exists_and_replaces_nothing() throws Exception {
        var terraform = terraform();

        var code = adopt(aws.gateway().endpoint(), terraform.environment());
        var plan = terraform.plan(out(), out().resolve("observed.json"));

        assertThat(lost(plan)).as(words.toString()).isEmpty();
        assertThat(code).as(words.toString()).isZero();
        var imports = count(Files.readString(out().resolve("imports.tf")), "import \\{");
        assertThat(imported(plan)).hasSize(imports).contains(POLICY_OF_RAW, JOB);
        assertThat(imported(plan))
                .contains("module.warehouse.aws_redshift_cluster.this", "module.pipeline.aws_sfn_state_machine.this");
        assertThat(changed(plan)).isNotEmpty();
        assertThat(words.toString())
                .contains("First plan: " + imports + " to import")
                .contains(changed(plan).size() + " to change in place, 0 to replace or destroy");
        assertThat(report())
                .contains(changed(plan).stream()
                        .map(address -> "- `" + address + "`")
                        .toList());
        assertThat(terraform.unformatted(out())).isBlank();
        System.out.println("Adoption of the sandbox's estate: " + imports + " resources imported, "
                + changed(plan).size() + " of them changed in place, none replaced.");
    }

    @Test
    void what_cannot_be_changed_would_be_replaced_and_is_noticed() throws Exception {
        var terraform = terraform();
        adopt(aws.gateway().endpoint(), terraform.environment());
        var other = observed();
        other.withObject("/resources/aws_glue_job/headgate-sandbox-etl").put("name", "somebody-elses");

        var plan = terraform.plan(out(), written(other));

        assertThat(lost(plan)).containsExactly(JOB);
    }

    @Test
    void what_was_given_at_birth_stays_as_it_is() throws Exception {
        var terraform = terraform();
        adopt(aws.gateway().endpoint(), terraform.environment());
        var other = observed();
        other.withObject("/resources/aws_s3_bucket/headgate-sandbox-raw-123456789012")
                .put("object_lock_enabled", false);
        other.withObject("/resources/aws_redshift_cluster/headgate-sandbox")
                .put("master_username", "somebody")
                .put("database_name", "theirs")
                .put("cluster_subnet_group_name", "theirs");

        var plan = terraform.plan(out(), written(other));

        assertThat(lost(plan)).isEmpty();
    }

    @Test
    void a_cluster_made_by_hand_keeps_its_network_and_its_size() throws Exception {
        var terraform = terraform();
        var subnets = ec2("DescribeSubnets", "subnetId");
        try (var redshift = aws.client(RedshiftClient.builder())) {
            redshift.createClusterSubnetGroup(group -> group.clusterSubnetGroupName("theirs")
                    .description("made by hand")
                    .subnetIds(subnets));
            redshift.deleteCluster(
                    cluster -> cluster.clusterIdentifier("headgate-sandbox").skipFinalClusterSnapshot(true));
            redshift.createCluster(cluster -> cluster.clusterIdentifier("headgate-sandbox")
                    .nodeType("ra3.4xlarge")
                    .clusterType("multi-node")
                    .numberOfNodes(3)
                    .dbName("theirs")
                    .masterUsername("somebody")
                    .masterUserPassword("Managed-1")
                    .encrypted(false)
                    .publiclyAccessible(true)
                    .clusterSubnetGroupName("theirs")
                    .vpcSecurityGroupIds(
                            ec2("DescribeSecurityGroups", "groupId").getFirst()));
        }

        var code = adopt(aws.gateway().endpoint(), terraform.environment());
        var plan = terraform.plan(out(), out().resolve("observed.json"));

        assertThat(lost(plan)).isEmpty();
        assertThat(code).as(words.toString()).isZero();
        assertThat(Files.readString(out().resolve("terraform.tfvars")))
                .contains(subnets)
                .contains("type = \"ra3.4xlarge\"", "count = 3");
        assertThat(addresses(plan, change -> true)).noneMatch(address -> address.startsWith("module.network"));
        assertThat(report())
                .contains("publicly_accessible: true -> false", "encrypted: \"false\" -> \"true\"")
                .contains("The cluster loses its public address")
                .doesNotContain("node_type:", "number_of_nodes:", "master_username:");
    }

    /** The sandbox has no use for EC2, so there is no client for it; the ids in an answer are all that is needed. */
    private List<String> ec2(String action, String element) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(aws.gateway().endpoint() + "/"))
                .header(
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=test/20260101/eu-central-1/ec2/aws4_request, SignedHeaders=host, Signature=0")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("Action=" + action + "&Version=2016-11-15"));
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString())
                    .body();
            return Pattern.compile("<" + element + ">([^<]+)<")
                    .matcher(answer)
                    .results()
                    .map(found -> found.group(1))
                    .distinct()
                    .toList();
        }
    }

    private ObjectNode observed() throws IOException {
        return (ObjectNode) Json.mapper().readTree(Files.readString(out().resolve("observed.json")));
    }

    private Path written(ObjectNode observed) throws IOException {
        return Files.writeString(folder.resolve("other.json"), observed.toString());
    }

    @Test
    void a_bucket_made_by_hand_is_named_with_what_to_do() throws Exception {
        adopt(aws.gateway().endpoint(), Map.of());

        assertThat(words.toString()).contains("Outside of the modules: bucket " + BY_HAND);
        assertThat(report()).contains("`" + BY_HAND + "`. No module has a place for it");
        assertThat(Files.readString(out().resolve("imports.tf"))).doesNotContain(BY_HAND);
    }

    @Test
    void what_is_denied_is_said_and_never_taken_for_absent() throws Exception {
        try (var half = new Denying(
                aws.gateway().endpoint(), Set.of("raw-123456789012?policy", "AWSGlue.GetJobs", "DescribeClusters"))) {
            assertThat(adopt(half.endpoint(), Map.of())).isOne();
        }

        assertThat(words.toString())
                .contains("Could not be read: the policy of the bucket headgate-sandbox-raw-123456789012: denied")
                .contains("Could not be read: the list of Glue jobs: denied")
                .contains("Could not be read: the list of Redshift clusters: denied");
        assertThat(report()).contains("- the policy of the bucket headgate-sandbox-raw-123456789012: denied");
        assertThat(Files.readString(out().resolve("imports.tf")))
                .contains("module.zone[\"raw\"].aws_s3_bucket.this")
                .doesNotContain(POLICY_OF_RAW, "aws_glue_job", "aws_redshift_cluster");
    }

    @Test
    void an_account_where_everything_is_denied_or_nothing_is_called_so_is_left_alone() throws Exception {
        try (var closed = new Denying(aws.gateway().endpoint(), Set.of("/"))) {
            assertThat(adopt(closed.endpoint(), Map.of())).isEqualTo(2);
        }
        assertThat(adopt(aws.gateway().endpoint(), Map.of(), "--name", "other-prod"))
                .isEqualTo(2);
        assertThat(adopt(aws.gateway().endpoint(), Map.of(), "--name", "Other")).isEqualTo(2);

        assertThat(words.toString())
                .contains("AWS does not accept these credentials")
                .contains("Nothing that is called other-prod-* was found in account 123456789012, eu-central-1")
                .contains("The name 'Other' cannot begin the names");
        assertThat(out()).doesNotExist();
    }

    @Test
    void no_secret_is_written() throws Exception {
        adopt(aws.gateway().endpoint(), Map.of());

        try (Stream<Path> files = Files.list(out())) {
            for (var file : files.toList()) {
                assertThat(Files.readString(file)).doesNotContainIgnoringCase("Managed-1");
            }
        }
    }

    private static OfflineTerraform terraform() throws Exception {
        assumeTrue(
                OfflineTerraform.isPossible() || System.getenv("CI") != null, "Terraform, Go, Node and npm are needed");
        return OfflineTerraform.installed();
    }

    private Path out() {
        return folder.resolve("adopted");
    }

    private String report() throws Exception {
        return Files.readString(out().resolve("report.md"));
    }

    private int adopt(String endpoint, Map<String, String> terraform, String... more) {
        var environment = new HashMap<>(System.getenv());
        environment.remove("TF_CLI_CONFIG_FILE");
        environment.putAll(terraform);
        environment.put("HEADGATE_HOME", Checkout.root().toString());
        var writer = new PrintWriter(words, true);
        return new CommandLine(new Adopt(environment))
                .setOut(writer)
                .setErr(writer)
                .setExecutionExceptionHandler((failure, _, _) -> {
                    writer.println(failure.getMessage());
                    return 2;
                })
                .execute(Stream.concat(
                                Stream.of(
                                        "--endpoint", endpoint, "--region", "eu-central-1", "--out", out().toString()),
                                Stream.of(more))
                        .toArray(String[]::new));
    }

    private static List<String> lost(JsonNode plan) {
        return addresses(plan, change -> actions(change).contains("delete"));
    }

    private static List<String> changed(JsonNode plan) {
        return addresses(plan, change -> actions(change).equals(List.of("update")));
    }

    private static List<String> imported(JsonNode plan) {
        return addresses(plan, change -> change.has("importing"));
    }

    private static List<String> addresses(JsonNode plan, Predicate<JsonNode> wanted) {
        return plan.path("resource_changes")
                .valueStream()
                .filter(resource -> wanted.test(resource.path("change")))
                .map(resource -> resource.path("address").asString())
                .toList();
    }

    private static List<String> actions(JsonNode change) {
        return change.path("actions").valueStream().map(JsonNode::asString).toList();
    }

    private static int count(String text, String pattern) {
        return (int) Pattern.compile(pattern).matcher(text).results().count();
    }
}
