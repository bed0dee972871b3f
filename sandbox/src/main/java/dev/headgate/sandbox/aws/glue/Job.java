package dev.headgate.sandbox.aws.glue;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.headgate.contract.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;

/**
 * One job as {@code terraform/estate/jobs.json} sets it.
 *
 * @param main the class with the job's main method
 * @param concurrent how many runs may go on at once; 1 unless set
 * @param arguments what every run is told, beside the buckets and the class
 */
public record Job(
        @JsonProperty("class") String main,
        String glueVersion,
        String workerType,
        int workers,
        int timeoutMinutes,
        @JsonProperty("concurrent_runs") Optional<Integer> concurrent,
        String description,
        Map<String, String> arguments) {

    /** All jobs of the file by their key. */
    public static Map<String, Job> read(Path file) throws IOException {
        var type = new TypeReference<LinkedHashMap<String, Job>>() {};
        return Json.mapper().readValue(Files.readString(file), type);
    }

    /** How many runs may go on at once. */
    public int concurrentRuns() {
        return concurrent.orElse(1);
    }
}
