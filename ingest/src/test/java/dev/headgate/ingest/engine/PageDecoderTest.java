package dev.headgate.ingest.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headgate.contract.source.SourceDefinition;
import dev.headgate.ingest.Secrets;
import dev.headgate.ingest.SourceFailure;
import dev.headgate.ingest.http.Answer;
import dev.headgate.ingest.http.CutBody;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageDecoderTest {

    @ParameterizedTest
    @CsvSource(delimiter = '^', quoteCharacter = '`', textBlock = """
            []          ^ [{"a":1}, {"b":[{}]} ]                      ^ {"a":1};{"b":[{}]}
            [data]      ^ {"n":1,"data":[{"a":"}]"}],"m":{"x":[]}}    ^ {"a":"}]"}
            [a, b]      ^ {"a":{"z":0,"b":[ {"q":1.10} ]}}            ^ {"q":1.10}
            [data]      ^ {"data":{"a":1}}                            ^ {"a":1}
            [data]      ^ {"data":[1,"two",null,[3],4.50,true]}       ^ 1;"two";null;[3];4.50;true
            [data]      ^ {"data":[{"a":"ä€😀"},{"b":"\\u00e4"}]}        ^ {"a":"ä€😀"};{"b":"\\u00e4"}
            [data]      ^ {"data":null}                               ^ ``
            [data]      ^ {"data":[]}                                 ^ ``
            []          ^ 7                                           ^ 7
            """)
    void records_are_cut_out_as_they_stand(String path, String body, String records) {
        var page = decoder(path, "{{ response.next }}")
                .decode(answer(body.getBytes(StandardCharsets.UTF_8), "application/json"));

        assertThat(String.join(";", records(page))).isEqualTo(records);
    }

    @Test
    void a_body_may_begin_with_a_byte_order_mark() {
        var page = decoder("[data]", "{{ response.next }}")
                .decode(answer("\ufeff{\"data\":[{\"a\":1}]}".getBytes(StandardCharsets.UTF_8), "application/json"));

        assertThat(records(page)).containsExactly("{\"a\":1}");
    }

    @Test
    void a_body_in_another_charset_becomes_utf_8() {
        var latin = Charset.forName("ISO-8859-1");

        var page = decoder("[data]", "{{ response.next }}")
                .decode(answer("{\"data\":[\"ä\"]}".getBytes(latin), "application/json; charset=ISO-8859-1"));

        assertThat(records(page)).containsExactly("\"ä\"");
    }

    @Test
    void expressions_see_the_response_and_its_records_only_where_they_look_at_them() {
        var body = "{\"next\":\"c\",\"page\":{\"last\":true},\"data\":[{\"id\":1},{\"id\":2}]}"
                .getBytes(StandardCharsets.UTF_8);

        var light = decoder("[data]", "{{ response.next }}").decode(answer(body, "application/json"));
        var full = decoder("[data]", "{{ response.data[-1].id }}").decode(answer(body, "application/json"));

        assertThat(light.scope())
                .containsEntry("response", Map.of("next", "c", "page", Map.of("last", true), "data", List.of()));
        assertThat(light.scope()).containsEntry("last_record", Map.of("id", 2)).containsEntry("last_page_size", 2);
        assertThat(full.scope())
                .containsEntry(
                        "response",
                        Map.of(
                                "next",
                                "c",
                                "page",
                                Map.of("last", true),
                                "data",
                                List.of(Map.of("id", 1), Map.of("id", 2))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"data\":[{\"a\":1}", "{\"data\":[{\"a\":\"x", "{\"data\":[]"})
    void a_body_that_ends_in_the_middle_is_cut(String body) {
        assertThatThrownBy(() -> decoder("[data]", "{{ response.next }}")
                        .decode(answer(body.getBytes(StandardCharsets.UTF_8), "application/json")))
                .isInstanceOf(CutBody.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<html>", "{\"data\":[]} trailing", "{\"data\":[}", "{\"data\":[{\"a\":01}]}", "{'data':[]}"})
    void a_body_that_is_not_json_is_named(String body) {
        assertThatThrownBy(() -> decoder("[data]", "{{ response.next }}")
                        .decode(answer(body.getBytes(StandardCharsets.UTF_8), "text/html")))
                .isInstanceOf(SourceFailure.class)
                .hasMessageContaining("text/html that is not JSON");
    }

    @Test
    void an_answer_without_content_has_no_records() {
        assertThat(decoder("[data]", "{{ response.next }}")
                        .decode(new Answer(204, Map.of(), new byte[0]))
                        .size())
                .isZero();
    }

    private static List<String> records(Page page) {
        var records = new ArrayList<String>();
        for (var i = 0; i < page.size(); i++) {
            records.add(new String(
                    page.body(), page.starts()[i], page.ends()[i] - page.starts()[i], StandardCharsets.UTF_8));
        }
        return records;
    }

    private static Answer answer(byte[] body, String type) {
        return new Answer(200, Map.of("Content-Type", List.of(type)), body);
    }

    private static PageDecoder decoder(String path, String cursor) {
        var definition = SourceDefinition.parse("""
                version: 6.0.0
                type: DeclarativeSource
                streams:
                  - name: sales
                    retriever:
                      requester: {url_base: "https://api.example.com"}
                      record_selector: {extractor: {field_path: %s}}
                      paginator: {type: DefaultPaginator, pagination_strategy: {type: CursorPagination, cursor_value: "%s"}}
                x-headgate: {hosts: [api.example.com], mapping: sales_fact}
                """.formatted(path, cursor));
        return new PageDecoder(definition.stream("sales"), Secrets.of(Map.of()));
    }
}
