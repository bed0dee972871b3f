package dev.headgate.sandbox.warehouse.copy;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.OptionalLong;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/** COPY's object store over S3's API. */
public final class S3ObjectReader implements ObjectReader {

    private final S3Client s3;

    public S3ObjectReader(S3Client s3) {
        this.s3 = s3;
    }

    @Override
    public InputStream open(String bucket, String key) throws IOException {
        try {
            return s3.getObject(request -> request.bucket(bucket).key(key));
        } catch (SdkException e) {
            throw failed("read", bucket, key, e);
        }
    }

    @Override
    public OptionalLong size(String bucket, String key) throws IOException {
        try {
            return OptionalLong.of(
                    s3.headObject(request -> request.bucket(bucket).key(key)).contentLength());
        } catch (S3Exception e) {
            if (e.statusCode() == 404) {
                return OptionalLong.empty();
            }
            throw failed("look at", bucket, key, e);
        } catch (SdkException e) {
            throw failed("look at", bucket, key, e);
        }
    }

    @Override
    public List<String> keys(String bucket, String prefix) throws IOException {
        try {
            return s3.listObjectsV2Paginator(request -> request.bucket(bucket).prefix(prefix)).contents().stream()
                    .map(S3Object::key)
                    .toList();
        } catch (NoSuchBucketException _) {
            return List.of();
        } catch (SdkException e) {
            throw failed("list", bucket, prefix, e);
        }
    }

    private static IOException failed(String verb, String bucket, String key, SdkException e) {
        return new IOException("COPY could not " + verb + " s3://" + bucket + "/" + key + ": " + e.getMessage(), e);
    }
}
