package dev.headgate.sandbox.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the genuine driver asks of the catalog when a program asks for metadata. */
class MetadataTest {

    private final Connection console;

    MetadataTest() throws SQLException {
        console = Warehouse.connect("headgate_console");
    }

    @AfterEach
    void disconnect() throws SQLException {
        console.close();
    }

    @Test
    void schemas_are_listed() throws Exception {
        assertThat(column(console.getMetaData().getSchemas(), "TABLE_SCHEM")).contains("public", "staging", "lake");
    }

    @Test
    void tables_are_listed_and_the_shims_are_not_among_them() throws Exception {
        var tables = column(console.getMetaData().getTables(null, "public", "%", new String[] {"TABLE"}), "TABLE_NAME");

        assertThat(tables).contains("sales_fact");
        assertThat(column(console.getMetaData().getTables(null, null, "%", null), "TABLE_SCHEM"))
                .contains("public")
                .doesNotContain("redshift");
    }

    @Test
    void columns_are_described_with_their_types() throws Exception {
        var metadata = console.getMetaData();

        assertThat(column(metadata.getColumns(null, "public", "sales_fact", "%"), "COLUMN_NAME"))
                .containsExactly(
                        "transaction_id",
                        "customer_id",
                        "sale_date",
                        "amount",
                        "product_category",
                        "headgate_run",
                        "headgate_run_at");
        assertThat(column(metadata.getColumns(null, "public", "sales_fact", "amount"), "COLUMN_SIZE"))
                .containsExactly("18");
    }

    @Test
    void the_driver_can_ask_for_everything_else() throws Exception {
        var metadata = console.getMetaData();

        assertThat(column(metadata.getCatalogs(), "TABLE_CAT")).contains("analytics");
        assertThat(column(metadata.getTableTypes(), "TABLE_TYPE")).contains("TABLE");
        assertThat(column(metadata.getTypeInfo(), "TYPE_NAME")).contains("int8");
        assertThat(column(metadata.getPrimaryKeys(null, "public", "sales_fact"), "COLUMN_NAME"))
                .isNotNull();
        assertThat(column(metadata.getImportedKeys(null, "public", "sales_fact"), "PKCOLUMN_NAME"))
                .isEmpty();
        assertThat(column(metadata.getIndexInfo(null, "public", "sales_fact", false, true), "INDEX_NAME"))
                .isEmpty();
        assertThat(column(metadata.getTablePrivileges(null, "public", "sales_fact"), "PRIVILEGE"))
                .contains("SELECT");
        assertThat(column(metadata.getProcedures(null, "public", "%"), "PROCEDURE_NAME"))
                .isEmpty();
        assertThat(column(metadata.getFunctions(null, "public", "%"), "FUNCTION_NAME"))
                .isEmpty();
    }

    private static List<String> column(ResultSet rows, String name) throws SQLException {
        try (rows) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(String.valueOf(rows.getString(name)));
            }
            return values;
        }
    }
}
