package dev.headgate.console.sources.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headgate.console.testing.Documents;
import dev.headgate.contract.Json;
import dev.headgate.contract.document.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DocumentTextTest {

    private static final String STREAM = "/streams/0";
    private static final String TEXT = Documents.definition("sales_fact").replace("streams:", "streams: # ours");

    private final DocumentText definition = DocumentText.definition(TEXT);

    @Test
    void each_field_of_the_form_changes_its_own_place_and_no_other() {
        for (var field : Fields.stream()) {
            var changed = definition.with(STREAM, field, field.kind() == Field.Kind.PAIRS ? "a=b" : "other");

            assertThat(changed.written(STREAM, field)).isEqualTo(field.kind() == Field.Kind.PAIRS ? "a=b" : "other");
            assertThat(changed.text()).contains("# ours");
            Fields.stream().stream()
                    .filter(one -> !one.equals(field))
                    .forEach(
                            one -> assertThat(changed.written(STREAM, one)).isEqualTo(definition.written(STREAM, one)));
        }
    }

    @Test
    void what_the_form_shows_written_back_changes_nothing() {
        for (var field : Fields.stream()) {
            assertThat(definition
                            .with(STREAM, field, definition.written(STREAM, field))
                            .text())
                    .isEqualTo(TEXT);
        }
    }

    @Test
    void a_name_in_any_script_with_markup_and_300_characters_is_only_text() {
        var name = "<b>売上 🐘 \"'\\</b>".repeat(20).substring(0, 300);

        var changed = definition.with(STREAM, Fields.NAME, name);

        assertThat(changed.written(STREAM, Fields.NAME)).isEqualTo(name);
        assertThat(changed.problems(STREAM + "/name")).hasSize(1);
    }

    @Test
    void an_emptied_field_leaves_the_text() {
        var changed = definition.with(STREAM, Fields.PRIMARY_KEY, " ");

        assertThat(changed.text()).isEqualTo(TEXT.replace("    primary_key: [id]\n", ""));
    }

    @ParameterizedTest
    @EnumSource
    void each_way_of_authentication_is_valid_and_read_back(Authentication way) {
        var changed = way.in(definition, STREAM);

        assertThat(Authentication.of(changed, STREAM)).isEqualTo(way);
        assertThat(changed.problems()).isEmpty();
        way.fields().forEach(field -> assertThat(changed.written(STREAM, field)).isNotEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void each_way_of_paging_is_valid_and_read_back(Paging way) {
        var changed = way.in(definition, STREAM);

        assertThat(Paging.of(changed, STREAM)).isEqualTo(way);
        assertThat(changed.problems()).isEmpty();
    }

    @Test
    void text_that_is_no_yaml_has_its_problem_and_no_form() {
        var broken = DocumentText.definition("streams: [\n");

        assertThat(broken.isReadable()).isFalse();
        assertThat(broken.problems()).extracting(Problem::line).containsExactly(2);
        assertThat(broken.names("/streams")).isEmpty();
        assertThatThrownBy(() -> broken.with(STREAM, Fields.NAME, "x")).hasMessageContaining("mend it");
    }

    @Test
    void a_problem_is_found_by_the_field_that_it_is_about() {
        var wrong = definition.with("", Fields.source().get(1), "https://not a host");

        assertThat(wrong.problems("/x-headgate/hosts")).hasSize(1);
        assertThat(wrong.problems("/x-headgate/rate")).isEmpty();
    }

    @Test
    void the_names_that_the_secret_must_hold_are_told() {
        assertThat(definition.secretNames()).containsExactly("api_token", "base_url");
        assertThat(DocumentText.definition("a: \"{{ config.user }}\"").secretNames())
                .containsExactly("user");
    }

    @Test
    void columns_and_rules_of_a_mapping_come_and_go() {
        var mapping = DocumentText.mapping(Documents.mapping("sales_fact", 1));
        var column = Json.mapper().readTree("{\"name\":\"city\",\"from\":\"$.store.city\",\"type\":\"varchar(60)\"}");

        var more = mapping.with("/columns/-", column);
        var less = more.without("/columns/0");

        assertThat(more.problems()).isEmpty();
        assertThat(more.names("/columns")).containsExactly("transaction_id", "sale_date", "amount", "city");
        assertThat(more.text()).contains("- {name: city, from: $.store.city, type: varchar(60)}");
        assertThat(less.problems("/key/0")).hasSize(1);
    }
}
