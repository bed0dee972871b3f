package dev.headgate.collector.wire;

import java.net.URI;

/**
 * The place that a connection leads to.
 *
 * @param tls whether it is encrypted
 * @param host name or address
 * @param port of that host
 */
public record Origin(boolean tls, String host, int port) {

    /** The origin of an address such as {@code https://s3.eu-central-1.amazonaws.com} or {@code http://127.0.0.1:4566}. */
    public static Origin of(URI address) {
        var scheme = String.valueOf(address.getScheme());
        var host = address.getHost();
        if (host == null || !scheme.equals("http") && !scheme.equals("https")) {
            throw new IllegalArgumentException(
                    "An endpoint is http://host:port or https://host:port; '" + address + "' is neither.");
        }
        var tls = scheme.equals("https");
        return new Origin(tls, host, address.getPort() != -1 ? address.getPort() : tls ? 443 : 80);
    }

    /** What the Host header says; also what is signed. */
    public String authority() {
        return port == (tls ? 443 : 80) ? host : host + ":" + port;
    }
}
