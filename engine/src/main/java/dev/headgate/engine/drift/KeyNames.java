package dev.headgate.engine.drift;

import dev.headgate.engine.posture.AccountSnapshot;
import dev.headgate.engine.posture.BucketSnapshot;

/** The ARN of a KMS key by any of its names: as KMS told the scan, or as the name's form says. */
final class KeyNames {

    private KeyNames() {}

    static String arn(String name, BucketSnapshot bucket, AccountSnapshot account) {
        if (name.isEmpty()) {
            return name;
        }
        var known = account.key(name, bucket.region())
                .document()
                .path("KeyMetadata")
                .path("Arn")
                .asString("");
        if (!known.isEmpty() || name.startsWith("arn:")) {
            return known.isEmpty() ? name : known;
        }
        var resource = name.startsWith("alias/") || name.startsWith("key/") ? name : "key/" + name;
        return "arn:aws:kms:" + bucket.region() + ":" + bucket.account() + ":" + resource;
    }
}
