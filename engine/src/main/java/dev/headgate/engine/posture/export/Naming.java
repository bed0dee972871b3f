package dev.headgate.engine.posture.export;

import dev.headgate.engine.posture.BucketSnapshot;
import dev.headgate.engine.posture.Finding;

/** How findings and buckets are named outside. A finding keeps its name from scan to scan. */
final class Naming {

    private Naming() {}

    static String finding(Finding finding) {
        var bucket = finding.bucket();
        return "headgate/" + finding.check().id() + "/" + bucket.account() + "/" + bucket.region() + "/"
                + bucket.bucket();
    }

    static String arn(BucketSnapshot bucket) {
        return "arn:" + partition(bucket) + ":s3:::" + bucket.bucket();
    }

    /** China and GovCloud are partitions of their own ("Amazon Resource Names (ARNs)"). */
    static String partition(BucketSnapshot bucket) {
        var region = bucket.region();
        return region.startsWith("cn-") ? "aws-cn" : region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
    }
}
