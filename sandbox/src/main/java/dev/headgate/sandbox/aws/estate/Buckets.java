package dev.headgate.sandbox.aws.estate;

import dev.headgate.sandbox.aws.moto.Moto;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Makes the zones' buckets with everything that keeps them safe. */
final class Buckets {

    private static final String XMLNS = " xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"";

    private final Estate estate;
    private final Builder.Files files;
    private final Moto moto;

    Buckets(Estate estate, Builder.Files files, Moto moto) {
        this.estate = estate;
        this.files = files;
        this.moto = moto;
    }

    void build(Map<String, String> names) throws IOException {
        for (var zone : estate.zones().entrySet()) {
            build(zone.getKey(), zone.getValue(), names);
        }
        for (var zone : estate.zones().keySet()) {
            if (!zone.equals("logs")) {
                put(
                        zone,
                        "?logging",
                        "<BucketLoggingStatus" + XMLNS + "><LoggingEnabled><TargetBucket>"
                                + estate.bucket("logs") + "</TargetBucket><TargetPrefix>s3/" + zone
                                + "/</TargetPrefix></LoggingEnabled></BucketLoggingStatus>");
            }
        }
    }

    private void build(String zone, Estate.Zone settings, Map<String, String> names) throws IOException {
        var location = "<CreateBucketConfiguration" + XMLNS + "><LocationConstraint>" + Estate.REGION
                + "</LocationConstraint></CreateBucketConfiguration>";
        var lock = settings.objectLockDays().isPresent();
        send(zone, "", location, lock ? Map.of("x-amz-bucket-object-lock-enabled", "true") : Map.of());
        if (settings.versioning()) {
            put(
                    zone,
                    "?versioning",
                    "<VersioningConfiguration" + XMLNS + "><Status>Enabled</Status></VersioningConfiguration>");
        }
        put(zone, "?encryption", encryption(zone, names));
        close(zone);
        if (lock) {
            lock(zone, settings.objectLockDays().get());
        }
        put(zone, "?policy", policy(zone, settings, names));
    }

    /** To the public, and to access lists of single objects. */
    private void close(String zone) throws IOException {
        put(
                zone,
                "?publicAccessBlock",
                "<PublicAccessBlockConfiguration" + XMLNS
                        + "><BlockPublicAcls>true</BlockPublicAcls><IgnorePublicAcls>true</IgnorePublicAcls>"
                        + "<BlockPublicPolicy>true</BlockPublicPolicy><RestrictPublicBuckets>true</RestrictPublicBuckets>"
                        + "</PublicAccessBlockConfiguration>");
        put(
                zone,
                "?ownershipControls",
                "<OwnershipControls" + XMLNS
                        + "><Rule><ObjectOwnership>BucketOwnerEnforced</ObjectOwnership></Rule></OwnershipControls>");
    }

    private void lock(String zone, int days) throws IOException {
        put(
                zone,
                "?object-lock",
                "<ObjectLockConfiguration" + XMLNS
                        + "><ObjectLockEnabled>Enabled</ObjectLockEnabled><Rule><DefaultRetention><Mode>GOVERNANCE</Mode>"
                        + "<Days>" + days + "</Days></DefaultRetention></Rule></ObjectLockConfiguration>");
    }

    private String policy(String zone, Estate.Zone settings, Map<String, String> names) throws IOException {
        var all = new HashMap<>(names);
        all.put("bucket", estate.bucket(zone));
        all.put("key_arn", names.getOrDefault(zone + "_key", ""));
        return Template.render(files.policies().resolve(settings.policy() + "-bucket.json.tftpl"), all);
    }

    /** AWS writes its access logs only into a bucket without a key of one's own. */
    private static String encryption(String zone, Map<String, String> names) {
        var with = zone.equals("logs")
                ? "<SSEAlgorithm>AES256</SSEAlgorithm>"
                : "<SSEAlgorithm>aws:kms</SSEAlgorithm><KMSMasterKeyID>" + names.get(zone + "_key")
                        + "</KMSMasterKeyID>";
        return "<ServerSideEncryptionConfiguration" + XMLNS + "><Rule><ApplyServerSideEncryptionByDefault>" + with
                + "</ApplyServerSideEncryptionByDefault><BucketKeyEnabled>true</BucketKeyEnabled></Rule>"
                + "</ServerSideEncryptionConfiguration>";
    }

    private void put(String zone, String what, String document) throws IOException {
        send(zone, what, document, Map.of());
    }

    private void send(String zone, String what, String document, Map<String, String> headers) throws IOException {
        var body = document.getBytes(StandardCharsets.UTF_8);
        var target = "PUT /" + estate.bucket(zone) + what;
        try (var answer = moto.s3(target, headers, new ByteArrayInputStream(body), body.length)) {
            if (!answer.isSuccess()) {
                throw new IOException(target + " was refused: " + new String(answer.bytes(), StandardCharsets.UTF_8));
            }
        }
    }
}
