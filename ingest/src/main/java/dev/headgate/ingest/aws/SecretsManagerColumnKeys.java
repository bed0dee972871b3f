package dev.headgate.ingest.aws;

import dev.headgate.contract.protect.ColumnKeys;
import dev.headgate.ingest.lambda.ColumnKeyVault;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueRequest;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;

/** Secrets Manager: one secret, whose versions carry the stages of a rotation. */
public final class SecretsManagerColumnKeys implements ColumnKeyVault {

    private static final String CURRENT = "AWSCURRENT";
    private static final String PENDING = "AWSPENDING";

    private final SecretsManagerClient secrets;
    private final String name;

    public SecretsManagerColumnKeys(SecretsManagerClient secrets, String name) {
        this.secrets = secrets;
        this.name = name;
    }

    @Override
    public boolean isCalled(String called) {
        // An ARN ends in the name, a hyphen and six characters that AWS makes up.
        return called.equals(name)
                || called.startsWith("arn:")
                        && called.replaceFirst("-[A-Za-z0-9]{6}$", "").endsWith(":secret:" + name);
    }

    @Override
    public Optional<ColumnKeys> current() {
        return keys(request -> request.versionStage(CURRENT));
    }

    @Override
    public Optional<ColumnKeys> proposed(String version) {
        return keys(request -> request.versionId(version).versionStage(PENDING));
    }

    @Override
    public void propose(String version, ColumnKeys keys) {
        secrets.putSecretValue(request -> request.secretId(name)
                .clientRequestToken(version)
                .secretString(keys.secret())
                .versionStages(PENDING));
    }

    @Override
    public void use(String version) {
        var used = secrets.describeSecret(request -> request.secretId(name)).versionIdsToStages().entrySet().stream()
                .filter(entry -> entry.getValue().contains(CURRENT))
                .map(Map.Entry::getKey)
                .findFirst();
        if (used.filter(version::equals).isPresent()) {
            return;
        }
        secrets.updateSecretVersionStage(request -> {
            request.secretId(name).versionStage(CURRENT).moveToVersionId(version);
            used.ifPresent(request::removeFromVersionId);
        });
    }

    private Optional<ColumnKeys> keys(Consumer<GetSecretValueRequest.Builder> which) {
        try {
            var answer = secrets.getSecretValue(request -> {
                request.secretId(name);
                which.accept(request);
            });
            return Optional.of(ColumnKeys.parse(answer.secretString()));
        } catch (ResourceNotFoundException e) {
            return Optional.empty();
        }
    }
}
