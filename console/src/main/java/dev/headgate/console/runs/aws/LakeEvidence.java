package dev.headgate.console.runs.aws;

import dev.headgate.console.platform.Estate;
import dev.headgate.console.platform.Refusal;
import dev.headgate.console.runs.RunEvidence;
import dev.headgate.contract.JobReport;
import dev.headgate.contract.Json;
import dev.headgate.contract.Keys;
import dev.headgate.contract.RawManifest;
import dev.headgate.contract.RunId;
import dev.headgate.contract.RunReport;
import dev.headgate.contract.SourceId;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;
import tools.jackson.core.JacksonException;

/** The reports that a run's stages left in the lake's buckets. */
@Component
class LakeEvidence implements RunEvidence {

    private static final Logger log = LoggerFactory.getLogger(LakeEvidence.class);

    private final S3Client s3;
    private final Estate estate;

    LakeEvidence(S3Client s3, Estate estate) {
        this.s3 = s3;
        this.estate = estate;
    }

    @Override
    public Optional<RunReport> report(RunId run) {
        return read(estate.controlBucket(), Keys.runReport(run), RunReport.class);
    }

    @Override
    public Optional<RawManifest> rawManifest(SourceId source, RunId run) {
        return read(estate.rawBucket(), Keys.rawManifest(source, run), RawManifest.class);
    }

    @Override
    public Optional<JobReport> jobReport(RunId run) {
        return read(estate.processedBucket(), Keys.jobReport(run), JobReport.class);
    }

    private <T> Optional<T> read(String bucket, String key, Class<T> type) {
        try {
            var bytes =
                    s3.getObjectAsBytes(call -> call.bucket(bucket).key(key)).asByteArray();
            return Optional.of(Json.read(bytes, type));
        } catch (S3Exception e) {
            // Without the right to list the bucket, S3 answers 403 for a key that is not there.
            if (e.statusCode() == 404 || e.statusCode() == 403) {
                return Optional.empty();
            }
            throw unread(bucket, key);
        } catch (SdkException e) {
            throw unread(bucket, key);
        } catch (JacksonException e) {
            log.warn("s3://{}/{} is not a {}; its figures are left out.", bucket, key, type.getSimpleName());
            return Optional.empty();
        }
    }

    private static Refusal unread(String bucket, String key) {
        return Refusal.unavailable("s3://" + bucket + "/" + key + " could not be read.");
    }
}
