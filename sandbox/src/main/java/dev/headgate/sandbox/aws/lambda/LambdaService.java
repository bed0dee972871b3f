package dev.headgate.sandbox.aws.lambda;

import dev.headgate.sandbox.aws.http.Answer;
import dev.headgate.sandbox.aws.http.AwsError;
import dev.headgate.sandbox.aws.http.Call;
import dev.headgate.sandbox.aws.http.Service;
import dev.headgate.sandbox.aws.moto.CloudLog;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/** Lambda's API: invoking is done here, the rest (what functions exist) is moto's. */
public final class LambdaService implements Service {

    private static final System.Logger LOG = System.getLogger(LambdaService.class.getName());
    private static final Pattern INVOKE = Pattern.compile("/2015-03-31/functions/([^/]+)/invocations/?");
    private static final int TAIL = 4096;

    private final Functions functions;
    private final CloudLog cloud;
    private final Service moto;

    public LambdaService(Functions functions, CloudLog cloud, Service moto) {
        this.functions = functions;
        this.cloud = cloud;
        this.moto = moto;
    }

    @Override
    public Answer answer(Call call) throws IOException, InterruptedException {
        var invoke = INVOKE.matcher(call.path());
        if (!invoke.matches() || !call.method().equals("POST")) {
            return moto.answer(call);
        }
        var asked = URLDecoder.decode(invoke.group(1), StandardCharsets.UTF_8);
        var name =
                asked.replaceFirst("^arn:aws:lambda:[^:]*:[^:]*:function:", "").replaceFirst(":.*", "");
        var function = functions
                .find(name)
                .orElseThrow(
                        () -> new AwsError(404, "ResourceNotFoundException", "There is no function " + asked + "."));
        var payload = call.bytes();
        return switch (call.header("X-Amz-Invocation-Type")) {
            case "DryRun" -> Answer.of(204, "application/json", new byte[0]);
            case "Event" -> {
                Thread.ofVirtual().start(() -> later(call.requestId(), name, function, payload));
                yield Answer.of(202, "application/json", new byte[0]);
            }
            default -> answer(call, run(call.requestId(), name, function, payload));
        };
    }

    private static Answer answer(Call call, Outcome outcome) {
        var answer = Answer.of(200, "application/json", outcome.payload()).with("X-Amz-Executed-Version", "$LATEST");
        if (outcome.failed()) {
            answer.with("X-Amz-Function-Error", "Unhandled");
        }
        if (call.header("X-Amz-Log-Type").equals("Tail")) {
            var log = String.join("\n", outcome.log()).getBytes(StandardCharsets.UTF_8);
            var from = Math.max(0, log.length - TAIL);
            var tail = java.util.Arrays.copyOfRange(log, from, log.length);
            answer.with("X-Amz-Log-Result", Base64.getEncoder().encodeToString(tail));
        }
        return answer;
    }

    private Outcome run(String id, String name, Function function, byte[] payload)
            throws IOException, InterruptedException {
        var outcome = functions.call(id, name, function, payload);
        var lines = new ArrayList<String>(List.of("START RequestId: " + id + " Version: $LATEST"));
        lines.addAll(outcome.log());
        if (outcome.failed()) {
            lines.add(new String(outcome.payload(), StandardCharsets.UTF_8));
        }
        lines.add("END RequestId: " + id);
        cloud.append("/aws/lambda/" + name, "sandbox", lines);
        return outcome;
    }

    private void later(String id, String name, Function function, byte[] payload) {
        try {
            run(id, name, function, payload);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "The call " + id + " of " + name + " was lost", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
