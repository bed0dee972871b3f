package dev.headgate.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.headgate.engine.policy.InvalidPolicy;
import dev.headgate.engine.policy.PolicyJudge;
import dev.headgate.engine.policy.line.QuestionLine;
import dev.headgate.engine.policy.line.VerdictLine;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Judges bucket policies: a JSON line in, a JSON line out, and no line takes another one down. */
@Command(
        name = "policy",
        mixinStandardHelpOptions = true,
        description = {
            "Judges bucket policies, a line of JSON each on standard input: id, owner_account, bucket, policy, and optionally "
                    + "acl, publicAccessBlock, accountPublicAccessBlock, objectOwnership in the S3 API's shapes.",
            "A line that cannot be judged gets \"error\", and the next one is still judged."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:every line was judged", "1:at least one line could not be judged", "2:wrong arguments"})
final class Policy implements Callable<Integer> {

    private final PolicyJudge judge = new PolicyJudge();
    private final InputStream in;
    private int faults;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    Policy(InputStream in) {
        this.in = in;
    }

    @Override
    public Integer call() throws IOException {
        var out = spec.commandLine().getOut();
        var lines = new BufferedReader(new InputStreamReader(in, UTF_8), 1 << 16);
        var line = lines.readLine();
        while (line != null) {
            if (!line.isBlank()) {
                write(out, answer(line), !lines.ready());
            }
            line = lines.readLine();
        }
        out.flush();
        return faults == 0 ? 0 : 1;
    }

    private static void write(PrintWriter out, String answer, boolean idle) {
        out.print(answer);
        out.print('\n');
        if (idle) {
            out.flush();
        }
    }

    private String answer(String line) {
        try {
            return VerdictLine.of(QuestionLine.id(line), judge.judge(QuestionLine.read(line)));
        } catch (InvalidPolicy e) {
            return fault(line, String.valueOf(e.getMessage()));
        } catch (RuntimeException | StackOverflowError e) {
            return fault(
                    line,
                    "The judge itself failed on this line (" + e.getClass().getSimpleName()
                            + "); report it with the line.");
        }
    }

    private String fault(String line, String sentence) {
        faults++;
        return VerdictLine.error(QuestionLine.id(line), sentence);
    }
}
