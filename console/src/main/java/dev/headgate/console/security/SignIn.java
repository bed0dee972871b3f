package dev.headgate.console.security;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.stereotype.Component;

/** The console as a client of the issuer, for people with a browser; put together when the first of them signs in. */
@Component
class SignIn implements ClientRegistrationRepository {

    static final String REGISTRATION = "headgate";
    static final String START = "/oauth2/authorization/" + REGISTRATION;

    private final Issuer issuer;
    private final SecuritySettings settings;
    private volatile @Nullable ClientRegistration known;

    SignIn(Issuer issuer, SecuritySettings settings) {
        this.issuer = issuer;
        this.settings = settings;
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        if (!REGISTRATION.equals(id)) {
            return null;
        }
        var registration = known;
        if (registration == null) {
            registration = registration();
            known = registration;
        }
        return registration;
    }

    private ClientRegistration registration() {
        return ClientRegistrations.fromOidcConfiguration(issuer.configuration())
                .registrationId(REGISTRATION)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .scope("openid", "profile")
                .userNameAttributeName("preferred_username")
                .build();
    }
}
