package dev.headgate.console.keycloak;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;

/** Tokens that look like Keycloak's. */
final class Forgery {

    private Forgery() {}

    /** The same claims and key id, signed by somebody else. */
    static String withAnotherKey(String genuine) throws Exception {
        var original = SignedJWT.parse(genuine);
        var key = new RSAKeyGenerator(2048).generate();
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID(original.getHeader().getKeyID())
                .type(original.getHeader().getType())
                .build();
        var forged = new SignedJWT(header, original.getJWTClaimsSet());
        forged.sign(new RSASSASigner(key));
        return forged.serialize();
    }

    /** The same claims without any signature. */
    static String unsigned(String genuine) throws Exception {
        return new PlainJWT(SignedJWT.parse(genuine).getJWTClaimsSet()).serialize();
    }
}
