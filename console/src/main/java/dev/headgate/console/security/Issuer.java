package dev.headgate.console.security;

import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/** The identity provider, asked only when it is needed, so that the console starts without it. */
@Component
class Issuer {

    private static final ParameterizedTypeReference<Map<String, Object>> DOCUMENT =
            new ParameterizedTypeReference<>() {};

    private final SecuritySettings settings;
    private final SimpleClientHttpRequestFactory http;
    private final AtomicReference<Map<String, Object>> known = new AtomicReference<>(Map.of());

    Issuer(SecuritySettings settings) {
        this.settings = settings;
        this.http = new SimpleClientHttpRequestFactory();
        http.setConnectTimeout(settings.connectTimeout());
        http.setReadTimeout(settings.readTimeout());
    }

    String address() {
        return settings.issuer();
    }

    /** A client with the time limits of the settings. */
    RestTemplate rest() {
        return new RestTemplate(http);
    }

    /** What the issuer says of itself, asked once; throws while it is away. */
    Map<String, Object> configuration() {
        return known.updateAndGet(before -> before.isEmpty() ? ask() : before);
    }

    /** The same, asked anew. */
    Map<String, Object> ask() {
        var document = RestClient.builder()
                .requestFactory(http)
                .build()
                .get()
                .uri(settings.issuer().replaceAll("/$", "") + "/.well-known/openid-configuration")
                .retrieve()
                .body(DOCUMENT);
        if (document == null || !settings.issuer().equals(document.get("issuer"))) {
            throw new IllegalStateException("The issuer at " + settings.issuer()
                    + " calls itself by another name; HEADGATE_ISSUER must be exactly that name.");
        }
        return document;
    }
}
