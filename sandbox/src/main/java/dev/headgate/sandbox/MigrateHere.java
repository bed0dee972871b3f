package dev.headgate.sandbox;

import dev.headgate.sandbox.aws.estate.Estate;
import dev.headgate.sandbox.warehouse.WarehouseMigrations;

/** {@code ./headgate migrate} without options: brings the running sandbox's warehouse up to date. */
public final class MigrateHere {

    private MigrateHere() {}

    /** Exit code 0 when the warehouse is up to date, 1 with Flyway's reason otherwise. */
    public static void main(String[] args) throws Exception {
        var home = Home.of(System.getenv());
        var credentials = Credentials.of(home);
        var url = new SandboxNote(Ports.of(System.getenv()), credentials).warehouseUrl();
        new WarehouseMigrations(home, url, credentials.databases())
                .run(RunningEstate.placeholders(Estate.read(home.estate())));
        System.out.println("The warehouse is up to date.");
    }
}
