package dev.headgate.glue.store;

import dev.headgate.contract.protect.ColumnKeys;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/** Names the keys of protected columns; travels to where the work is done, and only there the keys are read. */
public sealed interface KeyAddress extends Serializable {

    /** The keys. Throws a sentence, without them, when they cannot be read. */
    ColumnKeys open();

    /** A secret of the account that the process runs in. */
    record Secret(String name) implements KeyAddress {
        @Override
        public ColumnKeys open() {
            try (var secrets = SecretsManagerClient.builder()
                    .httpClientBuilder(UrlConnectionHttpClient.builder())
                    .build()) {
                return ColumnKeys.parse(
                        secrets.getSecretValue(request -> request.secretId(name).versionStage("AWSCURRENT"))
                                .secretString());
            } catch (SdkException e) {
                throw new UncheckedIOException(
                        new StoreFailure("Reading the keys of protected columns failed: " + e.getMessage(), e));
            }
        }
    }

    /** A file of this machine. */
    record KeyFile(String path) implements KeyAddress {
        @Override
        public ColumnKeys open() {
            try {
                return ColumnKeys.parse(Files.readString(Path.of(path)));
            } catch (IOException e) {
                throw new UncheckedIOException("The keys of protected columns cannot be read from " + path + ".", e);
            }
        }
    }

    /** None were given. */
    record Nowhere(String argument) implements KeyAddress {
        @Override
        public ColumnKeys open() {
            throw new IllegalArgumentException(
                    "The mapping protects columns by hash or encrypt, which needs keys; give " + argument + ".");
        }
    }
}
