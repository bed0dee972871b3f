package dev.headgate.contract.protect;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * An encrypted value as text: {@code hg1:<key number>:<Base64 of salt, nonce, ciphertext and tag>}, AES-256-GCM. The key is
 * derived from the numbered one and the salt (HMAC-SHA-256), a new salt for each task that writes, so that no key meets more values
 * than random nonces of 96 bits are good for (NIST SP 800-38D, 8.3).
 *
 * @param header everything before the Base64, which the tag covers
 */
record Envelope(String header, int key, byte[] salt, byte[] nonce, byte[] sealed) {

    static final int SALT = 16;
    static final int NONCE = 12;
    static final int TAG = 16;

    private static final String VERSION = "hg1:";
    private static final int LONGEST_HEADER = VERSION.length() + 6 + 1;
    private static final Pattern FORM = Pattern.compile("(hg1:([1-9][0-9]{0,5}):)([A-Za-z0-9+/]+)");

    static Envelope of(int key, byte[] salt, byte[] nonce, byte[] sealed) {
        return new Envelope(header(key), key, salt, nonce, sealed);
    }

    static String header(int key) {
        return VERSION + key + ":";
    }

    /** Throws when the text is no encrypted value; the message does not hold it. */
    static Envelope parse(String text) {
        var form = FORM.matcher(text);
        if (form.matches()) {
            var bytes = Base64.getDecoder().decode(form.group(3));
            if (bytes.length >= SALT + NONCE + TAG) {
                return new Envelope(
                        form.group(1),
                        Integer.parseInt(form.group(2)),
                        Arrays.copyOf(bytes, SALT),
                        Arrays.copyOfRange(bytes, SALT, SALT + NONCE),
                        Arrays.copyOfRange(bytes, SALT + NONCE, bytes.length));
            }
        }
        throw new IllegalArgumentException("It is not a value that protect: encrypt wrote.");
    }

    static int keyNumber(String text) {
        var form = FORM.matcher(text);
        return form.matches() ? Integer.parseInt(form.group(2)) : 0;
    }

    String text() {
        var bytes = ByteBuffer.allocate(SALT + NONCE + sealed.length)
                .put(salt)
                .put(nonce)
                .put(sealed)
                .array();
        return header + Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The most bytes that the text of a value of so many bytes has. */
    static int longest(int bytes) {
        return LONGEST_HEADER + ((SALT + NONCE + TAG + bytes) * 4 + 2) / 3;
    }

    /** The key of one task. */
    static SecretKeySpec derive(byte[] key, byte[] salt) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        mac.update("headgate column".getBytes(StandardCharsets.US_ASCII));
        return new SecretKeySpec(mac.doFinal(salt), "AES");
    }

    static Cipher cipher(int mode, SecretKeySpec key, byte[] nonce, String header) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG * Byte.SIZE, nonce));
        cipher.updateAAD(header.getBytes(StandardCharsets.US_ASCII));
        return cipher;
    }
}
