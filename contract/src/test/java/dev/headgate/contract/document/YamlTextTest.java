package dev.headgate.contract.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headgate.contract.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class YamlTextTest {

    private static final String DOCUMENT = """
            # the sales of all shops 🏪
            version: 6.0.0   # as Airbyte counts
            definitions:
              requester:
                url_base: "https://api.example.com" # the sandbox has another
                path: /never
            streams:
              # 売上 comes first
              - name: sales
                "quoted key": 'single'
                primary_key: [id]   # one
                requester: {$ref: "#/definitions/requester", path: /sales, request_parameters: {limit: "1000"}}
                note: |
                  two
                  lines

                empty:
              - name: 🐘
                list:
                - a # first
                - b
            # between
            x-headgate:
              hosts: [api.example.com]

              mapping: sales_fact
            # the end
            """;

    @Test
    void a_value_is_replaced_and_the_rest_keeps_its_characters() {
        assertThat(set("/streams/0/name", "refunds")).isEqualTo(DOCUMENT.replace("name: sales", "name: refunds"));
        assertThat(set("/streams/1/name", "x")).isEqualTo(DOCUMENT.replace("🐘", "x"));
        assertThat(set("/streams/0/quoted key", "it's")).isEqualTo(DOCUMENT.replace("'single'", "'it''s'"));
        assertThat(set("/streams/0/requester/request_parameters/limit", "5"))
                .isEqualTo(DOCUMENT.replace("\"1000\"", "\"5\""));
        assertThat(set("/version", "7")).isEqualTo(DOCUMENT.replace("6.0.0 ", "\"7\" "));
        assertThat(set("/streams/0/empty", "full")).isEqualTo(DOCUMENT.replace("empty:", "empty: full"));
        assertThat(set("/streams/0/note", "one")).isEqualTo(DOCUMENT.replace("|\n      two\n      lines", "\"one\""));
    }

    @Test
    void a_list_or_map_is_replaced_as_a_whole() {
        assertThat(set("/streams/0/primary_key", json("['a','b']"))).isEqualTo(DOCUMENT.replace("[id]", "[a, b]"));
        assertThat(set("/streams/1/list", json("['c']")))
                .isEqualTo(DOCUMENT.replace("list:\n    - a # first\n    - b", "list: [c]"));
        assertThat(set("/x-headgate/mapping", json("{'a':{'b':{'c':1}}}")))
                .contains("mapping: {a: {b: {c: 1}}}\n# the end");
    }

    @Test
    void a_value_behind_a_reference_is_changed_where_it_stands() {
        assertThat(YamlText.parse(DOCUMENT).at("/streams/0/requester/url_base").asString())
                .isEqualTo("https://api.example.com");
        assertThat(set("/streams/0/requester/url_base", "http://x"))
                .isEqualTo(DOCUMENT.replace("\"https://api.example.com\"", "\"http://x\""));
        assertThat(set("/streams/0/requester/path", "/p")).isEqualTo(DOCUMENT.replace("path: /sales", "path: /p"));
    }

    @Test
    void a_missing_value_is_added_below_its_siblings() {
        assertThat(set("/x-headgate/on_drift", "stop"))
                .isEqualTo(DOCUMENT.replace("mapping: sales_fact", "mapping: sales_fact\n  on_drift: stop"));
        assertThat(set("/streams/0/more", "1")).contains("    empty:\n    more: \"1\"\n  - name");
        assertThat(set("/streams/0/requester/header", "a, b"))
                .contains("request_parameters: {limit: \"1000\"}, header: \"a, b\"}");
        assertThat(set("/x-headgate/rate", json("{'requests':5,'per':'1s'}")))
                .contains("mapping: sales_fact\n  rate: {requests: 5, per: 1s}\n# the end");
        assertThat(set("/x-headgate/rate/requests", json("5"))).contains("  rate: {requests: 5}\n");
        assertThat(set("/streams/0/empty/inside", "x")).contains("    empty: {inside: x}\n");
        assertThat(set("/streams/1/list/-", "c")).contains("    - b\n    - c\n# between");
        assertThat(set("/streams/0/primary_key/-", "c")).contains("[id, c]   # one");
    }

    @Test
    void what_is_long_goes_on_lines_of_its_own() {
        var stream = json(
                "{'name':'new','retriever':{'requester':{'url_base':'https://example.com','path':'/a','deep':{'er':[1,2]}}}}");

        assertThat(set("/streams/-", stream)).contains("""
                    - b
                  - name: new
                    retriever:
                      requester:
                        url_base: https://example.com
                        path: /a
                        deep: {er: [1, 2]}
                # between
                """);
    }

    @Test
    void a_value_is_removed_with_its_line_and_nothing_else() {
        assertThat(without("/x-headgate/hosts")).isEqualTo(DOCUMENT.replace("  hosts: [api.example.com]\n", ""));
        assertThat(without("/streams/0/name")).contains("  - \"quoted key\": 'single'");
        assertThat(without("/streams/0/note")).doesNotContain("two").contains("    empty:\n");
        assertThat(without("/streams/1")).contains("    empty:\n# between").contains("# 売上 comes first");
        assertThat(without("/streams/1/list/0")).isEqualTo(DOCUMENT.replace("    - a # first\n", ""));
        assertThat(without("/streams/0/requester/$ref")).contains("requester: {path: /sales,");
        assertThat(without("/streams/0/requester/path"))
                .contains("{$ref: \"#/definitions/requester\", request_parameters");
        assertThat(without("/streams/0/requester/request_parameters/limit")).contains("request_parameters: {}}");
        assertThat(without("/nothing/here")).isEqualTo(DOCUMENT);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void any_text_comes_back_as_it_was_given(String value) {
        for (var pointer :
                List.of("/streams/0/name", "/streams/0/quoted key", "/streams/0/note", "/version", "/fresh")) {
            var changed = YamlText.parse(set(pointer, value));
            assertThat(changed.at(pointer).asString()).isEqualTo(value);
            assertThat(changed.at(pointer).isString()).isTrue();
            assertThat(changed.text()).contains("# 売上 comes first", "# the sandbox has another", "# one", "# the end");
        }
    }

    static Stream<String> texts() {
        var marks = "null true 0x1f 1e3 ~ # ' \" \\ key: &a *a !t --- %Y-%m-%d 日本語の名前 🐘🏪".split(" ");
        var rest = Stream.of(
                "",
                " ",
                "- a",
                "a: b",
                "a #b",
                "? q",
                "{{ config['x'] }}",
                "http://127.0.0.1:8090/x?y=[1]",
                "<script>alert('x')</script>",
                "x".repeat(300),
                "é\u0301 \u202e rtl",
                "line\nbreak",
                "tab\t",
                "\u0085\u2028\u0007");
        return Stream.concat(Stream.of(marks), rest);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a b", "/x", "$.id", "127.0.0.1:8090", "15s", "decimal(18)"})
    void plain_text_is_written_plainly(String value) {
        assertThat(set("/fresh", value)).endsWith("\nfresh: " + value + "\n# the end\n");
    }

    @Test
    void windows_line_ends_and_a_missing_last_line_end_are_kept() {
        var text = YamlText.parse("a: 1\r\nb:\r\n  c: 2");

        assertThat(text.with("/a", json("3")).text()).isEqualTo("a: 3\r\nb:\r\n  c: 2");
        assertThat(text.with("/b/d", json("4")).text()).isEqualTo("a: 1\r\nb:\r\n  c: 2\n  d: 4");
        assertThat(text.without("/a").text()).isEqualTo("b:\r\n  c: 2");
    }

    @Test
    void an_alias_is_not_changed_behind_anybodys_back() {
        var text = YamlText.parse("a: &it {x: 1}\nb: *it\nc: 1\n");

        assertThatThrownBy(() -> text.with("/b/x", json("2"))).hasMessageContaining("in the text itself");
        assertThatThrownBy(() -> text.with("/a/x", json("2"))).hasMessageContaining("in the text itself");
        assertThat(text.with("/c", json("2")).text()).isEqualTo("a: &it {x: 1}\nb: *it\nc: 2\n");
    }

    @Test
    void an_empty_list_or_map_takes_its_first_value() {
        assertThat(YamlText.parse("a: {}\nb: []\n")
                        .with("/a/x", json("1"))
                        .with("/b/-", json("2"))
                        .text())
                .isEqualTo("a: {x: 1}\nb: [2]\n");
        assertThat(YamlText.parse("{}").with("/a/b", json("1")).text()).isEqualTo("{a: {b: 1}}");
    }

    /** Whatever is done to whichever value, the tree changes as a tree would and every comment stays unless its own line goes. */
    @Test
    void random_changes_change_what_they_name_and_no_more() {
        var random = new Random(20261123);
        for (var round = 0; round < 2_000; round++) {
            var before = YamlText.parse(DOCUMENT);
            var pointers = pointers(before.tree(), "");
            var pointer = pointers.get(random.nextInt(pointers.size()));
            var value = json(List.of("'a'", "7", "[1,'b c']", "{'k':'v: w'}", "null", "true")
                    .get(random.nextInt(6)));
            var real = Pointers.real(before.tree(), pointer);

            var after = before.with(pointer, value);

            assertThat(Json.text(after.tree())).isEqualTo(Json.text(Pointers.put(before.tree(), real, value)));
            assertThat(after.text()).contains("# the sales of all shops 🏪", "# the end");
        }
    }

    private static List<String> pointers(JsonNode node, String at) {
        var all = new ArrayList<String>();
        if (!at.isEmpty()) {
            all.add(at);
        }
        node.propertyStream()
                .forEach(property -> all.addAll(pointers(property.getValue(), at + "/" + property.getKey())));
        for (var i = 0; node.isArray() && i < node.size(); i++) {
            all.addAll(pointers(node.get(i), at + "/" + i));
        }
        return all;
    }

    private static String set(String pointer, String value) {
        return set(pointer, Json.mapper().getNodeFactory().stringNode(value));
    }

    private static String set(String pointer, JsonNode value) {
        return YamlText.parse(DOCUMENT).with(pointer, value).text();
    }

    private static String without(String pointer) {
        return YamlText.parse(DOCUMENT).without(pointer).text();
    }

    private static JsonNode json(String text) {
        return Json.mapper().readTree(text.replace('\'', '"'));
    }
}
