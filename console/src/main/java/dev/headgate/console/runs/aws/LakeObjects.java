package dev.headgate.console.runs.aws;

import dev.headgate.console.platform.Estate;
import dev.headgate.console.platform.Refusal;
import dev.headgate.console.runs.LakeObject;
import dev.headgate.console.runs.LakeSight;
import dev.headgate.console.runs.Quarantine;
import dev.headgate.contract.Checkpoint;
import dev.headgate.contract.CopyManifest;
import dev.headgate.contract.Json;
import dev.headgate.contract.Keys;
import dev.headgate.contract.RunId;
import dev.headgate.contract.Slice;
import dev.headgate.contract.SourceId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;
import tools.jackson.core.JacksonException;

/** Single objects of a run in the lake's buckets. */
@Component
class LakeObjects implements LakeSight {

    private static final String CHECKPOINT = ".json";

    private final S3Client s3;
    private final Estate estate;

    LakeObjects(S3Client s3, Estate estate) {
        this.s3 = s3;
        this.estate = estate;
    }

    @Override
    public Optional<List<Slice>> plan(RunId run) {
        return body(estate.controlBucket(), Keys.slices(run))
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8)
                        .lines()
                        .map(line -> Json.read(line, Slice.class))
                        .toList());
    }

    @Override
    public Set<String> begun(RunId run) {
        var folder = folder(Keys.checkpoint(run, "x"));
        return asked(
                "The checkpoints of run " + run + " could not be listed.",
                () -> listed(estate.controlBucket(), folder)
                        .map(object -> object.key().substring(folder.length()))
                        .filter(name -> name.endsWith(CHECKPOINT))
                        .map(name -> name.substring(0, name.length() - CHECKPOINT.length()))
                        .collect(Collectors.toSet()));
    }

    @Override
    public Map<String, Checkpoint> checkpoints(RunId run, Collection<String> slices) {
        var found = new ConcurrentHashMap<String, Checkpoint>();
        Together.each(
                slices,
                slice -> body(estate.controlBucket(), Keys.checkpoint(run, slice))
                        .map(bytes -> Json.read(bytes, Checkpoint.class))
                        .ifPresent(checkpoint -> found.put(slice, checkpoint)));
        return found;
    }

    @Override
    public List<LakeObject> rawObjects(SourceId source, String stream, RunId run, int most) {
        var bucket = estate.rawBucket();
        return asked(
                "The raw objects of run " + run + " could not be listed.",
                () -> listed(bucket, Keys.rawFolder(source, stream, run))
                        .limit(most)
                        .map(object -> new LakeObject(bucket, object.key(), object.size(), Optional.empty()))
                        .toList());
    }

    @Override
    public Optional<CopyManifest> copyManifest(RunId run) {
        return body(estate.processedBucket(), Keys.copyManifest(run))
                .map(bytes -> Json.read(bytes, CopyManifest.class));
    }

    @Override
    public Quarantine quarantine(SourceId source, RunId run, int ofEachReason) {
        var bucket = estate.processedBucket();
        return asked("The rows of run " + run + " that were quarantined could not be read.", () -> {
            var keys = listed(bucket, Keys.quarantineFolder(source, run))
                    .map(S3Object::key)
                    .toList();
            var picking = new QuarantinePicking(ofEachReason);
            for (var key : keys.subList(0, Math.min(QuarantinePicking.MOST_OBJECTS, keys.size()))) {
                try (var content = s3.getObject(call -> call.bucket(bucket).key(key))) {
                    picking.read(content);
                    content.abort();
                } catch (IOException e) {
                    throw Refusal.upstreamFailed("s3://" + bucket + "/" + key + " cannot be read to its end: "
                            + e.getClass().getSimpleName() + ".");
                }
            }
            return picking.picked(keys.size());
        });
    }

    private Stream<S3Object> listed(String bucket, String prefix) {
        return s3.listObjectsV2Paginator(call -> call.bucket(bucket).prefix(prefix)).contents().stream();
    }

    private Optional<byte[]> body(String bucket, String key) {
        return asked("s3://" + bucket + "/" + key + " could not be read.", () -> {
            try {
                return Optional.of(
                        s3.getObjectAsBytes(call -> call.bucket(bucket).key(key))
                                .asByteArray());
            } catch (S3Exception e) {
                // Without the right to list the bucket, S3 answers 403 for a key that is not there.
                if (e.statusCode() == 404 || e.statusCode() == 403) {
                    return Optional.empty();
                }
                throw e;
            }
        });
    }

    private static <T> T asked(String what, Supplier<T> question) {
        try {
            return question.get();
        } catch (SdkException e) {
            throw Refusal.unavailable(what + " AWS does not answer.");
        } catch (JacksonException e) {
            throw Refusal.upstreamFailed(what + " It is not in the form that the pipeline writes.");
        }
    }

    private static String folder(String key) {
        return key.substring(0, key.lastIndexOf('/') + 1);
    }
}
