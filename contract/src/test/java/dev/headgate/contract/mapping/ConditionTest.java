package dev.headgate.contract.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionTest {

    private static final List<Column> COLUMNS = List.of(
            column("id", "bigint"),
            column("amount", "decimal(18,2)"),
            column("rate", "double"),
            column("active", "boolean"),
            column("day", "date"),
            column("at", "timestamp"),
            column("name", "varchar(20)"));

    private static final Values ROW = row(
            7L,
            new BigDecimal("10.00"),
            0.5,
            true,
            LocalDate.parse("2026-03-01"),
            Instant.parse("2026-03-01T11:00:00Z"),
            "o'hara");

    private static final Values NOTHING = row(null, null, null, null, null, null, null);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id = 7",
                "id != 8",
                "id <> 8",
                "id < 8",
                "id <= 7",
                "id > 6",
                "id >= 7",
                "id > 6.5",
                "id in (1, 7)",
                "id not in (1, 2)",
                "amount = 10",
                "amount > 9.999",
                "amount<=10.0",
                "rate = .5",
                "rate >-1",
                "active = true",
                "active != FALSE",
                "day = '2026-03-01'",
                "day < '2026-03-02'",
                "at >= '2026-03-01T11:00:00Z'",
                "at = '2026-03-01T12:00:00+01:00'",
                "at = '2026-03-01T12:00:00'",
                "name = 'o''hara'",
                "name > 'o'",
                "id is not null",
                "not id is null",
                "id = 1 or id = 7",
                "id = 7 and name != ''",
                "not (id = 1 or id = 2)",
                "id = 1 and id = 2 or id = 7",
                "NOT NOT id = 7",
                "((id = 7))"
            })
    void holds_for_the_row(String expression) {
        assertThat(parse(expression).test(ROW)).isEqualTo(Truth.TRUE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id = 8",
                "id in (1)",
                "amount > 10",
                "active = false",
                "id is null",
                "id = 7 and id = 8",
                "name < 'a'"
            })
    void does_not_hold_for_the_row(String expression) {
        assertThat(parse(expression).test(ROW)).isEqualTo(Truth.FALSE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "id > 0 | UNKNOWN",
                "not id > 0 | UNKNOWN",
                "id in (1) | UNKNOWN",
                "id is null | TRUE",
                "id > 0 or id is null | TRUE",
                "id > 0 and id is not null | FALSE"
            })
    void a_comparison_with_nothing_is_unknown_as_in_sql(String expression, Truth truth) {
        assertThat(parse(expression).test(NOTHING)).isEqualTo(truth);
    }

    @Test
    void a_row_for_which_the_rule_is_unknown_is_not_kept() {
        var rule = new Rule("id > 0", "bad", parse("id > 0"));

        assertThat(rule.keeps(ROW)).isTrue();
        assertThat(rule.keeps(NOTHING)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "id = 'x' | character 6: 'id' is bigint and is compared with a number",
                "name = 5 | quoted text",
                "day = '2026-02-30' | a day such as",
                "at > 'yesterday' | a moment such as",
                "active > true | = or !=",
                "active = 1 | true or false",
                "id | is expected",
                "id = | the end",
                "ghost = 1 | no column 'ghost'",
                "7 = id | the name of a column",
                "(id = 7 | ')' is expected",
                "id = 7) | the end is expected",
                "id = 7 id = 8 | 'and', 'or'",
                "id is 7 | 'null' is expected",
                "id not 7 | 'in' is expected",
                "id in () | a number",
                "id in (1 2) | ')' is expected",
                "id = 7; drop | character 7: ';'",
                "name = 'open | character 8",
                "id = amount | a number",
                "and = 1 | the name of a column"
            })
    void what_is_wrong_is_told_with_its_place(String expression, String sentence) {
        assertThatIllegalArgumentException().isThrownBy(() -> parse(expression)).withMessageContaining(sentence);
    }

    @Test
    void an_expression_nested_without_end_is_refused_and_does_no_harm() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parse("(".repeat(900) + "id = 1" + ")".repeat(900)))
                .withMessageContaining("levels deep");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parse("id = 1 or ".repeat(300) + "id = 2"))
                .withMessageContaining("at most 2000 characters");
    }

    @Test
    void text_is_ordered_by_its_utf8_bytes() {
        assertThat(TextOrder.compare("\uFFFD", "\uD83D\uDE00")).isNegative();
        assertThat("\uFFFD".compareTo("\uD83D\uDE00")).isPositive();
        assertThat(TextOrder.compare("a", "ab")).isNegative();
        assertThat(TextOrder.compare("b", "ab")).isPositive();
        assertThat(TextOrder.compare("ab", "ab")).isZero();
    }

    private static Condition parse(String expression) {
        return new ConditionParser(expression, COLUMNS).parse();
    }

    private static Column column(String name, String type) {
        return new Column(
                name,
                FieldPath.parse("$." + name),
                TypeName.parse(type),
                ZoneId.of("Europe/Berlin"),
                false,
                Rounding.EXACT,
                Protection.NONE);
    }

    private static Values row(@Nullable Object... values) {
        var list = Arrays.asList(values);
        return list::get;
    }
}
