package dev.headgate.sandbox.aws;

import static dev.headgate.sandbox.aws.Adoption.addresses;
import static dev.headgate.sandbox.aws.Adoption.changed;
import static dev.headgate.sandbox.aws.Adoption.imported;
import static dev.headgate.sandbox.aws.Adoption.lost;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.S3Client;

/** Adoption of the sandbox's own estate, which was made without Terraform: what exists is taken over, and none of it is lost. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AdoptionTest {

    private static final String BY_HAND = "made-by-hand";
    private static final String POLICY_OF_RAW = "module.zone[\"raw\"].aws_s3_bucket_policy.this";
    private static final String JOB = "module.transform.aws_glue_job.this[\"etl\"]";
    private static final String CLUSTER = "module.warehouse.aws_redshift_cluster.this";
    private static final String MACHINE = "module.pipeline.aws_sfn_state_machine.this";

    private RunningGateway aws;
    private String endpoint = "";
    private Adoption adoption = new Adoption(Path.of(""));

    @BeforeAll
    void start(@TempDir Path state) throws Exception {
        System.setProperty("aws.accessKeyId", "test");
        System.setProperty("aws.secretAccessKey", "test");
        aws = RunningGateway.start(state, (_, _) -> {
            throw new SQLException("No warehouse here");
        });
        endpoint = aws.gateway().endpoint();
        try (var s3 = aws.client(S3Client.builder())) {
            s3.createBucket(bucket -> bucket.bucket(BY_HAND)
                    .createBucketConfiguration(where -> where.locationConstraint("eu-central-1")));
        }
    }

    @BeforeEach
    void nothing_adopted_yet(@TempDir Path folder) {
        adoption = new Adoption(folder);
    }

    @AfterAll
    void stop() {
        aws.close();
    }

    @Test
    void a_first_plan_takes_over_what_exists_and_replaces_nothing() throws Exception {
        var terraform = terraform();

        var code = adoption.run(endpoint, terraform.environment());
        var plan = terraform.plan(adoption.out(), adoption.out().resolve("observed.json"));

        assertThat(lost(plan)).as(adoption.said()).isEmpty();
        assertThat(code).as(adoption.said()).isZero();
        var imports = adoption.written("imports.tf").split("import \\{", -1).length - 1;
        assertThat(imported(plan)).hasSize(imports).contains(POLICY_OF_RAW, JOB, CLUSTER, MACHINE);
        assertThat(adoption.said())
                .contains("First plan: " + imports + " to import, ")
                .contains(changed(plan).size() + " to change in place, 0 to replace or destroy");
        assertThat(adoption.report())
                .contains(changed(plan).stream()
                        .map(address -> "- `" + address + "`")
                        .toList());
        assertThat(terraform.unformatted(adoption.out())).isBlank();
        System.out.println("Adoption of the sandbox's estate: " + imports + " resources imported, "
                + changed(plan).size() + " of them changed in place, none replaced.");
    }

    @Test
    void what_cannot_be_changed_would_be_replaced_and_is_noticed() throws Exception {
        var terraform = terraform();
        adoption.run(endpoint, Map.of());
        var other = adoption.observed();
        other.withObject("/resources/aws_glue_job/headgate-sandbox-etl").put("name", "somebody-elses");

        var plan = terraform.plan(adoption.out(), adoption.write(other));

        assertThat(lost(plan)).containsExactly(JOB);
    }

    @Test
    void a_bucket_that_was_made_without_a_lock_is_locked_and_not_replaced() throws Exception {
        var terraform = terraform();
        adoption.run(endpoint, Map.of());
        var other = adoption.observed();
        other.withObject("/resources/aws_s3_bucket/headgate-sandbox-raw-123456789012")
                .put("object_lock_enabled", false);

        var plan = terraform.plan(adoption.out(), adoption.write(other));

        assertThat(lost(plan)).isEmpty();
    }

    @Test
    @Order(Integer.MAX_VALUE) // it takes the sandbox's own cluster away
    void a_cluster_made_by_hand_keeps_its_network_and_its_size() throws Exception {
        var terraform = terraform();
        var subnets = new ClusterByHand(aws).make();

        var code = adoption.run(endpoint, terraform.environment());
        var plan = terraform.plan(adoption.out(), adoption.out().resolve("observed.json"));

        assertThat(lost(plan)).isEmpty();
        assertThat(code).as(adoption.said()).isZero();
        assertThat(adoption.written("terraform.tfvars"))
                .contains(subnets)
                .contains("type = \"ra3.4xlarge\"", "count = 3");
        assertThat(addresses(plan, _ -> true)).noneMatch(address -> address.startsWith("module.network"));
        assertThat(adoption.report())
                .contains("publicly_accessible: true -> false", "encrypted: \"false\" -> \"true\"")
                .contains(
                        "The cluster loses its public address", "The cluster's database is called theirs and stays so")
                .doesNotContain("node_type:", "number_of_nodes:", "master_username:", "database_name:");
    }

    @Test
    void a_bucket_made_by_hand_is_named_with_what_to_do() throws Exception {
        adoption.run(endpoint, Map.of());

        assertThat(adoption.said()).contains("Outside of the modules: bucket " + BY_HAND);
        assertThat(adoption.report()).contains("`" + BY_HAND + "`. No module has a place for it");
        assertThat(adoption.written("imports.tf")).doesNotContain(BY_HAND);
    }

    @Test
    void what_is_denied_is_said_and_never_taken_for_absent() throws Exception {
        var closed = Set.of("raw-123456789012?policy", "AWSGlue.GetJobs", "DescribeClusters&");
        try (var half = new Denying(endpoint, closed)) {
            assertThat(adoption.run(half.endpoint(), Map.of())).isOne();
        }

        assertThat(adoption.said())
                .contains("Could not be read: the policy of the bucket headgate-sandbox-raw-123456789012: denied")
                .contains("Could not be read: the list of Glue jobs: denied")
                .contains("Could not be read: the list of Redshift clusters: denied");
        assertThat(adoption.report()).contains("- the policy of the bucket headgate-sandbox-raw-123456789012: denied");
        assertThat(adoption.written("imports.tf"))
                .contains("module.zone[\"raw\"].aws_s3_bucket.this")
                .doesNotContain(POLICY_OF_RAW, JOB, CLUSTER);
    }

    @Test
    void an_account_where_everything_is_denied_or_nothing_is_called_so_is_left_alone() throws Exception {
        try (var closed = new Denying(endpoint, Set.of("/"))) {
            assertThat(adoption.run(closed.endpoint(), Map.of())).isEqualTo(2);
        }
        assertThat(adoption.run(endpoint, Map.of(), "--name", "other-prod")).isEqualTo(2);
        assertThat(adoption.run(endpoint, Map.of(), "--name", "Other")).isEqualTo(2);

        assertThat(adoption.said())
                .contains("AWS does not accept these credentials")
                .contains("Nothing that is called other-prod-* was found in account 123456789012, eu-central-1")
                .contains("The name 'Other' cannot begin the names");
        assertThat(adoption.out()).doesNotExist();
    }

    @Test
    void no_secret_is_written() throws Exception {
        adoption.run(endpoint, Map.of());

        try (Stream<Path> files = Files.list(adoption.out())) {
            for (var file : files.toList()) {
                assertThat(Files.readString(file)).doesNotContain("Managed-1");
            }
        }
    }

    private static OfflineTerraform terraform() throws Exception {
        assumeTrue(
                OfflineTerraform.isPossible() || System.getenv("CI") != null, "Terraform, Go, Node and npm are needed");
        return OfflineTerraform.installed();
    }
}
