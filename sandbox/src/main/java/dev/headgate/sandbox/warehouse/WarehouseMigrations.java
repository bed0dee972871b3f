package dev.headgate.sandbox.warehouse;

import dev.headgate.cli.Migrate;
import dev.headgate.sandbox.Home;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes the warehouse's users and tables by the same command and the same files as on AWS. */
public final class WarehouseMigrations {

    private final Path sql;
    private final String url;
    private final Map<String, String> passwords;

    /** Migrations of the checkout's {@code sql} folder for the warehouse at this address. */
    public WarehouseMigrations(Home home, String url, Map<String, String> passwords) {
        this.sql = home.project().resolve("sql");
        this.url = url;
        this.passwords = Map.copyOf(passwords);
    }

    /**
     * Makes what is missing; done before, it changes nothing.
     *
     * @param placeholders {@code catalog_database} and {@code lake_role}
     */
    public void run(Map<String, String> placeholders) {
        step(WarehouseProxy.ADMIN, "setup", "headgate_admin", Map.of());
        step("headgate_owner", "migrations", "headgate", placeholders);
    }

    private void step(String user, String folder, String schema, Map<String, String> placeholders) {
        var arguments = new ArrayList<>(List.of(
                "--url", url, "--user", user, "--dir", sql.resolve(folder).toString(), "--schema", schema));
        placeholders.forEach((name, value) -> arguments.addAll(List.of("--set", name + "=" + value)));
        var environment = Map.of(Migrate.PASSWORD, passwords.getOrDefault(user, ""));
        var words = new StringWriter();
        if (Migrate.run(new PrintWriter(words, true), environment, arguments) != 0) {
            throw new IllegalStateException(
                    "The warehouse's " + folder + " failed: " + words.toString().strip());
        }
    }
}
