package dev.headgate.engine.policy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The actions on buckets and objects that a policy can name (Service Authorization Reference: Actions, resources, and condition keys for
 * Amazon S3), and two of AWS KMS that decide about encrypted objects. A nameless action each for buckets and objects stands for all that
 * AWS may add, so that only a wildcard covers "every action".
 */
final class Actions {

    private static final List<String> BUCKET = List.of(
            "CreateBucket CreateBucketMetadataTableConfiguration DeleteBucket DeleteBucketMetadataTableConfiguration DeleteBucketPolicy",
            "DeleteBucketWebsite GetAccelerateConfiguration GetAnalyticsConfiguration GetBucketAcl GetBucketCORS GetBucketLocation",
            "GetBucketLogging GetBucketMetadataTableConfiguration GetBucketNotification GetBucketObjectLockConfiguration",
            "GetBucketOwnershipControls GetBucketPolicy GetBucketPolicyStatus GetBucketPublicAccessBlock GetBucketRequestPayment",
            "GetBucketTagging GetBucketVersioning GetBucketWebsite GetEncryptionConfiguration GetIntelligentTieringConfiguration",
            "GetInventoryConfiguration GetLifecycleConfiguration GetMetricsConfiguration GetReplicationConfiguration InitiateReplication",
            "ListBucket ListBucketMultipartUploads ListBucketVersions ListTagsForResource PutAccelerateConfiguration",
            "PutAnalyticsConfiguration PutBucketAcl PutBucketCORS PutBucketLogging PutBucketNotification",
            "PutBucketObjectLockConfiguration PutBucketOwnershipControls PutBucketPolicy PutBucketPublicAccessBlock",
            "PutBucketRequestPayment PutBucketTagging PutBucketVersioning PutBucketWebsite PutEncryptionConfiguration",
            "PutIntelligentTieringConfiguration PutInventoryConfiguration PutLifecycleConfiguration PutMetricsConfiguration",
            "PutReplicationConfiguration TagResource UntagResource UpdateBucketMetadataInventoryTableConfiguration",
            "UpdateBucketMetadataJournalTableConfiguration");

    private static final List<String> OBJECT = List.of(
            "AbortMultipartUpload BypassGovernanceRetention DeleteObject DeleteObjectTagging DeleteObjectVersion",
            "DeleteObjectVersionTagging GetObject GetObjectAcl GetObjectAttributes GetObjectLegalHold GetObjectRetention",
            "GetObjectTagging GetObjectTorrent GetObjectVersion GetObjectVersionAcl GetObjectVersionAttributes",
            "GetObjectVersionForReplication GetObjectVersionTagging GetObjectVersionTorrent ListMultipartUploadParts",
            "ObjectOwnerOverrideToBucketOwner PutObject PutObjectAcl PutObjectLegalHold PutObjectRetention PutObjectTagging",
            "PutObjectVersionAcl PutObjectVersionTagging ReplicateDelete ReplicateObject ReplicateTags RestoreObject");

    private static final String UNNAMED_OF_BUCKET = "s3:\uE000bucket";
    private static final String UNNAMED_OF_OBJECT = "s3:\uE000object";
    private static final List<String> KEY_USE = List.of("kms:decrypt", "kms:generatedatakey");

    private static final String[] NAMES = names();

    /** Every action of Amazon S3 on a bucket. */
    static final ActionSet ON_BUCKET = exactly(words(BUCKET)).or(exactly(Stream.of(UNNAMED_OF_BUCKET)));

    /** Every action of Amazon S3 on an object. */
    static final ActionSet ON_OBJECT = exactly(words(OBJECT)).or(exactly(Stream.of(UNNAMED_OF_OBJECT)));

    /** Every action of Amazon S3. */
    static final ActionSet S3 = ON_BUCKET.or(ON_OBJECT);

    /** What AWS may add one day. */
    private static final ActionSet UNNAMED = exactly(Stream.of(UNNAMED_OF_BUCKET, UNNAMED_OF_OBJECT));

    /** What only tells something. */
    static final ActionSet READ =
            exactly(Arrays.stream(NAMES).filter(Actions::tells)).without(UNNAMED);

    /** What changes the bucket, its objects or who may use them. */
    static final ActionSet WRITE = S3.without(READ).without(UNNAMED);

    /** What gives out an object's content, for which AWS KMS must decrypt. */
    static final ActionSet CONTENT = exactly(Stream.of("s3:getobject", "s3:getobjectversion"));

    /** What stores an object's content, for which AWS KMS must give a key. */
    static final ActionSet STORE = exactly(Stream.of("s3:putobject"));

    /** To decrypt with a key. */
    static final ActionSet DECRYPT = exactly(Stream.of(KEY_USE.get(0)));

    /** To encrypt with a key. */
    static final ActionSet ENCRYPT = exactly(Stream.of(KEY_USE.get(1)));

    private static final ActionSet EVERYTHING = S3.or(DECRYPT).or(ENCRYPT);

    private Actions() {}

    /** What the actions of a statement cover; names are compared without case. */
    static ActionSet covered(Patterns actions) {
        var covered = ActionSet.NONE;
        for (var pattern : actions.named()) {
            covered = covered.or(matching(pattern));
        }
        return actions.others() ? EVERYTHING.without(covered) : covered;
    }

    /** The actions that a pattern matches; a wildcard may stand anywhere in it. */
    static ActionSet matching(String pattern) {
        if (pattern.equals("s3:*")) {
            return S3;
        }
        if (pattern.equals("*")) {
            return EVERYTHING;
        }
        var small = pattern.toLowerCase(Locale.ROOT);
        var star = small.indexOf('*');
        if (small.indexOf('?') < 0 && (star < 0 || star == small.length() - 1)) {
            return star < 0 ? one(small) : startingWith(small.substring(0, star));
        }
        var glob = Glob.wildcards(small);
        var found = ActionSet.NONE;
        for (var i = 0; i < NAMES.length; i++) {
            if (glob.matches(NAMES[i])) {
                found = found.or(ActionSet.of(i));
            }
        }
        return found;
    }

    /** Whether an action that is not in the catalogue would change something, by its verb. */
    static boolean tells(String name) {
        return name.startsWith("s3:get")
                || name.startsWith("s3:list")
                || name.startsWith("s3:head")
                || name.startsWith("s3:describe");
    }

    private static ActionSet one(String name) {
        var at = Arrays.binarySearch(NAMES, name);
        return at < 0 ? ActionSet.NONE : ActionSet.of(at);
    }

    private static ActionSet startingWith(String prefix) {
        var at = Arrays.binarySearch(NAMES, prefix);
        var found = ActionSet.NONE;
        for (var i = at < 0 ? -at - 1 : at; i < NAMES.length && NAMES[i].startsWith(prefix); i++) {
            found = found.or(ActionSet.of(i));
        }
        return found;
    }

    private static ActionSet exactly(Stream<String> names) {
        return names.map(Actions::one).reduce(ActionSet.NONE, ActionSet::or);
    }

    private static Stream<String> words(List<String> lines) {
        return lines.stream()
                .flatMap(line -> Stream.of(line.split(" ")))
                .map(name -> "s3:" + name.toLowerCase(Locale.ROOT));
    }

    private static String[] names() {
        var named = Stream.concat(words(BUCKET), words(OBJECT));
        var unnamed = Stream.of(UNNAMED_OF_BUCKET, UNNAMED_OF_OBJECT);
        return Stream.of(named, unnamed, KEY_USE.stream())
                .flatMap(names -> names)
                .sorted()
                .toArray(String[]::new);
    }
}
