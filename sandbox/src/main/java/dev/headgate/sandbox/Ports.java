package dev.headgate.sandbox;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The ports on 127.0.0.1 at which the sandbox serves; each can be set by {@code HEADGATE_PORT_<NAME>}. */
public record Ports(
        int console, int management, int identity, int gateway, int warehouse, int postgres, int sampleApi, int moto) {

    /** The ports of the environment, or the usual ones. Throws when one is not a port number. */
    public static Ports of(Map<String, String> environment) {
        return new Ports(
                port(environment, "CONSOLE", 8080),
                port(environment, "MANAGEMENT", 8081),
                port(environment, "IDENTITY", 9000),
                port(environment, "GATEWAY", 4566),
                port(environment, "WAREHOUSE", 5439),
                port(environment, "POSTGRES", 5433),
                port(environment, "SAMPLE_API", 8090),
                port(environment, "MOTO", 4567));
    }

    /** The same sandbox seen from its second console, where {@code HEADGATE_PORT_CONSOLE_2} and {@code _MANAGEMENT_2} ask for one. */
    public Optional<Ports> second(Map<String, String> environment) {
        if (!environment.containsKey("HEADGATE_PORT_CONSOLE_2")) {
            return Optional.empty();
        }
        return Optional.of(new Ports(
                port(environment, "CONSOLE_2", console),
                port(environment, "MANAGEMENT_2", management + 2),
                identity,
                gateway,
                warehouse,
                postgres,
                sampleApi,
                moto));
    }

    /** Each port by the name of what serves there, in starting order. */
    public Map<String, Integer> byName() {
        var named = new LinkedHashMap<String, Integer>();
        named.put("postgres", postgres);
        named.put("identity", identity);
        named.put("sample-api", sampleApi);
        named.put("moto", moto);
        named.put("gateway", gateway);
        named.put("warehouse", warehouse);
        named.put("console", console);
        named.put("management", management);
        return named;
    }

    private static int port(Map<String, String> environment, String name, int usual) {
        var variable = "HEADGATE_PORT_" + name;
        var text = Objects.requireNonNullElse(environment.get(variable), String.valueOf(usual));
        if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > 65_535 || Integer.parseInt(text) < 1) {
            throw new IllegalArgumentException(
                    variable + " is '" + text + "'; set it to a port number between 1 and 65535, or unset it.");
        }
        return Integer.parseInt(text);
    }
}
