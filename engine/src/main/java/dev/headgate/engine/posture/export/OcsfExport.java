package dev.headgate.engine.posture.export;

import dev.headgate.engine.posture.Finding;
import dev.headgate.engine.posture.Severity;
import dev.headgate.engine.posture.Status;
import java.io.Writer;
import java.time.Instant;
import java.util.List;

/** OCSF's class Compliance Finding (2003), with the profile for the cloud ("Open Cybersecurity Schema Framework", 1.4.0). */
final class OcsfExport implements Export {

    private static final String VERSION = "1.4.0";
    private static final int LONGEST_MESSAGE = 500;
    private static final int FINDINGS = 2;
    private static final int COMPLIANCE_FINDING = 2003;
    private static final int CREATE = 1;
    private static final int AWS_ACCOUNT = 10;

    private final JsonFile file;
    private final long time;

    OcsfExport(Writer file, Instant at) {
        this.file = new JsonFile(file);
        this.time = at.toEpochMilli();
    }

    @Override
    public void write(Finding finding) {
        file.item()
                .number("category_uid", FINDINGS)
                .number("class_uid", COMPLIANCE_FINDING)
                .number("activity_id", CREATE)
                .number("type_uid", COMPLIANCE_FINDING * 100L + CREATE)
                .number("time", time)
                .number("severity_id", severity(finding.check().severity()))
                .number("status_id", finding.outcome().status().needsAttention() ? 1 : 4)
                .text(
                        "message",
                        JsonFile.within(LONGEST_MESSAGE, finding.outcome().sentence()));
        metadata();
        info(finding);
        compliance(finding);
        resource(finding);
        file.object("remediation").text("desc", finding.check().words().fix()).end();
        file.end();
    }

    private void metadata() {
        file.object("metadata")
                .text("version", VERSION)
                .texts("profiles", List.of("cloud"))
                .object("product")
                .text("name", "Headgate")
                .text("vendor_name", "Headgate")
                .end()
                .end();
    }

    private void info(Finding finding) {
        file.object("finding_info")
                .text("uid", Naming.finding(finding))
                .text("title", finding.check().title())
                .text("desc", finding.check().words().rationale())
                .number("last_seen_time", time)
                .end();
    }

    /** A check that no standard asks for is measured by our own. */
    private void compliance(Finding finding) {
        var check = finding.check();
        var status = finding.outcome().status();
        var standards = check.mappings().standards();
        file.object("compliance")
                .text("control", check.id())
                .texts("standards", standards.isEmpty() ? List.of("Headgate") : standards)
                .texts("requirements", check.mappings().shortRequirements())
                .number("status_id", verdict(status))
                .text("status", caption(status))
                .text("status_code", status.name())
                .texts("status_details", List.of(finding.outcome().path()))
                .end();
    }

    private void resource(Finding finding) {
        var bucket = finding.bucket();
        file.object("cloud")
                .text("provider", "AWS")
                .text("region", bucket.region())
                .object("account")
                .text("uid", bucket.account())
                .number("type_id", AWS_ACCOUNT)
                .end()
                .end();
        file.only("resources")
                .text("uid", Naming.arn(bucket))
                .text("name", bucket.bucket())
                .text("type", "AwsS3Bucket")
                .endOnly();
    }

    private static int severity(Severity severity) {
        return switch (severity) {
            case INFORMATIONAL -> 1;
            case LOW -> 2;
            case MEDIUM -> 3;
            case HIGH -> 4;
            case CRITICAL -> 5;
        };
    }

    /** A warning is a check without a result because something is missing; whatever does not apply is something else. */
    private static int verdict(Status status) {
        return switch (status) {
            case PASS -> 1;
            case UNKNOWN -> 2;
            case FAIL -> 3;
            case ERROR -> 0;
            case NOT_APPLICABLE -> 99;
        };
    }

    /** What OCSF calls it; of something else the name is ours. */
    private static String caption(Status status) {
        return switch (status) {
            case PASS -> "Pass";
            case UNKNOWN -> "Warning";
            case FAIL -> "Fail";
            case ERROR -> "Unknown";
            case NOT_APPLICABLE -> "Not applicable";
        };
    }

    @Override
    public void close() {
        file.close();
    }
}
