package dev.headgate.contract.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.headgate.contract.document.InvalidDocument;
import dev.headgate.contract.document.Problem;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableMappingTest {

    static final String SALES = """
            table: sales_fact
            version: 3
            key: [transaction_id]
            latest_by: sale_date                # which of two rows with one key wins
            partition: {column: sale_date, as: dt}
            columns:
              - {name: transaction_id, from: $.id, type: bigint, required: true}
              - {name: customer_id, from: $.customer.id, type: bigint, required: true, protect: none}
              - {name: sale_date, from: $.transaction_date, type: date, zone: UTC, required: true}
              - {name: amount, from: $.amount, type: "decimal(18,2)", rounding: half_up, required: true}
              - {name: product_category, from: $.product.category, type: varchar(50), required: true}
            rules:
              - {keep: "amount > 0", reason: amount_not_positive}
            stop_above: {quarantined_share: 0.05}
            load: merge
            """;

    @Test
    void the_example_of_the_formats_page_is_read_as_it_stands() {
        var mapping = TableMapping.parse(SALES);

        assertThat(mapping.table()).isEqualTo("sales_fact");
        assertThat(mapping.version()).isEqualTo(3);
        assertThat(mapping.key()).containsExactly("transaction_id");
        assertThat(mapping.latestBy()).contains("sale_date");
        assertThat(mapping.partition()).isEqualTo(new Partition("sale_date", "dt"));
        assertThat(mapping.columns())
                .extracting(Column::name)
                .containsExactly("transaction_id", "customer_id", "sale_date", "amount", "product_category");
        assertThat(mapping.columns())
                .extracting(column -> column.type().sql())
                .containsExactly("bigint", "bigint", "date", "decimal(18,2)", "varchar(50)");
        assertThat(mapping.columns().get(1).from()).hasToString("$.customer.id");
        assertThat(mapping.columns().get(2).zone()).isEqualTo(ZoneId.of("UTC"));
        assertThat(mapping.columns().get(3).rounding()).isEqualTo(Rounding.HALF_UP);
        assertThat(mapping.rules()).extracting(Rule::keep).containsExactly("amount > 0");
        assertThat(mapping.stopAboveQuarantinedShare()).contains(new BigDecimal("0.05"));
        assertThat(mapping.load()).isEqualTo(Load.MERGE);
    }

    @Test
    void what_is_left_out_has_a_harmless_meaning() {
        var mapping = TableMapping.parse("""
                table: visits
                version: 1
                partition: {column: day, as: dt}
                columns:
                  - {name: day, from: $.day, type: date, required: true}
                load: append
                """);

        assertThat(mapping.key()).isEmpty();
        assertThat(mapping.latestBy()).isEmpty();
        assertThat(mapping.rules()).isEmpty();
        assertThat(mapping.stopAboveQuarantinedShare()).isEmpty();
        assertThat(mapping.columns().get(0).zone()).isEqualTo(ZoneOffset.UTC);
        assertThat(mapping.columns().get(0).rounding()).isEqualTo(Rounding.EXACT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "bigint | bigint",
                "integer | integer",
                "int | integer",
                "smallint | smallint",
                "double | double precision",
                "boolean | boolean",
                "date | date",
                "timestamp | timestamp",
                "decimal(38,37) | decimal(38,37)",
                "numeric(9) | decimal(9,0)",
                "DECIMAL( 10 , 2 ) | decimal(10,2)",
                "varchar(65535) | varchar(65535)"
            })
    void each_type_has_its_sql_text(String written, String sql) {
        assertThat(TypeName.parse(written).sql()).isEqualTo(sql);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "decimal(39,2)",
                "decimal(5,6)",
                "decimal(38,38)",
                "decimal(0,0)",
                "varchar(0)",
                "varchar(65536)",
                "text",
                "varchar"
            })
    void a_type_that_the_warehouse_has_not_is_refused(String written) {
        assertThat(problems(SALES.replace("varchar(50)", '"' + written + '"')))
                .singleElement()
                .satisfies(problem -> assertThat(problem.field()).isEqualTo("/columns/4/type"));
    }

    @Test
    void all_that_is_wrong_is_told_at_once_in_the_order_of_the_lines() {
        var problems = problems("""
                table: Sales
                version: 0
                key: [id, missing]
                partition: {column: amount, as: dt}
                columns:
                  - {name: id, from: id, type: bigint}
                  - {name: amount, from: $.amount, type: double, required: true, rounding: half_up}
                  - {name: amount, from: $.b, type: bigint, colour: red}
                rules:
                  - {keep: "amount >", reason: bad}
                load: replace
                """);

        assertThat(problems)
                .extracting(problem -> problem.line() + " " + problem.field())
                .containsExactly(
                        "1 /table",
                        "2 /version",
                        "3 /key/1",
                        "4 /partition/column",
                        "6 /columns/0/from",
                        "7 /columns/1/rounding",
                        "8 /columns/2/name",
                        "8 /columns/2/colour",
                        "10 /rules/0/keep",
                        "11 /load");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "protect: none | protect: mask | /columns/1/protect | Only text can be masked",
                "varchar(50) | varchar(50000), protect: encrypt | /columns/4/protect | beyond the 65535 bytes",
                "from: $.id, | from: $.id, protect: encrypt, | /key/0 | a key may be hashed",
                "zone: UTC | protect: hash | /latest_by | compares the values of 'sale_date'",
                "zone: UTC | protect: encrypt | /partition/column | protected by encrypt",
                "protect: none | protect: blur | /columns/1/protect | one of none, mask, hash, encrypt",
                "zone: UTC | zone: Mars/Olympus | /columns/2/zone | Europe/Berlin",
                "latest_by: sale_date | latest_by: sold_at | /latest_by | no column 'sold_at'",
                "as: dt | as: amount | /partition/as | must differ",
                "column: sale_date | column: product_category | /partition/column | a date or a whole number",
                "quarantined_share: 0.05 | quarantined_share: 5 | /stop_above/quarantined_share | from 0 to 1",
                "key: [transaction_id] | key: [] | /key | needs a key",
                "load: merge | `` | `` | 'load' is missing",
                "from: $.customer.id | from: $.customer.*.id | /columns/1/from | field names with dots",
                "name: customer_id | name: customer-id | /columns/1/name | lower-case letters",
                "required: true, protect | required: yes, protect | /columns/1/required | true or false",
                "amount_not_positive | Amount! | /rules/0/reason | lower-case letters"
            })
    void a_problem_names_the_field_and_says_what_is_allowed(String from, String to, String field, String sentence) {
        var problems = problems(SALES.replace(from, to));

        assertThat(problems).anySatisfy(problem -> {
            assertThat(problem.field()).isEqualTo(field);
            assertThat(problem.message()).contains(sentence);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "customer_id, bigint, hash, varchar(64)",
        "customer_id, bigint, encrypt, varchar(97)",
        "amount, 'decimal(18,2)', encrypt, varchar(98)",
        "product_category, varchar(50), mask, varchar(50)",
        "product_category, varchar(50), encrypt, varchar(137)"
    })
    void a_protected_column_is_stored_as_text(String name, String type, String protect, String stored) {
        var mapping = TableMapping.parse(
                SALES.replace(", protect: none", "").replaceFirst("name: " + name, "$0, protect: " + protect));

        var column = mapping.columns().get(mapping.indexOf(name));
        assertThat(column.type().sql()).isEqualTo(type);
        assertThat(column.stored().sql()).isEqualTo(stored);
    }

    @Test
    void a_key_may_be_hashed() {
        var mapping = TableMapping.parse(SALES.replace("from: $.id,", "from: $.id, protect: hash,"));

        assertThat(mapping.columns().get(0).protect()).isEqualTo(Protection.HASH);
    }

    @Test
    void what_hangs_on_a_column_that_is_wrong_is_not_told_again() {
        assertThat(problems(SALES.replace("decimal(18,2)", "money")))
                .extracting(Problem::field)
                .containsExactly("/columns/3/type");
        assertThat(problems(SALES.replace("type: date", "type: day")))
                .extracting(Problem::field)
                .containsExactly("/columns/2/type");
    }

    @Test
    void a_document_that_is_no_map_is_refused_with_a_sentence() {
        assertThat(problems("- a\n- b\n")).isNotEmpty();
        assertThat(problems("just text")).isNotEmpty();
    }

    @Test
    void a_key_or_partition_column_may_not_be_empty_in_a_row() {
        assertThat(problems(SALES.replace("type: date, zone: UTC, required: true", "type: date, zone: UTC")))
                .extracting(Problem::field)
                .containsExactly("/latest_by", "/partition/column");
    }

    private static List<Problem> problems(String yaml) {
        var invalid = catchThrowableOfType(InvalidDocument.class, () -> TableMapping.parse(yaml));
        return invalid == null ? List.of() : invalid.problems();
    }
}
