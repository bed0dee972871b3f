package dev.headgate.engine.policy.truth;

import dev.headgate.engine.policy.PolicyJudge;
import dev.headgate.engine.policy.line.QuestionLine;
import java.util.Locale;

/** Puts random policies to the evaluator and to the enumerator, and prints each on which they disagree. */
public final class PolicyTruth {

    private static final long SEED = 20_261_123;
    private static final int POLICIES = 100_000;

    private PolicyTruth() {}

    /** Takes the number of policies and the seed of the first; policy i has the seed plus i. */
    public static void main(String[] arguments) {
        var policies = arguments.length > 0 ? Integer.parseInt(arguments[0]) : POLICIES;
        var seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : SEED;
        System.out.printf("%d random policies, seeds from %d%n", policies, seed);
        var from = System.nanoTime();
        var agreed = 0;
        for (var i = 0; i < policies; i++) {
            agreed += agrees(seed + i) ? 1 : 0;
        }
        System.out.printf(
                Locale.ROOT,
                "%d of %d agree, %d disagree; %.0f s%n",
                agreed,
                policies,
                policies - agreed,
                (System.nanoTime() - from) / 1e9);
        System.exit(agreed == policies ? 0 : 1);
    }

    private static boolean agrees(long seed) {
        var line = PolicyMaker.line(seed);
        var judged = judged(line);
        var enumerated = Enumerator.answer(line);
        if (judged.equals(enumerated)) {
            return true;
        }
        System.out.printf("DISAGREE seed %d%n  evaluator  %s%n  enumerator %s%n  %s%n", seed, judged, enumerated, line);
        return false;
    }

    /** What the evaluator answers. */
    static Answer judged(String line) {
        var verdict = new PolicyJudge().judge(QuestionLine.read(line));
        return new Answer(
                verdict.isPublic(),
                verdict.publicWrite(),
                verdict.tlsEnforced(),
                verdict.externalAccounts(),
                verdict.effective().publicRead(),
                verdict.effective().publicWrite(),
                verdict.effective().externalAccounts());
    }
}
