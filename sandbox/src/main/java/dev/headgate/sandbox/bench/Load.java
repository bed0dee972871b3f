package dev.headgate.sandbox.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./headgate load}: fills the running sandbox's console with sources and runs that never were, each marked as generated. */
@Command(
        name = "load",
        mixinStandardHelpOptions = true,
        description = "Fills the running sandbox's console with generated sources and runs (asked by 'generator: …').")
public final class Load implements Callable<Integer> {

    @Option(names = "--runs", defaultValue = "100000", description = "How many runs (default: ${DEFAULT-VALUE}).")
    private int runs;

    @Option(names = "--sources", defaultValue = "2000", description = "How many sources (default: ${DEFAULT-VALUE}).")
    private int sources;

    @Option(
            names = "--days",
            defaultValue = "90",
            description = "Over how many days up to now (default: ${DEFAULT-VALUE}).")
    private int days;

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "The same seed makes the same rows (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--remove", description = "Remove what was generated, and generate nothing.")
    private boolean remove;

    private final Clock clock = Clock.systemUTC();

    private Load() {}

    /** Exit code 0 when the rows are there, 2 with a sentence when they cannot be. */
    public static void main(String[] arguments) {
        System.exit(line(new Load()).execute(arguments));
    }

    /** A command whose failure is a sentence and exit code 2. */
    static CommandLine line(Callable<Integer> command) {
        return new CommandLine(command).setExecutionExceptionHandler((failure, line, _) -> {
            line.getErr().println("headgate: " + sentence(failure));
            return 2;
        });
    }

    private static String sentence(Throwable failure) {
        var cause = failure.getCause();
        return failure.getMessage() + (cause == null ? "" : " " + sentence(cause));
    }

    @Override
    public Integer call() throws SQLException, IOException {
        if (sources < 1 || runs < 1 || days < 1 || sources > 9_999 || runs > 9_999_999) {
            throw new IllegalArgumentException(
                    "Name 1 to 9999 sources, 1 to 9999999 runs and at least one day; the ids have no room for more.");
        }
        var started = clock.instant();
        try (var connection = new SandboxDatabase(System.getenv()).open()) {
            connection.setAutoCommit(false);
            var said = remove ? Generated.remove(connection) : write(connection);
            connection.commit();
            connection.setAutoCommit(true);
            analyze(connection);
            var took = Duration.between(started, clock.instant());
            System.out.printf("%s, in %.1f s.%n", said, took.toMillis() / 1000.0);
        }
        return 0;
    }

    private String write(Connection connection) throws SQLException, IOException {
        Generated.refuseIfThere(connection);
        var to = clock.instant().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofHours(4));
        var from = to.minus(Duration.ofDays(days));
        var made = new SourceMaker(seed, from).make(sources);
        new SourceTables(connection, seed).write(made, longAgo(made, from));
        var written = new RunTables(connection, new RunMaker(made, seed, from, to), runs).write();
        return "Generated " + made.size() + " sources, " + written;
    }

    private static Instant longAgo(List<GeneratedSource> sources, Instant from) {
        return sources.stream()
                .map(GeneratedSource::createdAt)
                .min(Instant::compareTo)
                .orElse(from);
    }

    private static void analyze(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("vacuum (analyze) run, run_attempt, run_step, source, source_version, mapping_version");
        }
    }
}
