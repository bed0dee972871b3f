package dev.headgate.cli.adopt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headgate.contract.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanTest {

    @Test
    void what_is_imported_and_unchanged_is_only_counted() {
        var plan = plan("{'actions': ['no-op'], 'importing': {'id': 'a'}, 'before': {}, 'after': {}}");

        assertThat(plan.imports()).isOne();
        assertThat(plan.changed()).isEmpty();
        assertThat(plan.lost()).isEmpty();
    }

    @Test
    void a_replacement_in_either_order_and_a_destruction_are_losses() {
        for (var actions : new String[] {"'delete', 'create'", "'create', 'delete'", "'delete'"}) {
            var plan = plan("{'actions': [" + actions + "], 'replace_paths': [['name']], 'before': {}, 'after': {}}");

            assertThat(plan.lost()).containsExactly(new Plan.Lost("module.x.aws_glue_job.this", List.of("name")));
            assertThat(plan.added()).isEmpty();
        }
    }

    @Test
    void each_changed_attribute_is_told_with_both_values() {
        assertThat(differences(
                        "{'timeout': 5, 'same': 1, 'rule': [{'status': 'Off'}]}",
                        "{'timeout': 9, 'same': 1, 'rule': [{'status': 'On'}]}"))
                .containsExactlyInAnyOrder("timeout: 5 -> 9", "rule[0].status: \"Off\" -> \"On\"");
        assertThat(differences("{'list': ['a', 'b']}", "{'list': ['b']}")).containsExactly("list: \"a\" -> nothing");
        assertThat(differences("{'empty': [], 'none': null}", "{'empty': null}"))
                .isEmpty();
    }

    @Test
    void documents_are_compared_part_by_part() {
        var same = differences("{'policy': '{\\\"a\\\": 1, \\\"b\\\": 2}'}", "{'policy': '{\\\"b\\\":2,\\\"a\\\":1}'}");
        var other = differences("{'policy': '{\\\"a\\\": 1}'}", "{'policy': '{\\\"a\\\": 2}'}");

        assertThat(same).containsExactly("policy: the same document -> written in another way");
        assertThat(other).containsExactly("policy.a: 1 -> 2");
    }

    @Test
    void what_is_not_known_yet_is_said_so() {
        var plan = plan(
                "{'actions': ['update'], 'before': {'groups': ['sg-1']}, 'after': {'groups': [null]}, 'after_unknown': {'groups': [true], 'arn': true}}");

        assertThat(plan.changed().getFirst().differences())
                .extracting(Difference::toString)
                .containsExactlyInAnyOrder(
                        "arn: nothing -> \"known after the apply\"",
                        "groups[0]: \"sg-1\" -> \"known after the apply\"");
    }

    @Test
    void no_value_that_may_be_a_secret_is_told() {
        assertThat(
                        differences(
                                "{'default_arguments': {'--token': 'hush', '--raw_bucket': 'a'}, 'environment': [{'variables': {'KEY': 'hush', 'HEADGATE_X': 'b'}}]}",
                                "{'default_arguments': {'--raw_bucket': 'c'}, 'environment': [{'variables': {'HEADGATE_X': 'd'}}]}"))
                .containsExactlyInAnyOrder(
                        "default_arguments.--token: (not told) -> nothing",
                        "default_arguments.--raw_bucket: \"a\" -> \"c\"",
                        "environment[0].variables.KEY: (not told) -> nothing",
                        "environment[0].variables.HEADGATE_X: \"b\" -> \"d\"");
        var sensitive = plan(
                "{'actions': ['update'], 'before': {'value': 'hush'}, 'after': {'value': 'other'}, 'before_sensitive': {'value': true}}");
        assertThat(sensitive.changed().toString()).doesNotContain("hush", "other");
    }

    private static List<String> differences(String before, String after) {
        return plan("{'actions': ['update'], 'before': " + before + ", 'after': " + after + "}")
                .changed()
                .getFirst()
                .differences()
                .stream()
                .map(Difference::toString)
                .toList();
    }

    private static Plan plan(String change) {
        var json = "{'resource_changes': [{'address': 'module.x.aws_glue_job.this', 'change': " + change + "}]}";
        return Plan.of(Json.mapper().readTree(json.replace('\'', '"')));
    }
}
