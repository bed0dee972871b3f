package dev.headgate.engine.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headgate.contract.document.YamlDocument;
import dev.headgate.engine.policy.InvalidPolicy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class PolicyFormTest {

    static final List<Pair> SAME = pairs("same");
    static final List<Pair> DIFFERENT = pairs("different");

    record Pair(String why, String a, String b) {

        @Override
        public String toString() {
            return why;
        }
    }

    @ParameterizedTest
    @FieldSource("SAME")
    void policies_that_differ_in_form_only_are_equal(Pair pair) {
        assertThat(pair.a()).isNotEqualTo(pair.b());
        assertThat(PolicyForm.of(pair.a())).isEqualTo(PolicyForm.of(pair.b()));
        assertThat(PolicyForm.of(pair.a())).hasSameHashCodeAs(PolicyForm.of(pair.b()));
    }

    @ParameterizedTest
    @FieldSource("DIFFERENT")
    void policies_that_differ_in_one_meaning_are_not_equal(Pair pair) {
        assertThat(PolicyForm.of(pair.a())).isNotEqualTo(PolicyForm.of(pair.b()));
    }

    @Test
    void there_are_thirty_pairs_of_each_and_none_twice() {
        assertThat(SAME).hasSizeGreaterThanOrEqualTo(30).extracting(Pair::why).doesNotHaveDuplicates();
        assertThat(DIFFERENT)
                .hasSizeGreaterThanOrEqualTo(30)
                .extracting(Pair::why)
                .doesNotHaveDuplicates();
    }

    @Test
    void a_text_that_is_no_policy_is_refused_in_a_sentence() {
        assertThatThrownBy(() -> PolicyForm.of("{\"Statement\":[{\"Effect\":\"Maybe\"}]}"))
                .isInstanceOf(InvalidPolicy.class)
                .hasMessageContaining("Allow or Deny");
    }

    private static List<Pair> pairs(String kind) {
        var pairs = new ArrayList<Pair>();
        var all = YamlDocument.parse(Files.text("/drift/policy-forms.yaml")).tree();
        for (var pair : all.path(kind)) {
            pairs.add(new Pair(pair.path("why").asString(), policy(pair.path("a")), policy(pair.path("b"))));
        }
        return pairs;
    }

    private static String policy(JsonNode written) {
        if (written.isString()) {
            return written.asString();
        }
        var statements = JsonNodeFactory.instance.arrayNode();
        if (written.isObject()) {
            statements.add(statement(written));
        }
        for (var one : written.isArray() ? written : JsonNodeFactory.instance.arrayNode()) {
            statements.add(statement(one));
        }
        var policy = JsonNodeFactory.instance.objectNode().put("Version", "2012-10-17");
        return policy.set("Statement", statements).toString();
    }

    private static ObjectNode statement(JsonNode says) {
        var statement = JsonNodeFactory.instance.objectNode().put("Effect", "Allow");
        statement.putObject("Principal").put("AWS", "arn:aws:iam::444455556666:role/reader");
        statement.put("Action", "s3:GetObject").put("Resource", "arn:aws:s3:::lake/*");
        for (var element : says.properties()) {
            if (element.getValue().isNull()) {
                statement.remove(element.getKey());
            } else {
                statement.set(element.getKey(), element.getValue());
            }
        }
        return statement;
    }
}
