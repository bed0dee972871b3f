package dev.headgate.engine.posture;

import static dev.headgate.engine.posture.Paths.text;

import java.util.ArrayList;

/** Rules about who is told of what happens ("Logging requests with server access logging", "Amazon S3 Event Notifications"). */
final class LoggingRules {

    private static final String TARGET = "GetBucketLogging.LoggingEnabled.TargetBucket";

    private LoggingRules() {}

    static Outcome logged(Evidence evidence) {
        var target = target(evidence);
        if (!target.isEmpty()) {
            return Outcome.pass(TARGET, "Requests are logged to " + target + ".");
        }
        var bucket = evidence.bucket();
        if (evidence.estate().logTargets().contains(bucket.bucket())
                || bucket.zone().filter("logs"::equals).isPresent()) {
            return Outcome.notApplicable(
                    TARGET, "The bucket holds logs itself; logging it would feed it with its own.");
        }
        return Outcome.fail("GetBucketLogging.LoggingEnabled", "Requests are not logged.");
    }

    static Outcome saneTarget(Evidence evidence) {
        var name = target(evidence);
        if (name.isEmpty()) {
            return Outcome.notApplicable("GetBucketLogging.LoggingEnabled", "Requests are not logged.");
        }
        if (name.equals(evidence.bucket().bucket())) {
            return Outcome.fail(TARGET, "The bucket logs to itself, so that each log makes another.");
        }
        var found = evidence.estate().bucket(name);
        if (found.isEmpty()) {
            return evidence.estate().complete()
                    ? Outcome.fail(TARGET, "The target " + name + " is none of the account's buckets.")
                    : Outcome.unknown(TARGET, "The target " + name + " was not scanned; scan it too.");
        }
        return target(evidence, found.get());
    }

    private static Outcome target(Evidence evidence, BucketSnapshot target) {
        var name = target.bucket();
        if (target.fate() == BucketSnapshot.Fate.DELETED) {
            return Outcome.fail(TARGET, "The target " + name + " was deleted.");
        }
        if (!target.region().equals(evidence.bucket().region())) {
            return Outcome.fail(
                    TARGET, "The target " + name + " lies in " + target.region() + "; logs stay in one region.");
        }
        for (var call : new Call[] {Call.OBJECT_LOCK, Call.POLICY}) {
            if (!target.answer(call).isKnown()) {
                return Outcome.unanswered(call, target.answer(call));
            }
        }
        var lock = target.answer(Call.OBJECT_LOCK).document().path("ObjectLockConfiguration");
        if (lock.path("Rule").has("DefaultRetention")) {
            return Outcome.fail(TARGET, "The target " + name + " has a default retention, so no log arrives there.");
        }
        return PolicyRules.logsAreLetIn(target);
    }

    static Outcome notified(Evidence evidence) {
        var document = evidence.document(Call.NOTIFICATION);
        var raw = evidence.bucket().zone().filter("raw"::equals).isPresent();
        if (document.has("EventBridgeConfiguration")) {
            return Outcome.pass(
                    "GetBucketNotificationConfiguration.EventBridgeConfiguration", "Events go to EventBridge.");
        }
        var any = false;
        for (var kind : new String[] {"TopicConfigurations", "QueueConfigurations", "LambdaFunctionConfigurations"}) {
            for (var configuration : document.path(kind)) {
                any = true;
                if (!raw || tellsOfNewObjects(configuration.path("Events"))) {
                    return Outcome.pass("GetBucketNotificationConfiguration." + kind, "Somebody is told of events.");
                }
            }
        }
        return Outcome.fail(
                "GetBucketNotificationConfiguration",
                any ? "Nobody is told of new objects in the raw zone." : "Nobody is told of events.");
    }

    private static boolean tellsOfNewObjects(tools.jackson.databind.JsonNode events) {
        for (var event : events) {
            if (event.asString("").startsWith("s3:ObjectCreated:")) {
                return true;
            }
        }
        return false;
    }

    /** What any of the three says is enough; what could not be asked may say it. */
    static Outcome observed(Evidence evidence) {
        if (!evidence.document(Call.INVENTORY)
                .path("InventoryConfigurationList")
                .isEmpty()) {
            return Outcome.pass(
                    "ListBucketInventoryConfigurations.InventoryConfigurationList", "An inventory is made.");
        }
        if (!evidence.document(Call.METRICS).path("MetricsConfigurationList").isEmpty()) {
            return Outcome.pass(
                    "ListBucketMetricsConfigurations.MetricsConfigurationList", "Request metrics are kept.");
        }
        for (var lens : evidence.document(Call.STORAGE_LENS).path("StorageLensConfigurationList")) {
            if (lens.path("IsEnabled").asBoolean(false)) {
                return Outcome.pass(
                        "ListStorageLensConfigurations.StorageLensConfigurationList", "Storage Lens is on.");
            }
        }
        for (var call : new Call[] {Call.INVENTORY, Call.METRICS, Call.STORAGE_LENS}) {
            if (!evidence.answer(call).isKnown()) {
                return Outcome.unanswered(call, evidence.answer(call));
            }
        }
        return Outcome.fail(
                "ListBucketInventoryConfigurations",
                "Nobody counts what the bucket holds: no inventory, no metrics, no Storage Lens.");
    }

    static Outcome guarded(Evidence evidence) {
        var off = new ArrayList<String>();
        if (!text(evidence.document(Call.MACIE), "status").equals("ENABLED")) {
            off.add("Macie");
        }
        if (!GuardDuty.protectsBuckets(evidence.document(Call.GUARD_DUTY))) {
            off.add("GuardDuty's S3 protection");
        }
        return Outcome.of(
                off.isEmpty(),
                off.contains("Macie") ? "GetMacieSession.status" : "GetDetector.features",
                "Macie and GuardDuty's S3 protection are on in "
                        + evidence.bucket().region() + ".",
                String.join(" and ", off) + " is off in " + evidence.bucket().region() + ".");
    }

    private static String target(Evidence evidence) {
        return text(evidence.document(Call.LOGGING), "LoggingEnabled", "TargetBucket");
    }
}
