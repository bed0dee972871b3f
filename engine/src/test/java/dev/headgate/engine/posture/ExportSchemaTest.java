package dev.headgate.engine.posture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.headgate.contract.Json;
import dev.headgate.engine.posture.custom.CustomChecks;
import dev.headgate.engine.posture.export.Export.Format;
import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Exports against our own schemas of OCSF and ASFF, and the schemas against exports that were spoiled. */
class ExportSchemaTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00.123456789Z");
    private static final String LONG_NAME = "lake.very-long-name-of-an-estate-of-somebody-raw-" + Case.ACCOUNT + "-x";
    private static final Schema OCSF = schema("ocsf-compliance-finding");
    private static final Schema ASFF = schema("asff-finding");
    private static final List<String> SENTENCES = List.of(
            "Short.",
            "\"Quoted\" \\ 'twice' <b>&amp;</b>, a tab\t, a line\n and a nul \u0000.",
            "Имя 名前 اسم 🪣. ".repeat(200),
            "x".repeat(254) + "🪣".repeat(900));

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CSV")
    void every_check_with_every_outcome_is_valid(Format format) {
        var findings = new ArrayList<Finding>();
        for (var check : checks()) {
            for (var status : Status.values()) {
                for (var sentence : SENTENCES) {
                    var region = List.of("eu-central-1", "us-gov-west-1", "cn-northwest-1", "ap-southeast-7")
                            .get(findings.size() % 4);
                    findings.add(finding(
                            check, region, new Outcome(status, sentence, "GetBucketPolicy.Policy.Statement[19]")));
                }
            }
        }

        var written = export(format, findings);

        assertThat(written).hasSize(findings.size()).hasSizeGreaterThanOrEqualTo(42 * 5 * SENTENCES.size());
        for (var tree : written) {
            assertThat(wrong(format, tree)).as(tree.toString()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CSV")
    void a_finding_of_the_catalogues_cases_takes_at_most_one_and_a_half_kilobytes(Format format) {
        var findings = CatalogueTest.CASES.stream()
                .map(one -> finding(one.check(), Case.REGION, one.outcome()))
                .toList();
        var sizes = text(format, findings)
                .lines()
                .filter(line -> line.contains("{"))
                .mapToInt(line -> line.getBytes(UTF_8).length + 1)
                .summaryStatistics();

        System.out.println(format + ": " + sizes.getCount() + " findings, " + Math.round(sizes.getAverage())
                + " bytes on average, at most " + sizes.getMax());
        assertThat(sizes.getCount()).isEqualTo(findings.size());
        assertThat(sizes.getMax()).isLessThanOrEqualTo(1_500);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CSV")
    void a_spoiled_export_is_not_valid(Format format) {
        var good = good(format);
        var places = new ArrayList<String>();
        places((ObjectNode) good, "", places);

        assertThat(wrong(format, good)).isEmpty();
        assertThat(places).hasSizeGreaterThan(20);
        for (var place : places) {
            assertThat(wrong(format, renamed(good, place)))
                    .as("renamed " + place)
                    .isNotEmpty();
            assertThat(wrong(format, replaced(good, place)))
                    .as("of another type " + place)
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/finding_info/uid",
                "/compliance",
                "/metadata/version",
                "/cloud/provider",
                "/severity_id",
                "/time",
                "/type_uid"
            })
    void without_what_is_required_it_is_no_finding_of_ocsf(String place) {
        assertThat(wrong(Format.OCSF, without(good(Format.OCSF), place))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/SchemaVersion",
                "/Id",
                "/ProductArn",
                "/GeneratorId",
                "/AwsAccountId",
                "/Types",
                "/CreatedAt",
                "/Severity/Label",
                "/Resources"
            })
    void without_what_is_required_it_is_no_finding_of_asff(String place) {
        assertThat(wrong(Format.ASFF, without(good(Format.ASFF), place))).isNotEmpty();
    }

    @Test
    void what_is_out_of_range_is_not_valid() {
        var asff = good(Format.ASFF);

        assertThat(wrong(Format.ASFF, with(asff, "Title", "x".repeat(257)))).isNotEmpty();
        assertThat(wrong(Format.ASFF, with(asff, "AwsAccountId", "12345678901")))
                .isNotEmpty();
        assertThat(wrong(Format.ASFF, with(asff, "CreatedAt", "23.11.2026"))).isNotEmpty();
    }

    private static JsonNode good(Format format) {
        var outcome = Outcome.fail("GetPublicAccessBlock", "The bucket has no Block Public Access configuration.");
        return export(format, List.of(finding(Catalogue.all().getFirst(), Case.REGION, outcome)))
                .getFirst();
    }

    private static List<Check> checks() {
        var own = """
                checks:
                  - id: X-ABCDEFGHIJKLMNOPQRSTUVWXYZ-ABCDEFGHIJK
                    title: %s
                    severity: informational
                    rationale: %s
                    fix: %s
                    passes: GetBucketWebsite is null
                """.formatted("t".repeat(120), "r".repeat(300), "f".repeat(300));
        return Stream.concat(Catalogue.all().stream(), CustomChecks.read(own).stream())
                .toList();
    }

    private static Finding finding(Check check, String region, Outcome outcome) {
        var bucket = new BucketSnapshot(
                LONG_NAME, region, Case.ACCOUNT, Instant.EPOCH, Map.of(), BucketSnapshot.Fate.PRESENT);
        return new Finding(check, bucket, outcome, true);
    }

    private static List<JsonNode> export(Format format, List<Finding> findings) {
        return List.copyOf(((ArrayNode) Json.mapper().readTree(text(format, findings))).values());
    }

    private static String text(Format format, List<Finding> findings) {
        var file = new StringWriter();
        try (var export = format.into(file, NOON)) {
            findings.forEach(export::write);
        }
        return new String(file.toString().getBytes(UTF_8), UTF_8);
    }

    /** Pointers to every member, in lists too. */
    private static void places(ObjectNode object, String at, List<String> places) {
        for (var member : object.properties()) {
            var place = at + "/" + member.getKey();
            places.add(place);
            if (member.getValue() instanceof ObjectNode inner) {
                places(inner, place, places);
            } else if (member.getValue().path(0) instanceof ObjectNode first) {
                places(first, place + "/0", places);
            }
        }
    }

    private static JsonNode renamed(JsonNode good, String place) {
        var copy = good.deepCopy();
        var parent = parent(copy, place);
        parent.set("not-" + name(place), parent.remove(name(place)));
        return copy;
    }

    private static JsonNode replaced(JsonNode good, String place) {
        var copy = good.deepCopy();
        parent(copy, place).put(name(place), 0.5);
        return copy;
    }

    private static JsonNode without(JsonNode good, String place) {
        var copy = good.deepCopy();
        parent(copy, place).remove(name(place));
        return copy;
    }

    private static JsonNode with(JsonNode good, String name, String value) {
        return ((ObjectNode) good.deepCopy()).put(name, value);
    }

    private static ObjectNode parent(JsonNode tree, String place) {
        return (ObjectNode) tree.at(place.substring(0, place.lastIndexOf('/')));
    }

    private static String name(String place) {
        return place.substring(place.lastIndexOf('/') + 1);
    }

    private static List<com.networknt.schema.Error> wrong(Format format, JsonNode finding) {
        return (format == Format.OCSF ? OCSF : ASFF).validate(finding);
    }

    private static Schema schema(String name) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(CatalogueTest.resource("/posture/schema/" + name + ".json"));
    }
}
