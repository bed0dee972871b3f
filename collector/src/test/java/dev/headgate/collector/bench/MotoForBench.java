package dev.headgate.collector.bench;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A moto of its own, empty at first, that ends with the measurement. */
final class MotoForBench implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 60;

    private final Process process;
    private final URI address;

    private MotoForBench(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    static MotoForBench start(Path home, Path state) throws IOException, InterruptedException {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var command = List.of(
                state.resolve("venv/bin/python").toString(),
                home.resolve("sandbox/moto/start.py").toString(),
                String.valueOf(port));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("MOTO_PORT", String.valueOf(port));
        builder.redirectOutput(state.resolve("moto-for-bench.log").toFile());
        var moto = new MotoForBench(builder.start(), URI.create("http://127.0.0.1:" + port));
        try {
            moto.awaitAnswer();
        } catch (IOException | InterruptedException | RuntimeException e) {
            moto.close();
            throw e;
        }
        return moto;
    }

    URI address() {
        return address;
    }

    private void awaitAnswer() throws IOException, InterruptedException {
        for (var tries = 0; tries < PATIENCE_SECONDS * 10; tries++) {
            if (!process.isAlive()) {
                break;
            }
            if (answers()) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new IOException("moto did not start; moto-for-bench.log in the state's folder says why.");
    }

    private boolean answers() {
        try {
            var connection =
                    (HttpURLConnection) address.resolve("/moto-api/").toURL().openConnection();
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException _) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
