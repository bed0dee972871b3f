package dev.headgate.sandbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** Ports that nobody uses at the moment, for one test's sandbox. */
public final class FreePorts {

    private FreePorts() {}

    /** A free port for each part. */
    public static Ports take() throws IOException {
        var held = new ArrayList<ServerSocket>();
        try {
            for (int i = 0; i < 8; i++) {
                held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            List<Integer> free = held.stream().map(ServerSocket::getLocalPort).toList();
            return new Ports(
                    free.get(0),
                    free.get(1),
                    free.get(2),
                    free.get(3),
                    free.get(4),
                    free.get(5),
                    free.get(6),
                    free.get(7));
        } finally {
            for (var socket : held) {
                socket.close();
            }
        }
    }
}
