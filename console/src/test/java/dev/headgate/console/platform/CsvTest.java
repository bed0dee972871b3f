package dev.headgate.console.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @Test
    void values_stand_between_commas_and_rows_end_with_both_characters() throws IOException {
        assertThat(row("a", 12, Instant.EPOCH, Optional.of(3L), Optional.empty(), "z"))
                .isEqualTo("a,12,1970-01-01T00:00:00Z,3,,z\r\n");
    }

    @Test
    void what_would_break_a_row_stands_in_quotes() throws IOException {
        assertThat(row("a,b", "say \"so\"", "two\nlines")).isEqualTo("\"a,b\",\"say \"\"so\"\"\",\"two\nlines\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@now", "\tx", "＝1"})
    void text_that_a_spreadsheet_would_compute_gets_an_apostrophe(String formula) throws IOException {
        assertThat(row(formula, Optional.of(formula))).isEqualTo("'" + formula + ",'" + formula + "\r\n");
    }

    @Test
    void numbers_keep_their_sign_and_names_of_any_script_stay_as_they_are() throws IOException {
        assertThat(row(-5, "Ünïcødé 日本 🙂 <b>")).isEqualTo("-5,Ünïcødé 日本 🙂 <b>\r\n");
    }

    private static String row(Object... cells) throws IOException {
        var out = new StringWriter();
        new Csv(out).row(List.of(cells));
        return out.toString();
    }
}
