package dev.headgate.console.sources.aws;

import dev.headgate.console.platform.Estate;
import dev.headgate.console.sources.DocumentShelf;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** The shelf as the control bucket: a put only where nothing lies, so that a version never changes. */
@Component
class ControlBucket implements DocumentShelf {

    private final S3Client s3;
    private final String bucket;

    ControlBucket(S3Client s3, Estate estate) {
        this.s3 = s3;
        this.bucket = estate.controlBucket();
    }

    @Override
    public boolean put(String key, String document) {
        try {
            s3.putObject(
                    call -> call.bucket(bucket).key(key).ifNoneMatch("*").contentType("application/yaml"),
                    RequestBody.fromString(document));
            return true;
        } catch (S3Exception e) {
            // 412: something lies there. 409: somebody is putting it there right now.
            if (e.statusCode() == 412 || e.statusCode() == 409) {
                return lies(key, document);
            }
            throw refused(key, e);
        } catch (SdkException e) {
            throw refused(key, e);
        }
    }

    private boolean lies(String key, String document) {
        try {
            return s3.getObjectAsBytes(call -> call.bucket(bucket).key(key))
                    .asUtf8String()
                    .equals(document);
        } catch (SdkException e) {
            throw refused(key, e);
        }
    }

    private RuntimeException refused(String key, SdkException e) {
        return AwsWords.refusal("The document " + key + " could not be stored in bucket " + bucket + ".", e);
    }
}
