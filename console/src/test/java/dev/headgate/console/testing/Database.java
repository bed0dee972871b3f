package dev.headgate.console.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** One PostgreSQL for all tests of a JVM: in a container where Docker is, from its own binaries elsewhere. */
public final class Database {

    private static final Supplier<JdbcConnectionDetails> STARTED =
            org.springframework.util.function.SingletonSupplier.of(Database::start);

    private Database() {}

    public static JdbcConnectionDetails details() {
        return STARTED.get();
    }

    private static JdbcConnectionDetails start() {
        return DockerClientFactory.instance().isDockerAvailable() ? container() : embedded();
    }

    private static JdbcConnectionDetails container() {
        var postgres = new PostgreSQLContainer("postgres:18.1-alpine");
        postgres.start();
        return new Details(postgres.getJdbcUrl(), postgres.getUsername(), postgres.getPassword());
    }

    private static JdbcConnectionDetails embedded() {
        try {
            var postgres = EmbeddedPostgres.builder().start();
            return new Details(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Details(String getJdbcUrl, String getUsername, String getPassword)
            implements JdbcConnectionDetails {}
}
