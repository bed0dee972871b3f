package dev.headgate.sandbox;

import dev.headgate.sandbox.aws.AwsGateway;
import dev.headgate.sandbox.aws.estate.Estate;
import dev.headgate.sandbox.identity.IdentityProvider;
import dev.headgate.sandbox.postgres.PostgresServer;
import dev.headgate.sandbox.sampleapi.SampleApi;
import dev.headgate.sandbox.warehouse.WarehouseMigrations;
import dev.headgate.sandbox.warehouse.WarehouseProxy;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** All parts of one sandbox, started in the order in which they need each other, the console last. */
final class RunningEstate implements AutoCloseable {

    private final Home home;
    private final Ports ports;
    private final Progress progress;
    private final Credentials credentials;
    private final SandboxNote note;
    private final Children children;
    private final Stages stages;
    private final IdentityProvider identity;
    private final Outages outages;

    RunningEstate(Home home, Ports ports, Progress progress) throws IOException {
        this.home = home;
        this.ports = ports;
        this.progress = progress;
        this.credentials = Credentials.of(home);
        this.note = new SandboxNote(ports, credentials);
        this.children = new Children(home);
        this.stages = new Stages(progress);
        this.identity = new IdentityProvider(home, ports, credentials);
        this.outages = new Outages(home, progress, identity);
    }

    void start() throws Exception {
        progress.say("Starting Headgate and its sandbox; logs in " + home.logs());
        var settings = Estate.read(home.estate());
        var gateway = new AwsGateway(home, ports, children, this::warehouse);
        var warehouse = new WarehouseProxy(home, ports, credentials.databases(), LakeReader.of(gateway.endpoint()));
        stages.start(
                new PostgresServer(home, ports, children),
                identity,
                new SampleApi(home, ports, credentials, Clock.systemUTC()),
                gateway);
        stages.start(warehouse);
        note.write(home);
        stages.start(
                new Once("tables", () -> migrations().run(placeholders(settings))),
                console("console", ports, settings));
        var beside = ports.second(System.getenv());
        if (beside.isPresent()) {
            stages.start(console("second-console", beside.get(), settings));
        }
        var firstRun = new CommandLine(home, children)
                .run("first-run", "dev.headgate.cli.Headgate", List.of("demo", "--first-run"), Map.of());
        welcome(firstRun);
        outages.watch();
    }

    private ConsoleProcess console(String name, Ports where, Estate settings) {
        var environment = new ConsoleEnvironment(where, credentials, settings);
        return new ConsoleProcess(name, home, where, children, environment.variables(note.warehouseUrl()));
    }

    private WarehouseMigrations migrations() {
        return new WarehouseMigrations(home, note.warehouseUrl(), credentials.databases());
    }

    static Map<String, String> placeholders(Estate settings) {
        return Map.of("catalog_database", settings.catalogDatabase(), "lake_role", settings.roleArn("lake"));
    }

    /** A connection by the genuine driver; AWS would have given out temporary credentials, the sandbox knows the password. */
    private Connection warehouse(String database, String user) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", credentials.database(user));
        var url = note.warehouseUrl().replace("/analytics?", "/" + database + "?");
        return new com.amazon.redshift.Driver().connect(url, properties);
    }

    private void welcome(String firstRun) {
        progress.say("");
        progress.say(firstRun.strip());
        progress.say("");
        progress.say(String.format(
                Locale.ROOT,
                "Headgate is ready after %.1f s.",
                progress.elapsed().toMillis() / 1000.0));
        ports.byName().forEach((name, port) -> progress.say(String.format("  %-12s 127.0.0.1:%d", name, port)));
        progress.say("Open http://127.0.0.1:" + ports.console() + " and sign in as one of these, with this password:");
        for (var user : List.of("analyst", "operator", "admin")) {
            progress.say(String.format("  %-12s %s", user, credentials.user(user)));
        }
        progress.say("REST is at http://127.0.0.1:" + ports.console() + "/api/v1 (the document: /api/v1/openapi.json); "
                + "clients and their secrets are in " + home.run().resolve("sandbox.json") + ".");
        progress.say("Try ./headgate demo in another terminal. Ctrl-C stops everything.");
    }

    @Override
    public void close() {
        progress.say("Stopping…");
        outages.close();
        stages.close();
        children.close();
        progress.say("Stopped.");
    }
}
