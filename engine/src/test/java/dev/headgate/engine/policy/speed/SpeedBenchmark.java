package dev.headgate.engine.policy.speed;

import dev.headgate.engine.policy.PolicyDocument;
import dev.headgate.engine.policy.PolicyJudge;
import dev.headgate.engine.policy.PolicyQuestion;
import dev.headgate.engine.policy.PolicyVerdict;
import dev.headgate.engine.policy.line.QuestionLine;
import dev.headgate.engine.policy.line.VerdictLine;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What JMH measures: from a policy's text to its verdict, and the parts of that way. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class SpeedBenchmark {

    private static final String OWNER = "111122223333";
    private static final String BUCKET = "lake";

    /** Which policy. */
    @Param
    public Example example = Example.TYPICAL;

    private final PolicyJudge judge = new PolicyJudge();
    private String text = "";
    private String line = "";

    /** Makes what is measured. */
    @Setup
    public void make() {
        text = example.policy();
        line = "{\"id\":\"1\",\"owner_account\":\"" + OWNER + "\",\"bucket\":\"" + BUCKET + "\",\"policy\":" + text
                + "}";
    }

    /** From the text to the verdict: the figure that counts. */
    @Benchmark
    public PolicyVerdict verdict() {
        return judge.judge(PolicyQuestion.of(PolicyDocument.read(text), OWNER, BUCKET));
    }

    /** Reading the text alone. */
    @Benchmark
    public PolicyDocument reading() {
        return PolicyDocument.read(text);
    }

    /** From a line of the command line to the line that answers it, reasons written out. */
    @Benchmark
    public String lines() {
        return VerdictLine.of(QuestionLine.id(line), judge.judge(QuestionLine.read(line)));
    }
}
