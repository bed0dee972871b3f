package dev.headgate.collector.wire;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** Opens connections: TLS with the host's name verified, no delay for small packets, and a limit to every wait. */
public final class Sockets {

    private final Duration connect;
    private final Duration read;

    public Sockets(Duration connect, Duration read) {
        this.connect = connect;
        this.read = read;
    }

    Socket open(Origin origin) throws IOException {
        var plain = new Socket();
        try {
            plain.setTcpNoDelay(true);
            plain.setSoTimeout((int) read.toMillis());
            plain.connect(new InetSocketAddress(origin.host(), origin.port()), (int) connect.toMillis());
            return origin.tls() ? secured(plain, origin) : plain;
        } catch (IOException e) {
            plain.close();
            throw e;
        }
    }

    private static Socket secured(Socket plain, Origin origin) throws IOException {
        var factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        var secure = (SSLSocket) factory.createSocket(plain, origin.host(), origin.port(), true);
        var parameters = secure.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secure.setSSLParameters(parameters);
        secure.startHandshake();
        return secure;
    }
}
