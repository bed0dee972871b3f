package dev.headgate.cli.demo;

import dev.headgate.cli.CannotRun;
import java.math.BigDecimal;
import java.sql.DriverManager;
import java.sql.SQLException;

/** What the warehouse holds of one dataset, read by the genuine Redshift driver. */
record WarehouseCount(long rows, BigDecimal sum) {

    private static final String QUERY =
            "select count(*), coalesce(sum(amount), 0) from public.sales_fact where transaction_id between ? and ?";

    static WarehouseCount of(SandboxFile.Warehouse warehouse, SampleAdmin.Truth truth) {
        try (var connection = DriverManager.getConnection(warehouse.url(), warehouse.user(), warehouse.password());
                var statement = connection.prepareStatement(QUERY)) {
            statement.setLong(1, truth.idFrom());
            statement.setLong(2, truth.idTo());
            try (var result = statement.executeQuery()) {
                result.next();
                return new WarehouseCount(result.getLong(1), result.getBigDecimal(2));
            }
        } catch (SQLException e) {
            throw new CannotRun("Cannot count sales_fact at " + warehouse.url() + ": " + e.getMessage(), e);
        }
    }
}
