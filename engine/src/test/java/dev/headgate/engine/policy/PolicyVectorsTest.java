package dev.headgate.engine.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headgate.engine.policy.Vectors.Vector;
import dev.headgate.engine.policy.line.QuestionLine;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PolicyVectorsTest {

    private final PolicyJudge judge = new PolicyJudge();

    static List<Vector> vectors() {
        return Vectors.all();
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void a_policy_means_what_the_rule_says(Vector vector) {
        if (vector.expected().get("error") instanceof String words) {
            assertThatThrownBy(() -> QuestionLine.read(vector.line()))
                    .isInstanceOf(InvalidPolicy.class)
                    .hasMessageContaining(words);
            return;
        }

        var verdict = judge.judge(QuestionLine.read(vector.line()));

        vector.expected()
                .forEach((what, value) -> assertThat(answers(verdict))
                        .as("%s of %s%n%s", what, vector.line(), verdict.reasons())
                        .containsEntry(String.valueOf(what), value));
    }

    @Test
    void there_are_at_least_300_vectors_and_no_two_have_one_name() {
        var names = new HashSet<String>();

        var twice = Vectors.all().stream().filter(vector -> !names.add(vector.name()));

        assertThat(twice).isEmpty();
        assertThat(names).hasSizeGreaterThanOrEqualTo(300);
    }

    @Test
    void every_rule_on_which_verdicts_rest_has_a_vector() {
        var named = Vectors.all().stream().map(Vector::rule).toList();

        assertThat(named)
                .containsAll(
                        EnumSet.allOf(AwsRule.class).stream().map(Enum::name).toList());
        assertThat(named)
                .allSatisfy(rule -> assertThat(AwsRule.valueOf(rule).source()).isNotBlank());
    }

    private static Map<String, Object> answers(PolicyVerdict verdict) {
        return Map.of(
                "public", verdict.isPublic(),
                "publicWrite", verdict.publicWrite(),
                "tlsEnforced", verdict.tlsEnforced(),
                "externalAccounts", verdict.externalAccounts(),
                "effective.publicRead", verdict.effective().publicRead(),
                "effective.publicWrite", verdict.effective().publicWrite(),
                "effective.externalAccounts", verdict.effective().externalAccounts());
    }
}
