package dev.headgate.sandbox.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class ConnectionTest {

    @Test
    void the_genuine_redshift_driver_connects() throws Exception {
        try (var connection = Warehouse.connect("headgate_console")) {
            var metadata = connection.getMetaData();

            assertThat(DriverManager.getDriver(Warehouse.one().proxy.url())
                            .getClass()
                            .getName())
                    .isEqualTo("com.amazon.redshift.Driver");
            assertThat(metadata.getDriverName()).startsWith("Redshift JDBC Driver");
            assertThat(metadata.getDatabaseProductVersion()).isEqualTo("8.0.2");
            assertThat(Warehouse.value(connection, "select version()")).contains("Redshift");
            assertThat(Warehouse.value(connection, "select current_user")).isEqualTo("headgate_console");
        }
    }

    @Test
    void a_wrong_password_is_refused_as_redshift_refuses_it() {
        assertThatThrownBy(() -> Warehouse.connect("headgate_owner", "wrong"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed for user \"headgate_owner\"")
                .hasFieldOrPropertyWithValue("SQLState", "28000");
    }

    @Test
    void an_unknown_user_is_refused_in_the_same_words() {
        assertThatThrownBy(() -> Warehouse.connect("nobody", "wrong"))
                .hasMessageContaining("password authentication failed for user \"nobody\"");
    }

    @Test
    void the_superuser_of_postgresql_is_no_user_of_the_warehouse() {
        assertThatThrownBy(() -> Warehouse.connect("postgres", "")).hasMessageContaining("password");
    }

    @Test
    void a_user_with_a_password_but_not_created_is_told_so() {
        assertThatThrownBy(() -> Warehouse.connect("not_created_yet"))
                .hasMessageContaining("role \"not_created_yet\" does not exist");
    }

    @Test
    void the_other_database_of_the_server_cannot_be_reached() {
        var url = Warehouse.one().proxy.url().replace("/analytics", "/console");

        assertThatThrownBy(() -> DriverManager.getConnection(url, "headgate_owner", "o-secret"))
                .hasMessageContaining("database \"console\" does not exist");
    }

    @Test
    void a_password_set_by_create_user_opens_the_door() throws Exception {
        try (var admin = Warehouse.connect(WarehouseProxy.ADMIN)) {
            Warehouse.run(admin, "CREATE USER visitor PASSWORD 'Visit0r-secret'");
        }

        try (var visitor = Warehouse.connect("visitor", "Visit0r-secret")) {
            assertThat(Warehouse.value(visitor, "select current_user")).isEqualTo("visitor");
        }
    }
}
