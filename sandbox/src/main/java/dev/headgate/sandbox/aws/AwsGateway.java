package dev.headgate.sandbox.aws;

import dev.headgate.sandbox.Children;
import dev.headgate.sandbox.Home;
import dev.headgate.sandbox.Part;
import dev.headgate.sandbox.Ports;
import dev.headgate.sandbox.aws.estate.Builder;
import dev.headgate.sandbox.aws.estate.Estate;
import dev.headgate.sandbox.aws.glue.Crawlers;
import dev.headgate.sandbox.aws.glue.GlueService;
import dev.headgate.sandbox.aws.glue.JobRuns;
import dev.headgate.sandbox.aws.glue.SparkProcesses;
import dev.headgate.sandbox.aws.http.GatewayServer;
import dev.headgate.sandbox.aws.http.Service;
import dev.headgate.sandbox.aws.lambda.Functions;
import dev.headgate.sandbox.aws.lambda.LambdaService;
import dev.headgate.sandbox.aws.mirror.Shelf;
import dev.headgate.sandbox.aws.moto.CloudLog;
import dev.headgate.sandbox.aws.moto.Moto;
import dev.headgate.sandbox.aws.moto.MotoProcess;
import dev.headgate.sandbox.aws.redshift.DataService;
import dev.headgate.sandbox.aws.redshift.WarehouseAccess;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** AWS on one port of this machine. */
public final class AwsGateway implements Part {

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

    @Override
    public void start() throws Exception {
        start(Programs.built(home), Estate.read(home.estate()));
    }

    void start(Programs programs, Estate estate) throws IOException, InterruptedException {
        var moto = new Moto(ports.moto(), Estate.REGION);
        var cloud = new CloudLog(moto, clock);
        var environment = new HashMap<>(estate.workerEnvironment());
        environment.putAll(access());
        var functions = opened(new Functions(children, programs.functions(), environment, estate.functionsByName()));
        var spark = new SparkProcesses(home, children, programs.jobs(), environment);
        var runs = new JobRuns(estate.jobsByName(), spark, shelf("job-runs"), cloud, clock);
        runs.recover();
        var services = Map.<String, Service>of(
                "lambda", new LambdaService(functions, cloud, moto),
                "glue", new GlueService(runs, new Crawlers(estate, moto, cloud, clock), moto),
                "redshift-data", new DataService(warehouse, clock));
        opened(new GatewayServer(ports.gateway(), services, moto)).start();
        var files = new Builder.Files(home.estate(), home.project().resolve("security-policies"));
        var builder = new Builder(estate, files, moto, ports.warehouse());
        var script = home.project().resolve("sandbox/moto/start.py");
        var settings = new MotoProcess.Settings(programs.python(), script, ports.moto(), ports.gateway());
        opened(new MotoProcess(settings, children, moto, new MotoProcess.Listener() {
                    @Override
                    public void empty() throws IOException {
                        builder.build();
                    }

                    @Override
                    public void died() {}
                }))
                .start();
    }

    private Shelf shelf(String name) {
        return new Shelf(home.data().resolve("aws").resolve(name));
    }

    /** How functions and jobs reach this AWS; the credentials are none, because nobody checks them here. */
    private Map<String, String> access() {
        return Map.of(
                "AWS_ENDPOINT_URL", endpoint(),
                "AWS_REGION", Estate.REGION,
                "AWS_ACCESS_KEY_ID", "sandbox",
                "AWS_SECRET_ACCESS_KEY", "sandbox",
                "AWS_EC2_METADATA_DISABLED", "true");
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
                System.getLogger(AwsGateway.class.getName())
                        .log(System.Logger.Level.WARNING, "Closing " + part + " failed", e);
            }
        }
    }
}
