package dev.headgate.glue.core;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.headgate.glue.core.Verdict.Accepted;
import dev.headgate.glue.core.Verdict.Refused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConversionsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "bigint | 0 | 0",
                "bigint | -0 | 0",
                "bigint | 9223372036854775807 | 9223372036854775807",
                "bigint | -9223372036854775808 | -9223372036854775808",
                "bigint | 9223372036854775808 | v_out_of_range",
                "bigint | -9223372036854775809 | v_out_of_range",
                "bigint | 1e999999999 | v_out_of_range",
                "bigint | 1e99999999999 | v_out_of_range",
                "bigint | 1.0 | 1",
                "bigint | 1e3 | 1000",
                "bigint | 1.5 | v_not_bigint",
                "bigint | 1e-999999999 | v_not_bigint",
                "bigint | \"12\" | 12",
                "bigint | \"0012\" | 12",
                "bigint | \" 12\" | v_not_bigint",
                "bigint | \"\" | v_not_bigint",
                "bigint | \"-\" | v_not_bigint",
                "bigint | \"12x\" | v_not_bigint",
                "bigint | \"١٢\" | v_not_bigint",
                "bigint | true | v_not_bigint",
                "bigint | {} | v_not_bigint",
                "bigint | [1] | v_not_bigint",
                "bigint | null | null",
                "integer | 2147483647 | 2147483647",
                "integer | 2147483648 | v_out_of_range",
                "integer | \"a\" | v_not_integer",
                "smallint | -32768 | -32768",
                "smallint | 32768 | v_out_of_range",
                "smallint | {} | v_not_smallint",
                "double | 1.5 | 1.5",
                "double | \"1e3\" | 1000.0",
                "double | -0.0 | 0.0",
                "double | 1e309 | v_out_of_range",
                "double | \"NaN\" | v_not_double",
                "double | \"1d\" | v_not_double",
                "boolean | true | true",
                "boolean | false | false",
                "boolean | \"true\" | v_not_boolean",
                "boolean | 1 | v_not_boolean",
                "varchar(4) | \"abcd\" | abcd",
                "varchar(4) | \"abcde\" | v_too_long",
                "varchar(4) | \"üü\" | üü",
                "varchar(4) | \"üüa\" | v_too_long",
                "varchar(4) | \"😀\" | 😀",
                "varchar(3) | \"😀\" | v_too_long",
                "varchar(3) | \"€\" | €",
                "varchar(2) | \"€\" | v_too_long",
                "varchar(9) | \"\" | ``",
                "varchar(9) | 1.50 | 1.50",
                "varchar(9) | true | true",
                "varchar(9) | \"a\\u0000b\" | v_not_varchar",
                "varchar(9) | \"\\ud800\" | v_not_varchar",
                "varchar(9) | \"\\ud83d\\ude00\" | 😀",
                "varchar(9) | {} | v_not_varchar"
            })
    void a_value_is_read_exactly_or_refused(String type, String json, String outcome) throws IOException {
        assertThat(outcome(type, "", json)).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "decimal(18,2) | half_up | 12.345 | 12.35",
                "decimal(18,2) | half_up | -12.345 | -12.35",
                "decimal(18,2) | half_up | 1.005 | 1.01",
                "decimal(18,2) | half_up | 1.0049999999999999999999999 | 1.00",
                "decimal(18,2) | half_up | \"12.3\" | 12.30",
                "decimal(18,2) | half_up | 1e2 | 100.00",
                "decimal(18,2) | half_up | 0e999999999 | 0.00",
                "decimal(18,2) | half_up | 1e-999999999 | 0.00",
                "decimal(18,2) | half_up | 0.005 | 0.01",
                "decimal(18,2) | half_up | 0.004 | 0.00",
                "decimal(18,2) | half_up | 9999999999999999.99 | 9999999999999999.99",
                "decimal(18,2) | half_up | 9999999999999999.995 | v_out_of_range",
                "decimal(18,2) | half_up | 10000000000000000 | v_out_of_range",
                "decimal(18,2) | half_up | 1e999999999 | v_out_of_range",
                "decimal(18,2) | half_up | \"twelve\" | v_not_decimal",
                "decimal(18,2) | half_up | \"1,5\" | v_not_decimal",
                "decimal(18,2) | half_up | \"+1\" | v_not_decimal",
                "decimal(18,2) | half_up | \".5\" | v_not_decimal",
                "decimal(18,2) | half_up | \"1.\" | v_not_decimal",
                "decimal(18,2) | half_up | true | v_not_decimal",
                "decimal(18,2) | half_even | 1.005 | 1.00",
                "decimal(18,2) | half_even | 1.015 | 1.02",
                "decimal(18,2) | exact | 1.005 | v_out_of_range",
                "decimal(18,2) | exact | 1.500 | 1.50",
                "decimal(18,2) | exact | 1e-99 | v_out_of_range",
                "decimal(2,2) | half_up | 0.99 | 0.99",
                "decimal(2,2) | half_up | 0.995 | v_out_of_range",
                "decimal(2,2) | half_up | 1 | v_out_of_range",
                "decimal(38,0) | half_up | 99999999999999999999999999999999999999 | 99999999999999999999999999999999999999",
                "decimal(38,0) | half_up | 100000000000000000000000000000000000000 | v_out_of_range"
            })
    void a_decimal_is_taken_from_the_text_and_rounded_as_the_mapping_says(
            String type, String rounding, String json, String outcome) throws IOException {
        assertThat(outcome(type, "rounding: " + rounding, json)).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "date | UTC | 2026-03-01 | 2026-03-01",
                "date | UTC | 2026-02-29 | v_not_date",
                "date | UTC | 2024-02-29 | 2024-02-29",
                "date | UTC | 2026-13-01 | v_not_date",
                "date | UTC | 2026-3-1 | v_not_date",
                "date | UTC | 20260301 | v_not_date",
                "date | UTC | 01.03.2026 | v_not_date",
                "date | UTC | 0000-01-01 | v_not_date",
                "date | UTC | 2026-03-01T23:30:00Z | 2026-03-01",
                "date | Europe/Berlin | 2026-03-01T23:30:00Z | 2026-03-02",
                "date | America/New_York | 2026-03-01T03:00:00+00:00 | 2026-02-28",
                "date | Europe/Berlin | 2026-03-01T23:30:00 | 2026-03-01",
                "date | UTC | 2026-03-01T24:00:00Z | v_not_date",
                "date | UTC | 2026-03-01T23:59:60Z | v_not_date",
                "date | UTC | 2026-03-01Tnoon | v_not_date",
                "date | UTC | 9999-12-31T23:59:59-05:00 | v_not_date",
                "timestamp | UTC | 2026-03-01T12:00:00Z | 2026-03-01T12:00:00Z",
                "timestamp | UTC | 2026-03-01 12:00:00Z | 2026-03-01T12:00:00Z",
                "timestamp | UTC | 2026-03-01T12:00Z | 2026-03-01T12:00:00Z",
                "timestamp | UTC | 2026-03-01T12:00:00.123456789Z | 2026-03-01T12:00:00.123456Z",
                "timestamp | UTC | 2026-03-01T12:00:00.5+01:00 | 2026-03-01T11:00:00.500Z",
                "timestamp | UTC | 2026-03-01T12:00:00-0330 | 2026-03-01T15:30:00Z",
                "timestamp | UTC | 2026-03-01T12:00:00+01 | 2026-03-01T11:00:00Z",
                "timestamp | Europe/Berlin | 2026-07-01T12:00:00 | 2026-07-01T10:00:00Z",
                "timestamp | Europe/Berlin | 2026-03-29T02:30:00 | v_not_timestamp",
                "timestamp | UTC | 2026-03-01 | v_not_timestamp",
                "timestamp | UTC | 2026-03-01T12:00:00+19:00 | v_not_timestamp",
                "timestamp | UTC | 2026-03-01T12:00:00. | v_not_timestamp",
                "timestamp | UTC | 2026-03-01T12:00:00Zulu | v_not_timestamp"
            })
    void a_day_or_a_moment_is_one_that_exists(String type, String zone, String text, String outcome)
            throws IOException {
        assertThat(outcome(type, "zone: " + zone, '"' + text + '"')).isEqualTo(outcome);
    }

    @Test
    void a_number_is_no_day_and_no_moment() throws IOException {
        assertThat(outcome("date", "", "20260301")).isEqualTo("v_not_date");
        assertThat(outcome("timestamp", "", "1772366400")).isEqualTo("v_not_timestamp");
    }

    @Test
    void a_number_with_a_million_digits_is_out_of_range_and_takes_no_time() throws IOException {
        var digits = "9".repeat(1_000_000);

        assertThat(outcome("bigint", "", digits)).isEqualTo("v_out_of_range");
        assertThat(outcome("decimal(18,2)", "", digits)).isEqualTo("v_out_of_range");
        assertThat(outcome("bigint", "", '"' + digits + '"')).isEqualTo("v_out_of_range");
    }

    private static String outcome(String type, String settings, String json) throws IOException {
        var judge = new LineJudge(Mappings.of(type, settings));
        var line = new LineReader(new ByteArrayInputStream(("{\"p\":1,\"v\":" + json + "}").getBytes(UTF_8)));
        line.next();
        var verdict = judge.judge(line);
        return verdict instanceof Accepted accepted
                ? String.valueOf(accepted.row().at(0))
                : ((Refused) verdict).reason();
    }
}
