package dev.headgate.sandbox.identity;

import java.util.List;

/** Where the identity provider is found and where it sends people back to. */
record IdentityAddress(int port, int consolePort) {

    String issuer() {
        return "http://127.0.0.1:" + port;
    }

    /** The console under both names that people type; a session belongs to one of them. */
    List<String> consoleOrigins() {
        return List.of("http://127.0.0.1:" + consolePort, "http://localhost:" + consolePort);
    }

    /** Where the console hears of sign-outs. */
    String backChannel() {
        return consoleOrigins().getFirst() + "/logout/connect/back-channel/headgate";
    }
}
