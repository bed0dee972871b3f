package dev.headgate.sandbox.aws.estate;

import dev.headgate.sandbox.aws.http.AwsError;
import dev.headgate.sandbox.aws.moto.Moto;
import java.io.IOException;
import java.util.Map;

/** Makes log groups, encrypted and with an end. */
final class Logs {

    private static final int DAYS = 400;

    private final Moto moto;
    private final String key;

    /** @param key the ARN of the key that encrypts them */
    Logs(Moto moto, String key) {
        this.moto = moto;
        this.key = key;
    }

    /** A function that outlived a killed moto may have written already: its group then stays, with its lines and without the key. */
    void group(String name) throws IOException {
        try {
            moto.json("logs", "Logs_20140328.CreateLogGroup", Map.of("logGroupName", name, "kmsKeyId", key));
        } catch (AwsError e) {
            if (!e.code().equals("ResourceAlreadyExistsException")) {
                throw e;
            }
        }
        moto.json("logs", "Logs_20140328.PutRetentionPolicy", Map.of("logGroupName", name, "retentionInDays", DAYS));
    }
}
