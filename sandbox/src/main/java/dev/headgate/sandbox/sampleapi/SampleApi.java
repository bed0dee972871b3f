package dev.headgate.sandbox.sampleapi;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.headgate.sandbox.Credentials;
import dev.headgate.sandbox.Home;
import dev.headgate.sandbox.Part;
import dev.headgate.sandbox.Ports;
import dev.headgate.sandbox.PrivateFile;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** The sample sales API: a server on 127.0.0.1 whose datasets outlive a restart. */
public final class SampleApi implements Part {

    private static final System.Logger LOG = System.getLogger(SampleApi.class.getName());

    private final Home home;
    private final int port;
    private final Credentials credentials;
    private final Clock clock;
    private @Nullable HttpServer server;
    private @Nullable ExecutorService workers;

    public SampleApi(Home home, Ports ports, Credentials credentials, Clock clock) {
        this.home = home;
        this.port = ports.sampleApi();
        this.credentials = credentials;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "sample-api";
    }

    /** The address that a source's {@code base_url} begins with. */
    public String address() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public void start() throws IOException {
        // Without it each answer on a kept connection waits for the delayed acknowledgement, 40 ms.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        var datasets = new Datasets(new PrivateFile(home.data().resolve("sample-api/datasets.json")), clock);
        var log = new RequestLog();
        var started = bind();
        workers = Executors.newVirtualThreadPerTaskExecutor();
        started.setExecutor(workers);
        var sales = new SalesEndpoint(datasets, log, credentials.sampleToken(), clock);
        var admin = new AdminEndpoint(datasets, log, credentials.sampleAdminToken());
        started.createContext("/datasets", exchange -> serve(exchange, sales));
        started.createContext("/admin", exchange -> serve(exchange, admin));
        started.start();
        server = started;
    }

    private HttpServer bind() throws IOException {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (BindException e) {
            throw new IllegalStateException(
                    "Port " + port + " is in use, so the sample API cannot start. End what uses it, or set "
                            + "HEADGATE_PORT_SAMPLE_API to a free port.",
                    e);
        }
    }

    @Override
    public void close() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
        if (workers != null) {
            workers.shutdownNow();
            workers = null;
        }
    }

    private static void serve(HttpExchange exchange, Endpoint endpoint) {
        try (exchange) {
            try {
                endpoint.serve(new Call(exchange), exchange);
            } catch (Refusal refusal) {
                Answer.refusal(refusal).send(exchange);
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "A caller of the sample API went away: {0}", e.getMessage());
        } catch (RuntimeException e) {
            LOG.log(
                    System.Logger.Level.ERROR,
                    "The sample API failed at " + exchange.getRequestURI().getPath(),
                    e);
        }
    }
}
