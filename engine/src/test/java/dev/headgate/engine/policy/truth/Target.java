package dev.headgate.engine.policy.truth;

import dev.headgate.engine.policy.truth.Asked.Said;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What requests are for: an action and the ARN that it is about. */
record Target(String action, String arn) {

    private static final List<String> ON_BUCKET = List.of(
            "CreateBucket DeleteBucket DeleteBucketPolicy GetBucketAcl GetBucketPolicy GetEncryptionConfiguration InitiateReplication",
            "ListBucket ListBucketVersions ListTagsForResource PutBucketAcl PutBucketPolicy PutLifecycleConfiguration TagResource",
            "SomethingNewForBuckets");

    private static final List<String> ON_OBJECT = List.of(
            "AbortMultipartUpload BypassGovernanceRetention DeleteObject DeleteObjectVersion GetObject GetObjectAcl GetObjectVersion",
            "ListMultipartUploadParts PutObject PutObjectAcl PutObjectTagging ReplicateObject RestoreObject SomethingNewForObjects");

    private static final List<String> OBJECTS = List.of(
            "open/a", "open/bb", "secret/a", "logs/x", "logs/xx", "home/ann/x", "home/${aws:username}/x", "zzz");

    static List<Target> all(String bucket) {
        var arn = "arn:aws:s3:::" + bucket;
        var onBucket = words(ON_BUCKET).map(action -> new Target(action, arn));
        var onObject = words(ON_OBJECT)
                .flatMap(action -> OBJECTS.stream().map(object -> new Target(action, arn + "/" + object)));
        return Stream.concat(onBucket, onObject).toList();
    }

    private static Stream<String> words(List<String> lines) {
        return lines.stream()
                .flatMap(line -> Stream.of(line.split(" ")))
                .map(word -> "s3:" + word.toLowerCase(Locale.ROOT));
    }

    private boolean isKnown() {
        return !action.contains("somethingnew");
    }

    boolean reads() {
        return isKnown() && tells(action);
    }

    boolean writes() {
        return isKnown() && !tells(action);
    }

    static boolean tells(String action) {
        return Stream.of("get", "list", "head", "describe").anyMatch(verb -> action.startsWith("s3:" + verb));
    }

    /** Whether a statement is about it. */
    boolean isOf(Said said) {
        var arnIn = said.resources().stream().anyMatch(pattern -> Likeness.like(pattern, arn));
        return isActionOf(said) && arnIn != said.notResource();
    }

    boolean isActionOf(Said said) {
        var actionIn =
                said.actions().stream().anyMatch(pattern -> Likeness.like(pattern.toLowerCase(Locale.ROOT), action));
        return actionIn != said.notAction();
    }
}
