package dev.headgate.contract.protect;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/** Shows what {@code protect: encrypt} has hidden; not safe for use by several threads. */
public final class Opener {

    private static final int REMEMBERED = 1_000;

    private final ColumnKeys keys;
    private final Map<ByteBuffer, SecretKeySpec> derived = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ByteBuffer, SecretKeySpec> eldest) {
            return size() > REMEMBERED;
        }
    };

    public Opener(ColumnKeys keys) {
        this.keys = keys;
    }

    /** The number of the key that a value was encrypted with, or 0 when it is no such value. */
    public static int keyNumber(String text) {
        return Envelope.keyNumber(text);
    }

    /** The value. Throws a sentence, which does not hold it, when the text was not written by us or was changed since. */
    public String open(String text) {
        var envelope = Envelope.parse(text);
        try {
            var cipher = Envelope.cipher(Cipher.DECRYPT_MODE, key(envelope), envelope.nonce(), envelope.header());
            return new String(cipher.doFinal(envelope.sealed()), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(
                    "It was changed since it was encrypted, or encrypted with another key.", e);
        }
    }

    private SecretKeySpec key(Envelope envelope) throws GeneralSecurityException {
        var name = ByteBuffer.allocate(Integer.BYTES + Envelope.SALT)
                .putInt(envelope.key())
                .put(envelope.salt())
                .flip();
        var known = derived.get(name);
        if (known != null) {
            return known;
        }
        var key = keys.encryptionKey(envelope.key())
                .orElseThrow(() -> new IllegalArgumentException("Its key number " + envelope.key() + " is not known."));
        var made = Envelope.derive(key, envelope.salt());
        derived.put(name, made);
        return made;
    }
}
