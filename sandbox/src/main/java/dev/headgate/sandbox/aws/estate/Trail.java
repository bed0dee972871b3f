package dev.headgate.sandbox.aws.estate;

import dev.headgate.sandbox.aws.moto.Moto;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the trail as it is configured in AWS. Simulated: moto keeps what it is told, and records nothing. */
final class Trail {

    private static final String TARGET = "com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101.";

    private final Estate estate;
    private final Moto moto;

    Trail(Estate estate, Moto moto) {
        this.estate = estate;
        this.moto = moto;
    }

    void build(Map<String, String> names, Logs logs) throws IOException {
        var group = "/aws/cloudtrail/" + estate.whole();
        logs.group(group);
        var request = new LinkedHashMap<String, Object>();
        request.put("Name", estate.whole());
        request.put("S3BucketName", estate.bucket("logs"));
        request.put("S3KeyPrefix", "cloudtrail");
        request.put("KmsKeyId", names.getOrDefault("logs_key", ""));
        request.put("IsMultiRegionTrail", true);
        request.put("IncludeGlobalServiceEvents", true);
        request.put("EnableLogFileValidation", true);
        request.put("CloudWatchLogsLogGroupArn", estate.logGroupArn(group));
        request.put("CloudWatchLogsRoleArn", estate.roleArn("trail"));
        moto.json("cloudtrail", TARGET + "CreateTrail", request);
        moto.json(
                "cloudtrail",
                TARGET + "PutEventSelectors",
                Map.of("TrailName", estate.whole(), "AdvancedEventSelectors", List.of(management(), objects())));
        moto.json("cloudtrail", TARGET + "StartLogging", Map.of("Name", estate.whole()));
    }

    private static Map<String, Object> management() {
        return Map.of(
                "Name",
                "What is changed in the account",
                "FieldSelectors",
                List.of(field("eventCategory", "Equals", List.of("Management"))));
    }

    /** The log bucket is left out: the trail writes into it, and would tell of itself for ever. */
    private Map<String, Object> objects() {
        var recorded = estate.zones().keySet().stream()
                .filter(zone -> !zone.equals("logs"))
                .map(zone -> "arn:aws:s3:::" + estate.bucket(zone) + "/")
                .sorted()
                .toList();
        return Map.of(
                "Name",
                "What is read and written in the zones",
                "FieldSelectors",
                List.of(
                        field("eventCategory", "Equals", List.of("Data")),
                        field("resources.type", "Equals", List.of("AWS::S3::Object")),
                        field("resources.ARN", "StartsWith", recorded)));
    }

    private static Map<String, Object> field(String name, String operator, List<String> values) {
        return Map.of("Field", name, operator, values);
    }
}
