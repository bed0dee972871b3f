package dev.headgate.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RawRecountTest {

    private static final String GOOD = """
            {"id":1,"customer":{"id":7},"transaction_date":"2026-03-01T10:00:00Z","amount":1.005,"product":{"category":"Garden"}}""";

    private final RawRecount recount = new RawRecount();

    @Test
    void amounts_are_rounded_half_up_row_by_row() {
        recount.add(GOOD);
        recount.add(GOOD.replace("\"id\":1,", "\"id\":2,").replace("1.005", "\"2.5\""));
        recount.add(GOOD.replace("\"id\":1,", "\"id\":3,").replace("1.005", "1.2e2"));

        assertThat(recount.sum()).isEqualByComparingTo("123.51");
        assertThat(recount.records()).isEqualTo(3);
        assertThat(recount.bad()).isZero();
    }

    @Test
    void of_two_versions_the_later_day_wins_in_whatever_order_they_come() {
        recount.add(GOOD.replace("-01T", "-02T").replace("1.005", "9"));
        recount.add(GOOD);

        assertThat(recount.sum()).isEqualByComparingTo("9");
        assertThat(recount.replaced()).isEqualTo(1);
    }

    @Test
    void of_two_versions_of_one_day_the_later_in_order_wins() {
        recount.add(GOOD);
        recount.add(GOOD.replace("1.005", "9"));

        assertThat(recount.sum()).isEqualByComparingTo("9");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"amount\":0",
                "\"amount\":-1",
                "\"amount\":\"n/a\"",
                "\"transaction_date\":\"2026-02-30T10:00:00Z\"",
                "\"transaction_date\":\"soon\"",
                "\"customer\":{}",
                "\"customer\":{\"id\":null}",
                "\"product\":{\"category\":\"ééééééééééééééééééééééééééé\"}"
            })
    void a_bad_record_is_counted_and_adds_nothing(String bad) {
        var field = bad.substring(0, bad.indexOf(':'));
        recount.add(GOOD.replaceFirst(
                field + ":(\\{[^}]*}|\"[^\"]*\"|[^,}]*)", java.util.regex.Matcher.quoteReplacement(bad)));

        assertThat(recount.bad()).isEqualTo(1);
        assertThat(recount.sum()).isZero();
    }
}
