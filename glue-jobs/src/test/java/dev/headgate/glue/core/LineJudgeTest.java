package dev.headgate.glue.core;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.headgate.contract.mapping.TableMapping;
import dev.headgate.glue.core.Verdict.Accepted;
import dev.headgate.glue.core.Verdict.Refused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineJudgeTest {

    private static final String GOOD =
            "{\"id\":7,\"customer\":{\"id\":3},\"transaction_date\":\"2026-03-01\",\"amount\":12.5,\"product\":{\"category\":\"books\"}}";

    private final LineJudge judge = new LineJudge(TableMapping.parse(Mappings.SALES));

    @Test
    void a_good_record_becomes_a_row_in_the_order_of_the_columns() throws IOException {
        var verdict = judge(GOOD);

        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Accepted.class,
                        accepted -> assertThat(accepted.row().values())
                                .containsExactly(
                                        7L, 3L, LocalDate.parse("2026-03-01"), new BigDecimal("12.50"), "books"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"id\":7 | not_json",
                "{\"id\":7}{\"id\":8} | not_json",
                "{\"id\":7} trailing | not_json",
                "{id:7} | not_json",
                "{\"id\":07} | not_json",
                "{\"id\":NaN} | not_json",
                "{\"a\":\"tab\tinside\"} | not_json",
                "{\"id\":7,} | not_json",
                "<html> | not_json",
                "[1,2 | not_json",
                "[1,2] | not_an_object",
                "\"text\" | not_an_object",
                "17 | not_an_object",
                "null | not_an_object",
                "{} | transaction_id_missing"
            })
    void a_line_that_is_no_record_says_why(String line, String reason) throws IOException {
        assertThat(judge(line)).isEqualTo(new Refused(reason));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"id\":7 | \"id\":null | transaction_id_missing",
                "\"id\":7 | \"id\":\"x\" | transaction_id_not_bigint",
                "{\"id\":3} | {} | customer_id_missing",
                "{\"id\":3} | 5 | customer_id_missing",
                "{\"id\":3} | null | customer_id_missing",
                "2026-03-01 | 2026-02-30 | sale_date_not_date",
                "12.5 | \"n/a\" | amount_not_decimal",
                "12.5 | 0 | amount_not_positive",
                "12.5 | 0.004 | amount_not_positive",
                "12.5 | -1 | amount_not_positive",
                "12.5 | 1e17 | amount_out_of_range",
                "books | ääääääääääääääääääääääääää | product_category_too_long"
            })
    void a_record_that_does_not_fit_says_which_column(String good, String bad, String reason) throws IOException {
        assertThat(judge(GOOD.replace(good, bad))).isEqualTo(new Refused(reason));
    }

    @Test
    void the_first_column_that_fails_decides_and_then_the_first_rule() throws IOException {
        var twoBad = GOOD.replace("12.5", "-1").replace("2026-03-01", "never");

        assertThat(judge(twoBad)).isEqualTo(new Refused("sale_date_not_date"));
    }

    @Test
    void a_field_given_twice_counts_as_given_last() throws IOException {
        assertThat(values(GOOD.replace("\"id\":7", "\"id\":6,\"id\":7")).get(0)).isEqualTo(7L);
        assertThat(judge(GOOD.replace("\"customer\":{\"id\":3}", "\"customer\":{\"id\":3},\"customer\":{}")))
                .isEqualTo(new Refused("customer_id_missing"));
        assertThat(judge(GOOD.replace("\"id\":7", "\"id\":7,\"id\":null")))
                .isEqualTo(new Refused("transaction_id_missing"));
    }

    @Test
    void names_with_escapes_and_fields_of_any_shape_beside_the_mapped_ones_do_no_harm() throws IOException {
        var line = GOOD.replace("\"id\":7", "\"x\":[{\"id\":[1,{}]}],\"\\u0069d\":7,\"y\":{\"id\":9},\"\":1e400");

        assertThat(values(line).get(0)).isEqualTo(7L);
    }

    @Test
    void bytes_that_are_not_utf8_are_not_json_even_where_no_column_looks() throws IOException {
        var bytes = GOOD.replace("\"id\":7", "\"id\":7,\"note\":\"?\"").getBytes(UTF_8);
        bytes[GOOD.indexOf("7") + 1 + ",\"note\":\"".length()] = (byte) 0xC0;

        assertThat(judge(bytes)).isEqualTo(new Refused("not_json"));
        assertThat(judge(new byte[] {0, '{', 0, '}'})).isEqualTo(new Refused("not_json"));
    }

    @Test
    void a_line_over_the_limit_is_not_json_whatever_it_holds() throws IOException {
        var line = new LineReader(new ByteArrayInputStream(GOOD.getBytes(UTF_8)), GOOD.length() - 1);
        line.next();

        assertThat(judge.judge(line)).isEqualTo(new Refused("not_json"));
    }

    private List<@Nullable Object> values(String line) throws IOException {
        var verdict = judge(line);
        assertThat(verdict).isInstanceOf(Accepted.class);
        return ((Accepted) verdict).row().values();
    }

    private Verdict judge(String line) throws IOException {
        return judge(line.getBytes(UTF_8));
    }

    private Verdict judge(byte[] bytes) throws IOException {
        var line = new LineReader(new ByteArrayInputStream(bytes));
        line.next();
        return judge.judge(line);
    }
}
