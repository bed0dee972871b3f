package dev.headgate.sandbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.TreeMap;

/** Tells which of the sandbox's ports somebody else already serves. */
final class Listening {

    private Listening() {}

    /** The taken ports by the name of the part that needs them. */
    static Map<String, Integer> taken(Ports ports) {
        var taken = new TreeMap<String, Integer>();
        ports.byName().forEach((name, port) -> {
            if (isTaken(port)) {
                taken.put(name, port);
            }
        });
        return taken;
    }

    /** One sentence for each taken port, with the variable that moves the part elsewhere. */
    static String sentence(Map<String, Integer> taken) {
        var text = new StringBuilder();
        taken.forEach((name, port) -> text.append("Port ")
                .append(port)
                .append(" is in use, and ")
                .append(name)
                .append(" needs it. Stop what listens there, or set HEADGATE_PORT_")
                .append(name.toUpperCase(java.util.Locale.ROOT).replace('-', '_'))
                .append(" to a free port.\n"));
        return text.toString();
    }

    private static boolean isTaken(int port) {
        try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return false;
        } catch (IOException e) {
            return true;
        }
    }
}
