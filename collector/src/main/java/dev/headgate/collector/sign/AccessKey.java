package dev.headgate.collector.sign;

import java.util.Optional;

/**
 * Who signs.
 *
 * @param id the access key's id
 * @param secret never shown
 * @param token of a session, when the key is a temporary one
 */
public record AccessKey(String id, String secret, Optional<String> token) {

    public AccessKey {
        if (id.isBlank() || secret.isBlank()) {
            throw new IllegalArgumentException("An access key has an id and a secret; one of them is empty.");
        }
    }

    @Override
    public String toString() {
        return "AccessKey[" + id + "]";
    }
}
