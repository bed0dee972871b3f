package dev.headgate.console.sources.aws;

import dev.headgate.console.platform.Estate;
import dev.headgate.console.platform.Refusal;
import dev.headgate.console.sources.CheckFunction;
import dev.headgate.contract.Json;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.lambda.LambdaClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The check function as a Lambda. */
@Component
class LambdaCheck implements CheckFunction {

    private final LambdaClient lambda;
    private final String function;

    LambdaCheck(LambdaClient lambda, Estate estate) {
        this.lambda = lambda;
        this.function = estate.checkFunction();
    }

    @Override
    public JsonNode ask(Question question) {
        try {
            var answer = lambda.invoke(
                    call -> call.functionName(function).payload(SdkBytes.fromByteArray(Json.bytes(question))));
            var payload = Json.mapper().readTree(answer.payload().asUtf8String());
            if (answer.functionError() != null) {
                throw Refusal.upstreamFailed("The check of source " + question.source() + " failed: "
                        + payload.path("errorMessage").asString("the function gave no reason."));
            }
            return payload;
        } catch (SdkException e) {
            throw AwsWords.refusal("The check function " + function + " could not be asked.", e);
        } catch (JacksonException e) {
            throw Refusal.upstreamFailed("The check function " + function + " answered with something else than JSON.");
        }
    }
}
