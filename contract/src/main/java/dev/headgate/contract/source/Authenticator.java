package dev.headgate.contract.source;

import java.util.Optional;

/** How a request proves who asks. */
public sealed interface Authenticator {

    /** Where the credential goes and the text that makes it, absent when the API is open. */
    Optional<Credential> credential();

    /** An open API. */
    record None() implements Authenticator {
        @Override
        public Optional<Credential> credential() {
            return Optional.empty();
        }
    }

    /** A token in the Authorization header. */
    record Bearer(String apiToken) implements Authenticator {
        @Override
        public Optional<Credential> credential() {
            var header = new RequestOption(RequestOption.Place.HEADER, "Authorization");
            return Optional.of(new Credential(header, "Bearer ", apiToken));
        }
    }

    /** A key in a header or a request parameter of the API's choice. */
    record ApiKey(String apiToken, RequestOption option) implements Authenticator {
        @Override
        public Optional<Credential> credential() {
            return Optional.of(new Credential(option, "", apiToken));
        }
    }

    /**
     * A secret and its place in the request.
     *
     * @param prefix what stands before the secret there
     * @param template expression that makes the secret
     */
    record Credential(RequestOption option, String prefix, String template) {}
}
