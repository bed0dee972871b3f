package dev.headgate.ingest.http;

import dev.headgate.contract.Excerpt;
import dev.headgate.ingest.SourceFailure;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The hosts that a source may reach. Every address is checked, also those that the API names as its next page. */
public final class Hosts {

    private final List<String> allowed;
    private final Optional<String> runtime;

    /** The hosts of a definition, as {@code host} (any port) or {@code host:port}. */
    public Hosts(List<String> allowed) {
        this(allowed, Optional.ofNullable(System.getenv("AWS_LAMBDA_RUNTIME_API")));
    }

    Hosts(List<String> allowed, Optional<String> runtime) {
        this.allowed = List.copyOf(allowed);
        this.runtime = runtime;
    }

    /** Throws a sentence when the address may not be reached. */
    public void check(URI uri) {
        var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https") || uri.getHost() == null) {
            throw new SourceFailure(
                    "The address '" + Excerpt.of(Call.place(uri))
                            + "' is not an http or https address; check url_base, path and what the API names as its next page.");
        }
        if (uri.getRawUserInfo() != null) {
            throw new SourceFailure(
                    "An address with a user name before the host is not allowed; use an authenticator.");
        }
        var host = uri.getHost().toLowerCase(Locale.ROOT);
        var port = uri.getPort() >= 0 ? uri.getPort() : scheme.equals("https") ? 443 : 80;
        if (!allowed.contains(host) && !allowed.contains(host + ":" + port)) {
            throw new SourceFailure(
                    "The source may reach only " + String.join(", ", allowed) + " (x-headgate hosts), not " + host + ":"
                            + port + ". Add the host to the definition if that is meant.");
        }
        refuseTheMachineItself(host, port);
    }

    /** Metadata services and Lambda's own runtime would hand out the worker's credentials as if they were records. */
    private void refuseTheMachineItself(String host, int port) {
        try {
            for (var address : InetAddress.getAllByName(host)) {
                if (address.isLinkLocalAddress()
                        || runtime.filter((host + ":" + port)::equals).isPresent()) {
                    throw new SourceFailure("The host " + host + ":" + port
                            + " is an address of the machine's own services and is never a source.");
                }
            }
        } catch (UnknownHostException e) {
            // The request itself will say so, and is retried.
        }
    }
}
