package dev.headgate.sandbox.aws;

import dev.headgate.sandbox.Children;
import dev.headgate.sandbox.FreePorts;
import dev.headgate.sandbox.Home;
import dev.headgate.sandbox.Ports;
import dev.headgate.sandbox.aws.estate.Estate;
import dev.headgate.sandbox.aws.glue.Job;
import dev.headgate.sandbox.aws.lambda.Function;
import dev.headgate.sandbox.aws.redshift.WarehouseAccess;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.regions.Region;

/** A gateway with moto behind it and stand-ins for functions and job, on ports of its own. */
final class RunningGateway implements AutoCloseable {

    private final Home home;
    private final Ports ports;
    private final Children children;
    private final AwsGateway gateway;
    private final Estate estate;

    private RunningGateway(Home home, Ports ports, Estate estate, WarehouseAccess warehouse, Clock clock) {
        this.home = home;
        this.ports = ports;
        this.children = new Children(home);
        this.estate = estate;
        this.gateway = new AwsGateway(home, ports, children, warehouse, clock);
    }

    /** Starts a gateway whose state lies in the given folder. */
    static RunningGateway start(Path state, WarehouseAccess warehouse) throws IOException, InterruptedException {
        return start(state, warehouse, Clock.systemUTC());
    }

    static RunningGateway start(Path state, WarehouseAccess warehouse, Clock clock)
            throws IOException, InterruptedException {
        var home = new Home(Checkout.root(), state);
        var ports = FreePorts.take();
        return started(new RunningGateway(home, ports, withStandIns(Estate.read(home.estate())), warehouse, clock));
    }

    /** Starts a gateway with the estate exactly as the sandbox has it, the warehouse's usual port included. Nothing can run in it. */
    static RunningGateway startAsItIs(Path state) throws IOException, InterruptedException {
        var home = new Home(Checkout.root(), state);
        var warehouse = Ports.of(Map.of()).warehouse();
        var ports = FreePorts.with(warehouse);
        WarehouseAccess nowhere = (_, _) -> {
            throw new SQLException("No warehouse here");
        };
        return started(new RunningGateway(home, ports, Estate.read(home.estate()), nowhere, Clock.systemUTC()));
    }

    private static RunningGateway started(RunningGateway running) throws IOException, InterruptedException {
        var classPath = String.valueOf(System.getProperty("java.class.path"));
        running.gateway.start(new Programs(Checkout.python(), classPath, classPath), running.estate);
        return running;
    }

    private static Estate withStandIns(Estate real) {
        var functions = new LinkedHashMap<String, Function>();
        real.functions().forEach((key, function) -> {
            var step = key.equals("check") ? "plan" : key;
            var type = "dev.headgate.sandbox.aws.standin.Steps$" + Character.toUpperCase(step.charAt(0))
                    + step.substring(1);
            var seconds = key.equals("check") ? 1 : function.timeoutSeconds();
            functions.put(key, new Function(type, function.memoryMb(), seconds, function.reservedConcurrency()));
        });
        var etl = real.jobs().values().iterator().next();
        var job = new Job(
                "dev.headgate.sandbox.aws.standin.Job",
                etl.glueVersion(),
                etl.workerType(),
                etl.workers(),
                etl.timeoutMinutes(),
                Optional.of(2),
                etl.description(),
                etl.arguments());
        return new Estate(
                real.zones(),
                functions,
                Map.of("etl", job),
                real.catalog(),
                real.roles(),
                real.warehouse(),
                real.runtime());
    }

    /** Ends a child process at once, as {@code kill -9} does; waits until there is one, and until it is gone. */
    void kill(String child) {
        var found = Until.present(
                Duration.ofSeconds(30),
                () -> ProcessHandle.current()
                        .descendants()
                        .filter(process -> note(child, process).toFile().exists())
                        .findFirst()
                        .orElse(null));
        found.destroyForcibly();
        found.onExit().join();
    }

    private Path note(String child, ProcessHandle process) {
        return home.run().resolve(child + "-" + process.pid() + ".pid");
    }

    Estate estate() {
        return estate;
    }

    Home home() {
        return home;
    }

    Ports ports() {
        return ports;
    }

    AwsGateway gateway() {
        return gateway;
    }

    /** A genuine SDK client that takes the gateway for AWS. */
    <B extends AwsClientBuilder<B, C>, C> C client(B builder) {
        return builder.endpointOverride(URI.create(gateway.endpoint()))
                .region(Region.of(Estate.REGION))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .build();
    }

    @Override
    public void close() {
        gateway.close();
        children.close();
    }
}
