package dev.headgate.console.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** One PostgreSQL for all tests of a JVM: in a container where Docker is, from its own binaries elsewhere. */
public final class Database {

    private static final Supplier<Details> STARTED =
            org.springframework.util.function.SingletonSupplier.of(Database::start);

    private Database() {}

    public static Details details() {
        return STARTED.get();
    }

    /** An empty database of its own in the same server. */
    public static Details another(String name) {
        var first = details();
        try (var connection =
                        DriverManager.getConnection(first.getJdbcUrl(), first.getUsername(), first.getPassword());
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        var url = first.getJdbcUrl().replaceFirst("/[a-z]+(\\?|$)", "/" + name + "$1");
        return new Details(url, first.getUsername(), first.getPassword());
    }

    private static Details start() {
        return DockerClientFactory.instance().isDockerAvailable() ? container() : embedded();
    }

    private static Details container() {
        var postgres = new PostgreSQLContainer("postgres:18.1-alpine");
        postgres.start();
        return new Details(postgres.getJdbcUrl(), postgres.getUsername(), postgres.getPassword());
    }

    private static Details embedded() {
        try {
            var postgres = EmbeddedPostgres.builder().start();
            return new Details(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the database is. */
    public record Details(String getJdbcUrl, String getUsername, String getPassword) implements JdbcConnectionDetails {}
}
