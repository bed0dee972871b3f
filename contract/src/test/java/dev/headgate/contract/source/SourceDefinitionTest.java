package dev.headgate.contract.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.headgate.contract.document.InvalidDocument;
import dev.headgate.contract.document.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceDefinitionTest {

    private static final String GOOD = """
            version: 6.0.0
            type: DeclarativeSource
            check: {type: CheckStream, stream_names: [sales]}
            definitions:
              requester:
                type: HttpRequester
                url_base: "{{ config['base_url'] }}"
                authenticator: {type: BearerAuthenticator, api_token: "{{ config['api_token'] }}"}
              schema: {type: object, properties: {id: {type: integer}}}
            streams:
              - type: DeclarativeStream
                name: sales
                primary_key: [id]
                retriever:
                  type: SimpleRetriever
                  requester: {$ref: "#/definitions/requester", path: /sales, request_parameters: {limit: "1000"}}
                  record_selector: {type: RecordSelector, extractor: {type: DpathExtractor, field_path: [data]}}
                  paginator:
                    type: DefaultPaginator
                    page_token_option: {type: RequestOption, inject_into: request_parameter, field_name: cursor}
                    pagination_strategy: {type: CursorPagination, cursor_value: "{{ response.next }}", stop_condition: "{{ not response.next }}"}
                schema_loader: {type: InlineSchemaLoader, schema: {$ref: "#/definitions/schema"}}
            x-headgate:
              hosts: [api.example.com]
              request_timeout: 30s
              rate: {requests: 50, per: 1s}
              on_drift: quarantine
              mapping: sales_fact
            """;

    @Test
    void a_definition_is_read_with_its_references() {
        var definition = SourceDefinition.parse(GOOD);

        var stream = definition.streams().get(0);
        assertThat(stream.name()).isEqualTo("sales");
        assertThat(stream.primaryKey()).containsExactly("id");
        assertThat(stream.requester().urlBase()).isEqualTo("{{ config['base_url'] }}");
        assertThat(stream.requester().path()).isEqualTo("/sales");
        assertThat(stream.requester().parameters()).containsEntry("limit", "1000");
        assertThat(stream.requester().authenticator()).isEqualTo(new Authenticator.Bearer("{{ config['api_token'] }}"));
        assertThat(stream.fieldPath()).containsExactly("data");
        assertThat(stream.paginator().strategy())
                .isEqualTo(new Pagination.Cursor(
                        "{{ response.next }}", Optional.of("{{ not response.next }}"), OptionalInt.empty()));
        assertThat(stream.schema().orElseThrow().at("/properties/id/type").asString())
                .isEqualTo("integer");
        assertThat(definition.hosts()).containsExactly("api.example.com");
        assertThat(definition.requestTimeout()).isEqualTo(Duration.ofSeconds(30));
        assertThat(definition.rate()).contains(new Rate(50, Duration.ofSeconds(1)));
        assertThat(definition.onDrift()).isEqualTo(OnDrift.QUARANTINE);
        assertThat(definition.mapping()).isEqualTo("sales_fact");
    }

    @Test
    void what_is_left_out_has_its_default() {
        var definition = SourceDefinition.parse(GOOD.replace("  request_timeout: 30s\n", "")
                .replace("  rate: {requests: 50, per: 1s}\n", "")
                .replace("  on_drift: quarantine\n", "")
                .replace("[id]\n", "id\n"));

        assertThat(definition.requestTimeout()).isEqualTo(Duration.ofSeconds(15));
        assertThat(definition.rate()).isEmpty();
        assertThat(definition.onDrift()).isEqualTo(OnDrift.ACCEPT);
        assertThat(definition.streams().get(0).primaryKey()).containsExactly("id");
        assertThat(definition.checked()).containsExactly("sales");
    }

    @Test
    void a_whole_stream_may_be_a_reference_written_as_text() {
        var moved = GOOD.replace(
                "streams:\n  - type: DeclarativeStream",
                "streams: [\"#/definitions/sales\"]\nschemas:\n  - type: DeclarativeStream");

        assertThat(problems(moved))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("leads nowhere"));
        var definition = SourceDefinition.parse(moved.replace("#/definitions/sales", "#/schemas/0"));
        assertThat(definition.streams().get(0).name()).isEqualTo("sales");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '^', quoteCharacter = '`', textBlock = """
            type: DeclarativeSource            ^ type: Other                       ^ /type                                             ^ DeclarativeSource
            [api.example.com]                  ^ []                                ^ /x-headgate/hosts                                 ^ only hosts
            [api.example.com]                  ^ [https://api.example.com/]        ^ /x-headgate/hosts/0                               ^ without a scheme
            request_timeout: 30s               ^ request_timeout: 30               ^ /x-headgate/request_timeout                       ^ a unit
            {requests: 50, per: 1s}            ^ {requests: 0, per: 1s}            ^ /x-headgate/rate/requests                         ^ at least one
            on_drift: quarantine               ^ on_drift: ignore                  ^ /x-headgate/on_drift                              ^ accept, quarantine or stop
            mapping: sales_fact                ^ mapping: Sales-Fact               ^ /x-headgate/mapping                               ^ name of a table
            mapping: sales_fact                ^ other: 1                          ^ /x-headgate/other                                 ^ 'other' of x-headgate is not supported yet
            BearerAuthenticator                ^ OAuthAuthenticator                ^ /definitions/requester/authenticator/type         ^ 'OAuthAuthenticator' is not supported yet
            "{{ config['api_token'] }}"        ^ abc                               ^ /definitions/requester/authenticator/api_token    ^ never written into a definition
            "{{ config['base_url'] }}"         ^ "{{ config['base_url'] }"         ^ /definitions/requester/url_base                   ^ without its }}
            field_path: [data]                 ^ field_path: ["*", data]           ^ /streams/0/retriever/record_selector/extractor/field_path/0 ^ wildcards
            CursorPagination                   ^ LinkPagination                    ^ /streams/0/retriever/paginator/pagination_strategy/type ^ supported: CursorPagination, PageIncrement, OffsetIncrement
            inject_into: request_parameter     ^ inject_into: body_json            ^ /streams/0/retriever/paginator/page_token_option/inject_into ^ header and request_parameter
            InlineSchemaLoader                 ^ JsonFileSchemaLoader              ^ /streams/0/schema_loader/type                     ^ not supported yet
            primary_key: [id]                  ^ primary_key: [[a, b]]             ^ /streams/0/primary_key/0                          ^ nested keys
            name: sales                        ^ name: a/b                         ^ /streams/0/name                                   ^ part of keys
            stream_names: [sales]              ^ stream_names: [orders]            ^ /check/stream_names/0                             ^ no stream 'orders'
            #/definitions/requester            ^ #/definitions/nothing             ^ /streams/0/retriever/requester                    ^ leads nowhere
            primary_key: [id]                  ^ transformations: []               ^ /streams/0/transformations                        ^ 'transformations' of a DeclarativeStream is not supported yet
            """)
    void what_cannot_be_done_is_refused_at_its_place(String part, String changed, String field, String says) {
        assertThat(problems(GOOD.replace(part, changed))).anySatisfy(problem -> {
            assertThat(problem.field()).isEqualTo(field);
            assertThat(problem.message()).contains(says);
        });
    }

    @Test
    void a_problem_of_a_referenced_part_stands_where_that_part_is_written() {
        var problem = problems(GOOD.replace("BearerAuthenticator", "OAuthAuthenticator"))
                .get(0);

        assertThat(problem.line()).isEqualTo(8);
        assertThat(problem.column()).isEqualTo(21);
    }

    @Test
    void all_problems_come_at_once_in_the_order_of_their_lines() {
        var problems = problems(GOOD.replace("name: sales\n", "name: a/b\n")
                .replace("on_drift: quarantine", "on_drift: x")
                .replace("field_path: [data]", "field_path: data"));

        assertThat(problems).extracting(Problem::line).isSorted().hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void a_definition_without_own_settings_is_told_which_it_needs() {
        assertThat(problems(GOOD.substring(0, GOOD.indexOf("x-headgate"))))
                .anySatisfy(problem ->
                        assertThat(problem.message()).contains("'hosts'").contains("'mapping'"));
    }

    @Test
    void a_reference_to_itself_is_refused_and_does_not_run_for_ever() {
        assertThat(problems(GOOD.replace(
                        "properties: {id: {type: integer}}", "properties: {id: {$ref: \"#/definitions/schema\"}}")))
                .anySatisfy(problem -> assertThat(problem.message()).contains("refers to itself"));
        assertThat(problems(GOOD.replace(
                        "requester:\n    type: HttpRequester",
                        "requester:\n    $ref: \"#/definitions/requester\"\n    type: HttpRequester")))
                .anySatisfy(problem -> assertThat(problem.message()).contains("leads back to itself"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '^', quoteCharacter = '`', textBlock = """
            a: [1
            - 1
            just text
            null
            """)
    void a_document_that_is_no_definition_is_refused_without_an_accident(String text) {
        assertThatThrownBy(() -> SourceDefinition.parse(text)).isInstanceOf(InvalidDocument.class);
    }

    @Test
    void windows_are_read_with_step_bounds_and_format() {
        var window = SourceDefinition.parse(
                        withWindow(
                                "start_datetime: {type: MinMaxDatetime, datetime: \"{{ config['start'] }}\", datetime_format: \"%Y-%m-%d\"}, step: P1M, cursor_granularity: PT1S, datetime_format: \"%s\", start_time_option: {type: RequestOption, inject_into: request_parameter, field_name: since}"))
                .streams()
                .get(0)
                .window()
                .orElseThrow();

        assertThat(window.cursorField()).isEqualTo("at");
        assertThat(window.start())
                .isEqualTo(new DatetimeWindow.Moment("{{ config['start'] }}", Optional.of("%Y-%m-%d")));
        assertThat(window.step())
                .hasValueSatisfying(
                        step -> assertThat(step.length().days().getMonths()).isEqualTo(1));
        assertThat(window.bounds().startOption()).contains(new RequestOption(RequestOption.Place.PARAMETER, "since"));
        assertThat(window.bounds().endField()).isEqualTo("end_time");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '^', quoteCharacter = '`', textBlock = """
            start_datetime: "2026-01-01", step: 1 day, cursor_granularity: PT1S, datetime_format: "%Y"  ^ ISO-8601 duration
            start_datetime: "2026-01-01", step: P1D, datetime_format: "%Y"                              ^ come together
            start_datetime: "2026-01-01", datetime_format: "%Q"                                         ^ '%Q' of a datetime format
            start_datetime: "2026-01-01", datetime_format: "%Y", lookback_window: P3D                   ^ 'lookback_window' of a DatetimeBasedCursor is not supported yet
            datetime_format: "%Y"                                                                       ^ This is a moment
            """)
    void a_window_that_cannot_be_done_is_refused(String window, String says) {
        assertThat(problems(withWindow(window)))
                .anySatisfy(problem -> assertThat(problem.message()).contains(says));
    }

    private static String withWindow(String window) {
        return GOOD.replace(
                "    primary_key: [id]\n",
                "    primary_key: [id]\n    incremental_sync: {type: DatetimeBasedCursor, cursor_field: at, " + window
                        + "}\n");
    }

    private static List<Problem> problems(String text) {
        return catchThrowableOfType(InvalidDocument.class, () -> SourceDefinition.parse(text))
                .problems();
    }
}
