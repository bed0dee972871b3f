package dev.headgate.engine.posture;

import static dev.headgate.engine.posture.Paths.text;

import tools.jackson.databind.JsonNode;

/** Rules about keeping what was written ("Retaining multiple versions of objects", "Locking objects with Object Lock", "Replicating objects"). */
final class ProtectionRules {

    private static final String RETENTION = "GetObjectLockConfiguration.ObjectLockConfiguration.Rule.DefaultRetention";
    private static final int DAYS_OF_YEAR = 365;

    private ProtectionRules() {}

    static Outcome versioned(Evidence evidence) {
        var status = text(evidence.document(Call.VERSIONING), "Status");
        return Outcome.of(
                status.equals("Enabled"),
                "GetBucketVersioning.Status",
                "Versioning is on.",
                status.isEmpty() ? "Versioning was never switched on." : "Versioning is " + status + ".");
    }

    /** With a lifecycle MFA delete cannot be switched on, so AWS's control does not apply ("Configuring MFA delete"). */
    static Outcome mfaDelete(Evidence evidence) {
        if (text(evidence.document(Call.VERSIONING), "MFADelete").equals("Enabled")) {
            return Outcome.pass("GetBucketVersioning.MFADelete", "Deleting a version takes a second factor.");
        }
        if (!evidence.document(Call.LIFECYCLE).path("Rules").isEmpty()) {
            return Outcome.notApplicable(
                    "GetBucketLifecycleConfiguration.Rules", "A bucket with a lifecycle cannot have MFA delete.");
        }
        return Outcome.fail("GetBucketVersioning.MFADelete", "Deleting a version takes no second factor.");
    }

    static Outcome locked(Evidence evidence) {
        var enabled = text(evidence.document(Call.OBJECT_LOCK), "ObjectLockConfiguration", "ObjectLockEnabled");
        return Outcome.of(
                enabled.equals("Enabled"),
                "GetObjectLockConfiguration.ObjectLockConfiguration.ObjectLockEnabled",
                "Object Lock is on.",
                "Object Lock is off.");
    }

    static Outcome retained(Evidence evidence) {
        var retention = evidence.document(Call.OBJECT_LOCK)
                .path("ObjectLockConfiguration")
                .path("Rule")
                .path("DefaultRetention");
        var mode = text(retention, "Mode");
        if (mode.isEmpty()) {
            return Outcome.fail(RETENTION, "New objects are not locked: there is no default retention.");
        }
        var days = retention.path("Days").asInt(0)
                + DAYS_OF_YEAR * retention.path("Years").asInt(0);
        var has = mode + " for " + days + " days";
        var wanted = evidence.baseline().objectLock();
        if (wanted.isEmpty()) {
            return Outcome.of(
                    days > 0,
                    RETENTION,
                    "New objects are locked: " + has + ".",
                    "The default retention has no length.");
        }
        var strict = mode.equals("COMPLIANCE") || mode.equals(wanted.get().mode());
        return Outcome.of(
                strict && days >= wanted.get().days(),
                RETENTION,
                "New objects are locked: " + has + ".",
                "New objects are locked " + has + "; the baseline asks for "
                        + wanted.get().mode() + " for " + wanted.get().days() + " days.");
    }

    static Outcome replicated(Evidence evidence) {
        var rules = evidence.document(Call.REPLICATION)
                .path("ReplicationConfiguration")
                .path("Rules");
        var unseen = "";
        var index = -1;
        for (var rule : rules) {
            index++;
            var target = Paths.bucketOf(text(rule, "Destination", "Bucket"));
            if (!Paths.isEnabled(rule)) {
                continue;
            }
            var found = evidence.estate().bucket(target);
            if (found.isEmpty()) {
                unseen = target;
            } else if (!found.get().region().equals(evidence.bucket().region())) {
                return Outcome.pass(
                        path(index),
                        "Objects are replicated to " + target + " in "
                                + found.get().region() + ".");
            }
        }
        return notReplicated(rules, unseen);
    }

    private static Outcome notReplicated(JsonNode rules, String unseen) {
        if (!unseen.isEmpty()) {
            return Outcome.unknown(
                    "GetBucketReplication.ReplicationConfiguration.Rules",
                    "Objects are replicated to " + unseen + ", which this scan did not see; scan its account too.");
        }
        return Outcome.fail(
                "GetBucketReplication.ReplicationConfiguration.Rules",
                rules.isEmpty() ? "Nothing is replicated." : "No enabled rule replicates to another region.");
    }

    private static String path(int index) {
        return "GetBucketReplication.ReplicationConfiguration.Rules[" + index + "].Destination.Bucket";
    }

    static Outcome noWebsite(Evidence evidence) {
        return Outcome.of(
                evidence.answer(Call.WEBSITE) instanceof Answer.Absent,
                "GetBucketWebsite",
                "The bucket serves no website.",
                "The bucket serves a website, which knows no TLS.");
    }

    static Outcome closedCors(Evidence evidence) {
        var index = -1;
        for (var rule : evidence.document(Call.CORS).path("CORSRules")) {
            index++;
            if (has(rule.path("AllowedOrigins"), "*") && writes(rule.path("AllowedMethods"))) {
                return Outcome.fail(
                        "GetBucketCors.CORSRules[" + index + "].AllowedOrigins", "Pages of every origin may write.");
            }
        }
        return Outcome.pass("GetBucketCors.CORSRules", "No rule lets pages of every origin write.");
    }

    private static boolean writes(JsonNode methods) {
        return has(methods, "PUT") || has(methods, "POST") || has(methods, "DELETE");
    }

    private static boolean has(JsonNode list, String wanted) {
        for (var item : list) {
            if (item.asString("").equals(wanted)) {
                return true;
            }
        }
        return false;
    }
}
