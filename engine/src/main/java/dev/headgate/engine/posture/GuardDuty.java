package dev.headgate.engine.posture;

import static dev.headgate.engine.posture.Paths.text;

import tools.jackson.databind.JsonNode;

/** Reads a detector ("GetDetector", Amazon GuardDuty API Reference): its features, or the older data sources. */
final class GuardDuty {

    private GuardDuty() {}

    static boolean protectsBuckets(JsonNode detector) {
        if (!text(detector, "status").equals("ENABLED")) {
            return false;
        }
        for (var feature : detector.path("features")) {
            if (text(feature, "name").equals("S3_DATA_EVENTS")
                    && text(feature, "status").equals("ENABLED")) {
                return true;
            }
        }
        return text(detector, "dataSources", "s3Logs", "status").equals("ENABLED");
    }
}
