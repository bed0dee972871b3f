package dev.headgate.sandbox.aws.estate;

import dev.headgate.sandbox.aws.lambda.Function;
import dev.headgate.sandbox.aws.moto.Moto;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the functions with their logs, room and aliases. */
final class Workers {

    /** Lambda wants code; the gateway runs the real code, so this is the smallest archive there is: an empty one. */
    private static final String EMPTY_ZIP = "UEsFBgAAAAAAAAAAAAAAAAAAAAAAAA==";

    private static final String FUNCTIONS = "/2015-03-31/functions";

    private final Estate estate;
    private final Moto moto;

    Workers(Estate estate, Moto moto) {
        this.estate = estate;
        this.moto = moto;
    }

    void build(Map<String, String> names, Logs logs) throws IOException {
        for (var function : estate.functions().entrySet()) {
            var name = estate.name(function.getKey());
            logs.group("/aws/lambda/" + name);
            moto.rest("lambda", "POST " + FUNCTIONS, request(function.getKey(), function.getValue(), names));
            moto.rest(
                    "lambda",
                    "PUT /2017-10-31/functions/" + name + "/concurrency",
                    Map.of("ReservedConcurrentExecutions", function.getValue().reservedConcurrency()));
            moto.rest(
                    "lambda",
                    "POST " + FUNCTIONS + "/" + name + "/aliases",
                    Map.of(
                            "Name",
                            estate.runtime().alias(),
                            "Description",
                            "The version that the pipeline and the console call.",
                            "FunctionVersion",
                            "1"));
        }
    }

    private Map<String, Object> request(String key, Function settings, Map<String, String> names) {
        var request = new LinkedHashMap<String, Object>();
        request.put("FunctionName", estate.name(key));
        request.put("Description", "Headgate " + key + "; docs/wiring.md says what it is given and what it answers.");
        request.put("Runtime", estate.runtime().name());
        request.put("Architectures", List.of(estate.runtime().architecture()));
        request.put("Role", estate.roleArn(key));
        request.put("Handler", settings.handler());
        request.put("MemorySize", settings.memoryMb());
        request.put("Timeout", settings.timeoutSeconds());
        request.put("Environment", Map.of("Variables", estate.workerEnvironment()));
        request.put("KMSKeyArn", names.getOrDefault("secrets_key", ""));
        request.put("TracingConfig", Map.of("Mode", "Active"));
        request.put("Code", Map.of("ZipFile", EMPTY_ZIP));
        request.put("Publish", true);
        return request;
    }
}
