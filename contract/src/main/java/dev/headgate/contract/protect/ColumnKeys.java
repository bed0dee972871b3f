package dev.headgate.contract.protect;

import dev.headgate.contract.Json;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The keys of protected columns, 256 bits each: one for hashes, which stays so that equal values stay equal, and numbered ones
 * for encryption, of which the newest encrypts and all decrypt. As a secret: {@code {"hash":"<base64>","encrypt":{"1":"<base64>"}}}.
 */
public final class ColumnKeys {

    private static final int BYTES = 32;
    private static final int MOST = 999_999;

    private final byte[] hash;
    private final TreeMap<Integer, byte[]> encrypt;

    private ColumnKeys(byte[] hash, TreeMap<Integer, byte[]> encrypt) {
        this.hash = hash;
        this.encrypt = encrypt;
    }

    /** Keys that nobody has yet. */
    public static ColumnKeys fresh(SecureRandom random) {
        return new ColumnKeys(bytes(random), new TreeMap<>()).rotated(random);
    }

    /** Reads a secret. Throws a sentence, without the secret, when it is none. */
    public static ColumnKeys parse(String secret) {
        try {
            var root = Json.mapper().readTree(secret);
            var encrypt = new TreeMap<Integer, byte[]>();
            root.path("encrypt")
                    .properties()
                    .forEach(entry -> encrypt.put(number(entry.getKey()), key(entry.getValue())));
            if (encrypt.isEmpty()) {
                throw new IllegalArgumentException("The secret of the column keys has no key for encryption.");
            }
            return new ColumnKeys(key(root.path("hash")), encrypt);
        } catch (JacksonException e) {
            // Not as a cause: the parser's message quotes what it read.
            throw new IllegalArgumentException("The secret of the column keys is not JSON.");
        }
    }

    /** The same keys and a new one, which encrypts from now on. */
    public ColumnKeys rotated(SecureRandom random) {
        var more = new TreeMap<>(encrypt);
        more.put(encrypt.isEmpty() ? 1 : encrypt.lastKey() + 1, bytes(random));
        return new ColumnKeys(hash, more);
    }

    /** The secret's text. */
    public String secret() {
        var root = Json.mapper().createObjectNode();
        root.put("hash", Base64.getEncoder().encodeToString(hash));
        var numbered = root.putObject("encrypt");
        encrypt.forEach((number, key) ->
                numbered.put(String.valueOf(number), Base64.getEncoder().encodeToString(key)));
        return Json.text(root);
    }

    /** The number of the key that encrypts. */
    public int newest() {
        return encrypt.lastKey();
    }

    byte[] hashKey() {
        return hash;
    }

    Optional<byte[]> encryptionKey(int number) {
        return Optional.ofNullable(encrypt.get(number));
    }

    /** How many keys there are, and none of them. */
    @Override
    public String toString() {
        return "ColumnKeys[" + encrypt.size() + " for encryption]";
    }

    private static int number(String text) {
        if (!text.matches("[1-9][0-9]{0,5}") || Integer.parseInt(text) > MOST) {
            throw new IllegalArgumentException(
                    "The secret of the column keys has a key without a number from 1 to 999999.");
        }
        return Integer.parseInt(text);
    }

    private static byte[] key(JsonNode value) {
        try {
            var key = Base64.getDecoder().decode(value.asString(""));
            if (key.length == BYTES) {
                return key;
            }
        } catch (IllegalArgumentException e) {
            // Said below, without the value.
        }
        throw new IllegalArgumentException("The secret of the column keys has a key that is not 32 bytes in Base64.");
    }

    private static byte[] bytes(SecureRandom random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return bytes;
    }
}
