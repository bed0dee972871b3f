package dev.headgate.sandbox.identity;

import dev.headgate.sandbox.Ports;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Where the identity provider is found and where it sends people back to: one console, or two over one database. */
record IdentityAddress(int port, List<Integer> consolePorts) {

    static IdentityAddress of(Ports ports, Map<String, String> environment) {
        return new IdentityAddress(
                ports.identity(),
                Stream.concat(Stream.of(ports), ports.second(environment).stream())
                        .map(Ports::console)
                        .toList());
    }

    String issuer() {
        return "http://127.0.0.1:" + port;
    }

    /** Each console under both names that people type; a session belongs to one of them. */
    List<String> consoleOrigins() {
        return consolePorts.stream()
                .flatMap(console -> Stream.of("http://127.0.0.1:" + console, "http://localhost:" + console))
                .toList();
    }

    /** Where a sign-out is told: at the first console, which tells the other by their database. */
    String backChannel() {
        return consoleOrigins().getFirst() + "/logout/connect/back-channel/headgate";
    }
}
