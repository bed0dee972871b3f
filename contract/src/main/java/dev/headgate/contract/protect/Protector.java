package dev.headgate.contract.protect;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Hides the values that one task writes; not safe for use by several threads. */
public final class Protector {

    /** How long a hash is. */
    public static final int HASH_LENGTH = 64;

    private static final int SHOWN = 4;
    private static final int SHORTEST_SHOWN = 8;

    private final SecureRandom random;
    private final Mac hash;
    private final int number;
    private final byte[] salt = new byte[Envelope.SALT];
    private final SecretKeySpec key;

    public Protector(ColumnKeys keys, SecureRandom random) {
        this.random = random;
        this.number = keys.newest();
        random.nextBytes(salt);
        try {
            hash = Mac.getInstance("HmacSHA256");
            hash.init(new SecretKeySpec(keys.hashKey(), "HmacSHA256"));
            key = Envelope.derive(keys.encryptionKey(number).orElseThrow(), salt);
        } catch (GeneralSecurityException e) {
            throw missing(e);
        }
    }

    /** A keyed hash (HMAC-SHA-256) of the value in lower-case hexadecimal. */
    public String hash(String value) {
        return HexFormat.of().formatHex(hash.doFinal(value.getBytes(StandardCharsets.UTF_8)));
    }

    /** All but the last four characters as stars, and all of them when there are fewer than eight. */
    public static String mask(String value) {
        var characters = value.codePointCount(0, value.length());
        var stars = characters < SHORTEST_SHOWN ? characters : characters - SHOWN;
        return "*".repeat(stars) + value.substring(value.offsetByCodePoints(0, stars));
    }

    /** The most bytes that a value of so many bytes has when it is encrypted. */
    public static int longestEncrypted(int bytes) {
        return Envelope.longest(bytes);
    }

    /** The value so that an {@link Opener} with the same keys gives it back; twice the same value gives two texts. */
    public String encrypt(String value) {
        var nonce = new byte[Envelope.NONCE];
        random.nextBytes(nonce);
        try {
            var cipher = Envelope.cipher(Cipher.ENCRYPT_MODE, key, nonce, Envelope.header(number));
            var sealed = cipher.doFinal(value.getBytes(StandardCharsets.UTF_8));
            return Envelope.of(number, salt, nonce, sealed).text();
        } catch (GeneralSecurityException e) {
            throw missing(e);
        }
    }

    private static IllegalStateException missing(GeneralSecurityException e) {
        return new IllegalStateException("This Java has no AES-GCM or HMAC-SHA-256.", e);
    }
}
