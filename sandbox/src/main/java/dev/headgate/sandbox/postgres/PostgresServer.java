package dev.headgate.sandbox.postgres;

import dev.headgate.sandbox.Child;
import dev.headgate.sandbox.Children;
import dev.headgate.sandbox.Home;
import dev.headgate.sandbox.Part;
import dev.headgate.sandbox.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One PostgreSQL server on 127.0.0.1 with the console's database and the warehouse's; what it acknowledged survives a kill. */
public final class PostgresServer implements Part {

    /** The role that may do anything in the server. */
    public static final String SUPERUSER = "postgres";

    /** The console's database; its owner is the role {@code headgate}. */
    public static final String CONSOLE = "console";

    /** The database behind the warehouse. */
    public static final String ANALYTICS = "analytics";

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

    private final Home home;
    private final int port;
    private final Children children;
    private @Nullable Child server;

    public PostgresServer(Home home, Ports ports, Children children) {
        this.home = home;
        this.port = ports.postgres();
        this.children = children;
    }

    @Override
    public String name() {
        return "postgres";
    }

    /** The address of one database of this server, without a password: loopback is trusted. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    @Override
    public void start() throws IOException, SQLException, InterruptedException {
        var programs = Binaries.unpack(home.state().resolve("postgres"));
        Leftover.end(data());
        if (!Files.exists(data().resolve("PG_VERSION"))) {
            initialise(programs);
        }
        var started = children.start("postgres", command(programs), Map.of());
        server = started;
        try (var connection = awaitConnection(started);
                var statement = connection.createStatement()) {
            if (missing(connection, "select 1 from pg_roles where rolname = 'headgate'")) {
                statement.execute("create role headgate login");
            }
            if (missing(connection, "select 1 from pg_database where datname = 'console'")) {
                statement.execute("create database console owner headgate");
            }
            if (missing(connection, "select 1 from pg_database where datname = 'analytics'")) {
                statement.execute("create database analytics");
            }
        }
    }

    /** Lets the server write everything down before it ends, which a plain TERM would delay until the last client is gone. */
    @Override
    public void close() {
        var running = server;
        if (running == null) {
            return;
        }
        try {
            Leftover.interrupt(running.process().toHandle());
            Leftover.gone(running.process().toHandle());
        } catch (IOException e) {
            System.getLogger("postgres").log(System.Logger.Level.WARNING, "PostgreSQL was not asked to stop: {0}", e);
        }
        running.close();
        server = null;
    }

    private Path data() {
        return home.data().resolve("postgres");
    }

    private void initialise(Path programs) throws IOException, InterruptedException {
        Files.createDirectories(home.logs());
        Files.createDirectories(data().getParent());
        var command = unprivileged();
        command.addAll(List.of(programs.resolve("bin/initdb").toString(), "-D", data().toString(), "-U", SUPERUSER));
        command.addAll(
                List.of("--auth=trust", "--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
        // Letters of every script are letters, as they are in RDS; else an index of words knows only Latin ones.
        var letters = System.getProperty("os.name").startsWith("Linux") ? "C.UTF-8" : "C";
        command.addAll(List.of("--locale=C", "--lc-ctype=" + letters));
        var log = home.logs().resolve("postgres-initdb.log");
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (process.waitFor() != 0) {
            throw new IOException("PostgreSQL could not prepare " + data() + "; its words are in " + log + ".");
        }
    }

    private List<String> command(Path programs) {
        var command = unprivileged();
        command.addAll(List.of(programs.resolve("bin/postgres").toString(), "-D", data().toString(), "-p", "" + port));
        for (var setting : List.of(
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "fsync=on",
                "synchronous_commit=on",
                "full_page_writes=on",
                "max_connections=200",
                "max_wal_size=2GB",
                "md5_password_warnings=off",
                "shared_preload_libraries=auto_explain",
                "timezone=UTC")) {
            command.addAll(List.of("-c", setting));
        }
        return command;
    }

    /** PostgreSQL refuses to run as root; a user namespace of its own makes it nobody without changing who owns the files. */
    private static List<String> unprivileged() {
        var isRoot = "root".equals(System.getProperty("user.name"));
        return new ArrayList<>(isRoot ? List.of("unshare", "-U") : List.of());
    }

    private Connection awaitConnection(Child started) throws IOException, SQLException, InterruptedException {
        var deadline = System.nanoTime() + PATIENCE;
        while (true) {
            if (!started.isAlive()) {
                throw new IOException("PostgreSQL ended while it started; its words are in "
                        + home.logs().resolve("postgres.log") + ".");
            }
            try {
                return DriverManager.getConnection(url("postgres"), SUPERUSER, "");
            } catch (SQLException e) {
                if (System.nanoTime() > deadline) {
                    throw e;
                }
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
    }

    private static boolean missing(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return !rows.next();
        }
    }
}
