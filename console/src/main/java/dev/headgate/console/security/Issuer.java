package dev.headgate.console.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestTemplate;

/** The identity provider, asked only when it is needed, so that the console starts without it. */
@Component
class Issuer {

    private static final ParameterizedTypeReference<Map<String, Object>> DOCUMENT =
            new ParameterizedTypeReference<>() {};

    private static final Duration QUICK_CONNECT = Duration.ofSeconds(1);
    private static final Duration QUICK_READ = Duration.ofSeconds(2);
    private static final Duration GOOD_FOR = Duration.ofSeconds(3);

    private final SecuritySettings settings;
    private final Clock clock;
    private final SimpleClientHttpRequestFactory http;
    private final SimpleClientHttpRequestFactory quickHttp;
    private final AtomicReference<Optional<Look>> newest = new AtomicReference<>(Optional.empty());
    private final AtomicReference<Map<String, Object>> known = new AtomicReference<>(Map.of());

    private record Look(Instant at, Optional<RestClientException> failure) {}

    Issuer(SecuritySettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        http = http(settings.connectTimeout(), settings.readTimeout());
        quickHttp =
                http(shorter(settings.connectTimeout(), QUICK_CONNECT), shorter(settings.readTimeout(), QUICK_READ));
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

    /** Throws if the issuer is away right now; asked shortly, and what was found holds for a few seconds. */
    void mustBeThere() {
        var now = clock.instant();
        var look =
                newest.get().filter(it -> it.at().plus(GOOD_FOR).isAfter(now)).orElseGet(() -> look(now));
        look.failure().ifPresent(failure -> {
            throw failure;
        });
    }

    /** What the issuer says of itself, asked anew. */
    Map<String, Object> ask() {
        return ask(http);
    }

    private Look look(Instant now) {
        var look = new Look(now, failure());
        newest.set(Optional.of(look));
        return look;
    }

    private Optional<RestClientException> failure() {
        try {
            known.set(ask(quickHttp));
            return Optional.empty();
        } catch (RestClientException away) {
            return Optional.of(away);
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static SimpleClientHttpRequestFactory http(Duration connect, Duration read) {
        var http = new SimpleClientHttpRequestFactory();
        http.setConnectTimeout(connect);
        http.setReadTimeout(read);
        return http;
    }

    private Map<String, Object> ask(SimpleClientHttpRequestFactory by) {
        var document = RestClient.builder()
                .requestFactory(by)
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
