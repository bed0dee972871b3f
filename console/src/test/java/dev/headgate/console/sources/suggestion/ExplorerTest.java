package dev.headgate.console.sources.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headgate.console.sources.Authorship;
import dev.headgate.console.sources.MappingVersion;
import dev.headgate.console.sources.SourceParts;
import dev.headgate.console.sources.suggestion.Explorer.Quest;
import dev.headgate.console.sources.suggestion.FakeApi.Asked;
import dev.headgate.console.sources.suggestion.FakeApi.Said;
import dev.headgate.console.sources.text.Authentication;
import dev.headgate.console.sources.text.DocumentText;
import dev.headgate.console.sources.text.Paging;
import dev.headgate.contract.SourceId;
import dev.headgate.contract.mapping.TableMapping;
import dev.headgate.contract.source.SourceDefinition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExplorerTest {

    private static final String URL = "http://127.0.0.1:8090/datasets/shop/sales";
    private static final String SALES_FACT = """
            table: sales_fact
            version: 3
            key: [transaction_id]
            latest_by: sale_date
            partition: {column: sale_date, as: dt}
            columns:
              - {name: transaction_id, from: $.id, type: bigint, required: true}
              - {name: customer_id, from: $.customer.id, type: bigint, required: true, protect: none}
              - {name: sale_date, from: $.transaction_date, type: date, zone: UTC, required: true}
              - {name: amount, from: $.amount, type: "decimal(18,2)", rounding: half_up, required: true}
              - {name: product_category, from: $.product.category, type: varchar(50), required: true}
            load: merge
            """;

    private final SourceParts parts = new SourceParts();
    private final List<String> told = new ArrayList<>();

    @Test
    void the_sample_api_becomes_a_source_of_the_table_that_has_its_mapping() {
        mapping();
        var api = new FakeApi(ExplorerTest::sampleApi);

        var found = found(api, Authentication.BEARER);

        var stream = SourceDefinition.parse(found.definition()).stream("sales");
        assertThat(found.id()).isEqualTo(new SourceId("shop-sales"));
        assertThat(stream.fieldPath()).containsExactly("data");
        assertThat(stream.primaryKey()).containsExactly("id");
        assertThat(stream.requester().parameters()).isEqualTo(Map.of("limit", "1000"));
        assertThat(stream.paginator().tokenOption().orElseThrow().field()).isEqualTo("cursor");
        assertThat(SourceDefinition.parse(found.definition()).mapping()).isEqualTo("sales_fact");
        assertThat(SourceDefinition.parse(found.definition()).hosts()).containsExactly("127.0.0.1:8090");
        assertThat(found.mapping()).isEmpty();
        assertThat(found.records()).hasSize(100);
        assertThat(because(found, "paging"))
                .isEqualTo("`next` holds a token; asked with `cursor`, the API sent other records.");
        assertThat(because(found, "table")).contains("all 5 columns").contains("customer_id from $.customer.id");
        assertThat(because(found, "key")).contains("repeat an earlier one");
        assertThat(told).first().asString().isEqualTo("Asking " + URL);
        assertThat(api.asked).hasSizeLessThan(8);
    }

    @Test
    void an_api_that_asks_who_asks_says_how() {
        var outcome = explore(new FakeApi(ExplorerTest::sampleApi), Authentication.NONE);

        assertThat(outcome).isInstanceOfSatisfying(Outcome.SecretNeeded.class, needed -> {
            assertThat(needed.sentence()).contains("401").contains("Bearer");
            assertThat(needed.ways()).containsExactly(Authentication.BEARER, Authentication.HEADER);
        });
    }

    @Test
    void without_a_mapping_that_fits_a_new_one_is_written_and_holds() {
        var found = found(new FakeApi(ExplorerTest::sampleApi), Authentication.BEARER);

        var mapping = TableMapping.parse(found.mapping().orElseThrow());
        assertThat(mapping.table()).isEqualTo("shop_sales");
        assertThat(mapping.key()).containsExactly("id");
        assertThat(mapping.latestBy()).contains("transaction_date");
        assertThat(mapping.partition().column()).isEqualTo("transaction_day");
        assertThat(mapping.columns())
                .extracting(column -> column.name() + " " + column.type().sql())
                .containsExactly(
                        "id bigint",
                        "customer_id bigint",
                        "transaction_date timestamp",
                        "amount decimal(18,2)",
                        "currency varchar(20)",
                        "product_category varchar(20)",
                        "transaction_day date");
        assertThat(because(found, "table")).contains("must be made in the warehouse");
        assertThat(DocumentText.definition(found.definition()).problems()).isEmpty();
    }

    @Test
    void numbered_pages_are_found_by_asking_for_the_second() {
        var found = found(
                new FakeApi(asked -> {
                    var size = asked.number("per_page", 30);
                    return Said.json("[" + records((asked.number("page", 1) - 1) * size, size) + "]");
                }),
                Authentication.NONE);

        var definition = DocumentText.definition(found.definition());
        assertThat(Paging.of(definition, "/streams/0")).isEqualTo(Paging.PAGE_NUMBER);
        assertThat(definition.problems()).isEmpty();
        assertThat(definition
                        .at("/streams/0/retriever/paginator/pagination_strategy/start_from_page")
                        .asInt())
                .isEqualTo(1);
        assertThat(definition
                        .at("/streams/0/retriever/paginator/page_size_option/field_name")
                        .asString())
                .isEqualTo("per_page");
        assertThat(definition
                        .at("/streams/0/retriever/paginator/pagination_strategy/page_size")
                        .asInt())
                .isEqualTo(30);
    }

    @Test
    void pages_that_count_from_0_are_told_from_those_that_count_from_1() {
        var found = found(
                new FakeApi(asked -> Said.json("{\"items\":[" + records(asked.number("page", 0) * 20, 20) + "]}")),
                Authentication.NONE);

        assertThat(DocumentText.definition(found.definition())
                        .at("/streams/0/retriever/paginator/pagination_strategy/start_from_page")
                        .asInt())
                .isZero();
    }

    @Test
    void offsets_are_found_where_pages_are_not() {
        var found = found(
                new FakeApi(asked -> Said.json("{\"results\":["
                        + records(asked.number("offset", 0), asked.number("limit", 25)) + "],\"count\":900}")),
                Authentication.NONE);

        assertThat(Paging.of(DocumentText.definition(found.definition()), "/streams/0"))
                .isEqualTo(Paging.OFFSET);
        assertThat(DocumentText.definition(found.definition()).problems()).isEmpty();
    }

    @Test
    void an_address_of_the_next_page_is_followed() {
        var found = found(
                new FakeApi(asked -> {
                    var from = asked.number("start", 0);
                    return Said.json("{\"paging\":{\"next\":\"" + URL + "?start=" + (from + 5) + "\"},\"list\":["
                            + records(from, 5) + "]}");
                }),
                Authentication.NONE);

        var definition = DocumentText.definition(found.definition());
        assertThat(Paging.of(definition, "/streams/0")).isEqualTo(Paging.NEXT_LINK);
        assertThat(found.definition()).contains("{{ response.paging.next }}");
        assertThat(definition.problems()).isEmpty();
    }

    @Test
    void one_page_is_said_to_be_taken_for_all() {
        var found = found(new FakeApi(_ -> Said.json("[" + records(0, 3) + "]")), Authentication.NONE);

        assertThat(because(found, "paging")).contains("One page is taken for all");
    }

    @Test
    void names_in_any_script_and_markup_become_columns_or_are_said_to_be_left_out() {
        var body = "["
                + IntStream.range(0, 12)
                        .mapToObj(
                                i -> "{\"id\":" + i
                                        + ",\"売上\":1.5,\"<b>x</b>\":\"🐘\",\"a b\":1,\"createdAt\":\"2026-03-01T10:00:00Z\",\"tags\":[1],\"n\":null}")
                        .collect(Collectors.joining(","))
                + "]";

        var found = found(new FakeApi(_ -> Said.json(body)), Authentication.NONE);

        var mapping = TableMapping.parse(found.mapping().orElseThrow());
        assertThat(mapping.columns())
                .extracting(column -> column.name())
                .contains("id", "c_", "b_x_b", "created_at", "created_day");
        assertThat(because(found, "columns")).contains("a b").contains("left out");
    }

    @Test
    void what_holds_no_records_is_said_to() {
        assertThat(explore(new FakeApi(_ -> Said.json("{}")), Authentication.NONE))
                .isInstanceOf(Outcome.NoRecords.class);
        assertThat(explore(new FakeApi(_ -> Said.json("[1,2]")), Authentication.NONE))
                .isInstanceOf(Outcome.NoRecords.class);
    }

    @Test
    void what_is_no_address_is_refused_with_an_example() {
        assertThatThrownBy(() -> PastedUrl.of("not a url")).hasMessageContaining("https://api.example.com");
        assertThatThrownBy(() -> PastedUrl.of("ftp://x/y")).hasMessageContaining("not the address");
        assertThatThrownBy(() -> PastedUrl.of("https://me:pw@x/y")).hasMessageNotContaining("pw");
    }

    @Test
    void an_id_is_made_of_the_telling_parts_of_the_address_and_is_free() {
        assertThat(PastedUrl.of("api.example.com/v2/shop/sales?x=1").suggestedId())
                .hasToString("example-shop-sales");
        assertThat(PastedUrl.of("https://売上.example/データ").suggestedId().value()).isNotEmpty();
        parts.drafts.save(
                new SourceId("shop-sales"),
                new dev.headgate.console.sources.SourceDraft.Texts("", Optional.empty(), Optional.empty()),
                0);

        assertThat(explorer(new FakeApi(_ -> Said.json("{}"))).freeId(URL)).hasToString("shop-sales-2");
    }

    @Test
    void a_key_in_the_address_never_gets_into_the_definition() {
        var found = found(
                "https://api.example.com/sales?api_key=hush&from=2026-01-01",
                new FakeApi(_ -> Said.json("[" + records(0, 3) + "]")),
                Authentication.NONE);

        assertThat(found.definition()).doesNotContain("hush").contains("from: 2026-01-01");
    }

    private static Said sampleApi(Asked asked) {
        if (!asked.hasSecret()) {
            return new Said(
                    401,
                    Map.of("WWW-Authenticate", "Bearer"),
                    "{\"error\":\"Show a token: Authorization: Bearer ..., or X-Api-Key.\"}");
        }
        var from = asked.number("cursor", 0);
        var size = asked.number("limit", 100);
        return Said.json("{\"data\":[" + sales(from, size) + "],\"total\":5000,\"next\":\"" + (from + size) + "\"}");
    }

    /** Records as the sample API makes them: some repeat an id, some are bad in one field. */
    private static String sales(int from, int size) {
        return IntStream.range(from, from + size)
                .mapToObj(i -> "{\"id\":" + (1_000_000_000L + (i % 50 == 7 ? i - 1 : i))
                        + ",\"customer\":{\"id\":" + (i % 40 == 3 ? "null" : String.valueOf(100_000 + i))
                        + "},\"transaction_date\":\"" + (i % 40 == 5 ? "yesterday" : "2026-03-01T10:00:00Z")
                        + "\",\"amount\":" + (i % 7 == 0 ? "\"12.50\"" : i % 40 == 9 ? "\"n/a\"" : "19.9")
                        + ",\"currency\":\"EUR\",\"product\":{\"category\":\"Toys\"}}")
                .collect(Collectors.joining(","));
    }

    private static String records(int from, int size) {
        return IntStream.range(from, from + size)
                .mapToObj(i -> "{\"id\":" + i + ",\"name\":\"n" + i + "\"}")
                .collect(Collectors.joining(","));
    }

    private void mapping() {
        parts.store.add(new MappingVersion(
                "sales_fact", 3, SALES_FACT, new Authorship("ada", Instant.EPOCH, Optional.empty())));
    }

    private static String because(Suggestion found, String what) {
        return found.evidence().stream()
                .filter(one -> one.what().equals(what))
                .map(Evidence::because)
                .collect(Collectors.joining("\n"));
    }

    private Suggestion found(FakeApi api, Authentication authentication) {
        return found(URL, api, authentication);
    }

    private Suggestion found(String url, FakeApi api, Authentication authentication) {
        var outcome = explorer(api).explore(new Quest(url, Optional.empty(), authentication), told::add);
        assertThat(outcome).isInstanceOf(Outcome.Found.class);
        return ((Outcome.Found) outcome).suggestion();
    }

    private Outcome explore(FakeApi api, Authentication authentication) {
        return explorer(api).explore(new Quest(URL, Optional.empty(), authentication), told::add);
    }

    private Explorer explorer(FakeApi api) {
        return new Explorer(parts.checks(api), parts.store, parts.drafts);
    }
}
