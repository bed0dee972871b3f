package dev.headgate.console.posture;

import dev.headgate.console.platform.Refusal;
import dev.headgate.engine.policy.InvalidPolicy;
import dev.headgate.engine.policy.PolicyJudge;
import dev.headgate.engine.policy.line.QuestionLine;
import dev.headgate.engine.policy.line.VerdictLine;
import org.springframework.stereotype.Service;

/** Judges a policy that somebody sends, as {@code ./headgate policy} judges a line. */
@Service
public class PolicyEvaluation {

    private static final int LONGEST = 262_144;

    private final PolicyJudge judge = new PolicyJudge();

    PolicyEvaluation() {}

    /** The verdict as JSON, or a refusal that names the field to blame. */
    public String verdict(String question) {
        if (question.length() > LONGEST) {
            throw Refusal.badRequest("A question has at most " + LONGEST + " characters; a bucket policy has 20 kB.");
        }
        try {
            return VerdictLine.of(QuestionLine.id(question), judge.judge(QuestionLine.read(question)));
        } catch (InvalidPolicy wrong) {
            var sentence = String.valueOf(wrong.getMessage());
            throw wrong.field()
                    .map(field -> Refusal.invalid(field, sentence))
                    .orElseGet(() -> Refusal.badRequest(sentence));
        }
    }
}
