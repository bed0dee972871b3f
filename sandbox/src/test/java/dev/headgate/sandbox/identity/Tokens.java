package dev.headgate.sandbox.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

/** Reads tokens as a resource server does: by the issuer's published keys. */
final class Tokens {

    private Tokens() {}

    static JWTClaimsSet verified(Visitor visitor, String token) throws Exception {
        var jwt = SignedJWT.parse(token);
        var key = JWKSet.parse(visitor.open("/oauth2/jwks").body())
                .getKeyByKeyId(jwt.getHeader().getKeyID())
                .toRSAKey();
        assertThat(jwt.verify(new RSASSAVerifier(key))).isTrue();
        return jwt.getJWTClaimsSet();
    }
}
