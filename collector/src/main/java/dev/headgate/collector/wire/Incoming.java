package dev.headgate.collector.wire;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Reads answers of HTTP/1.1 from a connection, with limits: nobody fills our memory with headers or a body. */
final class Incoming {

    private static final int LARGEST_LINE = 16 * 1024;
    private static final int MOST_HEADERS = 200;
    private static final int LARGEST_BODY = 16 * 1024 * 1024;

    private final InputStream in;
    private final byte[] buffer = new byte[8192];
    private int from;
    private int to;
    private boolean ends;

    Incoming(InputStream in) {
        this.in = in;
    }

    /** Reads one answer. On a connection that was used before, its end before the first byte is {@link SocketExchange.Stale}. */
    Response response(boolean used) throws IOException {
        if (!fill(used)) {
            throw used
                    ? new SocketExchange.Stale("The other side closed the kept connection.")
                    : new EOFException("The other side closed the connection without an answer.");
        }
        var line = line();
        while (status(line) == 100) {
            headers();
            line = line();
        }
        var status = status(line);
        var headers = headers();
        var body = body(status, headers);
        var connection = headers.getOrDefault("connection", "").toLowerCase(Locale.ROOT);
        ends |= connection.equals("close") || line.startsWith("HTTP/1.0") && !connection.equals("keep-alive");
        return new Response(status, headers, body);
    }

    /** Whether the connection cannot be used again after the last answer. */
    boolean endsConnection() {
        return ends;
    }

    private static int status(String line) throws IOException {
        if (line.length() >= 12 && line.startsWith("HTTP/1.")) {
            try {
                return Integer.parseInt(line, 9, 12, 10);
            } catch (NumberFormatException _) {
                // Said below.
            }
        }
        throw new IOException("The answer does not begin as HTTP/1.1 does.");
    }

    private Map<String, String> headers() throws IOException {
        var headers = new HashMap<String, String>();
        for (var line = line(); !line.isEmpty(); line = line()) {
            var colon = line.indexOf(':');
            if (colon < 1 || headers.size() >= MOST_HEADERS) {
                throw new IOException("The answer's headers are broken or more than " + MOST_HEADERS + ".");
            }
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return headers;
    }

    private byte[] body(int status, Map<String, String> headers) throws IOException {
        if (status == 204 || status == 304) {
            return new byte[0];
        }
        if (headers.getOrDefault("transfer-encoding", "")
                .toLowerCase(Locale.ROOT)
                .contains("chunked")) {
            return chunks();
        }
        var length = headers.get("content-length");
        if (length == null) {
            ends = true;
            return rest();
        }
        return exactly(size(length, 10));
    }

    private static int size(String text, int radix) throws IOException {
        try {
            var size = Integer.parseInt(text.strip(), radix);
            if (size >= 0 && size <= LARGEST_BODY) {
                return size;
            }
        } catch (NumberFormatException _) {
            // Said below.
        }
        throw new IOException("The answer's length is broken or above " + LARGEST_BODY + " bytes.");
    }

    private byte[] chunks() throws IOException {
        var body = new ByteArrayOutputStream();
        while (true) {
            var line = line();
            var extension = line.indexOf(';');
            var size = size(extension < 0 ? line : line.substring(0, extension), 16);
            if (size == 0) {
                headers();
                return body.toByteArray();
            }
            size(Integer.toString(body.size() + size), 10);
            body.writeBytes(exactly(size));
            line();
        }
    }

    private byte[] exactly(int size) throws IOException {
        var body = new byte[size];
        for (var done = 0; done < size; ) {
            if (from == to && !fill(false)) {
                throw new EOFException("The answer was cut off after " + done + " of " + size + " bytes.");
            }
            var take = Math.min(size - done, to - from);
            System.arraycopy(buffer, from, body, done, take);
            from += take;
            done += take;
        }
        return body;
    }

    private byte[] rest() throws IOException {
        var body = new ByteArrayOutputStream();
        do {
            size(Integer.toString(body.size() + to - from), 10);
            body.write(buffer, from, to - from);
            from = to;
        } while (fill(false));
        return body.toByteArray();
    }

    private String line() throws IOException {
        var line = new StringBuilder(80);
        while (line.length() < LARGEST_LINE) {
            if (from == to && !fill(false)) {
                throw new EOFException("The answer was cut off in its headers.");
            }
            var c = (char) (buffer[from++] & 0xff);
            if (c == '\n') {
                var end = line.length();
                return line.substring(0, end > 0 && line.charAt(end - 1) == '\r' ? end - 1 : end);
            }
            line.append(c);
        }
        throw new IOException("A line of the answer's headers is longer than " + LARGEST_LINE + " bytes.");
    }

    private boolean fill(boolean used) throws IOException {
        if (from < to) {
            return true;
        }
        try {
            from = 0;
            to = Math.max(0, in.read(buffer));
            return to > 0;
        } catch (java.net.SocketException e) {
            if (used) {
                to = 0;
                return false;
            }
            throw e;
        }
    }
}
