package dev.headgate.sandbox.aws.estate;

import dev.headgate.sandbox.aws.moto.Moto;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Makes the zones' buckets with everything that keeps them safe. */
final class Buckets {

    private static final String LOGS = "logs";

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
            if (!zone.equals(LOGS)) {
                put(zone, "?logging", BucketDocuments.logging(estate.bucket(LOGS), "s3/" + zone + "/"));
                put(zone, "?inventory&id=all", BucketDocuments.inventory("arn:aws:s3:::" + estate.bucket(LOGS)));
            }
        }
    }

    private void build(String zone, Estate.Zone settings, Map<String, String> names) throws IOException {
        var lock = settings.objectLockDays().isPresent();
        Map<String, String> headers = lock ? Map.of("x-amz-bucket-object-lock-enabled", "true") : Map.of();
        send(zone, "", BucketDocuments.location(), headers);
        if (settings.versioning()) {
            put(zone, "?versioning", BucketDocuments.versioning());
        }
        // AWS writes its access logs only into a bucket without a key of one's own.
        var key = zone.equals(LOGS) ? "" : names.getOrDefault(zone + "_key", "");
        put(zone, "?encryption", BucketDocuments.encryption(key));
        put(zone, "?publicAccessBlock", BucketDocuments.publicAccessBlock());
        put(zone, "?ownershipControls", BucketDocuments.ownership());
        if (lock) {
            put(
                    zone,
                    "?object-lock",
                    BucketDocuments.lock(settings.objectLockDays().get()));
        }
        put(zone, "?lifecycle", BucketDocuments.lifecycle(settings.lifecycleDays()));
        put(zone, "?notification", BucketDocuments.notification());
        put(zone, "?tagging", BucketDocuments.tags(estate.tags("Zone", zone)));
        put(zone, "?policy", policy(zone, settings, names));
    }

    private String policy(String zone, Estate.Zone settings, Map<String, String> names) throws IOException {
        var all = new HashMap<>(names);
        all.put("bucket", estate.bucket(zone));
        all.put("key_arn", names.getOrDefault(zone + "_key", ""));
        return Template.render(files.policies().resolve(settings.policy() + "-bucket.json.tftpl"), all);
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
