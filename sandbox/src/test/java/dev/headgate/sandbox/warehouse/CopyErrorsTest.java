package dev.headgate.sandbox.warehouse;

import static dev.headgate.sandbox.warehouse.Warehouse.run;
import static dev.headgate.sandbox.warehouse.Warehouse.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headgate.contract.CopyManifest;
import dev.headgate.contract.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroupFactory;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each way in which a COPY fails: nothing is loaded, the sentence says why, and the error view keeps file, row and reason. */
class CopyErrorsTest {

    private static final String TARGET = "public.copy_errors";

    private final Connection owner;
    private final SalesFiles files = new SalesFiles(Warehouse.one().objects);

    CopyErrorsTest() throws SQLException {
        owner = Warehouse.connect("headgate_owner");
        run(owner, "DROP TABLE IF EXISTS " + TARGET);
        run(
                owner,
                "CREATE TABLE " + TARGET + " (transaction_id BIGINT NOT NULL, customer_id BIGINT, sale_date DATE,"
                        + " amount DECIMAL(18,2), product_category VARCHAR(50) NOT NULL)");
    }

    @AfterEach
    void disconnect() throws SQLException {
        owner.close();
    }

    @Test
    void text_is_measured_in_bytes_and_the_row_is_named() throws Exception {
        var euros = "€".repeat(17);
        var manifest = files.file("long.parquet", 1, 300, id -> SalesFiles.sale(id, 1, id == 250 ? euros : "ok"))
                .manifest("long");

        refuses(
                manifest,
                "String length exceeds DDL length (table: 50 bytes, data: 51 bytes), column product_category, row 250");

        assertThat(value(owner, "SELECT line_number FROM sys_load_error_detail ORDER BY start_time DESC LIMIT 1"))
                .isEqualTo("250");
        assertThat(value(
                        owner,
                        "SELECT err_code || ' ' || colname FROM stl_load_errors ORDER BY starttime DESC LIMIT 1"))
                .isEqualTo("1204 product_category");
    }

    @Test
    void a_null_in_a_not_null_column_is_refused() throws Exception {
        var row = new SimpleGroupFactory(SalesFiles.SCHEMA)
                .newGroup()
                .append("transaction_id", 1L)
                .append("customer_id", 1L)
                .append("sale_date", 1)
                .append("amount", org.apache.parquet.io.api.Binary.fromConstantByteArray(new byte[8]));
        var manifest = files.file(
                        "null.parquet", SalesFiles.SCHEMA, List.of(row).iterator())
                .manifest("null");

        refuses(manifest, "Missing data for not-null field, column product_category, row 1");
    }

    @Test
    void the_number_of_columns_must_be_the_same() throws Exception {
        refuses(
                narrow("optional int64 a; optional int64 b;", group -> group.append("a", 1L))
                        .manifest("narrow"),
                "Unmatched number of columns between table and file. Table columns: 5, Data columns: 2");
    }

    @Test
    void the_types_must_be_the_same() throws Exception {
        refuses(
                narrow(
                                "optional int64 a; optional int64 b; optional int64 c; optional int64 d; optional binary e (STRING);",
                                group -> group.append("a", 1L))
                        .manifest("types"),
                "incompatible Parquet schema for column 'sale_date'. Column type: DATE, Parquet schema: optional int64 c");
    }

    @Test
    void a_decimal_of_another_scale_does_not_fit() throws Exception {
        refuses(
                narrow(
                                "optional int64 a; optional int64 b; optional int32 c (DATE); optional int64 d (DECIMAL(18,4));"
                                        + " optional binary e (STRING);",
                                group -> group.append("a", 1L))
                        .manifest("scale"),
                "Column type: DECIMAL(18, 2), Parquet schema: optional int64 d (decimal(18,4))");
    }

    @Test
    void a_value_beyond_its_declared_precision_is_refused() throws Exception {
        var manifest = files.file("wide.parquet", 1, 1, id -> SalesFiles.sale(id, Long.MAX_VALUE, "ok"))
                .manifest("wide");

        refuses(manifest, "Numeric data overflow");
    }

    @Test
    void a_manifest_must_give_each_files_length() throws Exception {
        refuses(
                files.manifest(
                        "nolength",
                        "{\"entries\":[{\"url\":\"s3://" + SalesFiles.BUCKET + "/x\",\"mandatory\":true}]}"),
                "has no meta.content_length");
    }

    @Test
    void a_length_that_is_not_the_files_is_refused() throws Exception {
        files.file("size.parquet", 1, 1, id -> SalesFiles.sale(id, 1, "ok"));
        var wrong = new CopyManifest(List.of(SalesFiles.entry("size.parquet", 5)));

        refuses(files.manifest("size", Json.text(wrong)), "The manifest says that the file has 5 bytes, it has ");
    }

    @Test
    void a_mandatory_file_that_is_missing_is_refused() throws Exception {
        var missing = new CopyManifest(List.of(SalesFiles.entry("missing.parquet", 5)));

        refuses(files.manifest("missing", Json.text(missing)), "The mandatory file of the manifest does not exist");
    }

    @Test
    void a_manifest_that_is_missing_or_not_json_or_empty_is_refused() throws Exception {
        refuses("s3://" + SalesFiles.BUCKET + "/no-such-manifest.json", "The manifest does not exist");
        refuses(files.manifest("notjson", "{\"entries\": ["), "The manifest is not JSON");
        refuses(files.manifest("empty", "{\"entries\": []}"), "The manifest has no entries");
    }

    @Test
    void a_file_that_is_not_parquet_is_refused() throws Exception {
        var path = Warehouse.one().objects.path(SalesFiles.BUCKET, "broken.parquet");
        Files.writeString(path, "this is no parquet file, however long it is");
        var entry = new CopyManifest(List.of(SalesFiles.entry("broken.parquet", Files.size(path))));

        refuses(files.manifest("broken", Json.text(entry)), "the file is not readable as Parquet");
    }

    @Test
    void a_prefix_without_files_is_refused() {
        assertThatThrownBy(() -> run(owner, "COPY " + TARGET + " FROM 's3://nowhere/x' IAM_ROLE default PARQUET"))
                .hasMessageContaining("The specified S3 prefix 'x' does not exist");
    }

    @Test
    void an_unknown_table_or_column_is_refused() {
        assertThatThrownBy(() -> run(owner, "COPY public.no_such FROM 's3://b/x' IAM_ROLE default PARQUET"))
                .hasMessageContaining("Cannot COPY into nonexistent table public.no_such")
                .hasFieldOrPropertyWithValue("SQLState", "42P01");
        assertThatThrownBy(() -> run(owner, "COPY " + TARGET + " (nonsense) FROM 's3://b/x' IAM_ROLE default PARQUET"))
                .hasFieldOrPropertyWithValue("SQLState", "42703");
    }

    @Test
    void a_user_without_the_right_to_insert_is_refused() throws Exception {
        var manifest = files.file("right.parquet", 1, 1, id -> SalesFiles.sale(id, 1, "ok"))
                .manifest("right");

        try (var console = Warehouse.connect("headgate_console")) {
            assertThatThrownBy(() -> run(console, SalesFiles.copy("public.sales_fact", manifest)))
                    .hasFieldOrPropertyWithValue("SQLState", "42501");
        }
    }

    @Test
    void a_bad_last_file_takes_the_good_ones_with_it() throws Exception {
        var manifest = files.file("good.parquet", 1, 50_000, id -> SalesFiles.sale(id, 1, "ok"))
                .file("bad.parquet", 1, 10, id -> SalesFiles.sale(id, 1, "x".repeat(60)))
                .manifest("mixed");

        refuses(manifest, "bad.parquet");
    }

    private void refuses(String manifest, String why) throws SQLException {
        assertThatThrownBy(() -> run(owner, SalesFiles.copy(TARGET, manifest)))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining(why)
                .hasMessageContaining("Load into table '" + TARGET + "' failed");
        assertThat(value(owner, "SELECT COUNT(*) FROM " + TARGET)).isEqualTo("0");
    }

    private SalesFiles narrow(String fields, UnaryOperator<Group> row) throws IOException {
        var schema = MessageTypeParser.parseMessageType("message narrow { " + fields + " }");
        Iterator<Group> rows =
                List.of(row.apply(new SimpleGroupFactory(schema).newGroup())).iterator();
        return files.file("narrow.parquet", schema, rows);
    }
}
