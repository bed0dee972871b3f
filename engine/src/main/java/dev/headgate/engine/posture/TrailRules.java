package dev.headgate.engine.posture;

import static dev.headgate.engine.posture.Paths.text;

import tools.jackson.databind.JsonNode;

/** Rules about what CloudTrail records of objects ("Logging data events", AWS CloudTrail User Guide). */
final class TrailRules {

    private static final String OBJECTS = "AWS::S3::Object";

    private TrailRules() {}

    static Outcome recorded(Evidence evidence) {
        var writes = false;
        var reads = false;
        for (var trail : evidence.document(Call.TRAILS).path("trailList")) {
            if (trail.path("IsMultiRegionTrail").asBoolean(false)
                    && trail.path("IsLogging").asBoolean(false)) {
                writes |= covers(trail, evidence.bucket().bucket(), false);
                reads |= covers(trail, evidence.bucket().bucket(), true);
            }
        }
        return Outcome.of(
                writes && reads,
                "DescribeTrails.trailList",
                "A multi-region trail records who reads and writes objects.",
                "No multi-region trail records who " + (writes ? "reads" : reads ? "writes" : "reads or writes")
                        + " objects.");
    }

    private static boolean covers(JsonNode trail, String bucket, boolean reading) {
        for (var selector : trail.path("EventSelectors")) {
            var kind = text(selector, "ReadWriteType");
            if ((kind.isEmpty() || kind.equals("All") || kind.equals(reading ? "ReadOnly" : "WriteOnly"))
                    && names(selector, bucket)) {
                return true;
            }
        }
        for (var selector : trail.path("AdvancedEventSelectors")) {
            if (holds(selector, bucket, reading)) {
                return true;
            }
        }
        return false;
    }

    private static boolean names(JsonNode selector, String bucket) {
        for (var resource : selector.path("DataResources")) {
            if (!text(resource, "Type").equals(OBJECTS)) {
                continue;
            }
            for (var value : resource.path("Values")) {
                var prefix = value.asString("");
                if (prefix.equals("arn:aws:s3") || prefix.equals("arn:aws:s3:::") || prefix.equals(whole(bucket))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** An advanced selector covers the bucket when each of its fields lets every object of it through. */
    private static boolean holds(JsonNode selector, String bucket, boolean reading) {
        var objects = false;
        for (var field : selector.path("FieldSelectors")) {
            var holds = switch (text(field, "Field")) {
                case "eventCategory" -> is(field, "Data");
                case "resources.type" -> objects = is(field, OBJECTS);
                case "readOnly" -> is(field, String.valueOf(reading));
                case "resources.ARN" -> reaches(field, whole(bucket));
                default -> false;
            };
            if (!holds) {
                return false;
            }
        }
        return objects;
    }

    private static boolean is(JsonNode field, String wanted) {
        for (var value : field.path("Equals")) {
            if (value.asString("").equals(wanted)) {
                return true;
            }
        }
        return false;
    }

    private static boolean reaches(JsonNode field, String whole) {
        for (var excluded : field.path("NotStartsWith")) {
            if (excluded.asString("").startsWith(whole) || whole.startsWith(excluded.asString(""))) {
                return false;
            }
        }
        if (field.has("NotEquals") || field.has("NotEndsWith") || field.has("EndsWith") || field.has("Equals")) {
            return false;
        }
        for (var prefix : field.path("StartsWith")) {
            if (whole.startsWith(prefix.asString(""))) {
                return true;
            }
        }
        return !field.has("StartsWith");
    }

    private static String whole(String bucket) {
        return "arn:aws:s3:::" + bucket + "/";
    }
}
