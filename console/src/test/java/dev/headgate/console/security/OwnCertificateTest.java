package dev.headgate.console.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headgate.console.testing.Database;
import dev.headgate.console.testing.RunningConsole;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The console with a certificate of its own. */
class OwnCertificateTest {

    private static final char[] PASSWORD = "only-for-tests".toCharArray();

    @Test
    void it_speaks_tls_1_3_and_1_2_and_nothing_older(@TempDir Path folder) throws Exception {
        var keys = keys(folder);
        var settings = new String[] {
            "--server.ssl.enabled=true",
            "--server.ssl.certificate="
                    + pem(folder, "CERTIFICATE", keys.getCertificate("console").getEncoded()),
            "--server.ssl.certificate-private-key="
                    + pem(
                            folder,
                            "PRIVATE KEY",
                            keys.getKey("console", PASSWORD).getEncoded())
        };
        try (var console = RunningConsole.start(Database.another("tls"), "http://127.0.0.1:1", settings)) {
            assertThat(spoken(keys, console.port(), "TLSv1.3")).isEqualTo("TLSv1.3");
            assertThat(spoken(keys, console.port(), "TLSv1.2")).isEqualTo("TLSv1.2");
            assertThatThrownBy(() -> spoken(keys, console.port(), "TLSv1.1")).isInstanceOf(IOException.class);
        }
    }

    private static String spoken(KeyStore keys, int port, String version) throws Exception {
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(keys);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        try (var socket = (SSLSocket) context.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), port)) {
            socket.setEnabledProtocols(new String[] {version});
            socket.startHandshake();
            return socket.getSession().getProtocol();
        }
    }

    private static KeyStore keys(Path folder) throws Exception {
        var file = folder.resolve("keys.p12");
        var keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "console",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=console",
                        "-ext",
                        "san=ip:127.0.0.1",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        new String(PASSWORD),
                        "-validity",
                        "2")
                .inheritIO()
                .start();
        assertThat(keytool.waitFor()).isZero();
        return KeyStore.getInstance(file.toFile(), PASSWORD);
    }

    private static Path pem(Path folder, String kind, byte[] content) throws IOException {
        var text = "-----BEGIN " + kind + "-----\n" + Base64.getMimeEncoder().encodeToString(content) + "\n-----END "
                + kind + "-----\n";
        return Files.writeString(folder.resolve(kind.replace(' ', '-') + ".pem"), text);
    }
}
