package dev.headgate.sandbox.aws.estate;

import dev.headgate.contract.Json;
import dev.headgate.contract.protect.ColumnKeys;
import dev.headgate.sandbox.aws.moto.Moto;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes the secret with the keys of protected columns, as the first rotation leaves it. */
final class ColumnSecret {

    private final Estate estate;
    private final Builder.Files files;
    private final Moto moto;

    ColumnSecret(Estate estate, Builder.Files files, Moto moto) {
        this.estate = estate;
        this.files = files;
        this.moto = moto;
    }

    void build(Map<String, String> names) throws IOException {
        call(
                "CreateSecret",
                Map.of(
                        "Name",
                        estate.columnKeys(),
                        "Description",
                        "Keys of protected columns. Deleting it makes every encrypted column unreadable for ever.",
                        "KmsKeyId",
                        names.getOrDefault("secrets_key", ""),
                        "SecretString",
                        ColumnKeys.fresh(new SecureRandom()).secret()));
        var values = new HashMap<>(names);
        values.put(
                "readers",
                Json.text(List.of("etl", "decrypt", "rotate").stream()
                        .map(estate::roleArn)
                        .toList()));
        var policy = Template.render(files.policies().resolve("column-keys.json.tftpl"), values);
        call("PutResourcePolicy", Map.of("SecretId", estate.columnKeys(), "ResourcePolicy", policy));
    }

    private void call(String operation, Map<String, Object> request) throws IOException {
        moto.json("secretsmanager", "secretsmanager." + operation, request);
    }
}
