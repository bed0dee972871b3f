package dev.headgate.ingest.aws;

import dev.headgate.ingest.store.Condition;
import dev.headgate.ingest.store.ConditionFailed;
import dev.headgate.ingest.store.ObjectStore;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/** A bucket of S3. */
public final class S3Store implements ObjectStore {

    private static final int PRECONDITION_FAILED = 412;
    private static final int CONFLICT = 409;
    private static final int NOT_FOUND = 404;

    private final S3Client s3;
    private final String bucket;

    public S3Store(S3Client s3, String bucket) {
        this.s3 = s3;
        this.bucket = bucket;
    }

    @Override
    public Optional<Stored> get(String key) {
        try {
            var response = s3.getObjectAsBytes(request -> request.bucket(bucket).key(key));
            return Optional.of(
                    new Stored(response.asByteArrayUnsafe(), response.response().eTag()));
        } catch (NoSuchKeyException e) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<Stat> stat(String key) {
        try {
            var head = s3.headObject(request -> request.bucket(bucket).key(key));
            return Optional.of(new Stat(head.contentLength(), head.eTag()));
        } catch (S3Exception e) {
            if (e.statusCode() == NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    @Override
    public String put(String key, byte[] body, Condition condition) {
        try {
            var response = s3.putObject(
                    request -> {
                        request.bucket(bucket).key(key);
                        condition.etag().ifPresent(request::ifMatch);
                        if (condition.absent()) {
                            request.ifNoneMatch("*");
                        }
                    },
                    RequestBody.fromBytes(body));
            return response.eTag();
        } catch (S3Exception e) {
            var isMissing = e.statusCode() == NOT_FOUND && condition.etag().isPresent();
            if (e.statusCode() == PRECONDITION_FAILED || e.statusCode() == CONFLICT || isMissing) {
                throw new ConditionFailed(key);
            }
            throw e;
        }
    }

    @Override
    public List<String> list(String prefix) {
        return s3.listObjectsV2Paginator(request -> request.bucket(bucket).prefix(prefix)).contents().stream()
                .map(S3Object::key)
                .toList();
    }
}
