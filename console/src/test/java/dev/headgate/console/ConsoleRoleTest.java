package dev.headgate.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.headgate.console.posture.Checks;
import dev.headgate.contract.Json;
import dev.headgate.engine.posture.Posture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The role that Terraform gives the console allows exactly the calls that the console's code makes. */
class ConsoleRoleTest {

    /** What IAM asks for when the SDK is asked for this; a key's use and a lent role come with the call. */
    private static final Map<String, Set<String>> ASKED_FOR = Map.ofEntries(
            Map.entry("S3Client.headBucket", Set.of("s3:ListBucket")),
            Map.entry("S3Client.listObjectsV2Paginator", Set.of("s3:ListBucket")),
            Map.entry("S3Client.getObject", Set.of("s3:GetObject", "kms:Decrypt")),
            Map.entry("S3Client.getObjectAsBytes", Set.of("s3:GetObject", "kms:Decrypt")),
            Map.entry("S3Client.putObject", Set.of("s3:PutObject", "kms:GenerateDataKey")),
            Map.entry("SfnClient.startExecution", Set.of("states:StartExecution")),
            Map.entry("SfnClient.stopExecution", Set.of("states:StopExecution")),
            Map.entry("SfnClient.describeExecution", Set.of("states:DescribeExecution")),
            Map.entry("SfnClient.listExecutions", Set.of("states:ListExecutions")),
            Map.entry("SfnClient.getExecutionHistoryPaginator", Set.of("states:GetExecutionHistory")),
            Map.entry("SfnClient.describeStateMachine", Set.of("states:DescribeStateMachine")),
            Map.entry("LambdaClient.invoke", Set.of("lambda:InvokeFunction")),
            Map.entry("SchedulerClient.createSchedule", Set.of("scheduler:CreateSchedule", "iam:PassRole")),
            Map.entry("SchedulerClient.updateSchedule", Set.of("scheduler:UpdateSchedule", "iam:PassRole")),
            Map.entry("SchedulerClient.deleteSchedule", Set.of("scheduler:DeleteSchedule")),
            Map.entry("SecretsManagerClient.describeSecret", Set.of("secretsmanager:DescribeSecret")),
            Map.entry(
                    "SecretsManagerClient.createSecret",
                    Set.of("secretsmanager:CreateSecret", "kms:GenerateDataKey", "kms:Decrypt")),
            Map.entry(
                    "SecretsManagerClient.putSecretValue",
                    Set.of("secretsmanager:PutSecretValue", "kms:GenerateDataKey", "kms:Decrypt")),
            Map.entry("SecretsManagerClient.deleteSecret", Set.of("secretsmanager:DeleteSecret")),
            Map.entry("SecretsManagerClient.restoreSecret", Set.of("secretsmanager:RestoreSecret")),
            Map.entry("CloudWatchLogsClient.describeLogGroupsPaginator", Set.of("logs:DescribeLogGroups")),
            Map.entry("CloudWatchLogsClient.describeLogStreamsPaginator", Set.of("logs:DescribeLogStreams")),
            Map.entry("SqsClient.receiveMessage", Set.of("sqs:ReceiveMessage", "kms:Decrypt")),
            Map.entry("SqsClient.deleteMessageBatch", Set.of("sqs:DeleteMessage")),
            Map.entry("CloudWatchLogsClient.filterLogEventsPaginator", Set.of("logs:FilterLogEvents")));

    /** What the collector asks beside its named calls: which buckets there are, where one lies, and for the keys of another account. */
    private static final Set<String> AROUND_A_SCAN =
            Set.of("s3:ListAllMyBuckets", "s3:GetBucketLocation", "sts:AssumeRole");

    @Test
    void the_table_knows_every_call_that_the_code_makes_and_no_other() {
        assertThat(calls()).isEqualTo(new TreeSet<>(ASKED_FOR.keySet()));
    }

    @Test
    void the_role_allows_what_the_calls_ask_for_and_nothing_else() throws IOException {
        var asked = ASKED_FOR.values().stream().flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
        asked.addAll(AROUND_A_SCAN);
        Posture.general(Checks.all()).calls().stream()
                .flatMap(call -> Stream.of(call.permission().split(", | and ")))
                .forEach(asked::add);

        assertThat(allowed()).isEqualTo(asked);
    }

    @Test
    void the_role_reads_no_secret() throws IOException {
        assertThat(allowed()).doesNotContain("secretsmanager:GetSecretValue");
    }

    private static TreeSet<String> calls() {
        var classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("dev.headgate.console");
        return classes.stream()
                .flatMap(ConsoleRoleTest::accesses)
                .map(JavaCodeUnitAccess::getTarget)
                .filter(target ->
                        isClient(target.getOwner()) && !target.getName().equals("builder"))
                .map(ConsoleRoleTest::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<JavaCodeUnitAccess<?>> accesses(JavaClass from) {
        return Stream.concat(from.getMethodCallsFromSelf().stream(), from.getMethodReferencesFromSelf().stream());
    }

    private static boolean isClient(JavaClass owner) {
        return owner.getPackageName().startsWith("software.amazon.awssdk.services.")
                && owner.getSimpleName().endsWith("Client");
    }

    private static String name(AccessTarget target) {
        return target.getOwner().getSimpleName() + "." + target.getName();
    }

    private static TreeSet<String> allowed() throws IOException {
        var text = Files.readString(policies().resolve("role-console.json.tftpl"));
        var statements =
                Json.mapper().readTree(text.replaceAll("\\$\\{([^}]*)}", "$1")).path("Statement");
        return statements
                .valueStream()
                .map(statement -> statement.path("Action"))
                .flatMap(action -> action.isArray() ? action.valueStream() : Stream.of(action))
                .map(JsonNode::asString)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Path policies() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("security-policies"))) {
            folder = Objects.requireNonNull(folder.getParent(), "The tests run outside of a checkout.");
        }
        return folder.resolve("security-policies");
    }
}
