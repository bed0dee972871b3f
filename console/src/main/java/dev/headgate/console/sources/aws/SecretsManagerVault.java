package dev.headgate.console.sources.aws;

import dev.headgate.console.platform.Estate;
import dev.headgate.console.sources.Deletion;
import dev.headgate.console.sources.SecretVault;
import dev.headgate.contract.SourceId;
import java.util.Optional;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.InvalidRequestException;
import software.amazon.awssdk.services.secretsmanager.model.ResourceExistsException;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;

/** The vault as Secrets Manager; what it holds is never read here. */
@Component
class SecretsManagerVault implements SecretVault {

    private final SecretsManagerClient secrets;
    private final String prefix;
    private final Optional<String> key;

    SecretsManagerVault(SecretsManagerClient secrets, Estate estate) {
        this.secrets = secrets;
        this.prefix = estate.secretPrefix();
        this.key = estate.keyOfSecrets();
    }

    @Override
    public void set(SourceId source, String value) {
        var name = prefix + source;
        try {
            keepIfGoing(name);
            put(name, value);
        } catch (ResourceNotFoundException absent) {
            create(name, value);
        } catch (SdkException e) {
            throw refused(name, e);
        }
    }

    /** A secret on its way out takes no value before it is kept. */
    private void keepIfGoing(String name) {
        if (secrets.describeSecret(call -> call.secretId(name)).deletedDate() != null) {
            secrets.restoreSecret(call -> call.secretId(name));
        }
    }

    @Override
    public void letGo(SourceId source) {
        var name = prefix + source;
        try {
            secrets.deleteSecret(call -> call.secretId(name).recoveryWindowInDays(Deletion.WINDOW.toDays()));
        } catch (ResourceNotFoundException | InvalidRequestException goneOrGoing) {
            // Which is what is wanted.
        } catch (SdkException e) {
            throw AwsWords.refusal("The secret " + name + " was not scheduled for deletion.", e);
        }
    }

    @Override
    public boolean keep(SourceId source) {
        var name = prefix + source;
        try {
            secrets.restoreSecret(call -> call.secretId(name));
            return true;
        } catch (ResourceNotFoundException gone) {
            return false;
        } catch (SdkException e) {
            throw AwsWords.refusal("The secret " + name + " was not restored.", e);
        }
    }

    private void create(String name, String value) {
        try {
            secrets.createSecret(call -> {
                call.name(name).secretString(value);
                key.ifPresent(call::kmsKeyId);
            });
        } catch (ResourceExistsException somebodyWasFaster) {
            put(name, value);
        } catch (SdkException e) {
            throw refused(name, e);
        }
    }

    private void put(String name, String value) {
        secrets.putSecretValue(call -> call.secretId(name).secretString(value));
    }

    private static RuntimeException refused(String name, SdkException e) {
        return AwsWords.refusal("The secret " + name + " was not set.", e);
    }
}
