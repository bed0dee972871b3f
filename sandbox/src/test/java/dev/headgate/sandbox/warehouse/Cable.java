package dev.headgate.sandbox.warehouse;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** One connection to a port of this machine that can be cut, as when a client's process is killed. */
final class Cable implements AutoCloseable {

    private final ServerSocket near;
    private final Socket far;

    Cable(int port) throws IOException {
        near = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        far = new Socket(InetAddress.getLoopbackAddress(), port);
        Thread.ofVirtual().start(this::connect);
    }

    int port() {
        return near.getLocalPort();
    }

    /** Cuts the connection without a word to either side. */
    @Override
    public void close() throws IOException {
        far.close();
        near.close();
    }

    private void connect() {
        try {
            var client = near.accept();
            Thread.ofVirtual().start(() -> carry(client, far));
            carry(far, client);
        } catch (IOException e) {
            System.err.println("Nobody took the cable: " + e.getMessage());
        }
    }

    private static void carry(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            System.err.println("The cable was cut: " + e.getMessage());
        }
    }
}
