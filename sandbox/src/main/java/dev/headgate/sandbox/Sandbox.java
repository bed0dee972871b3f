package dev.headgate.sandbox;

import dev.headgate.sandbox.aws.AwsGateway;
import dev.headgate.sandbox.identity.IdentityProvider;
import dev.headgate.sandbox.postgres.PostgresServer;
import dev.headgate.sandbox.sampleapi.SampleApi;
import dev.headgate.sandbox.warehouse.WarehouseProxy;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** The sandbox's main class: takes the lock, starts the parts, says where they are, and stays until it is told to stop. */
public final class Sandbox implements AutoCloseable {

    private static final int REFUSED = 2;

    private final Home home;
    private final Ports ports;
    private final Credentials credentials;
    private final Progress progress;
    private final Children children;
    private final Stages stages;

    private Sandbox(Home home, Ports ports, Progress progress) throws IOException {
        this.home = home;
        this.ports = ports;
        this.credentials = Credentials.of(home);
        this.progress = progress;
        this.children = new Children(home);
        this.stages = new Stages(progress);
    }

    /** Exit code 0 after a stop, 2 with a sentence when it could not start. */
    public static void main(String[] args) {
        var progress = new Progress(System.out, Clock.systemUTC());
        try {
            run(Home.of(System.getenv()), Ports.of(System.getenv()), progress);
        } catch (Exception e) {
            progress.say("headgate: " + sentence(e));
            System.exit(REFUSED);
        }
    }

    private static void run(Home home, Ports ports, Progress progress) throws Exception {
        var lock = SandboxLock.take(home);
        Leftovers.end(home);
        var taken = Listening.taken(ports);
        if (!taken.isEmpty()) {
            throw new IllegalStateException(Listening.sentence(taken).strip());
        }
        var sandbox = new Sandbox(home, ports, progress);
        var told = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            sandbox.close();
            try {
                lock.close();
            } catch (IOException e) {
                progress.say("The lock could not be removed: " + e.getMessage());
            }
            told.countDown();
        }));
        sandbox.start();
        told.await();
    }

    private void start() throws Exception {
        progress.say("Starting Headgate and its sandbox (logs in " + home.logs() + ")");
        var gateway = new AwsGateway(home, ports, children, this::warehouse);
        var note = new SandboxNote(ports, credentials);
        stages.start(
                new PostgresServer(home, ports),
                new IdentityProvider(home, ports, credentials),
                new SampleApi(home, ports, credentials));
        stages.start(new WarehouseProxy(home, ports, credentials.databases()), gateway);
        note.write(home);
    }

    @Override
    public void close() {
        progress.say("Stopping…");
        stages.close();
        children.close();
        progress.say("Stopped; nothing of Headgate runs any more.");
    }
}
