package dev.headgate.engine.posture.export;

import dev.headgate.engine.posture.Finding;
import dev.headgate.engine.posture.Severity;
import dev.headgate.engine.posture.Status;
import java.io.Writer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The AWS Security Finding Format, as Security Hub CSPM's BatchImportFindings takes it ("AWS Security Hub User Guide": AWS Security Finding Format). */
final class AsffExport implements Export {

    private static final int LONGEST_TITLE = 256;
    private static final int LONGEST_DESCRIPTION = 500;
    private static final int LONGEST_ADVICE = 512;
    private static final int MOST_REQUIREMENTS = 32;
    private static final int LONGEST_REQUIREMENT = 64;

    private final JsonFile file;
    private final String at;

    AsffExport(Writer file, Instant at) {
        this.file = new JsonFile(file);
        this.at = at.truncatedTo(ChronoUnit.MILLIS).toString();
    }

    @Override
    public void write(Finding finding) {
        var bucket = finding.bucket();
        var outcome = finding.outcome();
        file.item()
                .text("SchemaVersion", "2018-10-08")
                .text("Id", Naming.finding(finding))
                .text("ProductArn", product(finding))
                .text("ProductName", "Headgate")
                .text("GeneratorId", "headgate/" + finding.check().id())
                .text("AwsAccountId", bucket.account())
                .text("Region", bucket.region())
                .texts("Types", List.of("Software and Configuration Checks/Industry and Regulatory Standards"))
                .text("CreatedAt", at)
                .text("UpdatedAt", at)
                .text(
                        "Title",
                        JsonFile.within(
                                LONGEST_TITLE,
                                finding.check().id() + " " + finding.check().title()))
                .text("Description", JsonFile.within(LONGEST_DESCRIPTION, outcome.sentence()))
                .text("RecordState", "ACTIVE");
        file.object("Severity").text("Label", severity(finding).name()).end();
        file.object("Workflow")
                .text("Status", outcome.status().needsAttention() ? "NEW" : "RESOLVED")
                .end();
        compliance(finding);
        advice(finding);
        resource(finding);
        file.end();
    }

    /** Findings of one's own come from the account's default product. */
    private static String product(Finding finding) {
        var bucket = finding.bucket();
        return "arn:" + Naming.partition(bucket) + ":securityhub:" + bucket.region() + ":" + bucket.account()
                + ":product/" + bucket.account() + "/default";
    }

    /** Whatever passed or does not apply is information, as in Security Hub's own findings. */
    private static Severity severity(Finding finding) {
        return finding.outcome().status().needsAttention() ? finding.check().severity() : Severity.INFORMATIONAL;
    }

    private void compliance(Finding finding) {
        var requirements = finding.check().mappings().requirements().stream()
                .limit(MOST_REQUIREMENTS)
                .map(requirement -> JsonFile.within(LONGEST_REQUIREMENT, requirement))
                .toList();
        file.object("Compliance")
                .text("Status", verdict(finding.outcome().status()))
                .texts("RelatedRequirements", requirements)
                .end();
    }

    private void advice(Finding finding) {
        file.object("Remediation")
                .object("Recommendation")
                .text(
                        "Text",
                        JsonFile.within(LONGEST_ADVICE, finding.check().words().fix()))
                .end()
                .end();
    }

    private void resource(Finding finding) {
        var bucket = finding.bucket();
        file.only("Resources")
                .text("Type", "AwsS3Bucket")
                .text("Id", Naming.arn(bucket))
                .text("Region", bucket.region())
                .endOnly();
    }

    /** What is missing is a warning; a call that failed and a rule that does not apply are both "not available" there. */
    private static String verdict(Status status) {
        return switch (status) {
            case PASS -> "PASSED";
            case FAIL -> "FAILED";
            case UNKNOWN -> "WARNING";
            case ERROR, NOT_APPLICABLE -> "NOT_AVAILABLE";
        };
    }

    @Override
    public void close() {
        file.close();
    }
}
