package dev.headgate.contract.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;

class YamlDocumentTest {

    @Test
    void a_problem_names_the_line_of_the_value_it_is_about() {
        var document = YamlDocument.parse("table: sales\ncolumns:\n  - {name: a}\n  - {name: b}\n");

        var problem = document.problem("/columns/1/name", "b is taken.");

        assertThat(problem.line()).isEqualTo(4);
        assertThat(problem.toString()).isEqualTo("line 4, column 6 (/columns/1/name): b is taken.");
    }

    @Test
    void a_problem_with_what_is_not_there_names_the_nearest_parent_that_is() {
        var document = YamlDocument.parse("a: 1\nb:\n  c: 2\n");

        assertThat(document.problem("/b/d/e", "d is missing.").line()).isEqualTo(2);
    }

    @Test
    void broken_yaml_is_told_with_its_place() {
        var thrown = catchThrowableOfType(InvalidDocument.class, () -> YamlDocument.parse("a: 1\nb: [1, 2\nc: 3\n"));

        assertThat(thrown.problems().get(0).line()).isGreaterThanOrEqualTo(2);
        assertThat(thrown).hasMessageContaining("not well-formed YAML");
    }

    @Test
    void a_key_that_stands_twice_is_refused() {
        var thrown = catchThrowableOfType(InvalidDocument.class, () -> YamlDocument.parse("a: 1\na: 2\n"));

        assertThat(thrown).isNotNull();
        assertThat(thrown.problems().get(0).line()).isEqualTo(2);
    }

    @Test
    void an_empty_or_endless_document_is_refused() {
        assertThat(catchThrowableOfType(InvalidDocument.class, () -> YamlDocument.parse("")))
                .hasMessageContaining("empty");
        assertThat(catchThrowableOfType(InvalidDocument.class, () -> YamlDocument.parse("a: " + "x".repeat(1 << 21))))
                .hasMessageContaining("at most 1 MiB");
    }

    @Test
    void words_and_dates_stay_text_and_numbers_stay_exact() {
        var tree = YamlDocument.parse("no: no\nday: 2026-03-01\nshare: 0.05\nbig: 12345678901234567890\n")
                .tree();

        assertThat(tree.get("no").asString()).isEqualTo("no");
        assertThat(tree.get("day").isString()).isTrue();
        assertThat(tree.get("share").decimalValue()).isEqualByComparingTo("0.05");
        assertThat(tree.get("big").bigIntegerValue()).hasToString("12345678901234567890");
    }

    @Test
    void a_bomb_of_aliases_is_refused() {
        var bomb = new StringBuilder("a: &a [x, x]\n");
        for (char c = 'b'; c < 'z'; c++) {
            bomb.append(c)
                    .append(": &")
                    .append(c)
                    .append(" [")
                    .append(("*" + (char) (c - 1) + ",").repeat(2))
                    .append("]\n");
        }

        assertThat(catchThrowableOfType(InvalidDocument.class, () -> YamlDocument.parse(bomb.toString())))
                .hasMessageContaining("at most 100000 values");
    }
}
