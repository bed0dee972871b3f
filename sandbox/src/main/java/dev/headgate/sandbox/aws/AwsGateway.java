package dev.headgate.sandbox.aws;

import dev.headgate.sandbox.Children;
import dev.headgate.sandbox.Home;
import dev.headgate.sandbox.Part;
import dev.headgate.sandbox.Ports;
import dev.headgate.sandbox.aws.estate.Estate;
import dev.headgate.sandbox.aws.http.GatewayServer;
import dev.headgate.sandbox.aws.redshift.WarehouseAccess;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** AWS on one port of this machine. */
public final class AwsGateway implements Part {

    private static final System.Logger LOG = System.getLogger(AwsGateway.class.getName());

    private final Home home;
    private final Ports ports;
    private final Children children;
    private final WarehouseAccess warehouse;
    private final Clock clock;
    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    public AwsGateway(Home home, Ports ports, Children children, WarehouseAccess warehouse) {
        this(home, ports, children, warehouse, Clock.systemUTC());
    }

    AwsGateway(Home home, Ports ports, Children children, WarehouseAccess warehouse, Clock clock) {
        this.home = home;
        this.ports = ports;
        this.children = children;
        this.warehouse = warehouse;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "aws";
    }

    /** The address that stands for AWS. */
    public String endpoint() {
        return "http://127.0.0.1:" + ports.gateway();
    }

    /** The names of what exists in this AWS. */
    public Estate estate() throws IOException {
        return Estate.read(home.estate());
    }

    @Override
    public void start() throws Exception {
        start(Programs.built(home), estate());
    }

    void start(Programs programs, Estate estate) throws IOException, InterruptedException {
        var assembly = new Assembly(new Assembly.Parts(home, ports, children, warehouse, clock, programs, estate));
        opened(assembly.functions());
        opened(new GatewayServer(ports.gateway(), assembly.services(), assembly.moto()))
                .start();
        opened(assembly.motoProcess()).start();
        opened(new Repeat("executions", Duration.ofSeconds(1), assembly::watchExecutions));
        opened(new Repeat("schedules", Duration.ofSeconds(1), assembly::fireSchedules));
    }

    private <T extends AutoCloseable> T opened(T part) {
        open.push(part);
        return part;
    }

    @Override
    public void close() {
        while (!open.isEmpty()) {
            var part = open.pop();
            try {
                part.close();
            } catch (Exception e) {
                LOG.log(System.Logger.Level.WARNING, "Closing " + part + " failed", e);
            }
        }
    }
}
