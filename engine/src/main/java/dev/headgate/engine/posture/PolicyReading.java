package dev.headgate.engine.posture;

import dev.headgate.engine.policy.InvalidPolicy;
import dev.headgate.engine.policy.PolicyDocument;
import dev.headgate.engine.policy.PolicyJudge;
import dev.headgate.engine.policy.PolicyQuestion;
import dev.headgate.engine.policy.PolicyVerdict;
import dev.headgate.engine.policy.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a bucket's policy is, read once for all checks. */
public sealed interface PolicyReading {

    /** There is none. */
    record None() implements PolicyReading {}

    /** AWS would not or could not say. */
    record Unseen(Answer answer) implements PolicyReading {}

    /** It cannot be judged. */
    record Malformed(String sentence) implements PolicyReading {}

    /** It was read; it is judged when a check first asks, and once. Not safe for threads. */
    final class Read implements PolicyReading {

        private static final PolicyJudge JUDGE = new PolicyJudge();

        private final PolicyQuestion question;
        private @Nullable PolicyVerdict verdict;

        Read(PolicyDocument document, String bucket, String account) {
            this.question = PolicyQuestion.of(document, account, bucket);
        }

        /** Its statements. */
        public PolicyDocument document() {
            return question.policy();
        }

        /** The bucket that it is on. */
        public String bucket() {
            return question.bucket();
        }

        /** The bucket's owner. */
        public String account() {
            return question.ownerAccount();
        }

        /** What it means, by itself. */
        public PolicyVerdict verdict() {
            var known = verdict;
            if (known == null) {
                known = JUDGE.judge(question);
                verdict = known;
            }
            return known;
        }

        boolean enforcesModernTls() {
            return verdict().tlsEnforced() && JUDGE.enforcesModernTls(question);
        }

        /** What is odd about it without deciding its verdict. */
        List<Reason> remarks() {
            return JUDGE.remarks(question);
        }
    }

    /** Reads the policy of a bucket. */
    static PolicyReading of(BucketSnapshot bucket) {
        return switch (bucket.answer(Call.POLICY)) {
            case Answer.Absent _ -> new None();
            case Answer.Value(var document) ->
                read(bucket, document.path("Policy").asString(""));
            case Answer unseen -> new Unseen(unseen);
        };
    }

    private static PolicyReading read(BucketSnapshot bucket, String text) {
        try {
            return new Read(PolicyDocument.read(text), bucket.bucket(), bucket.account());
        } catch (InvalidPolicy e) {
            return new Malformed(String.valueOf(e.getMessage()));
        }
    }
}
