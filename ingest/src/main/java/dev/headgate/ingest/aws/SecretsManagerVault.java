package dev.headgate.ingest.aws;

import dev.headgate.contract.Json;
import dev.headgate.contract.SourceId;
import dev.headgate.ingest.SourceFailure;
import dev.headgate.ingest.lambda.Vault;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;
import tools.jackson.core.JacksonException;

/** Secrets Manager: one secret a source, a JSON object. */
public final class SecretsManagerVault implements Vault {

    private final SecretsManagerClient secrets;
    private final String prefix;

    public SecretsManagerVault(SecretsManagerClient secrets, String prefix) {
        this.secrets = secrets;
        this.prefix = prefix;
    }

    @Override
    public Map<String, Object> config(SourceId source) {
        var name = prefix + source;
        try {
            return object(
                    secrets.getSecretValue(request -> request.secretId(name)).secretString(), name);
        } catch (ResourceNotFoundException e) {
            throw new SourceFailure("There is no secret " + name
                    + ", which the definition's config[...] reads. Store the secret of source " + source
                    + ", then retry.");
        }
    }

    private static Map<String, Object> object(String text, String name) {
        try {
            var config = new LinkedHashMap<String, Object>();
            Json.mapper()
                    .readTree(text)
                    .propertyStream()
                    .forEach(property -> config.put(
                            property.getKey(), Json.mapper().treeToValue(property.getValue(), Object.class)));
            return config;
        } catch (JacksonException | IllegalArgumentException e) {
            // The exception quotes the secret, so it stays out.
            throw new SourceFailure(
                    "The secret " + name + " is not a JSON object of names and values. Store it again.");
        }
    }
}
