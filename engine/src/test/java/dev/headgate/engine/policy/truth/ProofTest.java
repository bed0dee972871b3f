package dev.headgate.engine.policy.truth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headgate.engine.policy.PolicyJudge;
import dev.headgate.engine.policy.PolicyQuestion;
import dev.headgate.engine.policy.line.QuestionLine;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProofTest {

    private static final long SEED = 7_000_000;
    private static final int POLICIES = 2_000;

    private final List<String> disagreements = new ArrayList<>();
    private int questions;

    @Test
    void z3_agrees_on_random_policies() {
        for (var i = 0; i < POLICIES; i++) {
            ask(SEED + i);
        }

        System.out.printf(
                "Z3: %d policies, seeds from %d, %d questions, %d disagreements%n",
                POLICIES, SEED, questions, disagreements.size());
        assertThat(disagreements).isEmpty();
        assertThat(questions).isEqualTo(3 * POLICIES);
    }

    private void ask(long seed) {
        var line = PolicyMaker.line(seed);
        var question = QuestionLine.read(line);
        var verdict = new PolicyJudge()
                .judge(PolicyQuestion.of(question.policy(), question.ownerAccount(), question.bucket()));
        try (var proof = new Proof(Asked.of(line))) {
            compare("read", verdict.effective().publicRead(), proof.isOpenTo(Target::reads), line);
            compare("write", verdict.effective().publicWrite(), proof.isOpenTo(Target::writes), line);
            compare("tls", verdict.tlsEnforced(), proof.enforcesTls(), line);
        }
    }

    private void compare(String what, boolean judged, boolean proven, String line) {
        questions++;
        if (proven != judged) {
            disagreements.add(what + ": the evaluator says " + judged + ", Z3 " + proven + " of " + line);
        }
    }
}
