package dev.headgate.sandbox.aws.lambda;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.headgate.contract.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.type.TypeReference;

/**
 * One function as {@code terraform/estate/functions.json} sets it.
 *
 * @param handler the handler's class
 * @param reservedConcurrency how many calls may go on at once
 */
public record Function(
        String handler,
        @JsonProperty("memory_mb") int memoryMb,
        @JsonProperty("timeout_seconds") int timeoutSeconds,
        int reservedConcurrency) {

    /** All functions of the file by their key, in the file's order. */
    public static Map<String, Function> read(Path file) throws IOException {
        var type = new TypeReference<LinkedHashMap<String, Function>>() {};
        return Json.mapper().readValue(Files.readString(file), type);
    }

    /** How long one call may take. */
    public Duration timeout() {
        return Duration.ofSeconds(timeoutSeconds);
    }
}
