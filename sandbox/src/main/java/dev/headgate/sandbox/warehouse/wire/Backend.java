package dev.headgate.sandbox.warehouse.wire;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Map;

/**
 * The proxy's end of one connection to PostgreSQL. One thread reads all that the server says and gives it to the listener of the
 * moment; the session's own thread sends, and waits until the server has answered everything.
 */
public final class Backend implements AutoCloseable {

    /** Takes what the server says, on the reading thread. */
    @FunctionalInterface
    public interface Listener {
        /** Takes one message. */
        void accept(Message message) throws IOException;
    }

    private final Socket socket;
    private final DataInputStream in;
    private final DataOutputStream out;
    private final Object lock = new Object();
    private volatile Listener listener;
    private int due;
    private volatile char status = 'I';
    private volatile boolean gone;

    private Backend(Socket socket, Listener listener) throws IOException {
        this.socket = socket;
        this.listener = listener;
        socket.setTcpNoDelay(true);
        this.in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), 1 << 16));
        this.out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), 1 << 16));
    }

    /** Connects with these startup parameters; what the server says first goes to the listener before this returns. */
    public static Backend connect(int port, Map<String, String> parameters, Listener listener) throws IOException {
        var backend = new Backend(new Socket(InetAddress.getLoopbackAddress(), port), listener);
        var packet = Build.message('?').int32(196_608);
        parameters.forEach((name, value) -> packet.text(name).text(value));
        var body = packet.letter((char) 0).done().body();
        backend.out.writeInt(body.length + 4);
        backend.out.write(body);
        backend.out.flush();
        backend.due = 1;
        Thread.ofVirtual().name("backend").start(backend::pump);
        backend.awaitAnswers();
        return backend;
    }

    /** The state of the transaction: {@code I} none, {@code T} open, {@code E} failed. */
    public char status() {
        return status;
    }

    /** Whether the connection has ended. */
    public boolean isGone() {
        return gone;
    }

    /** Queues a message. */
    public void send(Message message) throws IOException {
        if (message.type() == 'Q' || message.type() == 'S' || message.type() == 'F') {
            synchronized (lock) {
                due++;
            }
        }
        message.write(out);
    }

    /** Sends what is queued. */
    public void flush() throws IOException {
        out.flush();
    }

    /** Sends what is queued and waits until the server is ready for more. */
    public void awaitAnswers() throws IOException {
        out.flush();
        synchronized (lock) {
            while (due > 0 && !gone) {
                waitForNews();
            }
        }
        if (gone) {
            throw new IOException("PostgreSQL closed the connection.");
        }
    }

    /** Runs one simple query while nobody else listens, and returns all it said. */
    public Answer run(String sql) throws IOException {
        return run(sql, CopyFeed.NOTHING);
    }

    /** Runs one simple query; when it is a COPY from the client, the feed gives its rows. */
    public Answer run(String sql, CopyFeed feed) throws IOException {
        var answer = new Answer();
        var earlier = listener;
        listener = message -> {
            answer.accept(message);
            tell();
        };
        try {
            send(Build.query(sql));
            out.flush();
            feed.feed(answer, this);
            awaitAnswers();
        } finally {
            listener = earlier;
        }
        return answer;
    }

    /** Waits until the server asks for rows; false when it will not. */
    boolean awaitsRows(Answer answer) throws IOException {
        synchronized (lock) {
            while (!answer.wantsRows() && due > 0 && !gone) {
                waitForNews();
            }
        }
        return answer.wantsRows() && !gone;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            System.getLogger("warehouse")
                    .log(System.Logger.Level.DEBUG, "A socket to PostgreSQL did not close: {0}", e);
        }
    }

    private void pump() {
        try {
            while (true) {
                var message = Message.read(in);
                if (message.type() == 'Z') {
                    status = message.fields().letter();
                }
                listener.accept(message);
                if (message.type() == 'Z') {
                    synchronized (lock) {
                        due--;
                        lock.notifyAll();
                    }
                }
            }
        } catch (IOException | RuntimeException e) {
            System.getLogger("warehouse").log(System.Logger.Level.DEBUG, "A connection to PostgreSQL ended: {0}", e);
        } finally {
            gone = true;
            tell();
            close();
        }
    }

    private void tell() {
        synchronized (lock) {
            lock.notifyAll();
        }
    }

    private void waitForNews() throws IOException {
        try {
            lock.wait();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while PostgreSQL worked.", e);
        }
    }

    /** Asks the server to stop what the connection with this key runs, and returns when the server has heard it. */
    public static void cancel(int port, byte[] key) throws IOException {
        try (var once = new Socket(InetAddress.getLoopbackAddress(), port);
                var out = new DataOutputStream(once.getOutputStream())) {
            out.writeInt(8 + key.length);
            out.writeInt(80_877_102);
            out.write(key);
            out.flush();
            var unused = once.getInputStream().read();
        }
    }
}
