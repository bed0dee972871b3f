package dev.headgate.ingest.lambda;

import dev.headgate.contract.SourceId;
import dev.headgate.ingest.SourceFailure;
import dev.headgate.ingest.TimeKeeper;
import dev.headgate.ingest.aws.DataApiWarehouse;
import dev.headgate.ingest.aws.S3Store;
import dev.headgate.ingest.aws.SecretsManagerColumnKeys;
import dev.headgate.ingest.aws.SecretsManagerVault;
import dev.headgate.ingest.http.Closure;
import dev.headgate.ingest.http.JdkHttp;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.redshiftdata.RedshiftDataClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/** The estate that the environment describes, made once for all invocations of a runtime. */
final class SharedEstate {

    private static @Nullable Estate made;

    private SharedEstate() {}

    static synchronized Estate get() {
        var estate = made;
        if (estate == null) {
            estate = make(System.getenv());
            made = estate;
        }
        return estate;
    }

    private static Estate make(Map<String, String> environment) {
        var s3 = S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
        var secrets = SecretsManagerClient.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
        var warehouse = RedshiftDataClient.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
        var client = JdkHttp.client();
        var closures = new ConcurrentHashMap<SourceId, Closure>();
        var processed = required(environment, "HEADGATE_PROCESSED_BUCKET");
        return new Estate(
                new Estate.Zones(
                        new S3Store(s3, required(environment, "HEADGATE_RAW_BUCKET")),
                        new S3Store(s3, processed),
                        new S3Store(s3, required(environment, "HEADGATE_CONTROL_BUCKET"))),
                new SecretsManagerVault(secrets, required(environment, "HEADGATE_SECRET_PREFIX")),
                new SecretsManagerColumnKeys(secrets, required(environment, "HEADGATE_COLUMN_KEYS")),
                new DataApiWarehouse(warehouse),
                hosts -> new JdkHttp(client, hosts),
                TimeKeeper.system(),
                source -> closures.computeIfAbsent(source, name -> new Closure()),
                new Estate.Copy(processed, environment.getOrDefault("HEADGATE_COPY_ROLE", "")));
    }

    private static String required(Map<String, String> environment, String name) {
        var value = environment.getOrDefault(name, "");
        if (value.isBlank()) {
            throw new SourceFailure(
                    "The environment variable " + name
                            + " of the function is not set. Set it in the function's configuration (docs/wiring.md lists them).");
        }
        return value;
    }
}
