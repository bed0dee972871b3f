package dev.headgate.engine.posture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headgate.contract.document.InvalidDocument;
import dev.headgate.contract.document.YamlDocument;
import dev.headgate.engine.posture.custom.CustomChecks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

class CustomChecksTest {

    private static final JsonNode DATA = YamlDocument.parse(CatalogueTest.resource("/posture/custom-checks.yaml"))
            .tree();
    static final List<JsonNode> HOLDS = all("holds");
    static final List<JsonNode> WRONG = all("wrong");

    @ParameterizedTest
    @FieldSource("HOLDS")
    void an_expression_comes_to_what_its_case_says(JsonNode one) {
        var check = check(one.path("passes").asString());

        var outcome = new Case(check, 1, Status.PASS, one).outcome();

        assertThat(outcome.status())
                .as(outcome.sentence())
                .hasToString(one.path("is").asString());
        assertThat(outcome.sentence())
                .contains(one.path("sentence").asString(""))
                .endsWith(".");
        assertThat(Call.named(outcome.path().replaceAll("\\..*", "")))
                .as(outcome.path())
                .isPresent();
    }

    @ParameterizedTest
    @FieldSource("WRONG")
    void an_expression_that_cannot_be_read_is_refused_with_the_character(JsonNode one) {
        assertThatThrownBy(() -> check(one.path("passes").asString()))
                .isInstanceOf(InvalidDocument.class)
                .hasMessageContaining(
                        "The expression is wrong at " + one.path("says").asString());
    }

    @Test
    void the_calls_that_a_check_asks_for_are_those_of_its_paths() {
        var check = check(
                "GetBucketTagging.TagSet[Key = 'GetBucketCors'].Value is null and not (GetBucketVersioning.Status = 'x' or ListAccessPoints is null)");

        assertThat(check.also()).containsExactlyInAnyOrder(Call.TAGGING, Call.VERSIONING, Call.ACCESS_POINTS);
        assertThat(Posture.general(List.of(check)).calls()).hasSize(3);
    }

    @Test
    void a_check_of_some_zones_does_not_apply_to_other_buckets() {
        var check = CustomChecks.read(file("zones: [raw, logs]", "GetBucketWebsite is null"))
                .getFirst();
        var other = CustomChecks.read(file("zones: [curated]", "GetBucketWebsite is null"))
                .getFirst();
        var nothing = JsonNodeFactory.instance.objectNode();

        assertThat(new Case(check, 1, Status.PASS, nothing).outcome().status()).isEqualTo(Status.PASS);
        assertThat(new Case(other, 1, Status.PASS, nothing).outcome())
                .isEqualTo(Outcome.notApplicable("ListBuckets", "This rule is for the zones curated."));
        assertThat(new Case(check, 1, Status.PASS, nothing)
                        .outcomeOf("just-a-bucket", BucketSnapshot.Fate.PRESENT)
                        .status())
                .isEqualTo(Status.NOT_APPLICABLE);
    }

    @Test
    void an_expression_is_neither_too_long_nor_too_deep() {
        assertThatThrownBy(() -> check("(".repeat(60) + "GetBucketWebsite is null" + ")".repeat(60)))
                .hasMessageContaining("at most 50 levels deep");
        assertThatThrownBy(() -> check("GetBucketTagging.TagSet" + "[a".repeat(60)))
                .hasMessageContaining("at most 50 levels deep");
        assertThatThrownBy(() -> check("GetBucketWebsite is null" + " or GetBucketWebsite is null".repeat(100)))
                .hasMessageContaining("at most 2000 characters");
    }

    @Test
    void a_file_says_everything_that_is_wrong_in_it() {
        var yaml = """
                checks:
                  - id: S3-12
                    title: One
                    severity: grave
                    rationale: Because.
                    fix: Do it.
                    passes: GetBucketWebsite is nul
                    mood: bad
                  - id: X-TWO
                    zones: raw
                  - {id: X-TWO, title: Two, severity: low, rationale: Because., fix: Do it., passes: GetBucketCors is null}
                """;

        assertThatThrownBy(() -> CustomChecks.read(yaml))
                .isInstanceOfSatisfying(
                        InvalidDocument.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Object::toString)
                                .contains(
                                        "line 2, column 5 (/checks/0/id): An id is X- and capital letters, digits and hyphens, such as X-OWNER-TAG; 'S3-12' is not.",
                                        "line 11, column 6 (/checks/2/id): Another check is called X-TWO already.")
                                .anyMatch(line -> line.contains("/checks/0/severity): A severity is informational"))
                                .anyMatch(line ->
                                        line.contains("/checks/0/passes): The expression is wrong at character 21"))
                                .anyMatch(line -> line.contains("/checks/0/mood): A check has id,"))
                                .anyMatch(line -> line.contains("/checks/1/title): A check needs 'title'"))
                                .anyMatch(line -> line.contains("/checks/1/zones): Zones are a list of names")));
    }

    @Test
    void a_file_that_is_no_list_of_checks_is_refused() {
        assertThatThrownBy(() -> CustomChecks.read("rules: []")).hasMessageContaining("one list, 'checks'");
        assertThatThrownBy(() -> CustomChecks.read("checks: [1, null]")).hasMessageContaining("A check needs 'id'");
        assertThatThrownBy(() -> CustomChecks.read("checks: [")).hasMessageContaining("well-formed");
    }

    @Test
    void the_repositorys_own_checks_can_be_read() throws IOException {
        var checks = CustomChecks.read(Files.readString(Path.of("../security-policies/checks.yaml")));

        assertThat(checks)
                .isNotEmpty()
                .allMatch(check -> Catalogue.named(check.id()).isEmpty());
    }

    @Test
    void the_repositorys_own_checks_pass_for_a_zone_as_its_module_makes_it() throws IOException {
        var made = YamlDocument.parse("""
                bucket: lake-prod-processed-111122223333
                says:
                  GetBucketTagging: {TagSet: [{Key: Project, Value: lake}, {Key: Estate, Value: lake-prod}, {Key: Zone, Value: processed}]}
                  GetBucketLifecycleConfiguration:
                    Rules:
                      - {ID: forget, Status: Enabled, Filter: {}, Expiration: {ExpiredObjectDeleteMarker: true}, NoncurrentVersionExpiration: {NoncurrentDays: 30}}
                      - {ID: expire-quarantine, Status: Enabled, Filter: {Prefix: quarantine/}, Expiration: {Days: 365}}
                """).tree();

        for (var check : CustomChecks.read(Files.readString(Path.of("../security-policies/checks.yaml")))) {
            var outcome = new Case(check, 1, Status.PASS, made).outcome();
            assertThat(outcome.status())
                    .as(check.id() + ": " + outcome.sentence())
                    .isEqualTo(check.id().equals("X-NOTHING-EXPIRES") ? Status.NOT_APPLICABLE : Status.PASS);
        }
    }

    private static Check check(String passes) {
        return CustomChecks.read(file("severity: medium", passes)).getFirst();
    }

    private static String file(String line, String passes) {
        return "checks:\n  - id: X-ONE\n    title: One\n    rationale: Because.\n    fix: Do it.\n    " + line
                + (line.startsWith("severity") ? "" : "\n    severity: medium") + "\n    passes: \""
                + passes + "\"\n";
    }

    private static List<JsonNode> all(String name) {
        return StreamSupport.stream(DATA.path(name).spliterator(), false).toList();
    }
}
