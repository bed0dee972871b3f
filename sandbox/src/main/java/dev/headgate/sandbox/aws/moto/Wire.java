package dev.headgate.sandbox.aws.moto;

import com.sun.net.httpserver.Headers;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One HTTP exchange on a connection of its own. Written by hand because Java's clients change, refuse or add headers, and moto
 * must see those that the caller signed.
 */
final class Wire implements AutoCloseable {

    private final Socket socket;
    private final InputStream in;

    Wire(int port) throws IOException {
        socket = new Socket(InetAddress.getByName("127.0.0.1"), port);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream());
    }

    /** Sends head and body. A length of -1 sends the body in chunks. */
    void send(String requestLine, Headers headers, InputStream body, long length) throws IOException {
        var head = new StringBuilder(requestLine).append("\r\n");
        headers.forEach((name, values) -> values.forEach(
                value -> head.append(name).append(": ").append(value).append("\r\n")));
        head.append("Connection: close\r\n");
        head.append(length >= 0 ? "Content-Length: " + length : "Transfer-Encoding: chunked")
                .append("\r\n\r\n");
        var out = socket.getOutputStream();
        out.write(head.toString().getBytes(StandardCharsets.ISO_8859_1));
        if (length < 0) {
            sendChunks(body, out);
        } else {
            body.transferTo(out);
        }
        out.flush();
    }

    private static void sendChunks(InputStream body, OutputStream out) throws IOException {
        var buffer = new byte[65_536];
        for (var read = body.read(buffer); read >= 0; read = body.read(buffer)) {
            if (read > 0) {
                out.write((Integer.toHexString(read) + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
                out.write(buffer, 0, read);
                out.write(new byte[] {'\r', '\n'});
            }
        }
        out.write("0\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Reads the status and, into the given headers, everything up to the body; skips "100 Continue". */
    int receive(Headers headers) throws IOException {
        var status = Integer.parseInt(line().split(" ", 3)[1]);
        for (var line = line(); !line.isEmpty(); line = line()) {
            var at = line.indexOf(':');
            if (at > 0) {
                headers.add(
                        line.substring(0, at).strip(), line.substring(at + 1).strip());
            }
        }
        if (status == 100) {
            headers.clear();
            return receive(headers);
        }
        return status;
    }

    /** The body that follows, which ends by its own measure and not when moto gets around to hanging up. */
    InputStream body(Headers headers) {
        if ("chunked".equalsIgnoreCase(headers.getFirst("Transfer-Encoding"))) {
            return closing(new Chunks(in, this::line));
        }
        var length = headers.getFirst("Content-Length");
        return closing(length == null ? in : new Measured(in, Long.parseLong(length)));
    }

    /** Closing the body closes the connection. */
    private InputStream closing(InputStream body) {
        return new FilterInputStream(body) {
            @Override
            public void close() throws IOException {
                socket.close();
            }
        };
    }

    private String line() throws IOException {
        var line = new ByteArrayOutputStream(128);
        for (var next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("moto ended the connection");
            }
            line.write(next);
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** Headers that must not be sent on, because they speak of the caller's connection. */
    static final List<String> OF_THE_CONNECTION =
            List.of("Connection", "Keep-alive", "Transfer-encoding", "Content-length", "Expect", "Upgrade");
}
