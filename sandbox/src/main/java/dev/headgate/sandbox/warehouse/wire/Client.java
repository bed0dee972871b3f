package dev.headgate.sandbox.warehouse.wire;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;

/** The proxy's end of the connection to a driver; may be written to by two threads. */
public final class Client implements AutoCloseable {

    private final Socket socket;
    private final DataInputStream in;
    private final DataOutputStream out;

    public Client(Socket socket) throws IOException {
        this.socket = socket;
        socket.setTcpNoDelay(true);
        this.in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), 1 << 16));
        this.out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), 1 << 16));
    }

    /** The stream of what the driver says. */
    public DataInputStream in() {
        return in;
    }

    /** Answers with one unframed byte, as a driver that asks for TLS awaits it. */
    public synchronized void letter(char letter) throws IOException {
        out.writeByte(letter);
        out.flush();
    }

    /** Queues a message. */
    public synchronized void send(Message message) throws IOException {
        message.write(out);
    }

    /** Sends what is queued. */
    public synchronized void flush() throws IOException {
        out.flush();
    }

    /** Ends the connection. */
    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            System.getLogger("warehouse").log(System.Logger.Level.DEBUG, "A client's socket did not close: {0}", e);
        }
    }
}
