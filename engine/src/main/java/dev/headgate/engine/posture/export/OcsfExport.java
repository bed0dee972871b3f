package dev.headgate.engine.posture.export;

import dev.headgate.engine.posture.Finding;
import dev.headgate.engine.posture.Severity;
import dev.headgate.engine.posture.Status;
import java.io.Writer;
import java.time.Instant;

/** OCSF's class Compliance Finding (2003), with the profile for the cloud ("Open Cybersecurity Schema Framework", 1.4.0). */
final class OcsfExport implements Export {

    private static final String VERSION = "1.4.0";
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
                .text("message", finding.outcome().sentence());
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
                .texts("profiles", java.util.List.of("cloud"))
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

    private void compliance(Finding finding) {
        var check = finding.check();
        var outcome = finding.outcome();
        file.object("compliance")
                .text("control", check.id())
                .texts("standards", check.mappings().standards())
                .texts("requirements", check.mappings().requirements())
                .number("status_id", verdict(outcome.status()))
                .text("status_code", outcome.status().name())
                .text("status_detail", outcome.path())
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
                .text("region", bucket.region())
                .text("cloud_partition", Naming.partition(bucket))
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

    /** Pass, warning and fail are OCSF's own; whatever does not apply is something else. */
    private static int verdict(Status status) {
        return switch (status) {
            case PASS -> 1;
            case FAIL -> 3;
            case UNKNOWN, ERROR -> 0;
            case NOT_APPLICABLE -> 99;
        };
    }

    @Override
    public void close() {
        file.close();
    }
}
