package dev.headgate.sandbox.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import dev.headgate.sandbox.PrivateFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;

/** The RSA key that signs tokens; it is kept, so that tokens outlive a restart. */
final class SigningKey {

    private static final int BITS = 2048;

    private SigningKey() {}

    static RSAKey keptIn(PrivateFile file) throws IOException {
        var kept = file.read();
        if (kept.isPresent()) {
            return parse(file, new String(kept.get(), StandardCharsets.UTF_8));
        }
        var fresh = generate();
        file.write(fresh.toJSONString().getBytes(StandardCharsets.UTF_8));
        return fresh;
    }

    private static RSAKey parse(PrivateFile file, String json) {
        try {
            return RSAKey.parse(json);
        } catch (ParseException e) {
            // The exception's own message may quote the key, so it is not passed on.
            throw new IllegalStateException("The signing key in " + file.path() + " cannot be read. Delete the file: "
                    + "the next start makes a new key, and everyone signs in again.");
        }
    }

    private static RSAKey generate() {
        try {
            return new RSAKeyGenerator(BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyIDFromThumbprint(true)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("This JVM cannot make an RSA key: " + e.getMessage(), e);
        }
    }
}
