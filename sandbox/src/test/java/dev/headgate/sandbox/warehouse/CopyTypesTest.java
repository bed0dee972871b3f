package dev.headgate.sandbox.warehouse;

import static dev.headgate.sandbox.warehouse.Warehouse.run;
import static dev.headgate.sandbox.warehouse.Warehouse.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.NanoTime;
import org.apache.parquet.example.data.simple.SimpleGroupFactory;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What arrives in a table is what lay in the file, for each type and both formats. */
class CopyTypesTest {

    private static final String JSON_COPY = " IAM_ROLE default FORMAT AS JSON 'auto'";

    private static final MessageType ALL_TYPES = MessageTypeParser.parseMessageType("""
            message all { optional int32 a; optional int32 b; optional float c; optional double d; optional boolean e;
              optional int64 f (TIMESTAMP(MILLIS,true)); optional int64 g (TIMESTAMP(MICROS,false)); optional int96 h;
              optional int32 i (DECIMAL(9,3)); optional binary j (STRING); optional binary k (STRING);
              optional int32 l (DATE); optional int64 m; }
            """);

    private final Connection owner;

    CopyTypesTest() throws SQLException {
        owner = Warehouse.connect("headgate_owner");
        run(owner, "DROP TABLE IF EXISTS public.copy_types");
    }

    @AfterEach
    void disconnect() throws SQLException {
        owner.close();
    }

    @Test
    void parquet_values_of_every_type_arrive_as_they_are() throws Exception {
        run(
                owner,
                "CREATE TABLE public.copy_types (a SMALLINT, b INT, c REAL, d FLOAT8, e BOOLEAN, f TIMESTAMP, g TIMESTAMP, h"
                        + " TIMESTAMP, i DECIMAL(9,3), j VARCHAR(40), k CHAR(3), l DATE, m BIGINT)");
        var nothing = new SimpleGroupFactory(ALL_TYPES).newGroup();
        var manifest = new SalesFiles(Warehouse.one().objects)
                .file("types.parquet", ALL_TYPES, List.of(full(), nothing).iterator())
                .manifest("types-all");

        run(owner, SalesFiles.copy("public.copy_types", manifest));

        assertThat(
                        value(
                                owner,
                                "SELECT a || '|' || b || '|' || c || '|' || d || '|' || e || '|' || f FROM public.copy_types WHERE a = 7"))
                .isEqualTo("7|-8|1.5|-2.25|true|1969-12-31 23:59:59.999");
        assertThat(
                        value(
                                owner,
                                "SELECT g || '|' || h || '|' || i || '|' || k || '|' || l || '|' || m FROM public.copy_types WHERE a = 7"))
                .isEqualTo(
                        "2026-03-01 10:11:12.500001|2026-03-01 01:00:00|-12.345|abc|1969-12-31|-9223372036854775808");
        assertThat(value(owner, "SELECT j FROM public.copy_types WHERE a = 7")).isEqualTo("tab\t line\n back\\slash é");
        assertThat(value(owner, "SELECT COUNT(*) FROM public.copy_types WHERE a IS NULL AND j IS NULL AND m IS NULL"))
                .isEqualTo("1");
    }

    @Test
    void json_objects_fill_the_columns_of_their_names() throws Exception {
        run(
                owner,
                "CREATE TABLE public.copy_types (id BIGINT, name VARCHAR(10), price DECIMAL(6,2), day DATE, extra SUPER)");
        gzip("lines.json.gz", """
                {"ID": 1, "name": "a\\tb", "price": 1.239, "day": "2026-03-01", "extra": {"x": [1, 2]}, "unknown": 5}
                {"id": "2", "price": null}
                """);

        run(owner, "COPY public.copy_types FROM 's3://" + SalesFiles.BUCKET + "/lines.json'" + JSON_COPY + " GZIP");

        assertThat(value(owner, "SELECT name || '|' || price || '|' || day FROM public.copy_types WHERE id = 1"))
                .isEqualTo("a\tb|1.23|2026-03-01");
        assertThat(value(
                        owner,
                        "SELECT COUNT(*) FROM public.copy_types WHERE id = 2 AND name IS NULL AND price IS NULL"))
                .isEqualTo("1");
    }

    @Test
    void json_that_does_not_fit_is_refused_with_its_row() throws Exception {
        run(owner, "CREATE TABLE public.copy_types (id INT, name VARCHAR(3))");

        refusesJson("{\"id\": 1}\n{\"id\": \"x\"}", "Invalid digit, Value 'x', Type: INTEGER, column id, row 2");
        refusesJson("{\"id\": 3000000000}", "Overflow for INTEGER");
        refusesJson("{\"id\": 1, \"name\": \"long\"}", "String length exceeds DDL length");
        refusesJson("{\"id\": 1} {\"id\": ", "Invalid JSON");
        refusesJson("[1]", "not an object");
    }

    @Test
    void text_may_be_cut_when_the_command_says_so() throws Exception {
        run(owner, "CREATE TABLE public.copy_types (id INT, name VARCHAR(4))");
        gzip("cut.json", "{\"id\": 1, \"name\": \"aé€\"}");

        run(
                owner,
                "COPY public.copy_types FROM 's3://" + SalesFiles.BUCKET + "/cut.json'" + JSON_COPY
                        + " GZIP TRUNCATECOLUMNS");

        assertThat(value(owner, "SELECT name FROM public.copy_types")).isEqualTo("aé");
    }

    private static Group full() {
        return new SimpleGroupFactory(ALL_TYPES)
                .newGroup()
                .append("a", 7)
                .append("b", -8)
                .append("c", 1.5f)
                .append("d", -2.25)
                .append("e", true)
                .append("f", -1L)
                .append("g", 1_772_359_872_500_001L)
                .append("h", new NanoTime(2_461_101, 3_600_000_000_000L))
                .append("i", -12_345)
                .append("j", "tab\t line\n back\\slash é")
                .append("k", "abc")
                .append("l", -1)
                .append("m", Long.MIN_VALUE);
    }

    private void refusesJson(String content, String why) throws IOException {
        gzip("bad.json", content);

        assertThatThrownBy(() -> run(
                        owner,
                        "COPY public.copy_types FROM 's3://" + SalesFiles.BUCKET + "/bad.json'" + JSON_COPY + " GZIP"))
                .hasMessageContaining(why);
    }

    private static void gzip(String key, String content) throws IOException {
        try (var out = new GZIPOutputStream(
                Files.newOutputStream(Warehouse.one().objects.path(SalesFiles.BUCKET, key)))) {
            out.write(content.getBytes(StandardCharsets.UTF_8));
        }
    }
}
