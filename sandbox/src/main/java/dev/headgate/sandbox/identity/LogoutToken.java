package dev.headgate.sandbox.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;

/** What OpenID Connect calls a logout token: the issuer's signed word that a session of a person is over. */
record LogoutToken(String issuer, String client, String subject, String session, Instant at) {

    private static final Duration VALID = Duration.ofMinutes(2);
    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";

    String signed(RSAKey key) {
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(new JOSEObjectType("logout+jwt"))
                .keyID(key.getKeyID())
                .build();
        var token = new SignedJWT(header, claims());
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("The logout token cannot be signed: " + e.getMessage(), e);
        }
        return token.serialize();
    }

    private JWTClaimsSet claims() {
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience(client)
                .subject(subject)
                .issueTime(Date.from(at))
                .expirationTime(Date.from(at.plus(VALID)))
                .jwtID(UUID.randomUUID().toString())
                .claim("sid", session)
                .claim("events", Map.of(EVENT, Map.of()))
                .build();
    }
}
