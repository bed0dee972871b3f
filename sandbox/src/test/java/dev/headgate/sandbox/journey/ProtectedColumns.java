package dev.headgate.sandbox.journey;

import com.amazon.redshift.Driver;
import dev.headgate.contract.Json;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import tools.jackson.databind.JsonNode;

/** A table with protected columns on a sandbox, and the functions that rotate their keys and show them again. */
record ProtectedColumns(RunningSandbox sandbox, JsonNode note) {

    /** The simulated AWS tells services by who signs, and not who it is. */
    private static final StaticCredentialsProvider CREDENTIALS =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("anybody", "anything"));

    static final String TABLE = "hidden_sales";

    static final String MAPPING = """
            table: hidden_sales
            version: 1
            key: [transaction_id]
            partition: {column: sale_date, as: dt}
            columns:
              - {name: transaction_id, from: $.id, type: bigint, required: true, protect: hash}
              - {name: sale_date, from: $.transaction_date, type: date, required: true}
              - {name: amount, from: $.amount, type: "decimal(18,2)", rounding: half_up, required: true, protect: encrypt}
              - {name: product_category, from: $.product.category, type: varchar(50), required: true, protect: mask}
            load: merge
            """;

    private static final List<String> DDL = List.of(
            "CREATE TABLE public.hidden_sales (transaction_id VARCHAR(64) NOT NULL, sale_date DATE NOT NULL, amount VARCHAR(98) NOT NULL,"
                    + " product_category VARCHAR(50) NOT NULL, headgate_run VARCHAR(64), headgate_run_at TIMESTAMP, PRIMARY KEY (transaction_id))",
            "CREATE TABLE staging.hidden_sales (transaction_id VARCHAR(64) NOT NULL, sale_date DATE NOT NULL, amount VARCHAR(98) NOT NULL,"
                    + " product_category VARCHAR(50) NOT NULL)",
            "GRANT SELECT, INSERT, UPDATE, DELETE ON public.hidden_sales TO headgate_loader",
            "GRANT SELECT, INSERT, UPDATE, DELETE ON staging.hidden_sales TO headgate_loader");

    /** Makes the table as the platform team would, by the statements that the console offers. */
    void makeTable() throws SQLException, IOException {
        try (var owner = connect();
                var statement = owner.createStatement()) {
            for (var sql : DDL) {
                statement.execute(sql);
            }
        }
    }

    /** The rows as the warehouse has them: key, amount, category. */
    List<List<String>> rows() throws SQLException, IOException {
        try (var owner = connect();
                var statement = owner.createStatement();
                var rows = statement.executeQuery(
                        "SELECT transaction_id, amount, product_category FROM public.hidden_sales")) {
            var all = new ArrayList<List<String>>();
            while (rows.next()) {
                all.add(List.of(rows.getString(1), rows.getString(2), rows.getString(3)));
            }
            return all;
        }
    }

    /** Goes through a rotation as Secrets Manager does it. */
    void rotate(String version) {
        for (var step : List.of("createSecret", "setSecret", "testSecret", "finishSecret")) {
            var event = Json.mapper()
                    .createObjectNode()
                    .put("Step", step)
                    .put("SecretId", "headgate/sandbox/columns")
                    .put("ClientRequestToken", version);
            var answer = invoke("rotate", event);
            if (!answer.path("step").asString("").equals(step)) {
                throw new AssertionError("The rotation's step " + step + " answered " + answer);
            }
        }
    }

    /** Which version of the secret is in use. */
    boolean isUsed(String version) {
        try (var secrets = SecretsManagerClient.builder()
                .endpointOverride(gateway())
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(CREDENTIALS)
                .build()) {
            return secrets.describeSecret(request -> request.secretId("headgate/sandbox/columns"))
                    .versionIdsToStages()
                    .getOrDefault(version, List.of())
                    .contains("AWSCURRENT");
        }
    }

    /** What the warehouse's decrypt function gets for these values. */
    JsonNode decrypt(List<String> values) {
        var batch = Json.mapper().createObjectNode().put("user", "ada").put("query_id", 1);
        var arguments = batch.putArray("arguments");
        values.forEach(value -> arguments.addArray().add(value));
        return invoke("decrypt", batch);
    }

    private JsonNode invoke(String function, JsonNode payload) {
        try (var lambda = LambdaClient.builder()
                .endpointOverride(gateway())
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(CREDENTIALS)
                .build()) {
            var answer = lambda.invoke(call -> call.functionName("headgate-sandbox-" + function)
                    .payload(SdkBytes.fromByteArray(Json.bytes(payload))));
            return Json.mapper().readTree(answer.payload().asByteArray());
        }
    }

    private URI gateway() {
        return URI.create(note.path("gateway").asString());
    }

    private Connection connect() throws SQLException, IOException {
        var credentials =
                Json.mapper().readTree(Files.readString(sandbox.state().resolve("data/credentials.json")));
        var properties = new Properties();
        properties.setProperty("user", "headgate_owner");
        properties.setProperty(
                "password", credentials.path("databases").path("headgate_owner").asString());
        return new Driver().connect(note.path("warehouse").path("url").asString(), properties);
    }
}
