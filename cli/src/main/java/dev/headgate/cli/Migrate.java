package dev.headgate.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.output.MigrateResult;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Brings the warehouse's tables to the state of the migrations in {@code sql/}; running it again changes nothing. */
@Command(
        name = "migrate",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Brings the warehouse's tables to the state of the migrations. The password is read from "
                + Migrate.PASSWORD + ".",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:the warehouse is up to date", "1:a migration failed", "2:wrong arguments"})
public final class Migrate implements Callable<Integer> {

    /** The environment variable with the warehouse user's password. */
    public static final String PASSWORD = "HEADGATE_WAREHOUSE_PASSWORD";

    private final Map<String, String> environment;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--url", required = true, description = "jdbc:redshift://host:5439/database")
    private String url = "";

    @Option(names = "--user", required = true, description = "The user who owns the tables.")
    private String user = "";

    @Option(names = "--dir", defaultValue = "sql/migrations", description = "Default: ${DEFAULT-VALUE}")
    private Path dir = Path.of("sql/migrations");

    @Option(
            names = "--schema",
            defaultValue = "headgate",
            description = "Keeps the history of this folder's migrations; made if missing. Default: ${DEFAULT-VALUE}")
    private String schema = "headgate";

    @Option(
            names = "--set",
            paramLabel = "<name>=<value>",
            description = "A placeholder of the migrations: catalog_database, lake_role.")
    private Map<String, String> placeholders = Map.of();

    Migrate(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /** Runs the command in this process, with everything that it says going to one place, and returns its exit code. */
    public static int run(PrintWriter words, Map<String, String> environment, List<String> args) {
        return new CommandLine(new Migrate(environment))
                .setOut(words)
                .setErr(words)
                .execute(args.toArray(String[]::new));
    }

    @Override
    public Integer call() {
        if (!Files.isDirectory(dir)) {
            spec.commandLine()
                    .getErr()
                    .println("There is no folder " + dir.toAbsolutePath()
                            + "; run this in the checkout, or name it with --dir.");
            return 2;
        }
        try {
            report(migrate());
            return 0;
        } catch (FlywayException e) {
            spec.commandLine().getErr().println("The warehouse was not migrated: " + e.getMessage());
            return 1;
        }
    }

    private MigrateResult migrate() {
        // The history lies in a schema of its own: Flyway takes a schema with tables in it for somebody else's.
        return Flyway.configure()
                .dataSource(url, user, environment.get(PASSWORD))
                .driver("com.amazon.redshift.Driver")
                .locations("filesystem:" + dir)
                .schemas(schema)
                .createSchemas(true)
                .placeholders(placeholders)
                .validateMigrationNaming(true)
                .cleanDisabled(true)
                .load()
                .migrate();
    }

    private void report(MigrateResult result) {
        var out = spec.commandLine().getOut();
        result.migrations.forEach(done -> out.println("applied " + done.version + " " + done.description));
        out.println(
                result.migrationsExecuted == 0
                        ? "The warehouse is up to date."
                        : "The warehouse is up to date: " + result.migrationsExecuted + " migrations applied.");
    }
}
