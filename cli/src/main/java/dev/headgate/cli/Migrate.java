package dev.headgate.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.output.MigrateResult;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

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

    /** Runs the command and ends the process. */
    public static void main(String[] args) {
        System.exit(run(System.getenv(), args));
    }

    /** Runs the command and returns its exit code. */
    public static int run(Map<String, String> environment, String... args) {
        return new CommandLine(new Migrate(environment)).execute(args);
    }

    @Override
    public Integer call() {
        if (!Files.isDirectory(dir)) {
            System.err.println("There is no folder " + dir.toAbsolutePath()
                    + "; run this in the checkout, or name it with --dir.");
            return 2;
        }
        try {
            report(migrate());
            return 0;
        } catch (FlywayException e) {
            System.err.println("The warehouse was not migrated: " + e.getMessage());
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

    private static void report(MigrateResult result) {
        result.migrations.forEach(done -> System.out.println("applied " + done.version + " " + done.description));
        System.out.println(
                result.migrationsExecuted == 0
                        ? "The warehouse is up to date."
                        : "The warehouse is up to date: " + result.migrationsExecuted + " migrations applied.");
    }
}
